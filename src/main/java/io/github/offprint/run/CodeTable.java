package io.github.offprint.run;

import io.github.offprint.run.bytecode.Part;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parts of code that the runs of a site can reach, with short digests: enough to name what has
 * changed. Whether something has changed is decided by the digest of all the code of a run.
 *
 * @param groups members with their digests by the class that has them; {@link #RESOURCES} and
 *     {@link #SERVICES} stand beside the classes
 */
public record CodeTable(SortedMap<String, SortedMap<String, String>> groups) {

  /** The group of files on the class path. */
  static final String RESOURCES = "(resources)";

  /** The group of services, by the providers that they have. */
  static final String SERVICES = "(services)";

  /** The member that stands for a class without its members; no field can have that name. */
  static final String CLASS = "class";

  private static final int DIGITS = 10;

  /** Whether a part is as it was. */
  public enum State {
    /** It is as it was. */
    SAME,
    /** Its digest is another one. */
    CHANGED,
    /** It was not there, or no run could reach it. */
    NEW
  }

  /**
   * The place of a part.
   *
   * @param group a class, or one of the other groups
   * @param member what it is called there
   */
  record Place(String group, String member) {

    static Place of(Part part) {
      String name = part.name();
      return switch (part.kind()) {
        case RESOURCE -> new Place(RESOURCES, name);
        case SERVICE -> new Place(SERVICES, name);
        case CLASS -> new Place(name, CLASS);
        case FIELD -> split(name, name.length());
        case METHOD -> split(name, name.indexOf('(')).withShortTypes();
        case LIBRARY -> throw new IllegalArgumentException("a library has a version: " + name);
      };
    }

    private Place withShortTypes() {
      return new Place(group, PartNames.shortTypes(member));
    }

    private static Place split(String name, int end) {
      int dot = name.lastIndexOf('.', end);
      return new Place(name.substring(0, dot), name.substring(dot + 1));
    }
  }

  public CodeTable {
    SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
    groups.forEach(
        (group, members) ->
            copy.put(group, Collections.unmodifiableSortedMap(new TreeMap<>(members))));
    groups = Collections.unmodifiableSortedMap(copy);
  }

  /** All parts but libraries, whose versions are known. */
  public static CodeTable of(Collection<Fingerprint> code) {
    SortedMap<String, SortedMap<String, String>> groups = new TreeMap<>();
    code.stream()
        .distinct()
        .flatMap(print -> print.parts().stream())
        .filter(part -> part.kind() != Part.Kind.LIBRARY)
        .forEach(
            part -> {
              Place place = Place.of(part);
              groups
                  .computeIfAbsent(place.group(), any -> new TreeMap<>())
                  .merge(place.member(), digits(part), CodeTable::both);
            });
    return new CodeTable(groups);
  }

  /** How a part compares with what stands here. */
  public State state(Part part) {
    Place place = Place.of(part);
    String before = groups.getOrDefault(place.group(), noMembers()).get(place.member());
    if (before == null) {
      return State.NEW;
    }
    return before.contains(digits(part)) ? State.SAME : State.CHANGED;
  }

  /** Two methods may have the same name and types that differ only in their packages. */
  private static String both(String one, String other) {
    return one.contains(other) ? one : one + " " + other;
  }

  /** What stands here and not there, in the same groups. */
  CodeTable without(CodeTable other) {
    SortedMap<String, SortedMap<String, String>> left = new TreeMap<>();
    groups.forEach(
        (group, members) -> {
          SortedMap<String, String> rest = new TreeMap<>(members);
          rest.keySet().removeAll(other.groups.getOrDefault(group, noMembers()).keySet());
          if (!rest.isEmpty()) {
            left.put(group, rest);
          }
        });
    return new CodeTable(left);
  }

  private static SortedMap<String, String> noMembers() {
    return Collections.emptySortedMap();
  }

  private static String digits(Part part) {
    return part.digest().substring(0, Math.min(DIGITS, part.digest().length()));
  }
}
