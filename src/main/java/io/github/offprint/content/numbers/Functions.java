package io.github.offprint.content.numbers;

import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** What claims can ask of numbers. Of a list, the first group makes a list, the second a number. */
final class Functions {

  private static final Set<String> EACH = Set.of("abs", "sqrt", "ln", "log10");
  private static final Set<String> ALL = Set.of("min", "max", "sum", "mean", "count");

  private Functions() {}

  /** The orderings, which make a condition of a list. */
  static final Set<String> ORDERINGS = Set.of("increasing", "decreasing");

  /** Refuses a name that no function has. */
  static void check(String name, Position position) {
    Set<String> known = new TreeSet<>(EACH);
    known.addAll(ALL);
    known.addAll(ORDERINGS);
    if (!known.contains(name)) {
      throw new Mistake(position, "no function is named " + name, Suggestion.of(name, known));
    }
  }

  static Value value(String name, List<Value> arguments, Position position) {
    if (EACH.contains(name)) {
      return each(name, arguments, position);
    }
    double[] all = arguments.stream().flatMapToDouble(a -> numbers(a, position).stream()).toArray();
    if (all.length == 0 && !name.equals("count")) {
      throw new Mistake(position, "there is no " + name + " of nothing", "the list is empty");
    }
    return new Value.Scalar(
        switch (name) {
          case "min" -> DoubleStream.of(all).reduce(Math::min).getAsDouble();
          case "max" -> DoubleStream.of(all).reduce(Math::max).getAsDouble();
          case "count" -> all.length;
          case "sum" -> sum(all);
          default -> sum(all) / all.length;
        });
  }

  // one after the other: the sum of a stream compensates, and not on every Java version alike
  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static Value each(String name, List<Value> arguments, Position position) {
    if (arguments.size() != 1) {
      throw new Mistake(position, name + " has " + arguments.size() + " arguments", "give it one");
    }
    DoubleUnaryOperator function =
        switch (name) {
          case "abs" -> Math::abs;
          case "sqrt" -> Math::sqrt;
          case "ln" -> StrictMath::log;
          default -> StrictMath::log10;
        };
    if (arguments.get(0) instanceof Value.Scalar scalar) {
      return new Value.Scalar(function.applyAsDouble(scalar.number()));
    }
    Numbers list = numbers(arguments.get(0), position);
    return new Value.Sequence(Numbers.of(list.size(), i -> function.applyAsDouble(list.at(i))));
  }

  /** A number or a list of them. */
  static Numbers numbers(Value value, Position position) {
    if (value instanceof Value.Sequence sequence) {
      return sequence.numbers();
    }
    if (value instanceof Value.Scalar scalar) {
      return Numbers.of(scalar.number());
    }
    throw new Mistake(
        position,
        "expected a number, found " + described(value),
        value instanceof Value.Rows
            ? "take one of the lists with [0]"
            : "a text can stand in a sentence, and be compared with another by == and !=");
  }

  /** A value in a sentence. */
  static String described(Value value) {
    if (value instanceof Value.Sequence sequence) {
      return "a list of " + sequence.numbers().size() + " numbers";
    }
    if (value instanceof Value.Rows table) {
      return "a list of " + table.rows().size() + " lists";
    }
    return value instanceof Value.Text text
        ? "the text \"" + text.text() + "\""
        : "the number " + ReadableValue.of(value);
  }
}
