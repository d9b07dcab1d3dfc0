package io.github.offprint.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What has been drawn in a panel already and should not be covered: dots and texts. */
final class Obstacles {

  private final Rectangle2D frame;
  private final int[][] dots;
  private final List<Rectangle2D> texts = new ArrayList<>();

  Obstacles(Rectangle2D frame) {
    this.frame = frame;
    dots = new int[(int) Math.ceil(frame.getHeight()) + 1][(int) Math.ceil(frame.getWidth()) + 1];
  }

  void addDots(Polyline places) {
    for (int i = 0; i < places.size(); i++) {
      dots[row(places.y(i))][column(places.x(i))]++;
    }
  }

  void addText(Rectangle2D box) {
    texts.add(box);
  }

  /** Whether no text stands there. */
  boolean isFree(Rectangle2D box) {
    return texts.stream().noneMatch(box::intersects);
  }

  private int row(double y) {
    return clamped(y - frame.getMinY(), dots.length);
  }

  private int column(double x) {
    return clamped(x - frame.getMinX(), dots[0].length);
  }

  private static int clamped(double pixel, int size) {
    return (int) Math.max(0, Math.min(size - 1, Math.floor(pixel)));
  }

  /** How many dots a rectangle covers, for any rectangle of the panel. */
  Count dots() {
    int[][] sums = new int[dots.length + 1][dots[0].length + 1];
    for (int row = 0; row < dots.length; row++) {
      for (int column = 0; column < dots[0].length; column++) {
        sums[row + 1][column + 1] =
            dots[row][column] + sums[row][column + 1] + sums[row + 1][column] - sums[row][column];
      }
    }
    return box -> {
      int top = row(box.getMinY());
      int bottom = row(box.getMaxY()) + 1;
      int left = column(box.getMinX());
      int right = column(box.getMaxX()) + 1;
      return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
    };
  }

  /** Counts dots in rectangles. */
  interface Count {
    int in(Rectangle2D box);
  }
}
