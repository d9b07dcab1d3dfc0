package io.github.offprint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Upright bars, all of one colour: one series of a bar chart. Several series are put on top of each
 * other or side by side before they are drawn.
 *
 * @param name for legend and data files; empty for none
 * @param x the middle of each bar
 * @param lower lower ends, as many
 * @param upper upper ends, as many; a NaN drops the bar
 * @param width of a bar in units of x; positive
 * @param fill its colour
 */
public record Bars(String name, Numbers x, Numbers lower, Numbers upper, double width, Ink fill)
    implements Mark {

  private static final Stroke EDGE = Stroke.solid(Ink.of(Ink.Part.PAPER)).withWidth(1);

  public Bars {
    Sizes.equal(name, x, lower, upper);
    if (!(width > 0 && Double.isFinite(width))) {
      throw new IllegalArgumentException("the width of bars must be positive, found " + width);
    }
  }

  /** Bars that stand on zero. */
  public static Bars of(String name, Numbers x, Numbers heights, double width, Ink fill) {
    return new Bars(name, x, Numbers.of(x.size(), i -> 0), heights, width, fill);
  }

  /**
   * The same bars on top of each other: each series stands where the one before it ends.
   *
   * @param series over the same x
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
   * @param series over the same x
   */
  public static List<Bars> sideBySide(List<Bars> series) {
    List<Bars> row = new ArrayList<>();
    int all = series.size();
    for (int i = 0; i < all; i++) {
      Bars bars = series.get(i);
      double shift = bars.width * ((i + 0.5) / all - 0.5);
      Numbers x = Numbers.of(bars.x.size(), k -> bars.x.at(k) + shift);
      row.add(new Bars(bars.name, x, bars.lower, bars.upper, bars.width / all, bars.fill));
    }
    return row;
  }

  private Bars on(Bars below) {
    if (!below.x.equals(x)) {
      throw new IllegalArgumentException(
          "bars on top of each other need the same x, found %s on %s".formatted(x, below.x));
    }
    Numbers top = Numbers.of(x.size(), i -> below.upper.at(i) + upper.at(i) - lower.at(i));
    return new Bars(name, x, below.upper, top, width, fill);
  }

  @Override
  public Extent extent(Scale across, Scale up) {
    Numbers left = Numbers.of(x.size(), i -> x.at(i) - width / 2);
    Numbers right = Numbers.of(x.size(), i -> x.at(i) + width / 2);
    return Extent.of(left, lower, across, up)
        .and(Extent.of(left, upper, across, up))
        .and(Extent.of(right, upper, across, up));
  }

  /** One area for all bars, broken after each; a line of paper parts a bar from the next one. */
  @Override
  public void drawOn(Canvas canvas) {
    Numbers sides = perBar(i -> x.at(i) - width / 2, i -> x.at(i) + width / 2);
    Numbers tops = perBar(upper::at, upper::at);
    canvas.area(sides, perBar(i -> lowest(canvas, i), i -> lowest(canvas, i)), tops, fill);
    canvas.line(sides, tops, EDGE);
  }

  /** A bar that stands on zero reaches down to the edge of a logarithmic panel. */
  private double lowest(Canvas canvas, int i) {
    return lower.at(i) > 0 ? lower.at(i) : Math.max(lower.at(i), canvas.view().yMin());
  }

  private Numbers perBar(IntToDoubleFunction left, IntToDoubleFunction right) {
    return Numbers.of(3 * x.size(), i -> i % 3 == 2 ? Double.NaN : side(i, left, right));
  }

  private static double side(int i, IntToDoubleFunction left, IntToDoubleFunction right) {
    return i % 3 == 0 ? left.applyAsDouble(i / 3) : right.applyAsDouble(i / 3);
  }

  @Override
  public LegendKey key() {
    return LegendKey.box(fill);
  }

  @Override
  public List<Column> columns() {
    return List.of(new Column("x", x), new Column("lower", lower), new Column("upper", upper));
  }
}
