package io.github.offprint.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The picture beside a link to a page: its title on light paper, large enough to be read where the
 * picture is shown small. Drawn with the outlines of the bundled fonts and a rasteriser of our own,
 * so its bytes depend on its words alone.
 */
public final class Card {

  /** Width in pixels, as Open Graph recommends it. */
  public static final int WIDTH = 1200;

  /** Height in pixels. */
  public static final int HEIGHT = 630;

  private static final int MARGIN = 84;
  private static final int BAR = 18;
  private static final int SITE_SIZE = 36;
  private static final int SITE_BASELINE = 122;
  private static final int RULE_TOP = 500;
  private static final int AUTHORS_SIZE = 38;
  private static final int AUTHORS_BASELINE = 562;
  private static final int TITLE_TOP = 152;
  private static final int TITLE_BOTTOM = 482;
  private static final double LEADING = 1.16;
  private static final double WORD_SPACE = 270;

  /** Largest first. The last one is used for any title, which is then cut. */
  private static final int[] TITLE_SIZES = {104, 92, 80, 70, 60, 52};

  private final Lettering lettering = new Lettering();
  private final CardSheet sheet = new CardSheet(WIDTH, HEIGHT);

  private Card() {}

  /**
   * A card as a PNG file. A text with a character that the fonts do not have is left out, since a
   * card with gaps would be worse.
   *
   * @param title of the page, plain text
   * @param authors names, plain text; may be empty
   * @param site its title, plain text
   */
  public static byte[] png(String title, String authors, String site) {
    Card card = new Card();
    card.sheet.accent(0, 0, BAR, HEIGHT);
    card.line(site, SITE_SIZE, SITE_BASELINE);
    card.sheet.accent(MARGIN, RULE_TOP, 96, 5);
    card.line(authors, AUTHORS_SIZE, AUTHORS_BASELINE);
    card.title(title);
    return card.sheet.png();
  }

  /** One line of small type, cut where the card ends. */
  private void line(String text, int size, int baseline) {
    words(text, Typeface.MAIN)
        .map(words -> lines(words, size).get(0))
        .ifPresent(line -> place(line, size, baseline, CardSheet.Tone.SOFT));
  }

  private void title(String text) {
    Optional<List<Lettered>> words = words(text, Typeface.BOLD);
    if (words.isEmpty()) {
      return;
    }
    for (int size : TITLE_SIZES) {
      List<List<Lettered>> lines = lines(words.get(), size);
      int most = (int) ((TITLE_BOTTOM - TITLE_TOP) / (LEADING * size));
      boolean fits = lines.size() <= most && lines.stream().allMatch(line -> fits(line, size));
      if (fits || size == TITLE_SIZES[TITLE_SIZES.length - 1]) {
        set(lines.subList(0, Math.min(most, lines.size())), size, lines.size() > most);
        return;
      }
    }
  }

  private void set(List<List<Lettered>> lines, int size, boolean cut) {
    double height = lines.size() * LEADING * size;
    double top = TITLE_TOP + (TITLE_BOTTOM - TITLE_TOP - height) / 2;
    for (int i = 0; i < lines.size(); i++) {
      List<Lettered> line = new ArrayList<>(lines.get(i));
      if (cut && i == lines.size() - 1) {
        line.set(line.size() - 1, lettering.plain("…", "…", Typeface.BOLD));
      }
      int baseline = (int) (top + (i + 0.5) * LEADING * size + 0.34 * size);
      place(line, size, baseline, CardSheet.Tone.INK);
    }
  }

  private void place(List<Lettered> line, int size, int baseline, CardSheet.Tone tone) {
    double x = MARGIN;
    for (Lettered word : line) {
      if (x + word.width() * size / Glyph.UNITS > WIDTH) {
        return;
      }
      for (Lettered.PlacedGlyph placed : word.glyphs()) {
        double scale = size / Glyph.UNITS;
        sheet.glyph(
            placed.glyph(), x + placed.x() * scale, baseline - placed.y() * scale, size, tone);
      }
      x += (word.width() + WORD_SPACE) * size / Glyph.UNITS;
    }
  }

  /** Words broken into lines; a word that is too long for any stands alone on its own. */
  private static List<List<Lettered>> lines(List<Lettered> words, int size) {
    List<List<Lettered>> lines = new ArrayList<>();
    List<Lettered> line = new ArrayList<>();
    for (Lettered word : words) {
      line.add(word);
      if (line.size() > 1 && !fits(line, size)) {
        line.remove(line.size() - 1);
        lines.add(line);
        line = new ArrayList<>(List.of(word));
      }
    }
    lines.add(line);
    return lines;
  }

  private static boolean fits(List<Lettered> line, int size) {
    double width = WORD_SPACE * (line.size() - 1);
    for (Lettered word : line) {
      width += word.width();
    }
    return width * size / Glyph.UNITS <= WIDTH - 2 * MARGIN;
  }

  private Optional<List<Lettered>> words(String text, Typeface face) {
    List<Lettered> words = new ArrayList<>();
    try {
      for (String word : text.strip().split("\\s+")) {
        words.add(lettering.plain(text, word, face));
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return words.get(0).width() == 0 ? Optional.empty() : Optional.of(words);
  }
}
