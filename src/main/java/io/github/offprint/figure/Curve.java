package io.github.offprint.figure;

import java.util.List;

/**
 * A line through points, in their order.
 *
 * @param name for legend and data files; empty for none
 * @param x coordinates
 * @param y as many; a NaN breaks the line
 * @param stroke how it is drawn
 */
public record Curve(String name, Numbers x, Numbers y, Stroke stroke) implements Mark {

  public Curve {
    Sizes.equal(name, x, y);
  }

  @Override
  public Extent extent(Scale across, Scale up) {
    return Extent.of(x, y, across, up);
  }

  @Override
  public void drawOn(Canvas canvas) {
    canvas.line(x, y, stroke);
  }

  @Override
  public LegendKey key() {
    return LegendKey.line(stroke);
  }

  @Override
  public List<Column> columns() {
    return List.of(new Column("x", x), new Column("y", y));
  }
}
