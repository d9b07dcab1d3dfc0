package io.github.offprint.content.numbers;

import io.github.offprint.content.Excerpt;
import io.github.offprint.content.Statement;
import io.github.offprint.content.ValueName;
import io.github.offprint.content.Values;
import io.github.offprint.content.numbers.Tokens.Kind;
import io.github.offprint.experiment.Value;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A value that prose quotes: {@code fig-steps.time %.1f ms}, or with an uncertainty {@code
 * fig-fit.slope +- fig-fit.slopeError}.
 *
 * @param value what is quoted
 * @param uncertainty its uncertainty, if one is given
 * @param style how numbers are written
 * @param unit plain text behind the number; may be empty
 */
public record Quotation(
    ValueName value, Optional<ValueName> uncertainty, NumberStyle style, String unit) {

  // names hold no percent sign, so the first one begins the style
  private static final Pattern PARTS =
      Pattern.compile("([^%]*)(?:(%\\S*)(?:\\s+(.*))?)?", Pattern.DOTALL);

  /**
   * Reads a quotation.
   *
   * @param problems told what is wrong with it
   * @return what is quoted, or nothing if a mistake stands in the way
   */
  public static Optional<Quotation> read(Excerpt text, Problems problems) {
    try {
      return Optional.of(read(text));
    } catch (Mistake mistake) {
      problems.error(mistake.position(), mistake.getMessage(), mistake.remedy());
      return Optional.empty();
    }
  }

  private static Quotation read(Excerpt text) {
    Matcher parts = PARTS.matcher(text.text());
    if (!parts.matches()) {
      throw new IllegalStateException("every line has such parts");
    }
    Tokens tokens = new Tokens(text.part(0, parts.end(1)));
    ValueName value = name(tokens);
    Optional<ValueName> uncertainty =
        tokens.takeIf("+-", "±") ? Optional.of(name(tokens)) : Optional.empty();
    if (tokens.peek().kind() != Kind.END) {
      throw tokens.unexpected(
          "a style such as %.2f", "a unit stands behind a style: fig-steps.time %s ms");
    }
    NumberStyle style =
        parts.group(2) == null ? NumberStyle.PLAIN : style(text, parts.start(2), parts.group(2));
    if (uncertainty.isPresent() && !style.isUncertainty() && !style.isPlain()) {
      throw new Mistake(
          text.position(parts.start(2)),
          "with an uncertainty, " + parts.group(2) + " cannot say how many digits count",
          "leave it out, or write %.2u for two digits of the uncertainty");
    }
    if (style.isUncertainty() && uncertainty.isEmpty()) {
      throw new Mistake(
          text.position(parts.start(2)),
          "there is no uncertainty to be written",
          "name it: fig-a.slope +- fig-a.slopeError " + parts.group(2));
    }
    String unit = parts.group(3) == null ? "" : parts.group(3).strip().replaceAll("\\s+", " ");
    return new Quotation(value, uncertainty, style, unit);
  }

  private static ValueName name(Tokens tokens) {
    if (tokens.peek().kind() != Kind.NAME) {
      throw tokens.unexpected(
          "the name of a value",
          "write the id of the figure, a dot and the name: fig-steps.firstStepTime %.1f");
    }
    return tokens.name(tokens.take());
  }

  private static NumberStyle style(Excerpt text, int start, String written) {
    return NumberStyle.of(written)
        .orElseThrow(
            () ->
                new Mistake(
                    text.position(start),
                    "\"" + written + "\" is no style of numbers",
                    NumberStyle.KNOWN));
  }

  /** What is said, and the values that are needed for it. */
  public Statement statement() {
    return new Statement(
        value.position(),
        "the number " + value,
        uncertainty.map(error -> List.of(value, error)).orElseGet(() -> List.of(value)));
  }

  /**
   * A value that is a text, which has neither style nor uncertainty nor unit.
   *
   * @param problems told if it was asked for one
   */
  public String words(Value.Text found, Problems problems) {
    if (uncertainty.isPresent() || !style.isPlain() || !unit.isEmpty()) {
      problems.error(
          value.position(),
          value + " is the text \"" + found.text() + "\" and no number",
          "write its name and nothing else");
      return "";
    }
    return found.text();
  }

  /**
   * The numbers of a value, in the style that was asked for.
   *
   * @param found the value itself, a number or a list
   * @param values where the uncertainty is looked up
   * @param problems told of numbers that cannot be written so
   * @return one for a number, all for a list; nothing if a problem was told
   */
  public List<WrittenNumber> numbers(Value found, Values values, Problems problems) {
    Optional<Value> error = uncertainty.flatMap(name -> values.value(name, problems));
    if (uncertainty.isPresent() && error.isEmpty()) {
      return List.of();
    }
    try {
      double[] numbers = Functions.numbers(found, value.position()).toArray();
      double[] errors =
          error
              .map(e -> Functions.numbers(e, uncertainty.get().position()).toArray())
              .orElse(new double[0]);
      return written(numbers, errors);
    } catch (Mistake mistake) {
      problems.error(mistake.position(), mistake.getMessage(), mistake.remedy());
      return List.of();
    }
  }

  private List<WrittenNumber> written(double[] numbers, double[] errors) {
    if (uncertainty.isPresent() && errors.length != numbers.length) {
      throw new Mistake(
          value.position(),
          value
              + " has "
              + numbers.length
              + " numbers, and "
              + uncertainty.orElseThrow()
              + " has "
              + errors.length,
          "each number needs an uncertainty of its own");
    }
    return IntStream.range(0, numbers.length)
        .mapToObj(i -> written(numbers[i], errors, i))
        .toList();
  }

  private WrittenNumber written(double number, double[] errors, int i) {
    try {
      return uncertainty.isEmpty() ? style.of(number) : style.of(number, errors[i]);
    } catch (IllegalArgumentException e) {
      throw new Mistake(
          value.position(),
          value + " " + e.getMessage(),
          "mend the experiment, or write the number in another way");
    }
  }
}
