package io.github.offprint.plot;

import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.stream.Stream;

/** The legend of one panel, in a corner of its frame or beside it. */
final class PanelLegend {

  private static final double FROM_FRAME = 8;

  private final Legend legend;
  private final LegendPlace place;

  /**
   * The legend of a panel.
   *
   * @param room about the width of its frame
   */
  PanelLegend(Panel panel, Lettering lettering, double room) {
    place = panel.legend();
    Stream<Panel> shown = place == LegendPlace.NONE ? Stream.empty() : Stream.of(panel);
    Legend all = Legend.of(shown, lettering);
    legend = place == LegendPlace.ABOVE ? all.within(room) : all;
  }

  /** Whether it is no larger than the frame that it stands in, or wider than what is below it. */
  boolean fits(Rectangle2D frame) {
    if (place == LegendPlace.ABOVE) {
      return legend.width() <= frame.getWidth() + 5 * FROM_FRAME;
    }
    return inside(frame).isEmpty()
        || legend.width() + 2 * FROM_FRAME <= frame.getWidth()
            && legend.height() + 2 * FROM_FRAME <= frame.getHeight();
  }

  /** The room that it needs beside its panel. */
  double outside() {
    return place == LegendPlace.RIGHT && !legend.isEmpty() ? legend.width() + FROM_FRAME : 0;
  }

  /** The room that it needs between its panel and the title. */
  double above() {
    return place == LegendPlace.ABOVE ? legend.height() : 0;
  }

  /** What it covers of the inside of the frame, if it stands there. */
  Optional<Rectangle2D> inside(Rectangle2D frame) {
    if (legend.isEmpty() || place == LegendPlace.RIGHT || place == LegendPlace.ABOVE) {
      return Optional.empty();
    }
    double x =
        switch (place) {
          case TOP_LEFT, BOTTOM_LEFT -> frame.getMinX() + FROM_FRAME;
          default -> frame.getMaxX() - FROM_FRAME - legend.width();
        };
    double y =
        switch (place) {
          case BOTTOM_LEFT, BOTTOM_RIGHT -> frame.getMaxY() - FROM_FRAME - legend.height();
          default -> frame.getMinY() + FROM_FRAME;
        };
    return Optional.of(new Rectangle2D.Double(x, y, legend.width(), legend.height()));
  }

  void draw(Sheet sheet, Rectangle2D frame) {
    if (place == LegendPlace.ABOVE) {
      double left = Math.min(frame.getMinX() - FROM_FRAME, frame.getMaxX() - legend.width());
      legend.draw(sheet, left, frame.getMinY() - legend.height());
      return;
    }
    Optional<Rectangle2D> inside = inside(frame);
    inside.ifPresent(box -> drawBack(sheet, box));
    double x = inside.map(Rectangle2D::getX).orElse(frame.getMaxX() + FROM_FRAME);
    double y = inside.map(Rectangle2D::getY).orElse(frame.getMinY());
    legend.draw(sheet, x, y);
  }

  private static void drawBack(Sheet sheet, Rectangle2D box) {
    RoundRectangle2D back =
        new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 8, 8);
    sheet.fill(back, new Paint(Palette.PANEL, 0.85));
    sheet.draw(back, Sizes.GUIDE, 1);
  }
}
