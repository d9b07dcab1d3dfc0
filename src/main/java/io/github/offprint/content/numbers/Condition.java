package io.github.offprint.content.numbers;

import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import io.github.offprint.problem.Position;
import java.util.List;
import java.util.Map;

/** A part of a claim that holds or does not. */
sealed interface Condition extends Expression {

  /**
   * Whether it holds; nothing holds of a number that is NaN.
   *
   * @param values of all names in the claim
   * @throws Mistake if that cannot be said
   */
  boolean holds(Map<String, Value> values);

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
  record Within(Term term, Term tolerance, Term target) implements Condition {
    @Override
    public boolean holds(Map<String, Value> values) {
      Term distance = new Term.Arithmetic('-', term, target, term.position());
      Numbers distances = Functions.numbers(distance.value(values), term.position());
      Numbers targets = Functions.numbers(target.value(values), target.position());
      double allowed = tolerance.number(values);
      boolean relative = tolerance instanceof Term.Literal literal && literal.percent();
      for (int i = 0; i < distances.size(); i++) {
        double size = Math.abs(targets.at(targets.size() == 1 ? 0 : i));
        if (!(Math.abs(distances.at(i)) <= (relative ? allowed * size : allowed))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Whether each number of a list is larger than the one before it, or each smaller. */
  record Ordered(boolean increasing, Term list, Position position) implements Condition {
    @Override
    public boolean holds(Map<String, Value> values) {
      Numbers numbers = Functions.numbers(list.value(values), position);
      for (int i = 1; i < numbers.size(); i++) {
        double before = numbers.at(i - 1);
        if (!(increasing ? before < numbers.at(i) : before > numbers.at(i))) {
          return false;
        }
      }
      return true;
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
  }
}
