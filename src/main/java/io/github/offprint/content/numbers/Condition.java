package io.github.offprint.content.numbers;

import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import io.github.offprint.problem.Position;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A part of a claim that holds or does not. */
sealed interface Condition extends Expression {

  /**
   * Whether it holds; nothing holds of a number that is NaN.
   *
   * @param values of all names in the claim
   * @throws Mistake if that cannot be said
   */
  boolean holds(Map<String, Value> values);

  /**
   * What does not hold, as far as the values of the names alone do not show it; may be empty.
   *
   * @param values for which it does not hold
   */
  String failure(Map<String, Value> values);

  /** Terms in a row with comparisons between them, all of which must hold: {@code 0 < a < 1}. */
  record Compared(List<Term> terms, List<String> operators) implements Condition {
    @Override
    public boolean holds(Map<String, Value> values) {
      boolean holds = true;
      for (int i = 0; i < operators.size(); i++) {
        holds &= holds(operators.get(i), terms.get(i), terms.get(i + 1), values);
      }
      return holds;
    }

    @Override
    public String failure(Map<String, Value> values) {
      return IntStream.range(0, operators.size())
          .filter(i -> !holds(operators.get(i), terms.get(i), terms.get(i + 1), values))
          .filter(i -> !terms.get(i).isBare() || !terms.get(i + 1).isBare())
          .mapToObj(
              i ->
                  "the left side is "
                      + ReadableValue.of(terms.get(i).value(values))
                      + ", the right side "
                      + ReadableValue.of(terms.get(i + 1).value(values)))
          .collect(Collectors.joining("; "));
    }

    private static boolean holds(
        String operator, Term left, Term right, Map<String, Value> values) {
      boolean equality = operator.equals("==") || operator.equals("!=");
      if (equality
          && left.value(values) instanceof Value.Text a
          && right.value(values) instanceof Value.Text b) {
        return operator.equals("==") == a.equals(b);
      }
      double x = left.number(values);
      double y = right.number(values);
      return switch (operator) {
        case "<" -> x < y;
        case "<=" -> x <= y;
        case ">" -> x > y;
        case ">=" -> x >= y;
        case "==" -> x == y;
        default -> x < y || x > y;
      };
    }
  }

  /**
   * {@code a within 0.1 of b}, or {@code a within 5% of b} with the tolerance relative to b; for a
   * list, all of it.
   */
  record Within(Term term, Term tolerance, boolean relative, Term target) implements Condition {
    @Override
    public boolean holds(Map<String, Value> values) {
      return far(values).isEmpty();
    }

    @Override
    public String failure(Map<String, Value> values) {
      int i = far(values).orElseThrow();
      String place = numbers(term, values).size() > 1 ? "at [" + i + "] " : "";
      return place
          + "found "
          + ReadableValue.number(at(term, i, values))
          + ", expected "
          + ReadableValue.number(at(target, i, values));
    }

    /** The place of the first number that is too far away. */
    private OptionalInt far(Map<String, Value> values) {
      Term distance = new Term.Arithmetic('-', term, target, term.position());
      Numbers distances = numbers(distance, values);
      if (distances.size() == 0) {
        throw new Mistake(term.position(), "there is nothing to compare", "the list is empty");
      }
      double allowed = tolerance.number(values);
      return IntStream.range(0, distances.size())
          .filter(
              i -> {
                double most = relative ? allowed * Math.abs(at(target, i, values)) : allowed;
                return !(Math.abs(distances.at(i)) <= most);
              })
          .findFirst();
    }

    private static Numbers numbers(Term term, Map<String, Value> values) {
      return Functions.numbers(term.value(values), term.position());
    }

    private static double at(Term term, int i, Map<String, Value> values) {
      Numbers numbers = numbers(term, values);
      return numbers.at(numbers.size() == 1 ? 0 : i);
    }
  }

  /** Whether each number of a list is larger than the one before it, or each smaller. */
  record Ordered(boolean increasing, Term list, Position position) implements Condition {
    @Override
    public boolean holds(Map<String, Value> values) {
      return wrong(numbers(values)).isEmpty();
    }

    @Override
    public String failure(Map<String, Value> values) {
      Numbers numbers = numbers(values);
      int i = wrong(numbers).orElseThrow();
      String before = ReadableValue.number(numbers.at(i - 1));
      return "at [%s] stands %s, at [%s] %s"
          .formatted(i - 1, before, i, ReadableValue.number(numbers.at(i)));
    }

    private Numbers numbers(Map<String, Value> values) {
      Value value = list.value(values);
      Numbers numbers = Functions.numbers(value, position);
      if (numbers.size() < 2) {
        throw new Mistake(
            position,
            "expected a list of two or more numbers, found " + Functions.described(value),
            "one number has no order");
      }
      return numbers;
    }

    private OptionalInt wrong(Numbers numbers) {
      return IntStream.range(1, numbers.size())
          .filter(
              i -> {
                double before = numbers.at(i - 1);
                return !(increasing ? before < numbers.at(i) : before > numbers.at(i));
              })
          .findFirst();
    }
  }

  /** Two conditions, both of which must hold, or one of which must. */
  record Joined(boolean both, Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Map<String, Value> values) {
      // both sides are looked at, so that a mistake in either is told
      boolean first = left.holds(values);
      boolean second = right.holds(values);
      return both ? first && second : first || second;
    }

    @Override
    public String failure(Map<String, Value> values) {
      return Stream.of(left, right)
          .filter(side -> !side.holds(values))
          .map(side -> side.failure(values))
          .filter(failure -> !failure.isEmpty())
          .collect(Collectors.joining("; "));
    }
  }
}
