package io.github.offprint.plot;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * How much of each pixel the inside of an outline covers, exactly, but for curves that are taken as
 * short lines. The rasterisers of the Java platform differ from release to release; this one adds,
 * for each line, the area between it and the right end of its row, so that a sum along the row is
 * the coverage. It is meant for letters, whose contours wind once around their inside.
 */
final class Coverage {

  /** Pieces of a curve; at the sizes of cards they leave it by less than a fiftieth of a pixel. */
  private static final int PIECES = 8;

  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final double[] areas;

  private Coverage(int left, int top, int width, int height) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.areas = new double[width * height];
  }

  /**
   * The coverage of an outline.
   *
   * @param outline y upwards
   * @param scale pixels in a unit of the outline
   * @param shift to the right, in pixels
   */
  static Coverage of(Path2D outline, double scale, double shift) {
    Rectangle2D box = GlyphBox.around(outline);
    int left = (int) Math.floor(box.getMinX() * scale + shift);
    int top = (int) Math.floor(-box.getMaxY() * scale);
    int right = (int) Math.floor(box.getMaxX() * scale + shift) + 2;
    int bottom = (int) Math.floor(-box.getMinY() * scale) + 1;
    Coverage coverage = new Coverage(left, top, right - left, bottom - top);
    coverage.trace(outline, scale, shift);
    coverage.sum();
    return coverage;
  }

  /** The column of its first pixel, from the origin of the outline. */
  int left() {
    return left;
  }

  /** The row of its first pixel, downwards from the baseline. */
  int top() {
    return top;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The part of a pixel that is inside, from 0 to 1. */
  double part(int column, int row) {
    return areas[row * width + column];
  }

  /** All parts, row by row, as whole numbers from 0 to {@code full}. */
  byte[] levels(int full) {
    byte[] levels = new byte[areas.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) (areas[i] * full + 0.5);
    }
    return levels;
  }

  private void trace(Path2D outline, double scale, double shift) {
    double[] c = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator at = outline.getPathIterator(null); !at.isDone(); at.next()) {
      int segment = at.currentSegment(c);
      for (int i = 0; i < 4; i += 2) {
        c[i] = c[i] * scale + shift - left;
        c[i + 1] = -c[i + 1] * scale - top;
      }
      if (segment == PathIterator.SEG_QUADTO) {
        curve(x, y, c);
      } else if (segment == PathIterator.SEG_LINETO) {
        line(x, y, c[0], c[1]);
      } else {
        line(x, y, startX, startY);
      }
      int end = segment == PathIterator.SEG_QUADTO ? 2 : 0;
      x = segment == PathIterator.SEG_CLOSE ? startX : c[end];
      y = segment == PathIterator.SEG_CLOSE ? startY : c[end + 1];
      if (segment == PathIterator.SEG_MOVETO) {
        startX = x;
        startY = y;
      }
    }
    line(x, y, startX, startY);
  }

  private void curve(double x, double y, double[] c) {
    double fromX = x;
    double fromY = y;
    for (int i = 1; i <= PIECES; i++) {
      double t = (double) i / PIECES;
      double u = 1 - t;
      double toX = u * u * x + 2 * u * t * c[0] + t * t * c[2];
      double toY = u * u * y + 2 * u * t * c[1] + t * t * c[3];
      line(fromX, fromY, toX, toY);
      fromX = toX;
      fromY = toY;
    }
  }

  /** Adds a line row by row; one that goes up counts against those that go down. */
  private void line(double x0, double y0, double x1, double y1) {
    if (y0 == y1) {
      return;
    }
    double sign = y0 < y1 ? 1 : -1;
    double upperX = y0 < y1 ? x0 : x1;
    double upperY = Math.max(0, Math.min(y0, y1));
    double lowerY = Math.min(height, Math.max(y0, y1));
    double slope = (x1 - x0) / (y1 - y0);
    double start = Math.min(y0, y1);
    for (int row = (int) upperY; row < height && row < lowerY; row++) {
      double from = Math.max(upperY, row);
      double to = Math.min(lowerY, row + 1);
      double fromX = upperX + (from - start) * slope;
      double toX = upperX + (to - start) * slope;
      inRow(row, Math.min(fromX, toX), Math.max(fromX, toX), sign * (to - from));
    }
  }

  /** Adds the part of a line in one row, which crosses it between two abscissae. */
  private void inRow(int row, double from, double to, double drop) {
    int first = column(from);
    int last = column(to);
    if (first == last) {
      double middle = (from + to) / 2 - first;
      add(row, first, drop * (1 - middle));
      add(row, first + 1, drop * middle);
      return;
    }
    double perPixel = drop / (to - from);
    for (int column = first; column <= last; column++) {
      double a = Math.max(from, column);
      double b = Math.min(to, column + 1);
      double middle = (a + b) / 2 - column;
      add(row, column, perPixel * (b - a) * (1 - middle));
      add(row, column + 1, perPixel * (b - a) * middle);
    }
  }

  private int column(double x) {
    return Math.max(0, Math.min(width - 1, (int) x));
  }

  private void add(int row, int column, double area) {
    if (column < width) {
      areas[row * width + column] += area;
    }
  }

  private void sum() {
    for (int row = 0; row < height; row++) {
      double covered = 0;
      for (int at = row * width; at < (row + 1) * width; at++) {
        covered += areas[at];
        areas[at] = Math.min(1, Math.abs(covered));
      }
    }
  }
}
