package io.github.offprint.run.bytecode;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects parts; of those with the same kind and name, the first. */
final class Parts {

  private static final Comparator<Part> ORDER =
      Comparator.comparing(Part::kind).thenComparing(Part::name);

  private final Map<Name, Part> parts = new HashMap<>();
  private final Set<String> warnings = new TreeSet<>();
  private final Set<Outside> outside =
      new TreeSet<>(
          Comparator.comparing(Outside::kind)
              .thenComparing(Outside::method)
              .thenComparing(Outside::call));

  private record Name(Part.Kind kind, String name) {}

  void add(Part.Kind kind, String name, String digest, Optional<String> from) {
    parts.putIfAbsent(new Name(kind, name), new Part(kind, name, digest, from));
  }

  void warn(String sentence) {
    warnings.add(sentence);
  }

  void take(Outside call) {
    outside.add(call);
  }

  Code code() {
    List<Part> sorted = parts.values().stream().sorted(ORDER).toList();
    String lines = sorted.stream().map(Part::line).collect(Collectors.joining());
    return new Code(Sha256.of(lines), sorted, List.copyOf(warnings), List.copyOf(outside));
  }
}
