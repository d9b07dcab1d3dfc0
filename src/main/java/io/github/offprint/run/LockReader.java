package io.github.offprint.run;

import io.github.offprint.content.Node;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what {@link LockText} has written, and says where a file is something else. */
final class LockReader {

  private static final List<String> MARKERS = List.of("<<<<<<<", "=======", ">>>>>>>");
  private static final String REMEDY =
      "build the site again with offprint build or mvn site-build, which writes it anew";

  private LockReader() {}

  static Lock read(String text, String shown) {
    refuseMarkers(text, shown);
    Problems problems = new Problems();
    Node whole =
        JsonNodes.read(text, Position.startOf(shown), problems)
            .orElseThrow(
                () -> {
                  Problem problem = problems.sorted().get(0);
                  return wrong(problem.position(), problem.what());
                });
    Node.Mapping lock = mapping(whole);
    String version = text(field(lock, LockText.VERSION_KEY));
    if (!version.equals(Integer.toString(LockText.VERSION))) {
      throw wrong(
          field(lock, LockText.VERSION_KEY).position(),
          "this lock has the form "
              + version
              + ", this version of Offprint knows "
              + LockText.VERSION);
    }
    return new Lock(
        mapped(field(lock, "runs"), LockReader::run),
        new CodeTable(mapped(field(lock, "code"), LockReader::texts)));
  }

  /** Where two branches have changed the same lines, version control leaves marks. */
  private static void refuseMarkers(String text, String shown) {
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (MARKERS.stream().anyMatch(line::startsWith)) {
        throw wrong(
            new Position(shown, number, 1),
            "a merge has left its marks here (" + line.strip() + ")");
      }
    }
  }

  private static LockedRun run(Node node) {
    Node.Mapping run = mapping(node);
    return new LockedRun(
        text(field(run, "post")),
        text(field(run, "experiment")),
        seed(field(run, "seed")),
        mapped(field(run, "parameters"), FlatParameters::text),
        text(field(run, "code")),
        texts(field(run, "libraries")),
        texts(field(run, "data")),
        text(field(run, "result")),
        run.field("svg").map(svg -> text(svg.value())));
  }

  private static long seed(Node node) {
    try {
      return Long.parseLong(text(node));
    } catch (NumberFormatException e) {
      throw wrong(node.position(), "expected a seed, found \"" + text(node) + "\"");
    }
  }

  private static SortedMap<String, String> texts(Node node) {
    return mapped(node, LockReader::text);
  }

  private static <T> SortedMap<String, T> mapped(Node node, Function<Node, T> value) {
    SortedMap<String, T> map = new TreeMap<>();
    mapping(node).fields().forEach(field -> map.put(field.name(), value.apply(field.value())));
    return Collections.unmodifiableSortedMap(map);
  }

  private static Node field(Node.Mapping mapping, String name) {
    Optional<Node.Field> field = mapping.field(name);
    return field
        .map(Node.Field::value)
        .orElseThrow(() -> wrong(mapping.position(), "\"" + name + "\" is missing here"));
  }

  private static Node.Mapping mapping(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    throw wrong(node.position(), "expected names with values");
  }

  private static String text(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    throw wrong(node.position(), "expected a single value");
  }

  private static OffprintException wrong(Position position, String what) {
    return new OffprintException(
        Problem.error(position, "the lock cannot be read: " + what, REMEDY));
  }
}
