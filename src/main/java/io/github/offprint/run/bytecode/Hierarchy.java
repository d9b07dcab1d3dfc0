package io.github.offprint.run.bytecode;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who inherits what from whom. */
final class Hierarchy {

  private static final Set<String> OBJECT = Set.of("toString", "hashCode", "equals", "finalize");

  /** What the platform calls on objects of its own types, the same since Java 17. */
  private static final Map<String, Set<String>> CALLED_BACK =
      Map.ofEntries(
          Map.entry("java/lang/Object", OBJECT),
          Map.entry("java/lang/Record", OBJECT),
          Map.entry("java/lang/Enum", OBJECT),
          Map.entry("java/io/Serializable", Set.of()),
          Map.entry("java/lang/Comparable", Set.of("compareTo")),
          Map.entry("java/lang/AutoCloseable", Set.of("close")),
          Map.entry("java/io/Closeable", Set.of("close")),
          Map.entry("java/lang/Runnable", Set.of("run")),
          Map.entry("java/util/concurrent/Callable", Set.of("call")),
          Map.entry("java/lang/Iterable", Set.of("iterator", "forEach", "spliterator")),
          Map.entry("java/util/Iterator", Set.of("next", "hasNext", "remove", "forEachRemaining")));

  private final ClassSources sources;
  private final Map<String, Set<String>> supertypes = new HashMap<>();

  Hierarchy(ClassSources sources) {
    this.sources = sources;
  }

  /** A class with all that it is, as far as the names of those that are not followed. */
  Set<String> supertypes(String name) {
    Set<String> known = supertypes.get(name);
    if (known == null) {
      known = new LinkedHashSet<>(Set.of(name));
      for (String above : parents(name)) {
        known.addAll(supertypes(above));
      }
      supertypes.put(name, known);
    }
    return known;
  }

  /** The method that runs when such a one is called on an object of a class. */
  Optional<MethodCode> method(String type, String signature) {
    Optional<MethodCode> inherited = Optional.empty();
    String above = type;
    while (inherited.isEmpty() && sources.own(above).isPresent()) {
      ClassCode code = sources.own(above).get();
      inherited = Optional.ofNullable(code.methods().get(signature));
      above = code.superName();
    }
    return inherited.isPresent() ? inherited : mostSpecific(declared(type, signature).toList());
  }

  /** Of the methods of interfaces, one that no interface below replaces. */
  private Optional<MethodCode> mostSpecific(List<MethodCode> declared) {
    return declared.stream()
        .filter(method -> !method.isAbstract())
        .filter(method -> declared.stream().noneMatch(other -> replaces(other, method)))
        .findFirst();
  }

  private boolean replaces(MethodCode below, MethodCode above) {
    return below != above && supertypes(below.owner()).contains(above.owner());
  }

  /** The field that is meant by a name in a class. */
  Optional<FieldCode> field(String type, String name) {
    return supertypes(type).stream()
        .flatMap(above -> sources.own(above).stream())
        .flatMap(code -> Optional.ofNullable(code.fields().get(name)).stream())
        .findFirst();
  }

  /**
   * Methods of a class that code can call which is not followed, such as a sort its comparator.
   * Those generated for a record are left out: all they do follows from its components.
   */
  List<MethodCode> calledBack(String type) {
    List<String> foreign =
        supertypes(type).stream().filter(above -> sources.own(above).isEmpty()).toList();
    return supertypes(type).stream()
        .flatMap(above -> sources.own(above).stream())
        .flatMap(code -> code.methods().values().stream())
        .filter(MethodCode::canOverride)
        .filter(method -> !method.isGenerated())
        .filter(method -> foreign.stream().anyMatch(above -> calls(above, method.name())))
        .toList();
  }

  private static boolean calls(String foreign, String method) {
    Set<String> known = CALLED_BACK.get(foreign);
    return known == null || known.contains(method);
  }

  private Stream<MethodCode> declared(String type, String signature) {
    return supertypes(type).stream()
        .flatMap(above -> sources.own(above).stream())
        .flatMap(code -> Optional.ofNullable(code.methods().get(signature)).stream());
  }

  private List<String> parents(String name) {
    return sources
        .own(name)
        .map(
            code -> Stream.concat(Stream.of(code.superName()), code.interfaces().stream()).toList())
        .orElse(List.of());
  }
}
