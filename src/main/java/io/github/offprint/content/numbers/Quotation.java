package io.github.offprint.content.numbers;

import io.github.offprint.content.Excerpt;
import io.github.offprint.content.ValueName;
import io.github.offprint.content.Values;
import io.github.offprint.content.numbers.Tokens.Kind;
import io.github.offprint.experiment.Value;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern PARTS = Pattern.compile("([^%]*)(?:(%\\S*)(?:\\s+(.*))?)?");

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
    Matcher parts = PARTS.matcher(text.text().replace('\n', ' '));
    if (!parts.matches()) {
      throw new IllegalStateException("every line has such parts");
    }
    Tokens tokens = new Tokens(text.part(0, parts.end(1)));
    ValueName value = name(tokens);
    Optional<ValueName> uncertainty =
        tokens.takeIf("+-", "±") ? Optional.of(name(tokens)) : Optional.empty();
    if (tokens.peek().kind() != Kind.END) {
      throw unclear(tokens, "a style such as %.2f");
    }
    NumberStyle style =
        parts.group(2) == null ? NumberStyle.PLAIN : style(text, parts.start(2), parts.group(2));
    if (style.isUncertainty() && uncertainty.isEmpty()) {
      throw new Mistake(
          text.position(parts.start(2)),
          "there is no uncertainty to be written",
          "name it: fig-a.slope +- fig-a.slopeError " + parts.group(2));
    }
    String unit = parts.group(3) == null ? "" : parts.group(3).strip();
    return new Quotation(value, uncertainty, style, unit);
  }

  private static ValueName name(Tokens tokens) {
    if (tokens.peek().kind() != Kind.NAME) {
      throw unclear(tokens, "the name of a value");
    }
    return tokens.name(tokens.take());
  }

  private static Mistake unclear(Tokens tokens, String expected) {
    Tokens.Token token = tokens.peek();
    String found = token.kind() == Kind.END ? "nothing" : "\"" + token.text() + "\"";
    return new Mistake(
        tokens.position(token),
        "expected " + expected + ", found " + found,
        "write the id of the figure, a dot and the name: fig-steps.firstStepTime %.1f");
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

  /** The values that are needed. */
  public List<ValueName> names() {
    return uncertainty.map(error -> List.of(value, error)).orElseGet(() -> List.of(value));
  }

  /**
   * What is found, if it is text; see {@link #numbers} for the rest.
   *
   * @param found the value itself
   */
  public Optional<String> words(Value found) {
    return found instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
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
          numbers.length + " numbers have " + errors.length + " uncertainties",
          "give as many");
    }
    return java.util.stream.IntStream.range(0, numbers.length)
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
