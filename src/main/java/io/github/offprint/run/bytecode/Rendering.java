package io.github.offprint.run.bytecode;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * One method as a text that says all that it does: bodies of lambdas stand where they are made,
 * anonymous classes at the end, in the order in which they are met. So nothing has a number that
 * its neighbours could change.
 */
final class Rendering {

  private static final int METHOD_FLAGS =
      Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE | Opcodes.ACC_STRICT;

  private final ClassSources sources;
  private final Normal normal;
  private final StringBuilder text = new StringBuilder();
  private final Set<Reference> uses = new LinkedHashSet<>();
  private final Map<Label, Integer> places = new HashMap<>();
  private final Map<String, String> anonymous = new HashMap<>();
  private final Deque<ClassCode> unfolded = new ArrayDeque<>();
  private final Set<MethodCode> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private Rendering(ClassSources sources) {
    this.sources = sources;
    this.normal = new Normal(sources);
  }

  /**
   * A method with all that belongs to it alone.
   *
   * @param digest of its text
   * @param uses what it needs besides
   */
  record Rendered(String digest, List<Reference> uses) {}

  static Rendered of(MethodCode method, ClassSources sources) {
    Rendering rendering = new Rendering(sources);
    rendering.add(method);
    while (!rendering.unfolded.isEmpty()) {
      rendering.fold(rendering.unfolded.remove());
    }
    return new Rendered(Sha256.of(rendering.text.toString()), List.copyOf(rendering.uses));
  }

  private void add(MethodCode method) {
    if (!open.add(method)) {
      text.append("again");
      return;
    }
    ClassCode type = sources.own(method.owner()).orElseThrow();
    List<Step> steps = normal.steps(method);
    text.append(method.access() & METHOD_FLAGS).append(method.annotations());
    text.append(Names.isBody(method.name()) ? "" : method.name());
    text.append(named(Normal.descriptor(method, steps), type)).append('\n');
    for (Step step : steps) {
      add(step, type);
    }
    open.remove(method);
  }

  private void add(Step step, ClassCode type) {
    text.append(step.opcode()).append(' ');
    text.append(step.uses().isEmpty() ? step.text() : named(step.text(), type));
    for (int i = 0; i < step.targets().size(); i++) {
      if (step.opcode() == Step.SWITCH && i > 0) {
        text.append(' ').append(step.keys().get(i - 1));
      }
      text.append('>').append(place(step.targets().get(i)));
    }
    for (Reference use : step.uses()) {
      add(use);
    }
    text.append('\n');
  }

  private int place(Label label) {
    Integer known = places.putIfAbsent(label, places.size());
    return known == null ? places.size() - 1 : known;
  }

  private void add(Reference use) {
    if (use.kind() == Reference.Kind.BODY) {
      sources
          .own(use.owner())
          .map(type -> type.methods().get(use.name() + use.descriptor()))
          .ifPresent(
              body -> {
                text.append(" {");
                add(body);
                text.append('}');
              });
    } else if (!use.isAnonymous() || use.kind() == Reference.Kind.NEW) {
      uses.add(use);
    }
  }

  private void fold(ClassCode type) {
    text.append(anonymous.get(type.name()))
        .append(" {")
        .append(named(type.shell().toString(), type));
    uses.add(Reference.to(Reference.Kind.TYPE, type.superName()));
    type.interfaces().forEach(name -> uses.add(Reference.to(Reference.Kind.TYPE, name)));
    new TreeMap<>(type.fields())
        .forEach(
            (name, field) -> {
              if (!name.startsWith("this$")) {
                text.append('\n').append(name).append(named(field.text().toString(), type));
              }
            });
    new TreeMap<>(type.methods())
        .values().stream()
            .filter(method -> !Names.isBody(method.name()))
            .filter(method -> !method.name().equals("$deserializeLambda$"))
            .forEach(this::add);
    text.append("}\n");
  }

  /** With the numbers of anonymous classes taken out, each of which is to be folded in. */
  private String named(String written, ClassCode type) {
    if (type.anonymous().isEmpty() || written.indexOf('$') < 0) {
      return written;
    }
    String named = written;
    for (String name : type.anonymous()) {
      int from = named.indexOf(name);
      while (from >= 0) {
        int end = from + name.length();
        boolean whole = end == named.length() || !Character.isJavaIdentifierPart(named.charAt(end));
        String token = whole ? token(name) : name;
        named = named.substring(0, from) + token + named.substring(end);
        from = named.indexOf(name, from + token.length());
      }
    }
    return named;
  }

  private String token(String name) {
    String known = anonymous.get(name);
    if (known != null) {
      return known;
    }
    return sources
        .own(name)
        .map(
            type -> {
              String token = "~" + anonymous.size();
              anonymous.put(name, token);
              unfolded.add(type);
              return token;
            })
        .orElse(name);
  }
}
