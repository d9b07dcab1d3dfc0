package io.github.offprint.plot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pixels of a card: sixteen colours, two pixels in a byte. Colours are numbered so that a bit
 * by bit "or" of two shades of one tone is a shade of it again; letters may thus touch.
 */
final class CardSheet {

  /** What letters are drawn in. */
  enum Tone {
    /** Titles. */
    INK(0, 0x1b1d22),
    /** All else. */
    SOFT(8, 0x565c68);

    private final int paper;
    private final int color;

    Tone(int paper, int color) {
      this.paper = paper;
      this.color = color;
    }
  }

  private static final int PAPER = 0xfdfcf9;
  private static final int ACCENT = 0x1938a7;
  private static final int ACCENT_INDEX = 8;

  /** How many shades a tone has between paper and full. */
  private static final int SHADES = 7;

  private static final int[] COLORS = colors();

  /** A letter and how it is drawn: in the middle of a pixel or not, in an odd column or not. */
  private record Letter(Typeface face, int code, int size, boolean half, boolean odd, Tone tone) {}

  /** The pixels of a letter, two in a byte, and where its first byte stands from its origin. */
  private record Drawn(int left, int top, int row, byte[] pixels) {}

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

  /** Fills a rectangle; left and wide are even. */
  void accent(int left, int top, int wide, int high) {
    for (int y = top; y < top + high; y++) {
      for (int x = left / 2; x < (left + wide) / 2; x++) {
        pixels[row * y + 1 + x] = (byte) (ACCENT_INDEX << 4 | ACCENT_INDEX);
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
    int column = Math.floorDiv(halves, 2);
    boolean odd = (column & 1) == 1;
    Letter letter = new Letter(glyph.face(), glyph.code(), size, (halves & 1) == 1, odd, tone);
    Drawn drawn = KNOWN.get(letter);
    if (drawn == null) {
      drawn = KNOWN.computeIfAbsent(letter, l -> drawn(glyph, l));
    }
    put(drawn, column / 2 + drawn.left(), (int) Math.floor(y + 0.5) + drawn.top());
  }

  private void put(Drawn drawn, int left, int top) {
    int wide = Math.min(drawn.row(), width / 2 - left);
    for (int j = Math.max(0, -top);
        top + j < height && j * drawn.row() < drawn.pixels().length;
        j++) {
      int from = j * drawn.row();
      int to = row * (top + j) + 1 + left;
      for (int i = Math.max(0, -left); i < wide; i++) {
        pixels[to + i] |= drawn.pixels()[from + i];
      }
    }
  }

  private static Drawn drawn(Glyph glyph, Letter letter) {
    double scale = letter.size() / Glyph.UNITS;
    Coverage coverage = Coverage.of(glyph.outline(), scale, letter.half() ? 0.5 : 0);
    byte[] shades = coverage.levels(SHADES);
    int first = coverage.left() + (letter.odd() ? 1 : 0);
    int left = Math.floorDiv(first, 2);
    int row = (coverage.width() + 2) / 2;
    byte[] pixels = new byte[row * coverage.height()];
    for (int at = 0; at < shades.length; at++) {
      int x = first - 2 * left + at % coverage.width();
      int index = shades[at] == 0 ? 0 : letter.tone().paper + shades[at];
      pixels[at / coverage.width() * row + x / 2] |= (byte) (index << 4 * (1 - (x & 1)));
    }
    return new Drawn(left, coverage.top(), row, pixels);
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
        colors[tone.paper + shade] = between(tone.color, shade);
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
