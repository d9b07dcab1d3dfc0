package io.github.offprint.cli;

import io.github.offprint.run.CodeTable.State;
import io.github.offprint.run.PartNames;
import io.github.offprint.run.bytecode.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The code that an experiment reaches, as a tree: each part below the one that reached it first.
 * What has changed is shown however deep it lies.
 */
final class CodeTree {

  private static final int DIGITS = 10;

  private final Map<String, List<Part>> children = new LinkedHashMap<>();
  private final Map<String, Part> parents = new HashMap<>();
  private final Set<Part> changed = new HashSet<>();
  private final Function<Part, State> state;
  private final int depth;
  private final boolean everything;
  private final List<String> lines = new ArrayList<>();

  private CodeTree(Function<Part, State> state, int depth, boolean everything) {
    this.state = state;
    this.depth = depth;
    this.everything = everything;
  }

  /**
   * The tree as lines.
   *
   * @param state how each part compares with the lock
   * @param depth how many levels are shown of what has not changed, at least 1
   * @param everything whether all levels are shown, and fields and classes besides methods
   */
  static List<String> lines(
      List<Part> parts, Function<Part, State> state, int depth, boolean everything) {
    CodeTree tree = new CodeTree(state, depth, everything);
    parts.forEach(tree::add);
    parts.stream().filter(part -> state.apply(part) != State.SAME).forEach(tree::markPath);
    tree.print("", "  ", 1, "");
    return tree.lines;
  }

  private void add(Part part) {
    children.computeIfAbsent(part.reachedFrom().orElse(""), any -> new ArrayList<>()).add(part);
    // classes and fields reach nothing, and a method may be named like no field
    parents.put(part.name(), part);
  }

  /** A changed part is shown with all that it was reached through. */
  private void markPath(Part part) {
    Optional<Part> step = Optional.of(part);
    while (step.isPresent() && changed.add(step.get())) {
      step = step.get().reachedFrom().map(parents::get);
    }
  }

  private void print(String name, String indent, int level, String type) {
    List<Part> below = children.getOrDefault(name, List.of());
    int hidden = 0;
    for (Part part : below) {
      if (isShown(part, level)) {
        lines.add(indent + text(part, type));
        if (reaches(part)) {
          print(part.name(), indent + "  ", level + 1, type(part));
        }
      } else if (isListed(part)) {
        hidden += 1 + size(part);
      }
    }
    if (hidden > 0) {
      lines.add(indent + "… " + hidden + " more");
    }
  }

  private boolean isShown(Part part, int level) {
    return everything || changed.contains(part) || level <= depth && isListed(part);
  }

  private boolean isListed(Part part) {
    return everything || part.kind() != Part.Kind.CLASS && part.kind() != Part.Kind.FIELD;
  }

  private static boolean reaches(Part part) {
    return part.kind() == Part.Kind.METHOD;
  }

  private int size(Part part) {
    if (!reaches(part)) {
      return 0;
    }
    return children.getOrDefault(part.name(), List.of()).stream()
        .filter(this::isListed)
        .mapToInt(child -> 1 + size(child))
        .sum();
  }

  /** A member of the class above is told by its own name alone. */
  private String text(Part part, String typeAbove) {
    String type = type(part);
    String name =
        switch (part.kind()) {
          case METHOD, FIELD ->
              (type.equals(typeAbove) ? "" : PartNames.type(type)) + "." + PartNames.member(part);
          case CLASS -> "class " + PartNames.type(part.name());
          case LIBRARY -> "library " + part.name();
          case RESOURCE -> "file " + part.name();
          case SERVICE -> "providers of " + part.name();
        };
    String digest = part.digest();
    return name
        + "  "
        + (part.kind() == Part.Kind.LIBRARY
            ? digest
            : digest.substring(0, Math.min(DIGITS, digest.length())))
        + mark(state.apply(part));
  }

  private static String mark(State state) {
    return switch (state) {
      case SAME -> "";
      case CHANGED -> "  CHANGED";
      case NEW -> "  NEW";
    };
  }

  private static String type(Part part) {
    return part.kind() == Part.Kind.METHOD || part.kind() == Part.Kind.FIELD
        ? PartNames.typeOf(part)
        : "";
  }
}
