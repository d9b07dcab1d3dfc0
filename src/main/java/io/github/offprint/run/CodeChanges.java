package io.github.offprint.run;

import io.github.offprint.run.bytecode.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What has changed in the code that a run reaches, class by class. */
final class CodeChanges {

  private static final int LONGEST_CHAIN = 6;

  private final Map<String, Part> parts = new HashMap<>();
  private final SortedMap<String, Group> groups = new TreeMap<>();

  /** What has changed in one class. */
  private static final class Group {
    private final List<String> changed = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private Optional<Part> witness = Optional.empty();

    boolean isEmpty() {
      return changed.isEmpty() && added.isEmpty() && gone.isEmpty();
    }
  }

  /**
   * Compares.
   *
   * @param code that the run reaches now
   * @param before the parts that all runs of the site could reach
   * @param gone those of them that no run reaches any more
   */
  CodeChanges(Fingerprint code, CodeTable before, CodeTable gone) {
    for (Part part : code.parts()) {
      if (part.kind() != Part.Kind.LIBRARY) {
        parts.putIfAbsent(part.name(), part);
        add(part, before.state(part));
      }
    }
    groups.forEach(
        (name, group) ->
            group.gone.addAll(
                gone.groups().getOrDefault(name, Collections.emptySortedMap()).keySet()));
  }

  private void add(Part part, CodeTable.State state) {
    CodeTable.Place place = CodeTable.Place.of(part);
    Group group = groups.computeIfAbsent(place.group(), any -> new Group());
    if (state != CodeTable.State.SAME) {
      (state == CodeTable.State.NEW ? group.added : group.changed).add(place.member());
      if (group.witness.isEmpty() || isBetter(part, state)) {
        group.witness = Optional.of(part);
      }
    }
  }

  /** A changed method tells more of how it is reached than a class or a field. */
  private static boolean isBetter(Part part, CodeTable.State state) {
    return part.kind() == Part.Kind.METHOD && state == CodeTable.State.CHANGED;
  }

  /** One change for each class, those with changed members first, then by name. */
  List<Change> all() {
    return groups.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .sorted(Comparator.comparing(entry -> entry.getValue().changed.isEmpty()))
        .map(entry -> change(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Change change(String name, Group group) {
    List<String> said = new ArrayList<>();
    say(name, group.changed, "changed", said);
    say(name, group.added, group.added.size() == 1 ? "is new" : "are new", said);
    say(name, group.gone, group.gone.size() == 1 ? "is gone" : "are gone", said);
    String text = subject(name, said) + group.witness.map(this::chain).orElse("");
    return new Change(Change.Kind.CODE, name, text);
  }

  /** With what has happened to the members: {@code a.b.C.f() changed} where it is only one. */
  private static String subject(String group, List<String> said) {
    String what = String.join("; ", said);
    return switch (group) {
      case CodeTable.RESOURCES -> "on the class path: " + what;
      case CodeTable.SERVICES -> "providers of services: " + what;
      default -> PartNames.type(group) + ": " + what;
    };
  }

  private static void say(String group, List<String> members, String what, List<String> to) {
    if (!members.isEmpty()) {
      to.add(
          members.stream()
                  .map(member -> PartNames.member(group, member))
                  .collect(Collectors.joining(", "))
              + " "
              + what);
    }
  }

  /** How the run comes to a part, from the experiment on. */
  private String chain(Part part) {
    List<String> names = new ArrayList<>();
    Optional<String> from = part.reachedFrom();
    while (from.isPresent()) {
      names.add(0, PartNames.brief(from.get()));
      from = Optional.ofNullable(parts.get(from.get())).flatMap(Part::reachedFrom);
    }
    if (names.size() > LONGEST_CHAIN) {
      names.subList(LONGEST_CHAIN / 2, names.size() - LONGEST_CHAIN / 2).clear();
      names.add(LONGEST_CHAIN / 2, "…");
    }
    return names.isEmpty() ? "" : " (reached through " + String.join(" -> ", names) + ")";
  }
}
