package io.github.offprint.content.markdown;

import io.github.offprint.content.Excerpt;
import io.github.offprint.content.Pending;
import io.github.offprint.content.Statement;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Values;
import io.github.offprint.content.numbers.Quotation;
import io.github.offprint.content.numbers.WrittenNumber;
import io.github.offprint.experiment.Value;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A formula with computed numbers: {@code \value{fig-steps.rate}} or {@code
 * \value[%.2f]{fig-steps.rate}}.
 *
 * @param pieces the TeX around the numbers, one more than there are numbers
 * @param numbers in their order
 * @param display whether it stands on a line of its own
 */
record QuotedFormula(
    List<String> pieces, List<Quotation> numbers, boolean display, Position position)
    implements Pending {

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?<=(?<!\\\\)(?:\\\\\\\\){0,9})\\\\value(?![A-Za-z])\\s*(?:\\[([^\\]]*)\\])?\\s*(?:\\{([^{}]*)\\})?");

  QuotedFormula {
    pieces = List.copyOf(pieces);
    numbers = List.copyOf(numbers);
  }

  /** Whether a formula asks for values. */
  static boolean isMeant(Excerpt tex) {
    // nearly no formula does, and the search below looks behind it at every sign
    return tex.text().contains("\\value") && COMMAND.matcher(tex.text()).find();
  }

  /** The formula with a plain digit in the place of each value, to see whether it can be set. */
  static Excerpt sample(Excerpt tex) {
    Excerpt.Collector sample = new Excerpt.Collector(tex);
    Matcher command = COMMAND.matcher(tex.text());
    int from = 0;
    while (command.find()) {
      sample.add(tex.text().substring(from, command.start()), from);
      sample.add("{0}", command.start());
      from = command.end();
    }
    return sample.add(tex.text().substring(from), from).excerpt();
  }

  /** What a formula asks for; without the values whose names are mistaken. */
  static QuotedFormula read(Excerpt tex, boolean display, Problems problems) {
    List<String> pieces = new ArrayList<>();
    List<Quotation> numbers = new ArrayList<>();
    Matcher command = COMMAND.matcher(tex.text());
    int from = 0;
    while (command.find()) {
      pieces.add(tex.text().substring(from, command.start()));
      int place = command.start();
      Quotation.read(asked(tex, command), problems)
          .filter(number -> hasNoUnit(number, tex.position(place), problems))
          .ifPresent(numbers::add);
      from = command.end();
    }
    pieces.add(tex.text().substring(from));
    return new QuotedFormula(pieces, numbers, display, tex.position(0));
  }

  private static boolean hasNoUnit(Quotation number, Position place, Problems problems) {
    if (!number.unit().isEmpty()) {
      problems.error(
          place,
          "in a formula the unit \"" + number.unit() + "\" does not belong to the number",
          "write it behind the number, as in \\value{…}\\,\\mathrm{ms}");
    }
    return number.unit().isEmpty();
  }

  /** The TeX without the values it asks for. */
  static String without(CharSequence tex) {
    return COMMAND.matcher(tex).replaceAll("");
  }

  /** The name and then the style, as in a sentence. */
  private static Excerpt asked(Excerpt tex, Matcher command) {
    Excerpt.Collector asked = new Excerpt.Collector(tex);
    if (command.group(2) == null) {
      return asked.add("", command.end()).excerpt();
    }
    asked.add(command.group(2), command.start(2));
    if (command.group(1) != null) {
      asked.add(" ", command.start(1)).add(command.group(1), command.start(1));
    }
    return asked.excerpt();
  }

  @Override
  public List<Statement> statements() {
    return numbers.stream().map(Quotation::statement).toList();
  }

  @Override
  public String html(Values values, Typesetter typesetter, Problems problems) {
    StringBuilder tex = new StringBuilder(pieces.get(0));
    boolean whole = true;
    for (int i = 0; i < numbers.size(); i++) {
      Quotation number = numbers.get(i);
      Optional<Value> found = values.value(number.value(), problems);
      whole &= found.isPresent();
      found.ifPresent(value -> tex.append(group(number.numbers(value, values, problems))));
      tex.append(pieces.get(i + 1));
    }
    if (!whole) {
      return ""; // a formula with a hole may be no formula
    }
    Typesetter.Formula formula = typesetter.formula(tex.toString(), display);
    if (formula instanceof Typesetter.Formula.Set set) {
      return set.html();
    }
    problems.error(
        position,
        "TeX: " + ((Typesetter.Formula.Mistake) formula).what(),
        "with its numbers put in, the formula reads " + tex);
    return "";
  }

  private static String group(List<WrittenNumber> numbers) {
    return numbers.stream().map(WrittenNumber::tex).collect(Collectors.joining(",\\,", "{", "}"));
  }
}
