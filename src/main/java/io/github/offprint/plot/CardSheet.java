package io.github.offprint.plot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pixels of a card: sixteen colours, two pixels in a byte. */
final class CardSheet {

  /** What letters are drawn in. */
  enum Tone {
    /** Titles. */
    INK(1, 0x1b1d22),
    /** All else. */
    SOFT(8, 0x565c68);

    private final int first;
    private final int color;

    Tone(int first, int color) {
      this.first = first;
      this.color = color;
    }
  }

  private static final int PAPER = 0xfdfcf9;
  private static final int ACCENT = 0x1938a7;
  private static final int ACCENT_INDEX = 15;

  /** How many shades a tone has between paper and full. */
  private static final int SHADES = 7;

  private static final int[] COLORS = colors();

  /** A letter and how it is drawn. */
  private record Letter(Typeface face, int code, int size, boolean half) {}

  /** The shades of a letter, row by row, and where it stands from its origin. */
  private record Drawn(int left, int top, int width, byte[] shades) {}

  private static final Map<Letter, Drawn> KNOWN = new ConcurrentHashMap<>();

  private final int width;
  private final int height;
  private final int row;
  private final byte[] pixels;

  CardSheet(int width, int height) {
    this.width = width;
    this.height = height;
    this.row = 1 + width / 2;
    this.pixels = new byte[row * height];
  }

  /** Fills a rectangle. */
  void accent(int left, int top, int wide, int high) {
    for (int y = top; y < top + high; y++) {
      for (int x = left; x < left + wide; x++) {
        put(x, y, ACCENT_INDEX);
      }
    }
  }

  /**
   * Draws a letter, at the nearest half of a pixel, so that most letters have been drawn before.
   *
   * @param x of its origin, to the right
   * @param y of its baseline, downwards
   */
  void glyph(Glyph glyph, double x, double y, int size, Tone tone) {
    if (glyph.isBlank()) {
      return;
    }
    int halves = (int) Math.floor(2 * x + 0.5);
    Letter letter = new Letter(glyph.face(), glyph.code(), size, (halves & 1) == 1);
    Drawn drawn = KNOWN.computeIfAbsent(letter, l -> drawn(glyph, l));
    int left = Math.floorDiv(halves, 2) + drawn.left();
    int top = (int) Math.floor(y + 0.5) + drawn.top();
    byte[] shades = drawn.shades();
    for (int at = 0; at < shades.length; at++) {
      if (shades[at] > 0) {
        put(left + at % drawn.width(), top + at / drawn.width(), tone.first + shades[at] - 1);
      }
    }
  }

  private static Drawn drawn(Glyph glyph, Letter letter) {
    double scale = letter.size() / Glyph.UNITS;
    Coverage coverage = Coverage.of(glyph.outline(), scale, letter.half() ? 0.5 : 0);
    return new Drawn(coverage.left(), coverage.top(), coverage.width(), coverage.levels(SHADES));
  }

  /** A darker shade of the same tone wins where two letters touch. */
  private void put(int x, int y, int index) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return;
    }
    int at = row * y + 1 + x / 2;
    int shift = 4 * (1 - (x & 1));
    int old = pixels[at] >> shift & 15;
    if (index > old) {
      pixels[at] = (byte) (pixels[at] & ~(15 << shift) | index << shift);
    }
  }

  /** The file. */
  byte[] png() {
    return Png.indexed(width, height, COLORS, pixels);
  }

  private static int[] colors() {
    int[] colors = new int[16];
    colors[0] = PAPER;
    for (Tone tone : Tone.values()) {
      for (int shade = 1; shade <= SHADES; shade++) {
        colors[tone.first + shade - 1] = between(tone.color, shade);
      }
    }
    colors[ACCENT_INDEX] = ACCENT;
    return colors;
  }

  private static int between(int color, int shade) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int paper = PAPER >> shift & 255;
      int ink = color >> shift & 255;
      mixed |= (paper * (SHADES - shade) + ink * shade) / SHADES << shift;
    }
    return mixed;
  }
}
