package io.github.offprint.plot;

import io.github.offprint.plot.Formula.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the TeX between two dollars of a label. What is outside the subset is an error that names
 * the command and the label; nothing is skipped.
 */
final class FormulaReader {

  private static final Map<String, Typeface> ALPHABETS =
      Map.of(
          "mathcal", Typeface.CALLIGRAPHIC,
          "mathbf", Typeface.BOLD,
          "mathrm", Typeface.MAIN,
          "mathit", Typeface.TEXT_ITALIC,
          "mathsf", Typeface.SANS,
          "mathtt", Typeface.TYPEWRITER,
          "mathbb", Typeface.AMS,
          "mathfrak", Typeface.FRAKTUR,
          "boldsymbol", Typeface.BOLD_ITALIC,
          "bm", Typeface.BOLD_ITALIC);

  private static final Map<String, Typeface> TEXTS =
      Map.of(
          "text", Typeface.MAIN,
          "textrm", Typeface.MAIN,
          "textbf", Typeface.BOLD,
          "textit", Typeface.TEXT_ITALIC);

  private static final Map<String, Integer> ACCENTS =
      Map.of(
          "hat", 0x2c6, "tilde", 0x2dc, "bar", 0x2c9, "dot", 0x2d9, "ddot", 0xa8, "vec", 0x20d7,
          "check", 0x2c7, "breve", 0x2d8);

  private static final Map<String, Double> SPACES =
      Map.of(
          ",", 3.0, ":", 4.0, ">", 4.0, ";", 5.0, "!", -3.0, " ", 6.0, "quad", 18.0, "qquad", 36.0);

  private final String label;
  private final String tex;
  private int at;

  private FormulaReader(String label, String tex) {
    this.label = label;
    this.tex = tex;
  }

  /**
   * The formula that a piece of TeX stands for.
   *
   * @param label the whole label, for messages
   * @throws IllegalArgumentException for what is outside the subset
   */
  static Formula read(String label, String tex) {
    FormulaReader reader = new FormulaReader(label, tex);
    Formula formula = reader.row(Optional.empty());
    if (reader.at < tex.length()) {
      throw reader.problem("a } without its {");
    }
    return formula;
  }

  private Formula row(Optional<Typeface> alphabet) {
    List<Formula> parts = new ArrayList<>();
    while (at < tex.length() && tex.charAt(at) != '}' && !tex.startsWith("\\right", endOfRow())) {
      if (tex.charAt(at) == ' ') {
        at++;
      } else {
        parts.add(scripted(alphabet));
      }
    }
    return new Formula.Group(parts);
  }

  /** Where a command that may end this row stands; {@code \rightarrow} does not end it. */
  private int endOfRow() {
    boolean arrow = tex.startsWith("\\rightarrow", at);
    return arrow ? tex.length() : at;
  }

  private Formula scripted(Optional<Typeface> alphabet) {
    char first = tex.charAt(at);
    Formula base =
        first == '^' || first == '_' || first == '\''
            ? new Formula.Group(List.of())
            : atom(alphabet);
    Optional<Formula> above = Optional.empty();
    Optional<Formula> below = Optional.empty();
    while (at < tex.length() && "^_'".indexOf(tex.charAt(at)) >= 0) {
      char mark = tex.charAt(at);
      if (mark == '_' ? below.isPresent() : above.isPresent()) {
        throw problem("two scripts in one place");
      }
      if (mark == '\'') {
        above = Optional.of(primes());
      } else {
        at++;
        Formula script = argument(alphabet);
        above = mark == '^' ? Optional.of(script) : above;
        below = mark == '_' ? Optional.of(script) : below;
      }
    }
    return above.isEmpty() && below.isEmpty() ? base : new Formula.Scripts(base, above, below);
  }

  private Formula primes() {
    List<Formula> primes = new ArrayList<>();
    while (at < tex.length() && tex.charAt(at) == '\'') {
      primes.add(Symbols.character('′'));
      at++;
    }
    return new Formula.Group(primes);
  }

  private Formula argument(Optional<Typeface> alphabet) {
    skipSpaces();
    if (at >= tex.length() || tex.charAt(at) == '}') {
      throw problem("something missing at the end of \"" + tex + "\"");
    }
    return atom(alphabet);
  }

  private Formula atom(Optional<Typeface> alphabet) {
    int code = tex.codePointAt(at);
    if (code == '{') {
      return braces(alphabet);
    }
    if (code == '\\') {
      return command(name(), alphabet);
    }
    at += Character.charCount(code);
    return character(code, alphabet);
  }

  private Formula braces(Optional<Typeface> alphabet) {
    at++;
    Formula inside = row(alphabet);
    if (at >= tex.length() || tex.charAt(at) != '}') {
      throw problem("a { without its }");
    }
    at++;
    return inside;
  }

  private Formula character(int code, Optional<Typeface> alphabet) {
    if (code == '~') {
      return new Formula.Space(SPACES.get(" "));
    }
    if ("&#%".indexOf(code) >= 0) {
      throw problem("the character " + Character.toString(code) + " without a backslash");
    }
    Formula.Symbol plain =
        Character.isLetter(code) && Typeface.ITALIC.glyph(code).isPresent()
            ? new Formula.Symbol(Typeface.ITALIC, code, Kind.ORDINARY)
            : Symbols.character(code);
    return inAlphabet(plain, alphabet);
  }

  /** Letters and digits follow the chosen alphabet, where it has them. */
  private static Formula inAlphabet(Formula.Symbol plain, Optional<Typeface> alphabet) {
    return alphabet
        .filter(face -> Character.isLetterOrDigit(plain.code()))
        .filter(face -> face.glyph(plain.code()).isPresent())
        .<Formula>map(face -> new Formula.Symbol(face, plain.code(), plain.kind()))
        .orElse(plain);
  }

  private String name() {
    int start = ++at;
    if (start >= tex.length()) {
      throw problem("a backslash at its end");
    }
    while (at < tex.length() && isLatin(tex.charAt(at))) {
      at++;
    }
    if (at == start) {
      at += Character.charCount(tex.codePointAt(at));
    }
    return tex.substring(start, at);
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private Formula command(String name, Optional<Typeface> alphabet) {
    if (SPACES.containsKey(name)) {
      return new Formula.Space(SPACES.get(name));
    }
    if (ALPHABETS.containsKey(name)) {
      return argument(Optional.of(ALPHABETS.get(name)));
    }
    if (TEXTS.containsKey(name)) {
      return new Formula.Words(TEXTS.get(name), verbatim(name), Kind.ORDINARY);
    }
    if (ACCENTS.containsKey(name)) {
      return new Formula.Accent(ACCENTS.get(name), argument(alphabet));
    }
    return switch (name) {
      case "frac", "tfrac", "dfrac" -> new Formula.Fraction(argument(alphabet), argument(alphabet));
      case "sqrt" -> new Formula.Root(index(alphabet), argument(alphabet));
      case "overline" -> new Formula.Overline(argument(alphabet));
      case "operatorname" -> new Formula.Words(Typeface.MAIN, verbatim(name), Kind.OPERATOR);
      case "left" -> fence(alphabet);
      default -> symbol(name, alphabet);
    };
  }

  private Formula symbol(String name, Optional<Typeface> alphabet) {
    Formula known =
        Symbols.command(name)
            .orElseThrow(
                () -> problem("\\" + name + ", which is outside the TeX that figures can set"));
    return known instanceof Formula.Symbol plain ? inAlphabet(plain, alphabet) : known;
  }

  private Optional<Formula> index(Optional<Typeface> alphabet) {
    skipSpaces();
    if (at >= tex.length() || tex.charAt(at) != '[') {
      return Optional.empty();
    }
    int end = tex.indexOf(']', at);
    if (end < 0) {
      throw problem("a [ without its ]");
    }
    String inside = tex.substring(at + 1, end);
    at = end + 1;
    return Optional.of(new FormulaReader(label, inside).row(alphabet));
  }

  private Formula fence(Optional<Typeface> alphabet) {
    int left = delimiter();
    Formula body = row(alphabet);
    if (!tex.startsWith("\\right", at)) {
      throw problem("\\left without its \\right");
    }
    at += "\\right".length();
    return new Formula.Fence(left, body, delimiter());
  }

  private int delimiter() {
    skipSpaces();
    if (at >= tex.length()) {
      throw problem("a delimiter missing at the end of \"" + tex + "\"");
    }
    if (tex.charAt(at) == '.') {
      at++;
      return 0;
    }
    boolean named = tex.charAt(at) == '\\';
    Formula found = atom(Optional.empty());
    if (found instanceof Formula.Symbol symbol && "()[]{}∣∥⟨⟩⌊⌋⌈⌉/".indexOf(symbol.code()) >= 0) {
      return symbol.code();
    }
    throw problem("a " + (named ? "command" : "character") + " that is no delimiter after \\left");
  }

  private String verbatim(String name) {
    skipSpaces();
    int end = tex.indexOf('}', at);
    if (at >= tex.length() || tex.charAt(at) != '{' || end < 0) {
      throw problem("\\" + name + " without its {…}");
    }
    String inside = tex.substring(at + 1, end);
    at = end + 1;
    return inside;
  }

  private void skipSpaces() {
    while (at < tex.length() && tex.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalArgumentException problem(String what) {
    return new IllegalArgumentException("label \"%s\" has %s".formatted(label, what));
  }
}
