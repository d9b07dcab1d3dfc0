package io.github.offprint.figure;

import java.util.List;

/**
 * The area between two curves over the same x.
 *
 * @param name for legend and data files; empty for none
 * @param x coordinates
 * @param lower lower curve, as many
 * @param upper upper curve, as many
 * @param fill its colour, usually with an opacity below 1
 */
public record Band(String name, Numbers x, Numbers lower, Numbers upper, Ink fill) implements Mark {

  public Band {
    Sizes.equal(name, x, lower, upper);
  }

  @Override
  public Extent extent(Scale across, Scale up) {
    return Extent.of(x, lower, across, up).and(Extent.of(x, upper, across, up));
  }

  @Override
  public void drawOn(Canvas canvas) {
    canvas.area(x, Numbers.of(x.size(), i -> lowestShown(canvas, i)), upper, fill);
  }

  /** A band that reaches below zero on a logarithmic axis ends at the edge of the panel. */
  private double lowestShown(Canvas canvas, int i) {
    return lower.at(i) > 0 ? lower.at(i) : Math.max(lower.at(i), canvas.view().yMin());
  }

  /** Its lower end may lie below the panel. */
  @Override
  public Places places() {
    return new Places(List.of(x), List.of(upper));
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
