package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement.Side;
import java.awt.geom.Rectangle2D;

/** One legend for several panels: a column beside them, or as few rows as fit above or below. */
final class SharedLegend implements Key {

  private static final double FROM_PANELS = 4;

  private final Legend legend;
  private final Side side;

  /**
   * @param width about how wide the frames of its panels are
   */
  SharedLegend(Legend legend, Side side, double width) {
    this.legend = side == Side.RIGHT ? legend : legend.within(width);
    this.side = side;
  }

  @Override
  public double room() {
    double size = side == Side.RIGHT ? legend.width() : legend.height();
    return legend.isEmpty() ? 0 : FROM_PANELS + size;
  }

  @Override
  public void draw(Sheet sheet, Rectangle2D frames, Rectangle2D outside) {
    check(frames, outside);
    double most = outside.getMaxX() - legend.width();
    double centred = frames.getCenterX() - legend.width() / 2;
    double besides = Math.max(outside.getMinX(), Math.min(most, centred));
    switch (side) {
      case RIGHT -> legend.draw(sheet, outside.getMaxX() + FROM_PANELS, frames.getMinY());
      case ABOVE -> legend.draw(sheet, besides, outside.getMinY() - room());
      case BELOW -> legend.draw(sheet, besides, outside.getMaxY() + FROM_PANELS);
    }
  }

  private void check(Rectangle2D frames, Rectangle2D outside) {
    boolean fits =
        side == Side.RIGHT
            ? legend.height() <= frames.getMaxY() - outside.getMinY()
            : legend.width() <= outside.getWidth();
    if (!fits) {
      throw new IllegalArgumentException(
          "the common legend takes %s x %s pixels and there is no room for it (make the figure larger, or the names shorter or fewer)"
              .formatted(Math.round(legend.width()), Math.round(legend.height())));
    }
  }
}
