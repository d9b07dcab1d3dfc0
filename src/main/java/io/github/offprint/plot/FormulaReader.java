package io.github.offprint.plot;

import io.github.offprint.plot.Formula.Kind;
import io.github.offprint.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the TeX between two dollars of a label. What is outside the subset is an error that names
 * the command and the label; nothing is skipped.
 */
final class FormulaReader {

  private static final String DELIMITERS = "()[]{}∣∥⟨⟩⌊⌋⌈⌉/\\↑↓↕⇑⇓⇕<>";

  private final String label;
  private final String tex;
  private int at;

  /** Whether what comes is set as in a displayed formula. */
  private boolean large;

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
      boolean brace = tex.charAt(reader.at) == '}';
      throw reader.problem(brace ? "a } without its {" : "\\right or \\middle without a \\left");
    }
    return formula;
  }

  /** Parts up to the end of what they stand in; a change of size ends with them. */
  private Formula row(Optional<Typeface> alphabet) {
    boolean outside = large;
    List<Formula> parts = new ArrayList<>();
    while (at < tex.length() && tex.charAt(at) != '}' && !isNext("right") && !isNext("middle")) {
      if (tex.charAt(at) == ' ') {
        at++;
      } else if (isNext("displaystyle") || isNext("textstyle")) {
        large = name().equals("displaystyle");
      } else {
        parts.add(scripted(alphabet));
      }
    }
    large = outside;
    return new Formula.Group(parts);
  }

  /** Whether a command stands here: this one, not one whose name only begins like it. */
  private boolean isNext(String command) {
    int end = at + 1 + command.length();
    return tex.startsWith("\\" + command, at) && (end >= tex.length() || !isLatin(tex.charAt(end)));
  }

  private Formula scripted(Optional<Typeface> alphabet) {
    char first = tex.charAt(at);
    int start = at;
    boolean noBase = first == '^' || first == '_' || first == '\'';
    Formula base = noBase ? new Formula.Group(List.of()) : atom(alphabet);
    boolean limits = large && hasLimits(tex.substring(start, at));
    skipSpaces();
    while (isNext("limits") || isNext("nolimits")) {
      limits = name().equals("limits");
      skipSpaces();
    }
    List<Formula> above = new ArrayList<>();
    Optional<Formula> below = Optional.empty();
    boolean raised = false;
    while (at < tex.length() && "^_'".indexOf(tex.charAt(at)) >= 0) {
      char mark = tex.charAt(at);
      if (mark == '_' ? below.isPresent() : raised) {
        throw problem("two scripts in one place");
      } else if (mark == '\'') {
        above.addAll(primes());
      } else if (mark == '^') {
        raised = true;
        above.add(script(alphabet));
      } else {
        below = Optional.of(script(alphabet));
      }
      skipSpaces();
    }
    Optional<Formula> up =
        above.isEmpty()
            ? Optional.empty()
            : Optional.of(above.size() == 1 ? above.get(0) : new Formula.Group(above));
    if (up.isEmpty() && below.isEmpty()) {
      return base;
    }
    return limits ? new Formula.Limits(base, up, below) : new Formula.Scripts(base, up, below);
  }

  /** Whether the scripts of an operator, as it is written, stand above and below it. */
  private static boolean hasLimits(String operator) {
    return operator.startsWith("\\operatorname*")
        || operator.startsWith("\\") && Symbols.hasLimits(operator.substring(1));
  }

  private Formula script(Optional<Typeface> alphabet) {
    at++;
    return inText(alphabet);
  }

  private List<Formula> primes() {
    List<Formula> primes = new ArrayList<>();
    while (at < tex.length() && tex.charAt(at) == '\'') {
      primes.add(Symbols.character('′'));
      at++;
    }
    return primes;
  }

  /** An argument that is never set as in a displayed formula. */
  private Formula inText(Optional<Typeface> alphabet) {
    boolean outside = large;
    large = false;
    Formula argument = argument(alphabet);
    large = outside;
    return argument;
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
      return new Formula.Space(Vocabulary.SPACES.get(" "));
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

  /** Letters and digits follow the chosen alphabet, where it has them; everything may be bold. */
  private static Formula inAlphabet(Formula.Symbol plain, Optional<Typeface> alphabet) {
    boolean bold = alphabet.filter(Typeface.BOLD_ITALIC::equals).isPresent();
    boolean slanted = plain.face() == Typeface.ITALIC;
    return alphabet
        .map(face -> bold && !slanted ? Typeface.BOLD : face)
        .filter(face -> bold || Character.isLetterOrDigit(plain.code()))
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
    if (Vocabulary.SPACES.containsKey(name)) {
      return new Formula.Space(Vocabulary.SPACES.get(name));
    } else if (Vocabulary.ALPHABETS.containsKey(name)) {
      return argument(Optional.of(Vocabulary.ALPHABETS.get(name)));
    } else if (Vocabulary.TEXTS.containsKey(name)) {
      String words = Lettering.unescaped(label, verbatim(name));
      return new Formula.Words(Vocabulary.TEXTS.get(name), words, Kind.ORDINARY);
    } else if (Vocabulary.ACCENTS.containsKey(name)) {
      return new Formula.Accent(Vocabulary.ACCENTS.get(name), argument(alphabet));
    } else if (Vocabulary.WIDE_ACCENTS.containsKey(name)) {
      return new Formula.WideAccent(Vocabulary.WIDE_ACCENTS.get(name), argument(alphabet));
    } else if (Vocabulary.KINDS.containsKey(name)) {
      return new Formula.Kinded(argument(alphabet), Vocabulary.KINDS.get(name));
    }
    return construction(name, alphabet);
  }

  private Formula construction(String name, Optional<Typeface> alphabet) {
    return switch (name) {
      case "frac" -> fraction(alphabet, large);
      case "dfrac" -> fraction(alphabet, true);
      case "tfrac" -> fraction(alphabet, false);
      case "binom" -> binomial(alphabet, large);
      case "dbinom" -> binomial(alphabet, true);
      case "tbinom" -> binomial(alphabet, false);
      case "sqrt" -> new Formula.Root(index(alphabet), argument(alphabet));
      case "overline" -> new Formula.Lined(argument(alphabet), true);
      case "underline" -> new Formula.Lined(argument(alphabet), false);
      case "overset", "stackrel" -> over(alphabet);
      case "underset" -> under(alphabet);
      case "operatorname" -> operator();
      case "left" -> fence(alphabet);
      default -> sizedOrSymbol(name, alphabet);
    };
  }

  private Formula fraction(Optional<Typeface> alphabet, boolean size) {
    return new Formula.Fraction(inText(alphabet), inText(alphabet), true, size);
  }

  private Formula binomial(Optional<Typeface> alphabet, boolean size) {
    Formula inside = new Formula.Fraction(inText(alphabet), inText(alphabet), false, size);
    Formula fence = new Formula.Fence(List.of((int) '(', (int) ')'), List.of(inside));
    return new Formula.Kinded(fence, Kind.ORDINARY);
  }

  private Formula over(Optional<Typeface> alphabet) {
    Formula above = inText(alphabet);
    return new Formula.Limits(argument(alphabet), Optional.of(above), Optional.empty());
  }

  private Formula under(Optional<Typeface> alphabet) {
    Formula below = inText(alphabet);
    return new Formula.Limits(argument(alphabet), Optional.empty(), Optional.of(below));
  }

  private Formula operator() {
    at += at < tex.length() && tex.charAt(at) == '*' ? 1 : 0;
    String inside = verbatim("operatorname");
    if (inside.chars().allMatch(c -> isLatin((char) c))) {
      return new Formula.Words(Typeface.MAIN, inside, Kind.OPERATOR);
    }
    Formula words = new FormulaReader(label, inside).row(Optional.of(Typeface.MAIN));
    return new Formula.Kinded(words, Kind.OPERATOR);
  }

  private Formula sizedOrSymbol(String name, Optional<Typeface> alphabet) {
    String bare = name.replaceAll("(?<=g)[lmr]$", "");
    if (Vocabulary.SIZED.containsKey(bare)) {
      Kind kind =
          switch (name.substring(bare.length())) {
            case "l" -> Kind.OPENING;
            case "r" -> Kind.CLOSING;
            case "m" -> Kind.RELATION;
            default -> Kind.ORDINARY;
          };
      return new Formula.Sized(delimiter("\\" + name), Vocabulary.SIZED.get(bare), kind);
    }
    Formula known = Symbols.command(name).orElseThrow(() -> unknown(name));
    if (!(known instanceof Formula.Symbol plain)) {
      return known;
    }
    return large && plain.face() == Typeface.SIZE1
        ? new Formula.Large(plain)
        : inAlphabet(plain, alphabet);
  }

  private IllegalArgumentException unknown(String name) {
    // \Lambda is not what is meant by \lamda, though it is as near.
    boolean capital = Character.isUpperCase(name.charAt(0));
    List<String> alike =
        Vocabulary.commands().stream()
            .filter(known -> Character.isUpperCase(known.charAt(0)) == capital)
            .toList();
    String meant =
        Suggestion.closest(name, alike).map(close -> " (did you mean \\" + close + "?)").orElse("");
    return problem("\\" + name + ", which is outside the TeX that figures can set" + meant);
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
    List<Integer> delimiters = new ArrayList<>();
    List<Formula> parts = new ArrayList<>();
    delimiters.add(delimiter("\\left"));
    parts.add(row(alphabet));
    while (isNext("middle")) {
      name();
      delimiters.add(delimiter("\\middle"));
      parts.add(row(alphabet));
    }
    if (!isNext("right")) {
      throw problem("\\left without its \\right");
    }
    name();
    delimiters.add(delimiter("\\right"));
    return new Formula.Fence(delimiters, parts);
  }

  private int delimiter(String after) {
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
    if (found instanceof Formula.Symbol symbol && DELIMITERS.indexOf(symbol.code()) >= 0) {
      return symbol.code() == '<' ? '⟨' : symbol.code() == '>' ? '⟩' : symbol.code();
    }
    throw problem(
        "a " + (named ? "command" : "character") + " that is no delimiter after " + after);
  }

  /** What stands between braces, as it is written. */
  private String verbatim(String name) {
    skipSpaces();
    int depth = 0;
    for (int end = at; end < tex.length() && (end > at || tex.charAt(at) == '{'); end++) {
      char c = tex.charAt(end);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      end += c == '\\' ? 1 : 0;
      if (depth == 0) {
        String inside = tex.substring(at + 1, end);
        at = end + 1;
        return inside;
      }
    }
    throw problem("\\" + name + " without its {…}");
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
