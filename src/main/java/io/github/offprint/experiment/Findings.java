package io.github.offprint.experiment;

import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Numbers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an experiment has found: numbers only, so that it can be kept and drawn again in another
 * style.
 *
 * @param figure what is drawn, if anything
 * @param values by name, in the order in which the experiment gave them
 * @param tables by name, in the order in which the experiment gave them
 */
public record Findings(
    Optional<Figure> figure, Map<String, Value> values, Map<String, Table> tables) {

  public Findings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /** Nothing yet. */
  public static Findings none() {
    return new Findings(Optional.empty(), Map.of(), Map.of());
  }

  /** A figure and nothing else yet. */
  public static Findings of(Figure figure) {
    return new Findings(Optional.of(figure), Map.of(), Map.of());
  }

  /**
   * These findings and a number, which may be infinite.
   *
   * @throws IllegalArgumentException if it is NaN; see {@link #possibly(String, double)}
   */
  public Findings value(String name, double number) {
    return possibly(named(name, Numbers.of(number)), number);
  }

  /**
   * These findings and a sequence of numbers, which may be infinite.
   *
   * @throws IllegalArgumentException if one is NaN; see {@link #possibly(String, Numbers)}
   */
  public Findings value(String name, Numbers numbers) {
    return possibly(named(name, numbers), numbers);
  }

  /**
   * These findings and some sequences of numbers, which may be infinite.
   *
   * @throws IllegalArgumentException if one is NaN; see {@link #possibly(String, List)}
   */
  public Findings value(String name, List<Numbers> rows) {
    rows.forEach(row -> named(name, row));
    return possibly(name, rows);
  }

  /** These findings and a number, or NaN where there is none. */
  public Findings possibly(String name, double number) {
    return with(name, new Value.Scalar(number));
  }

  /** These findings and a sequence of numbers, with NaN where there are none. */
  public Findings possibly(String name, Numbers numbers) {
    return with(name, new Value.Sequence(numbers));
  }

  /** These findings and some sequences of numbers, with NaN where there are none. */
  public Findings possibly(String name, List<Numbers> rows) {
    return with(name, new Value.Rows(rows));
  }

  /** These findings and a text. */
  public Findings value(String name, String text) {
    return with(name, new Value.Text(text));
  }

  /** These findings and a table. */
  public Findings table(String name, Table table) {
    return new Findings(figure, values, plus(tables, name, table));
  }

  /** The name, if these numbers can have it. */
  private static String named(String name, Numbers numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      if (Double.isNaN(numbers.at(i))) {
        throw new IllegalArgumentException(
            "the value \"%s\" is NaN%s; where there may be no number, the experiment has to say so with Findings.possibly"
                .formatted(name, numbers.size() == 1 ? "" : " at place " + i + " (from 0)"));
      }
    }
    return name;
  }

  private Findings with(String name, Value value) {
    return new Findings(figure, plus(values, name, value), tables);
  }

  private static <V> Map<String, V> plus(Map<String, V> map, String name, V added) {
    Map<String, V> more = new LinkedHashMap<>(map);
    if (more.put(name, added) != null) {
      throw new IllegalArgumentException("two findings are named \"" + name + "\"");
    }
    return more;
  }
}
