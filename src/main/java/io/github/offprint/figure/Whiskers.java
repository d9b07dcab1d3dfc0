package io.github.offprint.figure;

import java.util.List;
import java.util.Optional;

/**
 * Bars with caps from a lower to an upper bound, without points: the uncertainty of something that
 * is drawn already.
 *
 * @param name for legend and data files; empty for none, and the same as of the mark that they
 *     belong to if both share an entry of the legend
 * @param direction which way the bars run
 * @param at the place of each bar on the other axis
 * @param lower lower ends, as many; a NaN drops the bar
 * @param upper upper ends, as many
 * @param stroke how they are drawn
 * @param cap length of the caps in CSS pixels; 0 for none
 */
public record Whiskers(
    String name,
    Rule.Direction direction,
    Numbers at,
    Numbers lower,
    Numbers upper,
    Stroke stroke,
    double cap)
    implements Mark {

  private static final double CAP = 7;

  public Whiskers {
    Sizes.equal(name, at, lower, upper);
    Sizes.ordered(name, lower, upper);
    Sizes.bars(name, at, "a Band, or fewer points");
    if (!(cap >= 0 && Double.isFinite(cap))) {
      throw new IllegalArgumentException("the length of caps must be at least 0, found " + cap);
    }
  }

  /** Upright bars with caps of ordinary length. */
  public static Whiskers upright(
      String name, Numbers x, Numbers lower, Numbers upper, Stroke stroke) {
    return new Whiskers(name, Rule.Direction.VERTICAL, x, lower, upper, stroke, CAP);
  }

  /** The same bars along the x axis: their places are then on the y axis. */
  public Whiskers lying() {
    return new Whiskers(name, Rule.Direction.HORIZONTAL, at, lower, upper, stroke, cap);
  }

  private boolean isUpright() {
    return direction == Rule.Direction.VERTICAL;
  }

  @Override
  public Extent extent(Scale across, Scale up) {
    Numbers from = Numbers.of(at.size(), i -> isBar(i) ? lower.at(i) : Double.NaN);
    Numbers to = Numbers.of(at.size(), i -> isBar(i) ? upper.at(i) : Double.NaN);
    return isUpright()
        ? Extent.of(at, from, across, up).and(Extent.of(at, to, across, up))
        : Extent.of(from, at, across, up).and(Extent.of(to, at, across, up));
  }

  private boolean isBar(int i) {
    return !Double.isNaN(lower.at(i)) && !Double.isNaN(upper.at(i));
  }

  /** One line for all bars, broken after each, and the caps as markers across it. */
  @Override
  public void drawOn(Canvas canvas) {
    Extent view = canvas.view();
    double least = isUpright() ? view.yMin() : view.xMin();
    Numbers places = Numbers.of(3 * at.size(), i -> i % 3 == 2 ? Double.NaN : at.at(i / 3));
    Numbers ends = Numbers.of(3 * at.size(), i -> end(i / 3, i % 3, least));
    canvas.line(isUpright() ? places : ends, isUpright() ? ends : places, stroke);
    if (cap > 0) {
      Marker.Shape shape = isUpright() ? Marker.Shape.DASH : Marker.Shape.BAR;
      Marker marker = new Marker(shape, cap, stroke.ink(), true);
      canvas.dots(isUpright() ? at : lower, isUpright() ? lower : at, marker);
      canvas.dots(isUpright() ? at : upper, isUpright() ? upper : at, marker);
    }
  }

  /** A bar that reaches below zero on a logarithmic axis ends at the edge of the panel. */
  private double end(int i, int side, double least) {
    if (side == 2 || !isBar(i)) {
      return Double.NaN;
    }
    double low = lower.at(i) > 0 ? lower.at(i) : Math.max(lower.at(i), least);
    return side == 0 ? low : upper.at(i);
  }

  /** Their lower ends may lie below the panel. */
  @Override
  public Places places() {
    Numbers ends = Numbers.of(at.size(), i -> isBar(i) ? upper.at(i) : Double.NaN);
    Places upright = new Places(List.of(at), List.of(ends));
    return isUpright() ? upright : upright.turned();
  }

  @Override
  public LegendKey key() {
    return new LegendKey(Optional.empty(), Optional.of(stroke), Optional.empty(), Optional.empty());
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column(isUpright() ? "x" : "y", at),
        new Column("lower", lower),
        new Column("upper", upper));
  }
}
