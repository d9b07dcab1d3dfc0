package io.github.offprint.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Grid, ticks and numbers of the two axes of a frame. */
final class AxisLines {

  private final Rectangle2D box;
  private final AxisTicks across;
  private final AxisTicks up;

  AxisLines(Rectangle2D box, AxisTicks across, AxisTicks up) {
    this.box = box;
    this.across = across;
    this.up = up;
  }

  private double x(int i) {
    return sharp(box.getMinX() + across.places().get(i) * box.getWidth());
  }

  private double y(int i) {
    return sharp(box.getMaxY() - up.places().get(i) * box.getHeight());
  }

  private static double sharp(double pixels) {
    return Math.floor(pixels) + 0.5;
  }

  /** Lines through the frame at labelled ticks. */
  Path2D grid() {
    Path2D grid = new Path2D.Double();
    for (int i = 0; i < across.size(); i++) {
      if (across.hasGrid() && across.isMajor(i) && x(i) > box.getMinX() && x(i) < box.getMaxX()) {
        grid.moveTo(x(i), box.getMinY());
        grid.lineTo(x(i), box.getMaxY());
      }
    }
    for (int i = 0; i < up.size(); i++) {
      if (up.hasGrid() && up.isMajor(i) && y(i) > box.getMinY() && y(i) < box.getMaxY()) {
        grid.moveTo(box.getMinX(), y(i));
        grid.lineTo(box.getMaxX(), y(i));
      }
    }
    return grid;
  }

  /** Short lines outside the frame. */
  Path2D ticks() {
    Path2D ticks = new Path2D.Double();
    for (int i = 0; i < across.size(); i++) {
      ticks.moveTo(x(i), box.getMaxY());
      ticks.lineTo(x(i), box.getMaxY() + length(across, i));
    }
    for (int i = 0; i < up.size(); i++) {
      ticks.moveTo(box.getMinX(), y(i));
      ticks.lineTo(box.getMinX() - length(up, i), y(i));
    }
    return ticks;
  }

  private static double length(AxisTicks ticks, int i) {
    return ticks.isMajor(i) ? Sizes.MAJOR : Sizes.MINOR;
  }

  void drawNumbers(Sheet sheet, boolean onX, boolean onY) {
    double baseline = box.getMaxY() + Sizes.MAJOR + Sizes.TICK_GAP + across.tallestLabel();
    for (int i = 0; onX && i < across.size(); i++) {
      Lettered label = across.labels().get(i);
      if (across.isMajor(i)) {
        sheet.text(label, x(i) - label.width() / 2, baseline, Sizes.FOREGROUND);
      }
    }
    double right = box.getMinX() - Sizes.MAJOR - Sizes.TICK_GAP;
    for (int i = 0; onY && i < up.size(); i++) {
      Lettered label = up.labels().get(i);
      if (up.isMajor(i)) {
        sheet.text(label, right - label.width(), y(i) + up.digitHeight(i) / 2, Sizes.FOREGROUND);
      }
    }
    if (onX && across.note().width() > 0) {
      double top = baseline + AxisTicks.NOTE_GAP + across.note().height();
      sheet.text(across.note(), box.getMaxX() - across.note().width(), top, Sizes.FOREGROUND);
    }
    if (onY && up.note().width() > 0) {
      double bottom = box.getMinY() - AxisTicks.NOTE_GAP - up.note().depth();
      sheet.text(up.note(), box.getMinX(), bottom, Sizes.FOREGROUND);
    }
  }
}
