package io.github.offprint.content.numbers;

import io.github.offprint.content.Excerpt;
import io.github.offprint.content.Statement;
import io.github.offprint.content.ValueName;
import io.github.offprint.content.Values;
import io.github.offprint.experiment.Value;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement about what experiments find that must hold, or the build fails at its line. */
public final class Claim {

  private final String text;
  private final Position position;
  private final Condition condition;
  private final List<ValueName> names;

  Claim(String text, Position position, Condition condition, List<ValueName> names) {
    this.text = text;
    this.position = position;
    this.condition = condition;
    this.names = List.copyOf(names);
  }

  /**
   * Reads a claim.
   *
   * @param line with the claim and nothing else
   * @param problems told what is wrong with it
   * @return the claim, or nothing if a mistake stands in the way
   */
  public static Optional<Claim> read(Excerpt line, Problems problems) {
    try {
      ClaimReader reader = new ClaimReader(line);
      Condition condition = reader.condition();
      return Optional.of(
          new Claim(line.text().strip(), line.position(0), condition, reader.names()));
    } catch (Mistake mistake) {
      problems.error(mistake.position(), mistake.getMessage(), mistake.remedy());
      return Optional.empty();
    }
  }

  /** As its author wrote it. */
  public String text() {
    return text;
  }

  /** What it says, and of which values. */
  public Statement statement() {
    return new Statement(position, "the claim \"" + text + "\"", names);
  }

  /**
   * Whether it holds of what was found.
   *
   * @param problems told at its place, with the numbers, if it does not or if nobody can say
   * @return the values that it speaks of, as people read them; nothing if a problem was told
   */
  public Optional<Map<String, String>> checked(Values values, Problems problems) {
    Map<String, Value> found = new LinkedHashMap<>();
    for (ValueName name : names) {
      values.value(name, problems).ifPresent(value -> found.put(name.toString(), value));
    }
    if (!names.stream().map(ValueName::toString).allMatch(found::containsKey)) {
      return Optional.empty();
    }
    Map<String, String> readable = new LinkedHashMap<>();
    found.forEach((name, value) -> readable.put(name, ReadableValue.of(value)));
    return holds(found, readable, problems) ? Optional.of(readable) : Optional.empty();
  }

  private boolean holds(Map<String, Value> found, Map<String, String> readable, Problems problems) {
    try {
      if (condition.holds(found)) {
        return true;
      }
      Stream<String> numbers =
          readable.entrySet().stream().map(value -> value.getKey() + " = " + value.getValue());
      String why =
          Stream.concat(Stream.of(condition.failure(found)), numbers)
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(", "));
      problems.error(
          position,
          "the claim \"" + text + "\" does not hold" + (why.isEmpty() ? "" : ": " + why),
          "correct what the text says, or find out why the experiment says otherwise");
    } catch (Mistake mistake) {
      problems.error(mistake.position(), mistake.getMessage(), mistake.remedy());
    }
    return false;
  }
}
