package io.github.offprint.run;

import io.github.offprint.content.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How far apart the numbers in two texts of JSON are that are otherwise the same. */
public final class Apart {

  private static final OptionalDouble NOT_ALIKE = OptionalDouble.empty();

  private Apart() {}

  /**
   * The largest difference of two numbers that stand at the same place, in parts of the largest
   * number in their list; a number that stands alone is a list of one.
   *
   * @return nothing if they differ in anything but finite numbers, or one of them is not JSON
   */
  public static OptionalDouble largest(String one, String other) {
    Optional<Node> a = node(one);
    Optional<Node> b = node(other);
    return a.isPresent() && b.isPresent() ? apart(a.get(), b.get()) : NOT_ALIKE;
  }

  private static Optional<Node> node(String json) {
    return JsonNodes.read(json, Position.startOf("json"), new Problems());
  }

  private static OptionalDouble apart(Node a, Node b) {
    if (a instanceof Node.Mapping one && b instanceof Node.Mapping other) {
      return names(one).equals(names(other)) ? worst(values(one), values(other)) : NOT_ALIKE;
    } else if (a instanceof Node.Sequence one && b instanceof Node.Sequence other) {
      boolean numbers = areNumbers(one.items()) && areNumbers(other.items());
      return numbers && one.items().size() == other.items().size()
          ? ofNumbers(one.items(), other.items())
          : worst(one.items(), other.items());
    } else if (areNumbers(List.of(a, b))) {
      return ofNumbers(List.of(a), List.of(b));
    }
    return text(a).equals(text(b)) ? OptionalDouble.of(0) : NOT_ALIKE;
  }

  private static OptionalDouble worst(List<Node> one, List<Node> other) {
    if (one.size() != other.size()) {
      return NOT_ALIKE;
    }
    double worst = 0;
    for (int i = 0; i < one.size(); i++) {
      OptionalDouble apart = apart(one.get(i), other.get(i));
      if (apart.isEmpty()) {
        return NOT_ALIKE;
      }
      worst = Math.max(worst, apart.getAsDouble());
    }
    return OptionalDouble.of(worst);
  }

  private static OptionalDouble ofNumbers(List<Node> one, List<Node> other) {
    double[] a = one.stream().mapToDouble(Apart::number).toArray();
    double[] b = other.stream().mapToDouble(Apart::number).toArray();
    double largest =
        IntStream.range(0, a.length)
            .mapToDouble(i -> Math.max(Math.abs(a[i]), Math.abs(b[i])))
            .max()
            .orElse(0);
    double difference =
        IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElse(0);
    return OptionalDouble.of(difference == 0 ? 0 : difference / largest);
  }

  private static boolean areNumbers(List<Node> nodes) {
    return nodes.stream()
        .allMatch(
            node ->
                node instanceof Node.Scalar scalar
                    && !scalar.quoted()
                    && scalar.text().matches("-?[0-9].*"));
  }

  private static double number(Node node) {
    return Double.parseDouble(((Node.Scalar) node).text());
  }

  private static List<String> names(Node.Mapping mapping) {
    return mapping.fields().stream().map(Node.Field::name).toList();
  }

  private static List<Node> values(Node.Mapping mapping) {
    return mapping.fields().stream().map(Node.Field::value).toList();
  }

  private static String text(Node node) {
    return FlatParameters.text(node);
  }
}
