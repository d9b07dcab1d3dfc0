package io.github.offprint.run.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Takes out of a method what compilers do differently, and what they number over a whole class. */
final class Normal {

  private static final String SWITCH_MAP = "$SwitchMap$";

  private final ClassSources sources;

  Normal(ClassSources sources) {
    this.sources = sources;
  }

  List<Step> steps(MethodCode method) {
    List<Step> steps = method.steps();
    if (method.name().equals("<init>")) {
      steps = withoutUnusedOuter(steps);
    } else if (method.name().equals("<clinit>")) {
      steps = withoutAssertionStatus(steps);
    }
    return withNamedCases(Concatenations.plain(steps));
  }

  /** Newer compilers do not keep the outer object where nobody asks for it. */
  private static List<Step> withoutUnusedOuter(List<Step> steps) {
    for (int i = 2; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.opcode() == Opcodes.PUTFIELD
          && step.uses().get(0).name().startsWith("this$")
          && steps.get(i - 1).opcode() == Opcodes.ALOAD
          && steps.get(i - 2).opcode() == Opcodes.ALOAD) {
        return without(steps, i - 2, i);
      }
    }
    return steps;
  }

  /** An assertion in one method adds to the initialiser of its class. */
  static List<Step> withoutAssertionStatus(List<Step> steps) {
    int from = -1;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.calls("java/lang/Class", "desiredAssertionStatus")) {
        from = i - 1;
      } else if (from >= 0 && step.opcode() == Opcodes.PUTSTATIC) {
        return without(steps, from, i);
      }
    }
    return steps;
  }

  private static List<Step> without(List<Step> steps, int from, int to) {
    List<Step> rest = new ArrayList<>(steps.subList(0, from));
    rest.addAll(steps.subList(to + 1, steps.size()));
    return rest;
  }

  /**
   * Cases of a switch over an enum by name. Compilers number the constants in the order in which
   * all switches of a class name them, and keep the numbers in a class of their own.
   */
  private List<Step> withNamedCases(List<Step> steps) {
    if (steps.stream().noneMatch(Normal::readsSwitchMap)) {
      return steps;
    }
    List<Step> named = new ArrayList<>();
    Optional<Reference> map = Optional.empty();
    for (Step step : steps) {
      if (readsSwitchMap(step)) {
        map = Optional.of(step.uses().get(0));
        named.add(Step.of(step.opcode(), map.get().name()));
      } else if (step.opcode() == Step.SWITCH && map.isPresent()) {
        named.add(named(step, constants(map.get())));
        map = Optional.empty();
      } else {
        named.add(step);
      }
    }
    return named;
  }

  private static boolean readsSwitchMap(Step step) {
    return step.opcode() == Opcodes.GETSTATIC
        && step.uses().get(0).isAnonymous()
        && step.uses().get(0).name().startsWith(SWITCH_MAP);
  }

  private static Step named(Step step, Map<String, String> constants) {
    Map<String, Label> cases = new TreeMap<>();
    for (int i = 0; i < step.keys().size(); i++) {
      String key = step.keys().get(i);
      cases.put(constants.getOrDefault(key, key), step.targets().get(i + 1));
    }
    List<Label> targets = new ArrayList<>(List.of(step.targets().get(0)));
    targets.addAll(cases.values());
    return new Step(Step.SWITCH, "", targets, List.copyOf(cases.keySet()), List.of());
  }

  /** Constant by number: the initialiser has map, constant, its ordinal, number, store. */
  private Map<String, String> constants(Reference map) {
    List<Step> steps =
        sources
            .own(map.owner())
            .map(type -> type.methods().get("<clinit>()V"))
            .map(MethodCode::steps)
            .orElse(List.of());
    Map<String, String> constants = new HashMap<>();
    for (int i = 4; i < steps.size(); i++) {
      if (steps.get(i).opcode() == Opcodes.IASTORE
          && steps.get(i - 4).text().equals(map.owner() + "." + map.name() + map.descriptor())) {
        constants.put(number(steps.get(i - 1)), steps.get(i - 3).uses().get(0).name());
      }
    }
    return constants;
  }

  private static String number(Step step) {
    return step.text().isEmpty()
        ? Integer.toString(step.opcode() - Opcodes.ICONST_0)
        : step.text().replace("Integer", "");
  }
}
