package io.github.offprint.run.bytecode;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds all that some roots can reach. A call reaches the overrides in those subclasses of which
 * objects are made somewhere in what is reached.
 */
final class Reach {

  private static final String INITIALISER = "<clinit>()V";

  private final CodeBase base;
  private final ClassSources sources;
  private final Hierarchy hierarchy;
  private final Parts parts = new Parts();
  private final ByName byName;
  private final Deque<Use> open = new ArrayDeque<>();
  private final Set<Reference> seen = new HashSet<>();
  private final Set<MethodCode> methods = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> shells = new HashSet<>();
  private final Set<String> made = new HashSet<>();
  private final Map<String, List<String>> madeSubtypes = new HashMap<>();
  private final Map<String, Set<String>> calls = new HashMap<>();
  private final Set<String> literals = new LinkedHashSet<>();
  private final Set<String> libraryClasses = new HashSet<>();
  private boolean literalsAreWhole;

  Reach(CodeBase base) {
    this.base = base;
    this.sources = base.sources();
    this.hierarchy = base.hierarchy();
    this.byName = new ByName(sources, parts);
  }

  Code code(Roots roots) {
    roots.references().forEach(root -> add(root, Optional.empty()));
    while (!open.isEmpty()) {
      follow(open.remove());
    }
    return parts.code();
  }

  private void add(Reference reference, Optional<String> from) {
    if (seen.add(reference)) {
      open.add(new Use(reference, from));
    }
  }

  private void follow(Use use) {
    Reference to = use.reference();
    Optional<String> from = use.from();
    addLibraryOf(to.owner(), from);
    switch (to.kind()) {
      case STATIC, DIRECT ->
          hierarchy
              .method(to.owner(), to.name() + to.descriptor())
              .ifPresent(method -> addCalled(method, from));
      case VIRTUAL -> call(to.owner(), to.name() + to.descriptor(), from);
      case FIELD, STATIC_FIELD ->
          hierarchy.field(to.owner(), to.name()).ifPresent(field -> addField(field, from));
      case NEW -> make(to.owner(), from);
      case TYPE -> addShell(to.owner(), from);
      case LITERAL -> addLiteral(to.owner(), from);
      case VALUE -> addValue(to.owner(), from);
      case CALL_BY_NAME -> callByName(to, from);
      case WHOLE -> addWhole(to.owner(), from);
      case RESOURCE -> byName.addResource(to.name(), from);
      case SERVICE ->
          byName
              .providers(to.owner(), from)
              .forEach(name -> add(Reference.to(Reference.Kind.WHOLE, name), from));
      default -> addComputed(use);
    }
  }

  private void addCalled(MethodCode method, Optional<String> from) {
    if (!method.name().equals("<init>")) {
      initialise(method.owner(), from);
    }
    add(method, from);
  }

  private void add(MethodCode method, Optional<String> from) {
    boolean folded = Names.isAnonymous(method.owner()) || Names.isBody(method.name());
    if (folded || method.isAbstract() || !methods.add(method)) {
      return;
    }
    String name = Names.readable(method);
    Rendering.Rendered rendered = base.rendered(method);
    parts.add(Part.Kind.METHOD, name, rendered.digest(), from);
    addShell(method.owner(), from);
    if (method.isNative()) {
      parts.warn(name + " is native: a change of its library is not seen");
    }
    rendered.uses().forEach(use -> add(use, Optional.of(name)));
    if (!sources.own(method.owner()).orElseThrow().isHarmless(method)) {
      rendered.uses().forEach(use -> Outside.of(use, name).ifPresent(parts::take));
    }
  }

  private void call(String owner, String signature, Optional<String> from) {
    hierarchy.method(owner, signature).ifPresent(method -> add(method, from));
    if (calls.computeIfAbsent(owner, any -> new LinkedHashSet<>()).add(signature)) {
      madeSubtypes
          .getOrDefault(owner, List.of())
          .forEach(
              type -> hierarchy.method(type, signature).ifPresent(method -> add(method, from)));
    }
  }

  /** There are objects of a class from now on. */
  private void make(String type, Optional<String> from) {
    if (sources.own(type).isEmpty() || !made.add(type)) {
      return;
    }
    addShell(type, from);
    initialise(type, from);
    for (String above : hierarchy.supertypes(type)) {
      addLibraryOf(above, from);
      madeSubtypes.computeIfAbsent(above, any -> new ArrayList<>()).add(type);
      calls
          .getOrDefault(above, Set.of())
          .forEach(call -> hierarchy.method(type, call).ifPresent(method -> add(method, from)));
    }
    hierarchy.calledBack(type).forEach(method -> add(method, from));
  }

  private void initialise(String type, Optional<String> from) {
    for (String above : hierarchy.supertypes(type)) {
      sources
          .own(above)
          .map(code -> code.methods().get(INITIALISER))
          .filter(Reach::doesSomething)
          .ifPresent(method -> add(method, from));
    }
  }

  /** An initialiser that only asks whether assertions are switched on does not. */
  private static boolean doesSomething(MethodCode initialiser) {
    return Normal.withoutAssertionStatus(initialiser.steps()).size() > 1;
  }

  private void addShell(String type, Optional<String> from) {
    if (shells.add(type) && !Names.isAnonymous(type)) {
      sources
          .own(type)
          .ifPresent(
              code ->
                  parts.add(
                      Part.Kind.CLASS, Names.readable(type), base.digest(code.shell()), from));
    }
  }

  private void addField(FieldCode field, Optional<String> from) {
    addShell(field.owner(), from);
    if (field.isStatic()) {
      initialise(field.owner(), from);
    }
    if (!Names.isAnonymous(field.owner())) {
      parts.add(
          Part.Kind.FIELD,
          Names.readable(field.owner()) + "." + field.name(),
          base.digest(field.text()),
          from);
    }
  }

  private void addLiteral(String type, Optional<String> from) {
    addShell(type, from);
    if (sources.own(type).filter(ClassCode::isEnum).isPresent()) {
      make(type, from);
    }
    literals.add(type);
    if (literalsAreWhole) {
      add(Reference.to(Reference.Kind.WHOLE, type), from);
    }
  }

  private void addValue(String type, Optional<String> from) {
    if (sources.own(type).isEmpty()) {
      return;
    }
    make(type, from);
    ClassCode code = sources.own(type).get();
    code.methods().values().stream()
        .filter(method -> method.name().equals("<init>") || isAccessor(method, code))
        .forEach(method -> add(method, from));
    code.components().forEach(part -> add(Reference.to(Reference.Kind.VALUE, part), from));
  }

  private static boolean isAccessor(MethodCode method, ClassCode type) {
    return method.descriptor().startsWith("()") && type.fields().containsKey(method.name());
  }

  private void callByName(Reference to, Optional<String> from) {
    for (String above : hierarchy.supertypes(to.owner())) {
      sources.own(above).stream()
          .flatMap(code -> code.methods().values().stream())
          .filter(method -> method.name().equals(to.name()))
          .forEach(method -> call(above, method.signature(), from));
    }
  }

  private void addWhole(String type, Optional<String> from) {
    make(type, from);
    sources
        .own(type)
        .ifPresent(
            code -> {
              code.methods().values().stream()
                  .filter(method -> !method.name().equals("$deserializeLambda$"))
                  .forEach(method -> add(method, from));
              code.fields().values().forEach(field -> addField(field, from));
            });
  }

  private void addComputed(Use use) {
    byName.candidates(use).forEach(reference -> add(reference, use.from()));
    if (use.reference().kind() == Reference.Kind.COMPUTED_MEMBER) {
      literalsAreWhole = true;
      literals.forEach(type -> add(Reference.to(Reference.Kind.WHOLE, type), use.from()));
    }
  }

  /** With the libraries that it uses in turn, class by class. */
  private void addLibraryOf(String type, Optional<String> from) {
    Deque<String> types = new ArrayDeque<>(List.of(type));
    while (!types.isEmpty()) {
      String next = types.remove();
      Optional<Path> jar = sources.library(next);
      if (jar.isPresent() && libraryClasses.add(next)) {
        byName.addLibrary(jar.get(), next, from);
        types.addAll(sources.mentioned(next));
        sources.mentioned(next).stream()
            .filter(Outside::opens)
            .forEach(opener -> parts.take(new Outside(Outside.Kind.FILES, opener, next)));
      }
    }
  }
}
