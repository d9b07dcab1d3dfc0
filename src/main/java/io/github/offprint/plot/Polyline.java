package io.github.offprint.plot;

import java.awt.geom.Path2D;
import java.util.Arrays;

/** A growing sequence of points in pixels. */
final class Polyline {

  private double[] x = new double[8];
  private double[] y = new double[8];
  private int size;

  void add(double px, double py) {
    if (size == x.length) {
      x = Arrays.copyOf(x, 2 * size);
      y = Arrays.copyOf(y, 2 * size);
    }
    x[size] = px;
    y[size] = py;
    size++;
  }

  int size() {
    return size;
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  boolean endsAt(double px, double py) {
    return size > 0 && x[size - 1] == px && y[size - 1] == py;
  }

  /** The same with coordinates rounded to tenths of a pixel. */
  Polyline onTenths() {
    Polyline rounded = new Polyline();
    for (int i = 0; i < size; i++) {
      rounded.add(Math.rint(x[i] * 10) / 10, Math.rint(y[i] * 10) / 10);
    }
    return rounded;
  }

  /** Adds these points to a path. */
  void appendTo(Path2D path, boolean closed) {
    if (size == 0) {
      return;
    }
    path.moveTo(x[0], y[0]);
    for (int i = 1; i < size; i++) {
      path.lineTo(x[i], y[i]);
    }
    if (closed) {
      path.closePath();
    }
  }
}
