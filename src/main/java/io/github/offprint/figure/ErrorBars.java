package io.github.offprint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Points with bars from a lower to an upper bound, upright, along the x axis, or both.
 *
 * @param name for legend and data files; empty for none
 * @param x coordinates
 * @param y as many; a NaN drops the point
 * @param across ends of the bars along x; absent for none
 * @param up ends of the upright bars; absent for none
 * @param marker how each point is drawn; the bars have its ink
 */
public record ErrorBars(
    String name, Numbers x, Numbers y, Optional<Bounds> across, Optional<Bounds> up, Marker marker)
    implements Mark {

  /**
   * The two ends of each bar, in the units of its axis.
   *
   * @param lower as many as points
   * @param upper as many as points
   */
  public record Bounds(Numbers lower, Numbers upper) {}

  private static final double BAR_WIDTH = 1.2;

  public ErrorBars {
    Sizes.equal(name, x, y);
    check(name, x, across);
    check(name, x, up);
  }

  /** Upright bars only. */
  public ErrorBars(String name, Numbers x, Numbers y, Numbers lower, Numbers upper, Marker marker) {
    this(name, x, y, Optional.empty(), Optional.of(new Bounds(lower, upper)), marker);
  }

  private static void check(String name, Numbers x, Optional<Bounds> bounds) {
    bounds.ifPresent(
        ends -> {
          Sizes.equal(name, x, ends.lower(), ends.upper());
          Sizes.ordered(name, ends.lower(), ends.upper());
          Sizes.bars(name, x, "a Band, or fewer points");
        });
  }

  /** The same points with bars along x, beside the upright ones if there are any. */
  public ErrorBars across(Numbers lower, Numbers upper) {
    return new ErrorBars(name, x, y, Optional.of(new Bounds(lower, upper)), up, marker);
  }

  /** The same points without upright bars. */
  public ErrorBars onlyAcross() {
    return new ErrorBars(name, x, y, across, Optional.empty(), marker);
  }

  @Override
  public Extent extent(Scale xScale, Scale yScale) {
    Extent all = Extent.of(x, y, xScale, yScale);
    for (Whiskers bars : bars()) {
      all = all.and(bars.extent(xScale, yScale));
    }
    return all;
  }

  /** The bars of the points that are shown. */
  private List<Whiskers> bars() {
    List<Whiskers> bars = new ArrayList<>();
    across.ifPresent(ends -> bars.add(bars(Rule.Direction.HORIZONTAL, y, ends)));
    up.ifPresent(ends -> bars.add(bars(Rule.Direction.VERTICAL, x, ends)));
    return bars;
  }

  private Whiskers bars(Rule.Direction direction, Numbers at, Bounds ends) {
    Numbers lower = Numbers.of(at.size(), i -> isPoint(i) ? ends.lower().at(i) : Double.NaN);
    return new Whiskers(name, direction, at, lower, ends.upper(), bar(), 0);
  }

  private boolean isPoint(int i) {
    return !Double.isNaN(x.at(i)) && !Double.isNaN(y.at(i));
  }

  @Override
  public void drawOn(Canvas canvas) {
    bars().forEach(bars -> bars.drawOn(canvas));
    canvas.dots(x, y, marker);
  }

  private Stroke bar() {
    return Stroke.solid(marker.ink()).withWidth(BAR_WIDTH);
  }

  /** Each point and the upper ends that it has. */
  @Override
  public Places places() {
    return new Places(
        Stream.concat(Stream.of(x), across.map(ends -> ends(ends, x)).stream()).toList(),
        Stream.concat(Stream.of(y), up.map(ends -> ends(ends, y)).stream()).toList());
  }

  /** A point without a bar is shown. */
  private static Numbers ends(Bounds bounds, Numbers points) {
    return Numbers.of(
        points.size(),
        i -> Double.isNaN(bounds.upper().at(i)) ? points.at(i) : bounds.upper().at(i));
  }

  @Override
  public LegendKey key() {
    return up.isPresent() ? LegendKey.dotOnBar(marker, bar()) : LegendKey.dot(marker);
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(List.of(new Column("x", x), new Column("y", y)));
    across.ifPresent(
        ends -> {
          columns.add(new Column("x lower", ends.lower()));
          columns.add(new Column("x upper", ends.upper()));
        });
    up.ifPresent(
        ends -> {
          columns.add(new Column("lower", ends.lower()));
          columns.add(new Column("upper", ends.upper()));
        });
    return columns;
  }
}
