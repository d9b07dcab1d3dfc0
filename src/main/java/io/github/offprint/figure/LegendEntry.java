package io.github.offprint.figure;

import java.util.List;

/**
 * An entry of the legend without numbers of its own: it tells what a kind of line or point stands
 * for when many marks share it, each in another colour.
 *
 * @param name what the legend says, plain text with TeX between dollars
 * @param key the sample beside it
 */
public record LegendEntry(String name, LegendKey key) implements Mark {

  @Override
  public Extent extent(Scale across, Scale up) {
    return Extent.NOTHING;
  }

  /** Draws nothing in the panel. */
  @Override
  public void drawOn(Canvas canvas) {}

  @Override
  public List<Column> columns() {
    return List.of();
  }
}
