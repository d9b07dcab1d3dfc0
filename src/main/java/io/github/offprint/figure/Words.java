package io.github.offprint.figure;

import java.util.List;

/**
 * Names of points, written where they cover neither each other nor, as far as there is room, the
 * dots of the marks before them.
 *
 * @param words plain text with TeX between dollars, one for each point
 * @param x coordinates
 * @param y as many; a NaN drops the word
 * @param ink their colour
 */
public record Words(List<String> words, Numbers x, Numbers y, Ink ink) implements Mark {

  private static final double SIZE = 11.5;

  public Words {
    words = List.copyOf(words);
    Sizes.equal("words", x, y);
    Sizes.words(words);
    if (words.size() != x.size()) {
      throw new IllegalArgumentException(
          "expected a word for each of %s points, found %s".formatted(x.size(), words.size()));
    }
  }

  /** Words are not in the legend. */
  @Override
  public String name() {
    return "";
  }

  @Override
  public Extent extent(Scale across, Scale up) {
    return Extent.of(x, y, across, up);
  }

  @Override
  public void drawOn(Canvas canvas) {
    canvas.words(x, y, words, SIZE, ink);
  }

  @Override
  public LegendKey key() {
    return LegendKey.none();
  }

  @Override
  public List<Column> columns() {
    return List.of(new Column("x", x), new Column("y", y));
  }

  @Override
  public List<String> texts() {
    return words;
  }
}
