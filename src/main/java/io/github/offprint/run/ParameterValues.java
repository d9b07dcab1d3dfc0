package io.github.offprint.run;

import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameters of a run as values that prose can quote: {@code samples}, {@code grid.points}. */
final class ParameterValues {

  private ParameterValues() {}

  /** The names of all parameters that can be quoted. */
  static Stream<String> names(Record params) {
    return Components.of(params.getClass()).stream().flatMap(component -> names(component, params));
  }

  private static Stream<String> names(RecordComponent component, Record params) {
    String name = component.getName();
    Object value = Components.value(component, params);
    return value instanceof Record inner
        ? names(inner).map(part -> name + "." + part)
        : value(value).stream().map(quotable -> name);
  }

  /** The parameter of that name, if it is a number, a list of numbers, a flag, a word or a text. */
  static Optional<Value> value(Record params, String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    Optional<Object> found =
        Components.of(params.getClass()).stream()
            .filter(component -> component.getName().equals(first))
            .map(component -> Components.value(component, params))
            .findFirst();
    return dot < 0
        ? found.flatMap(ParameterValues::value)
        : found
            .filter(Record.class::isInstance)
            .flatMap(inner -> value((Record) inner, name.substring(dot + 1)));
  }

  private static Optional<Value> value(Object found) {
    if (found instanceof Optional<?> perhaps) {
      return perhaps.flatMap(ParameterValues::value);
    }
    if (found instanceof Number number) {
      return Optional.of(new Value.Scalar(number.doubleValue()));
    }
    if (found instanceof Numbers numbers) {
      return Optional.of(new Value.Sequence(numbers));
    }
    if (found instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
      return Optional.of(
          new Value.Sequence(Numbers.of(list.size(), i -> ((Number) list.get(i)).doubleValue())));
    }
    if (found instanceof Enum<?> constant) {
      return Optional.of(new Value.Text(Spelling.of(constant)));
    }
    return found instanceof String || found instanceof Boolean
        ? Optional.of(new Value.Text(found.toString()))
        : Optional.empty();
  }
}
