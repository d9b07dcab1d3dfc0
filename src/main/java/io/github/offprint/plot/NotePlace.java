package io.github.offprint.plot;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Where the arrow of a remark runs: from the edge of its text to just before its target. */
final class NotePlace {

  private static final double FROM_TEXT = 3;
  private static final double FROM_TARGET = 4;

  /** Length and half the width of the head. */
  private static final double HEAD = 7;

  private static final double HALF_HEAD = 2.6;

  private final Rectangle2D text;
  private final Point2D target;

  NotePlace(Rectangle2D text, Point2D target) {
    this.text =
        new Rectangle2D.Double(
            text.getX() - FROM_TEXT,
            text.getY() - FROM_TEXT,
            text.getWidth() + 2 * FROM_TEXT,
            text.getHeight() + 2 * FROM_TEXT);
    this.target = target;
  }

  /** The arrow, if there is room for one. */
  Optional<Line2D> arrow() {
    double dx = target.getX() - text.getCenterX();
    double dy = target.getY() - text.getCenterY();
    double length = Math.sqrt(dx * dx + dy * dy);
    // Where the way from the middle of the text leaves its box, as a part of the way.
    double leaves =
        Math.min(text.getWidth() / 2 / Math.abs(dx), text.getHeight() / 2 / Math.abs(dy));
    double ends = 1 - FROM_TARGET / length;
    if (!((ends - leaves) * length > HEAD)) {
      return Optional.empty();
    }
    return Optional.of(
        new Line2D.Double(
            text.getCenterX() + leaves * dx,
            text.getCenterY() + leaves * dy,
            text.getCenterX() + ends * dx,
            text.getCenterY() + ends * dy));
  }

  /** The head of an arrow, a triangle at its end. */
  static Path2D head(Line2D arrow) {
    double length = arrow.getP1().distance(arrow.getP2());
    double ux = (arrow.getX2() - arrow.getX1()) / length;
    double uy = (arrow.getY2() - arrow.getY1()) / length;
    Path2D head = new Path2D.Double();
    head.moveTo(arrow.getX2(), arrow.getY2());
    head.lineTo(
        arrow.getX2() - HEAD * ux - HALF_HEAD * uy, arrow.getY2() - HEAD * uy + HALF_HEAD * ux);
    head.lineTo(
        arrow.getX2() - HEAD * ux + HALF_HEAD * uy, arrow.getY2() - HEAD * uy - HALF_HEAD * ux);
    head.closePath();
    return head;
  }

  /** The line of an arrow, which ends inside its head. */
  static Line2D shaft(Line2D arrow) {
    double part = 1 - 0.8 * HEAD / arrow.getP1().distance(arrow.getP2());
    return new Line2D.Double(
        arrow.getX1(),
        arrow.getY1(),
        arrow.getX1() + part * (arrow.getX2() - arrow.getX1()),
        arrow.getY1() + part * (arrow.getY2() - arrow.getY1()));
  }
}
