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
  public Extent extent(Scale across, Scale up) {
    return Extent.of(x, y, across, up)
        .and(Extent.of(x, ofShownPoints(lower), across, up))
        .and(Extent.of(x, ofShownPoints(upper), across, up));
  }

  private Numbers ofShownPoints(Numbers ends) {
    return Numbers.of(x.size(), i -> Double.isNaN(y.at(i)) ? Double.NaN : ends.at(i));
  }

  @Override
  public void drawOn(Canvas canvas) {
    // One line for all bars, broken after each.
    Numbers along = Numbers.of(3 * x.size(), i -> i % 3 == 2 ? Double.NaN : x.at(i / 3));
    Numbers ends = Numbers.of(3 * x.size(), i -> end(canvas, i / 3, i % 3));
    canvas.line(along, ends, bar());
    canvas.dots(x, y, marker);
  }

  private double end(Canvas canvas, int i, int side) {
    if (side == 2 || Double.isNaN(y.at(i))) {
      return Double.NaN;
    }
    return side == 0 ? lowestShown(canvas, i) : upper.at(i);
  }

  private Stroke bar() {
    return Stroke.solid(marker.ink()).withWidth(BAR_WIDTH);
  }

  /** A bar that reaches below zero on a logarithmic axis ends at the edge of the panel. */
  private double lowestShown(Canvas canvas, int i) {
    return lower.at(i) > 0 ? lower.at(i) : Math.max(lower.at(i), canvas.view().yMin());
  }

  @Override
  public LegendKey key() {
    return LegendKey.dotOnBar(marker, bar());
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
