package io.github.offprint.figure;

import java.util.List;

/**
 * A text at a point.
 *
 * @param text plain text with TeX between dollars
 * @param x coordinate
 * @param y coordinate
 * @param anchor where the text stands, seen from (x, y)
 * @param ink its colour
 */
public record Label(String text, double x, double y, Canvas.Anchor anchor, Ink ink)
    implements Mark {

  private static final double SIZE = 13;

  /** A label is not in the legend. */
  @Override
  public String name() {
    return "";
  }

  @Override
  public Extent extent(Scale across, Scale up) {
    return Extent.of(Numbers.of(x), Numbers.of(y), across, up);
  }

  @Override
  public void drawOn(Canvas canvas) {
    canvas.text(x, y, text, anchor, SIZE, ink);
  }

  @Override
  public LegendKey key() {
    return LegendKey.none();
  }

  @Override
  public List<Column> columns() {
    return List.of(new Column("x", Numbers.of(x)), new Column("y", Numbers.of(y)));
  }

  @Override
  public List<String> texts() {
    return List.of(text);
  }
}
