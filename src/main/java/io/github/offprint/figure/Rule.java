package io.github.offprint.figure;

import java.util.List;

/**
 * A straight line across the whole panel at one coordinate.
 *
 * @param name for legend and data files; empty for none
 * @param direction which way it runs
 * @param at its coordinate on the other axis
 * @param stroke how it is drawn
 */
public record Rule(String name, Direction direction, double at, Stroke stroke) implements Mark {

  /** Which way a rule runs. */
  public enum Direction {
    HORIZONTAL,
    VERTICAL
  }

  /** A thin line that guides the eye. */
  public static Rule guide(Direction direction, double at) {
    return new Rule("", direction, at, Stroke.dashed(Ink.of(Ink.Part.MUTED)).withWidth(1));
  }

  @Override
  public Extent extent(Scale across, Scale up) {
    Extent none = Extent.NOTHING;
    Scale scale = direction == Direction.HORIZONTAL ? up : across;
    if (!Double.isFinite(scale.forward(at))) {
      return none;
    }
    return direction == Direction.HORIZONTAL
        ? new Extent(none.xMin(), none.xMax(), at, at)
        : new Extent(at, at, none.yMin(), none.yMax());
  }

  @Override
  public void drawOn(Canvas canvas) {
    Extent view = canvas.view();
    Numbers here = Numbers.of(at, at);
    if (direction == Direction.HORIZONTAL) {
      canvas.line(Numbers.of(view.xMin(), view.xMax()), here, stroke);
    } else {
      canvas.line(here, Numbers.of(view.yMin(), view.yMax()), stroke);
    }
  }

  @Override
  public LegendKey key() {
    return LegendKey.line(stroke);
  }

  @Override
  public List<Column> columns() {
    return List.of(new Column(direction == Direction.HORIZONTAL ? "y" : "x", Numbers.of(at)));
  }
}
