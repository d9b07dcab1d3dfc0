package io.github.offprint.figure;

import java.util.List;

/**
 * Points with vertical bars from a lower to an upper bound.
 *
 * @param name for legend and data files; empty for none
 * @param x coordinates
 * @param y as many; a NaN drops the point
 * @param lower lower ends, as many, in the units of y
 * @param upper upper ends, as many, in the units of y
 * @param marker how each point is drawn; the bar has its ink
 */
public record ErrorBars(
    String name, Numbers x, Numbers y, Numbers lower, Numbers upper, Marker marker)
    implements Mark {

  private static final double BAR_WIDTH = 1.2;

  public ErrorBars {
    Sizes.equal(name, x, y, lower, upper);
  }

  @Override
  public Extent extent() {
    return Extent.of(x, y).and(Extent.of(x, lower)).and(Extent.of(x, upper));
  }

  @Override
  public void drawOn(Canvas canvas) {
    Stroke bar = Stroke.solid(marker.ink()).withWidth(BAR_WIDTH);
    for (int i = 0; i < x.size(); i++) {
      double bottom = lowestShown(canvas, i);
      canvas.line(Numbers.of(x.at(i), x.at(i)), Numbers.of(bottom, upper.at(i)), bar);
    }
    canvas.dots(x, y, marker);
  }

  /** A bar that reaches below zero on a logarithmic axis ends at the edge of the panel. */
  private double lowestShown(Canvas canvas, int i) {
    return lower.at(i) > 0 ? lower.at(i) : Math.max(lower.at(i), canvas.view().yMin());
  }

  @Override
  public LegendKey key() {
    return LegendKey.dot(marker);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("x", x),
        new Column("y", y),
        new Column("lower", lower),
        new Column("upper", upper));
  }
}
