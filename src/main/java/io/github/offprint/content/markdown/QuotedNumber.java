package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.offprint.content.Excerpt;
import io.github.offprint.content.Pending;
import io.github.offprint.content.Statement;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Values;
import io.github.offprint.content.numbers.Quotation;
import io.github.offprint.content.numbers.WrittenNumber;
import io.github.offprint.experiment.Value;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A computed number in a sentence: a code span that begins with {@code {value}}. */
record QuotedNumber(Quotation quotation) implements Pending {

  private static final String ROLE = "{value}";

  private static final Pattern NEARLY =
      Pattern.compile(
          "\\s*\\{\\s*([A-Za-z]+)\\s*\\}\\s*[a-z][a-z0-9-]*\\.[A-Za-z].*", Pattern.DOTALL);

  private static final Pattern DOLLAR_BEFORE =
      Pattern.compile("(?:.*[^\\\\$A-Za-z0-9])?\\${1,2}(?![\\s$])[^$`]*");

  private static final Pattern DOLLAR_BEHIND =
      Pattern.compile("(?:[^$`]*[^\\s$\\\\`])?\\${1,2}(?![\\d$]).*");

  /**
   * Whether a code span asks for a value: between single ticks, {@code {value}} and more. Double
   * ticks show what stands between them.
   */
  static boolean isMeant(Code code) {
    String text = AsWritten.in(code.getText()).strip();
    return code.getOpeningMarker().length() == 1
        && text.startsWith(ROLE)
        && text.length() > ROLE.length();
  }

  /** Warns of a code span that looks as if it should ask for a value. */
  static void warn(Code code, Sheet sheet) {
    Matcher nearly = NEARLY.matcher(code.getText());
    if (code.getOpeningMarker().length() == 1
        && nearly.matches()
        && Suggestion.closest(nearly.group(1), List.of("value")).isPresent()) {
      sheet
          .problems()
          .warning(
              sheet.position(code),
              "this is shown as code, not as a number",
              "write {value} before the name, or double ticks if code is meant");
    }
  }

  /** Warns of a number between dollars, which are then no formula. */
  static void warnOfDollars(Code code, Sheet sheet) {
    BasedSequence post = code.getChars().getBaseSequence();
    int start = code.getStartOffset();
    int end = code.getEndOffset();
    CharSequence before = post.subSequence(post.startOfLine(start), start);
    CharSequence behind = post.subSequence(end, post.endOfLine(end));
    if (DOLLAR_BEFORE.matcher(before).matches() && DOLLAR_BEHIND.matcher(behind).matches()) {
      sheet
          .problems()
          .warning(
              sheet.position(code),
              "the dollars around this number make no formula",
              "write \\value{fig-name.value} in a formula, or \\$ for a plain dollar");
    }
  }

  /** What the text of such a code span asks for, or nothing if a mistake stands in the way. */
  static Optional<QuotedNumber> read(Excerpt code, Problems problems) {
    int begin = code.text().indexOf(ROLE) + ROLE.length();
    return Quotation.read(code.part(begin, code.text().length()), problems).map(QuotedNumber::new);
  }

  @Override
  public List<Statement> statements() {
    return List.of(quotation.statement());
  }

  @Override
  public String html(Values values, Typesetter typesetter, Problems problems) {
    return values.value(quotation.value(), problems).stream()
        .map(found -> html(found, values, typesetter, problems))
        .filter(shown -> !shown.isEmpty())
        .map(
            shown ->
                new Html()
                    .raw("<span class=\"value\" data-name=\"")
                    .text(quotation.value().toString())
                    .raw("\">")
                    .raw(shown)
                    .raw(unit())
                    .raw("</span>")
                    .take())
        .collect(Collectors.joining());
  }

  private String html(Value found, Values values, Typesetter typesetter, Problems problems) {
    return found instanceof Value.Text text
        ? Html.escaped(quotation.words(text, problems))
        : quotation.numbers(found, values, problems).stream()
            .map(number -> html(number, typesetter))
            .collect(Collectors.joining(", "));
  }

  private static String html(WrittenNumber number, Typesetter typesetter) {
    if (number.isFormula()
        && typesetter.formula(number.tex(), false) instanceof Typesetter.Formula.Set set) {
      return set.html();
    }
    return Html.escaped(number.text());
  }

  private String unit() {
    return quotation.unit().isEmpty() ? "" : "\u00A0" + Html.escaped(quotation.unit());
  }
}
