package io.github.offprint.content.citations;

import java.text.Normalizer;
import java.util.Map;

/** Turns the TeX of a bibliography file into plain text: accents, signs, dashes, quotes. */
final class TexText {

  private static final String TIES = "\u00A0";

  /** Accents by their commands, as the characters that Unicode combines with a letter. */
  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("`", "\u0300"),
          Map.entry("'", "\u0301"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry("u", "\u0306"),
          Map.entry(".", "\u0307"),
          Map.entry("\"", "\u0308"),
          Map.entry("r", "\u030A"),
          Map.entry("H", "\u030B"),
          Map.entry("v", "\u030C"),
          Map.entry("d", "\u0323"),
          Map.entry("c", "\u0327"),
          Map.entry("k", "\u0328"),
          Map.entry("b", "\u0331"));

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("ss", "\u00DF"),
          Map.entry("ae", "\u00E6"),
          Map.entry("AE", "\u00C6"),
          Map.entry("oe", "\u0153"),
          Map.entry("OE", "\u0152"),
          Map.entry("o", "\u00F8"),
          Map.entry("O", "\u00D8"),
          Map.entry("l", "\u0142"),
          Map.entry("L", "\u0141"),
          Map.entry("aa", "\u00E5"),
          Map.entry("AA", "\u00C5"),
          Map.entry("i", "i"),
          Map.entry("j", "j"),
          Map.entry("dh", "\u00F0"),
          Map.entry("DH", "\u00D0"),
          Map.entry("th", "\u00FE"),
          Map.entry("TH", "\u00DE"),
          Map.entry("dj", "\u0111"),
          Map.entry("DJ", "\u0110"),
          Map.entry("S", "\u00A7"),
          Map.entry("P", "\u00B6"),
          Map.entry("copyright", "\u00A9"),
          Map.entry("pounds", "\u00A3"),
          Map.entry("ldots", "\u2026"),
          Map.entry("dots", "\u2026"),
          Map.entry("textendash", "\u2013"),
          Map.entry("textemdash", "\u2014"),
          Map.entry("textquoteleft", "\u2018"),
          Map.entry("textquoteright", "\u2019"),
          Map.entry("textquotedblleft", "\u201C"),
          Map.entry("textquotedblright", "\u201D"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textdegree", "\u00B0"),
          Map.entry("TeX", "TeX"),
          Map.entry("LaTeX", "LaTeX"),
          Map.entry("newline", " "),
          Map.entry("quad", " "));

  private final String tex;
  private final StringBuilder text = new StringBuilder();
  private int i;

  private TexText(String tex) {
    this.tex = FormulaMark.cleaned(tex);
  }

  /** A text with formulas as {@link FormulaMark}s, and single spaces. */
  static String plain(String tex) {
    return Normalizer.normalize(new TexText(tex).read(), Normalizer.Form.NFC)
        .replaceAll("[ \\t\\n]+", " ")
        .strip();
  }

  /** An address, in which only what TeX makes necessary is undone. */
  static String address(String tex) {
    return tex.strip()
        .replaceFirst("^\\\\url\\s*\\{(.*)\\}$", "$1")
        .replaceAll("\\\\([_%#&~$])", "$1")
        .replace("\\textasciitilde", "~")
        .replaceAll("[{}\\s]", "");
  }

  private String read() {
    while (i < tex.length()) {
      char c = tex.charAt(i);
      switch (c) {
        case '\\' -> command();
        case '$' -> formula(tex.startsWith("$$", i) ? "$$" : "$", 0);
        case '{', '}' -> i++;
        case '~' -> sign(TIES, 1);
        case '-' -> dash();
        case '`' -> sign(tex.startsWith("``", i) ? "\u201C" : "\u2018", doubled('`'));
        case '\'' -> sign(tex.startsWith("''", i) ? "\u201D" : "\u2019", doubled('\''));
        default -> sign(String.valueOf(c), 1);
      }
    }
    return text.toString();
  }

  private int doubled(char c) {
    return i + 1 < tex.length() && tex.charAt(i + 1) == c ? 2 : 1;
  }

  private void sign(String sign, int width) {
    text.append(sign);
    i += width;
  }

  private void dash() {
    int width = tex.startsWith("---", i) ? 3 : tex.startsWith("--", i) ? 2 : 1;
    sign(width == 3 ? "\u2014" : width == 2 ? "\u2013" : "-", width);
  }

  private void formula(String dollars, int from) {
    int begin = i + dollars.length() + from;
    int end = tex.indexOf(dollars, begin);
    if (end < 0) {
      sign("$", 1);
    } else {
      text.append(FormulaMark.of(tex.substring(begin, end).strip()));
      i = end + dollars.length();
    }
  }

  private void command() {
    int begin = ++i;
    if (i >= tex.length()) {
      return;
    }
    if (tex.charAt(i) == '(') {
      parenthesised();
      return;
    }
    i++;
    if (isLetter(begin)) {
      while (isLetter(i)) {
        i++;
      }
    }
    String name = tex.substring(begin, i);
    if (ACCENTS.containsKey(name)) {
      accent(ACCENTS.get(name));
    } else if (SIGNS.containsKey(name)) {
      skipSpaces();
      text.append(SIGNS.get(name));
    } else if (name.equals("href")) {
      skipGroup();
    } else if (!isLetter(begin)) {
      text.append(name.equals("\\") || name.equals(",") || name.equals(";") ? " " : name);
    } else {
      skipSpaces();
    }
  }

  private void parenthesised() {
    int end = tex.indexOf("\\)", i);
    if (end >= 0) {
      text.append(FormulaMark.of(tex.substring(i + 1, end).strip()));
      i = end + 2;
    }
  }

  private void accent(String mark) {
    skipSpaces();
    while (i < tex.length() && tex.charAt(i) == '{') {
      i++;
    }
    if (i < tex.length() && tex.charAt(i) == '\\') {
      int before = text.length();
      command();
      text.insert(Math.min(text.length(), before + 1), mark);
    } else if (i < tex.length() && Character.isLetter(tex.charAt(i))) {
      sign(tex.charAt(i) + mark, 1);
    }
  }

  private void skipSpaces() {
    while (i < tex.length() && Character.isWhitespace(tex.charAt(i))) {
      i++;
    }
  }

  private void skipGroup() {
    int end = tex.indexOf('}', i);
    i = end < 0 ? tex.length() : end + 1;
  }

  private boolean isLetter(int index) {
    if (index >= tex.length()) {
      return false;
    }
    char c = tex.charAt(index);
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
