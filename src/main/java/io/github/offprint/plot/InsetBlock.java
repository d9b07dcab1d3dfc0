package io.github.offprint.plot;

import io.github.offprint.figure.Axis.View;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Inset;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A small panel inside the frame of another one. */
final class InsetBlock {

  /** Between what stands around the inner frame and the edge of what is kept free. */
  private static final double PADDING = 5;

  private static final Paint LENS = Paint.named("muted");

  private final Inset inset;
  private final Views views;
  private final Lettering lettering;
  private final Rectangle2D place;

  /**
   * @param outer the frame of the panel that it lies in
   */
  InsetBlock(Inset inset, Rectangle2D outer, Lettering lettering) {
    this.inset = inset;
    this.lettering = lettering;
    views = Views.of(Figure.of(inset.panel()));
    place =
        new Rectangle2D.Double(
            outer.getMinX() + inset.left() * outer.getWidth(),
            outer.getMaxY() - (inset.bottom() + inset.height()) * outer.getHeight(),
            inset.width() * outer.getWidth(),
            inset.height() * outer.getHeight());
  }

  /** What it covers. */
  Rectangle2D place() {
    return place;
  }

  void draw(Sheet sheet, Frame outer) {
    Block.Look look = new Block.Look(views, lettering, false);
    double width = place.getWidth() - 2 * PADDING;
    double height = place.getHeight() - 2 * PADDING;
    Block.Surroundings rough = new Block.Surroundings(width, height, true, true, true, true);
    Block block = Block.of(inset.panel(), 0, look, rough);
    Insets around = block.insets();
    Rectangle2D frame =
        new Rectangle2D.Double(
            place.getX() + PADDING + around.left(),
            place.getY() + PADDING + around.top(),
            width - around.left() - around.right(),
            height - around.top() - around.bottom());
    if (inset.magnifies()) {
      drawLens(sheet, outer, frame);
    }
    sheet.fill(place, new Paint(Palette.PANEL, 0.9));
    block.draw(sheet, frame);
  }

  /** The rectangle that is magnified, tied to the inset by the two lines that cross neither. */
  private void drawLens(Sheet sheet, Frame outer, Rectangle2D frame) {
    View x = views.x(0);
    View y = views.y(0);
    Rectangle2D part = new Rectangle2D.Double();
    part.setFrameFromDiagonal(
        outer.x(x.from()), outer.y(y.to()), outer.x(x.to()), outer.y(y.from()));
    Rectangle2D shown = part.createIntersection(outer.box());
    if (shown.isEmpty()) {
      throw new IllegalArgumentException(
          "the inset of %s magnifies a part that the panel does not show"
              .formatted(Views.described(inset.panel())));
    }
    Path2D lines = new Path2D.Double(shown);
    for (int corner = 0; corner < 4; corner++) {
      boolean right = corner % 2 == 1;
      boolean lower = corner / 2 == 1;
      Line2D tie =
          new Line2D.Double(
              right ? shown.getMaxX() : shown.getMinX(),
              lower ? shown.getMaxY() : shown.getMinY(),
              right ? frame.getMaxX() : frame.getMinX(),
              lower ? frame.getMaxY() : frame.getMinY());
      if (!within(shown).intersectsLine(tie) && !within(frame).intersectsLine(tie)) {
        lines.append(tie, false);
      }
    }
    sheet.draw(lines, LENS, 0.9);
  }

  private static Rectangle2D within(Rectangle2D box) {
    double hair = 0.01;
    return new Rectangle2D.Double(
        box.getX() + hair,
        box.getY() + hair,
        Math.max(hair, box.getWidth() - 2 * hair),
        Math.max(hair, box.getHeight() - 2 * hair));
  }
}
