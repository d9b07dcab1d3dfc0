package io.github.offprint.figure;

import java.util.List;

/**
 * A lattice of numbers shown as colours.
 *
 * @param name for data files; heat maps have no entry in a legend
 * @param over the rectangle that the cells fill, equally divided on the axes' own scales
 * @param width cells along x, at least 1
 * @param values by rows from below, each from left to right; a NaN leaves its cell empty
 * @param scale colours of the values
 */
public record HeatMap(String name, Extent over, int width, Numbers values, ColorScale scale)
    implements Mark {

  public HeatMap {
    if (width < 1 || values.size() == 0 || values.size() % width != 0) {
      throw new IllegalArgumentException(
          "heat map \"%s\": %s values do not fill rows of %s"
              .formatted(name, values.size(), width));
    }
  }

  /** Cells along y. */
  public int rows() {
    return values.size() / width;
  }

  @Override
  public Extent extent(Scale across, Scale up) {
    Numbers x = Numbers.of(over.xMin(), over.xMax());
    Numbers y = Numbers.of(over.yMin(), over.yMax());
    return Extent.of(x, y, across, up).equals(over) ? over : Extent.NOTHING;
  }

  @Override
  public void drawOn(Canvas canvas) {
    canvas.cells(over, width, values, scale);
  }

  @Override
  public boolean fillsFrame() {
    return true;
  }

  @Override
  public LegendKey key() {
    return LegendKey.none();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("column", Numbers.of(values.size(), i -> i % width)),
        new Column("row", Numbers.of(values.size(), i -> i / width)),
        new Column("value", values));
  }
}
