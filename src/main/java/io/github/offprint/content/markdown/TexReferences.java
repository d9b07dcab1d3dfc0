package io.github.offprint.content.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References as LaTeX users write them, {@code \eqref{eq:loss}}, in texts and in formulas. */
final class TexReferences {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\\\(eqref|ref|autoref|cref|Cref)\\{\\s*([A-Za-z0-9:._-]+(?:\\s*,\\s*[A-Za-z0-9:._-]+)*)\\s*\\}");

  /**
   * One of them.
   *
   * @param labels that it asks for, as Markdown writes them
   * @param inBrackets whether its number stands in brackets
   * @param bare whether its number stands without a word
   * @param end behind it
   */
  record Found(List<String> labels, boolean inBrackets, boolean bare, int end) {}

  private TexReferences() {}

  /** The reference that begins at an index. */
  static Optional<Found> at(CharSequence text, int index) {
    Matcher found = REFERENCE.matcher(text).region(index, text.length());
    return found.lookingAt() ? Optional.of(found(found)) : Optional.empty();
  }

  /** A text with something else in the place of each reference. */
  static String replaced(String text, Function<Found, String> replacement) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(found(match))));
  }

  /** A matcher that finds them all. */
  static Matcher matcher(String text) {
    return REFERENCE.matcher(text);
  }

  /** What a matcher has found. */
  static Found found(MatchResult match) {
    boolean inBrackets = match.group(1).equals("eqref");
    return new Found(
        Arrays.stream(match.group(2).split("\\s*,\\s*"))
            .map(label -> label(label, inBrackets))
            .toList(),
        inBrackets,
        inBrackets || match.group(1).equals("ref"),
        match.end());
  }

  // eq:loss is how LaTeX users call what is eq-loss here, and tab:sizes is tbl-sizes
  private static String label(String written, boolean equation) {
    String plain = written.replaceAll("[:._]", "-").replaceFirst("^tab-", "tbl-");
    boolean known =
        LabelKind.of(plain).filter(k -> !equation || k == LabelKind.EQUATION).isPresent();
    return known ? plain : "eq-" + plain;
  }
}
