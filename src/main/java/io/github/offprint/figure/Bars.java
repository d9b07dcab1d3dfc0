package io.github.offprint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Bars, all of one colour: one series of a bar chart. Several series are put on top of each other
 * or side by side before they are drawn.
 *
 * @param name for legend and data files; empty for none
 * @param direction whether they stand upright or lie
 * @param at the middle of each bar on the axis that it stands on: x, or y for lying bars
 * @param lower lower ends, as many, on the other axis
 * @param upper upper ends, as many; a NaN drops the bar
 * @param width of a bar in the units of {@code at}; positive
 * @param fill its colour
 */
public record Bars(
    String name,
    Rule.Direction direction,
    Numbers at,
    Numbers lower,
    Numbers upper,
    double width,
    Ink fill)
    implements Mark {

  private static final Stroke EDGE = Stroke.solid(Ink.of(Ink.Part.PAPER)).withWidth(1);

  public Bars {
    Sizes.equal(name, at, lower, upper);
    Sizes.bars(name, at, "a Histogram or a Curve");
    if (!(width > 0 && Double.isFinite(width))) {
      throw new IllegalArgumentException("the width of bars must be positive, found " + width);
    }
  }

  /** Upright bars that stand on zero. */
  public static Bars of(String name, Numbers x, Numbers heights, double width, Ink fill) {
    Numbers zeros = Numbers.of(x.size(), i -> 0);
    return new Bars(name, Rule.Direction.VERTICAL, x, zeros, heights, width, fill);
  }

  /** The same bars along the x axis: they stand on the y axis then. */
  public Bars lying() {
    return new Bars(name, Rule.Direction.HORIZONTAL, at, lower, upper, width, fill);
  }

  /**
   * The same bars on top of each other: each series stands where the one before it ends.
   *
   * @param series over the same places, of one direction
   */
  public static List<Bars> stacked(List<Bars> series) {
    List<Bars> stack = new ArrayList<>();
    for (Bars bars : series) {
      stack.add(stack.isEmpty() ? bars : bars.on(stack.get(stack.size() - 1)));
    }
    return stack;
  }

  /**
   * The same bars side by side, together as wide as one of them was.
   *
   * @param series over the same places
   */
  public static List<Bars> sideBySide(List<Bars> series) {
    List<Bars> row = new ArrayList<>();
    int all = series.size();
    for (int i = 0; i < all; i++) {
      Bars bars = series.get(i);
      double shift = bars.width * ((i + 0.5) / all - 0.5);
      Numbers at = Numbers.of(bars.at.size(), k -> bars.at.at(k) + shift);
      double narrow = bars.width / all;
      row.add(new Bars(bars.name, bars.direction, at, bars.lower, bars.upper, narrow, bars.fill));
    }
    return row;
  }

  private Bars on(Bars below) {
    if (!below.at.equals(at) || below.direction != direction) {
      throw new IllegalArgumentException(
          "bars on top of each other need the same x, found %s on %s".formatted(at, below.at));
    }
    Numbers top = Numbers.of(at.size(), i -> below.upper.at(i) + upper.at(i) - lower.at(i));
    return new Bars(name, direction, at, below.upper, top, width, fill);
  }

  /**
   * Error bars for the ends of these bars, to be drawn on top of them.
   *
   * @param least lower ends, as many as bars
   * @param most upper ends, as many as bars
   */
  public Whiskers whiskers(Numbers least, Numbers most) {
    Stroke stroke = Stroke.solid(Ink.of(Ink.Part.FOREGROUND)).withWidth(1.2);
    Whiskers whiskers = Whiskers.upright("", at, least, most, stroke);
    return isUpright() ? whiskers : whiskers.lying();
  }

  private boolean isUpright() {
    return direction == Rule.Direction.VERTICAL;
  }

  @Override
  public Extent extent(Scale across, Scale up) {
    Numbers left = Numbers.of(at.size(), i -> at.at(i) - width / 2);
    Numbers right = Numbers.of(at.size(), i -> at.at(i) + width / 2);
    Numbers feet = Numbers.of(at.size(), i -> isBar(i) ? lower.at(i) : Double.NaN);
    return extent(left, feet, across, up)
        .and(extent(left, upper, across, up))
        .and(extent(right, upper, across, up));
  }

  private boolean isBar(int i) {
    return !Double.isNaN(upper.at(i));
  }

  private Extent extent(Numbers places, Numbers ends, Scale across, Scale up) {
    return isUpright() ? Extent.of(places, ends, across, up) : Extent.of(ends, places, across, up);
  }

  @Override
  public boolean standsOnFrame() {
    return true;
  }

  /** One area for all bars, broken after each; a line of paper parts a bar from the next one. */
  @Override
  public void drawOn(Canvas canvas) {
    Numbers sides = perBar(i -> at.at(i) - width / 2, i -> at.at(i) + width / 2);
    Numbers tops = perBar(upper::at, upper::at);
    if (isUpright()) {
      double edge = canvas.view().yMin();
      canvas.area(sides, perBar(i -> lowest(i, edge), i -> lowest(i, edge)), tops, fill);
      canvas.line(sides, tops, EDGE);
    } else {
      Numbers ends = perBar(i -> lowest(i, canvas.view().xMin()), upper::at);
      Numbers below = perBar(i -> at.at(i) - width / 2, i -> at.at(i) - width / 2);
      Numbers above = perBar(i -> at.at(i) + width / 2, i -> at.at(i) + width / 2);
      canvas.area(ends, below, above, fill);
      canvas.line(tops, sides, EDGE);
    }
  }

  /** A bar that stands on zero reaches to the edge of a logarithmic panel. */
  private double lowest(int i, double edge) {
    return lower.at(i) > 0 ? lower.at(i) : Math.max(lower.at(i), edge);
  }

  private Numbers perBar(IntToDoubleFunction first, IntToDoubleFunction second) {
    return Numbers.of(3 * at.size(), i -> i % 3 == 2 ? Double.NaN : side(i, first, second));
  }

  private static double side(int i, IntToDoubleFunction first, IntToDoubleFunction second) {
    return i % 3 == 0 ? first.applyAsDouble(i / 3) : second.applyAsDouble(i / 3);
  }

  /** The whole width of a bar and its upper end; it may stand below the panel. */
  @Override
  public Places places() {
    Numbers first = Numbers.of(at.size(), i -> at.at(i) - width / 2);
    Places upright = new Places(List.of(first), List.of(upper));
    return isUpright() ? upright : upright.turned();
  }

  @Override
  public LegendKey key() {
    return LegendKey.box(fill);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column(isUpright() ? "x" : "y", at),
        new Column("lower", lower),
        new Column("upper", upper));
  }
}
