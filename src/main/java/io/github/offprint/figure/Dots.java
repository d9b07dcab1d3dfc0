package io.github.offprint.figure;

import java.util.List;

/**
 * Points.
 *
 * @param name for legend and data files; empty for none
 * @param x coordinates
 * @param y as many; a NaN drops the point
 * @param marker how each is drawn
 */
public record Dots(String name, Numbers x, Numbers y, Marker marker) implements Mark {

  public Dots {
    Sizes.equal(name, x, y);
  }

  @Override
  public Extent extent(Scale across, Scale up) {
    return Extent.of(x, y, across, up);
  }

  @Override
  public void drawOn(Canvas canvas) {
    canvas.dots(x, y, marker);
  }

  @Override
  public LegendKey key() {
    return LegendKey.dot(marker);
  }

  @Override
  public List<Column> columns() {
    return List.of(new Column("x", x), new Column("y", y));
  }
}
