package io.github.offprint.plot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sets labels in type: plain text with TeX between dollars becomes outlines of the KaTeX fonts.
 * Only the outlines' own numbers are used, so that a text has the same size on every machine.
 */
final class Lettering {

  /** Combining marks and the accents of the fonts that stand for them. */
  private static final Map<Integer, Integer> MARKS =
      Map.of(
          0x300, 0x2cb, 0x301, 0x2ca, 0x302, 0x2c6, 0x303, 0x2dc, 0x304, 0x2c9, 0x306, 0x2d8, 0x308,
          0xa8, 0x30a, 0x2da, 0x30b, 0x2dd, 0x30c, 0x2c7);

  private static final List<Typeface> FALLBACKS =
      List.of(Typeface.MAIN, Typeface.ITALIC, Typeface.AMS);

  private static final double X_HEIGHT = 431;

  /**
   * A label in type.
   *
   * @param label plain text with TeX between dollars; {@code \$} is a dollar
   * @param size of the type in CSS pixels
   * @throws IllegalArgumentException for TeX that figures cannot set, or a character that the fonts
   *     do not have
   */
  Lettered set(String label, double size) {
    List<Lettered> parts = new ArrayList<>();
    int at = 0;
    boolean formula = false;
    while (at <= label.length()) {
      int end = dollar(label, at);
      String part = label.substring(at, end);
      parts.add(
          formula ? formula(label, part) : plain(label, unescaped(label, part), Typeface.MAIN));
      if (end == label.length()) {
        break;
      }
      formula = !formula;
      at = end + 1;
    }
    if (formula) {
      throw new IllegalArgumentException(
          "label \"%s\" has a $ without its other $ (write \\$ for a dollar)".formatted(label));
    }
    return Lettered.row(parts).scaled(size / Glyph.UNITS);
  }

  /** Where the next dollar stands that is not behind a backslash; the end if there is none. */
  static int dollar(String label, int from) {
    int at = from;
    while (at < label.length() && label.charAt(at) != '$') {
      at += label.charAt(at) == '\\' && at + 1 < label.length() ? 2 : 1;
    }
    return Math.min(at, label.length());
  }

  /** Plain text without the backslashes of what stands for itself; others are refused. */
  static String unescaped(String label, String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
        if (i == text.length() || "$%#&_{}\\".indexOf(text.charAt(i)) < 0) {
          String found = text.substring(i - 1, Math.min(text.length(), i + 8));
          throw new IllegalArgumentException(
              "label \"%s\" has TeX in its plain text, at %s (put formulas between dollars, write letters such as ö and é themselves, and \\\\ for a backslash)"
                  .formatted(label, found));
        }
      }
      plain.append(text.charAt(i));
    }
    return plain.toString().replace("---", "—").replace("--", "–");
  }

  private Lettered formula(String label, String tex) {
    return new FormulaSetter(this, label).set(FormulaReader.read(label, tex));
  }

  /**
   * A label in type that is as tall and deep as any line of text, so that labels beside each other
   * stand on one line; an empty label is empty.
   */
  Lettered line(String label, double size) {
    Lettered set = set(label, size);
    Lettered strut = new Lettered(0, 0.72 * size, 0.22 * size, List.of(), List.of());
    return set.width() == 0 ? set : set.over(strut);
  }

  /** Running text, kerned. */
  Lettered plain(String label, String text, Typeface face) {
    List<Lettered> set = new ArrayList<>();
    int before = 0;
    for (int letter : letters(text)) {
      if (MARKS.containsKey(letter) && before != 0) {
        Lettered bare = set.remove(set.size() - 1);
        Lettered undotted = before == 'i' || before == 'j' ? dotless(label, face, before) : bare;
        set.add(accented(undotted, glyph(label, face, MARKS.get(letter))));
      } else {
        set.add(Lettered.space(Kerning.between(before, letter)));
        set.add(Lettered.of(glyph(label, face, letter)));
        before = letter;
      }
    }
    return Lettered.row(set);
  }

  /** Characters the way the fonts have them: accents apart, and some under another number. */
  private static int[] letters(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(code -> plain.append(plainForm(code)));
    return Normalizer.normalize(plain, Normalizer.Form.NFD).codePoints().toArray();
  }

  private static String plainForm(int code) {
    return switch (code) {
      case '\'' -> "’";
      case 0xa0 -> " ";
      case 0xb5 -> "μ";
      case 0xb7 -> "⋅";
      default -> Character.toString(code);
    };
  }

  private Lettered dotless(String label, Typeface face, int letter) {
    return Lettered.of(glyph(label, face, letter == 'i' ? 'ı' : 'ȷ'));
  }

  private static Lettered accented(Lettered letter, Glyph mark) {
    double centre = mark.box().getCenterX();
    double raise = Math.max(0, letter.height() - X_HEIGHT);
    Lettered accent = Lettered.of(mark).moved(letter.width() / 2 - centre, raise);
    return letter.over(accent.wide(0)).wide(letter.width());
  }

  /** The glyph of a character in a typeface, or in the first typeface that has it. */
  Glyph glyph(String label, Typeface face, int code) {
    return face.glyph(code)
        .or(() -> FALLBACKS.stream().flatMap(other -> other.glyph(code).stream()).findFirst())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "label \"%s\" has the character %s (U+%04X), which the fonts of figures do not have"
                        .formatted(label, Character.toString(code), code)));
  }
}
