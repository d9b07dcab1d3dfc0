package io.github.offprint.content.numbers;

import io.github.offprint.content.ValueName;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import io.github.offprint.problem.Position;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** A part of a claim that has a value. Arithmetic on lists goes member by member. */
sealed interface Term extends Expression {

  /**
   * Its value.
   *
   * @param values of all names in the claim
   * @throws Mistake if it has none
   */
  Value value(Map<String, Value> values);

  /** Where it begins, or where its operator stands. */
  Position position();

  /** Whether its value stands in the claim, or is told with the names of the claim. */
  default boolean isBare() {
    return this instanceof Literal || this instanceof Quoted || this instanceof Named;
  }

  /** Its value as one number. */
  default double number(Map<String, Value> values) {
    Value value = value(values);
    if (value instanceof Value.Scalar scalar) {
      return scalar.number();
    }
    throw new Mistake(
        position(),
        "expected one number, found " + Functions.described(value),
        value instanceof Value.Text
            ? "compare a text with a text, by == or !="
            : "take one of the list with [0], or ask for min, max, sum or count of it");
  }

  /** A number as it is written. */
  record Literal(double number, Position position) implements Term {
    @Override
    public Value value(Map<String, Value> values) {
      return new Value.Scalar(number);
    }
  }

  /** A text in quotes. */
  record Quoted(String text, Position position) implements Term {
    @Override
    public Value value(Map<String, Value> values) {
      return new Value.Text(text);
    }
  }

  /** Something that an experiment found. */
  record Named(ValueName name) implements Term {
    @Override
    public Value value(Map<String, Value> values) {
      return values.get(name.toString());
    }

    @Override
    public Position position() {
      return name.position();
    }
  }

  /** One of the {@link Functions}. */
  record Call(String function, List<Term> arguments, Position position) implements Term {
    @Override
    public Value value(Map<String, Value> values) {
      List<Value> given = arguments.stream().map(argument -> argument.value(values)).toList();
      return Functions.value(function, given, position);
    }
  }

  /** Two terms with one of {@code + - * / ^} between them. */
  record Arithmetic(char operator, Term left, Term right, Position position) implements Term {
    @Override
    public Value value(Map<String, Value> values) {
      Value a = left.value(values);
      Value b = right.value(values);
      DoubleBinaryOperator calculate = calculation();
      if (a instanceof Value.Scalar x && b instanceof Value.Scalar y) {
        return new Value.Scalar(calculate.applyAsDouble(x.number(), y.number()));
      }
      Numbers xs = Functions.numbers(a, left.position());
      Numbers ys = Functions.numbers(b, right.position());
      int size = a instanceof Value.Scalar ? ys.size() : xs.size();
      if (a instanceof Value.Sequence && b instanceof Value.Sequence && ys.size() != size) {
        throw new Mistake(
            position,
            "a list of " + size + " numbers does not fit one of " + ys.size(),
            "both must be as long");
      }
      return new Value.Sequence(
          Numbers.of(size, i -> calculate.applyAsDouble(member(xs, i), member(ys, i))));
    }

    private static double member(Numbers numbers, int i) {
      return numbers.at(numbers.size() == 1 ? 0 : i);
    }

    private DoubleBinaryOperator calculation() {
      return switch (operator) {
        case '+' -> (x, y) -> x + y;
        case '-' -> (x, y) -> x - y;
        case '*' -> (x, y) -> x * y;
        case '/' -> (x, y) -> x / y;
        default -> StrictMath::pow;
      };
    }
  }
}
