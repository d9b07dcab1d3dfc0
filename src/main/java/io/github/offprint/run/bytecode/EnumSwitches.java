package io.github.offprint.run.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Puts names for numbers in switches over enums. Compilers number the constants in the order in
 * which all switches of a class name them, and keep the numbers in a class of their own; newer ones
 * take the ordinals where they can.
 */
final class EnumSwitches {

  private static final String NUMBERS = "$SwitchMap$";

  private final ClassSources sources;

  EnumSwitches(ClassSources sources) {
    this.sources = sources;
  }

  List<Step> named(List<Step> steps) {
    if (!hasSwitch(steps)) {
      return steps;
    }
    List<Step> named = new ArrayList<>();
    Deque<Reference> numbers = new ArrayDeque<>();
    for (Step step : steps) {
      if (readsNumbers(step)) {
        numbers.push(step.uses().get(0));
      } else if (step.opcode() == Step.SWITCH && endsWithLookUp(named) && !numbers.isEmpty()) {
        named.remove(named.size() - 1);
        named.add(named(step, constants(numbers.pop())));
      } else if (step.opcode() == Step.SWITCH && !named.isEmpty()) {
        named.add(named(step, constants(named.get(named.size() - 1))));
      } else {
        named.add(step);
      }
    }
    return named;
  }

  private static boolean hasSwitch(List<Step> steps) {
    for (Step step : steps) {
      if (step.opcode() == Step.SWITCH) {
        return true;
      }
    }
    return false;
  }

  private static boolean readsNumbers(Step step) {
    return step.opcode() == Opcodes.GETSTATIC
        && step.uses().get(0).isAnonymous()
        && step.uses().get(0).name().startsWith(NUMBERS);
  }

  private static boolean endsWithLookUp(List<Step> steps) {
    int size = steps.size();
    return size > 1
        && steps.get(size - 1).opcode() == Opcodes.IALOAD
        && isOrdinal(steps.get(size - 2));
  }

  private static boolean isOrdinal(Step step) {
    return step.opcode() == Opcodes.INVOKEVIRTUAL
        && step.uses().get(0).name().equals("ordinal")
        && step.uses().get(0).descriptor().equals("()I");
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

  /** Constant by number: the initialiser has table, constant, its ordinal, number, store. */
  private Map<String, String> constants(Reference table) {
    List<Step> steps =
        sources
            .own(table.owner())
            .map(type -> type.methods().get("<clinit>()V"))
            .map(MethodCode::steps)
            .orElse(List.of());
    Map<String, String> constants = new HashMap<>();
    for (int i = 4; i < steps.size(); i++) {
      if (steps.get(i).opcode() == Opcodes.IASTORE && steps.get(i - 4).uses().contains(table)) {
        constants.put(number(steps.get(i - 1)), steps.get(i - 3).uses().get(0).name());
      }
    }
    return constants;
  }

  /** Constant by ordinal, if a step asks one of our enums for it. */
  private Map<String, String> constants(Step step) {
    Map<String, String> constants = new HashMap<>();
    if (isOrdinal(step)) {
      sources.own(step.uses().get(0).owner()).stream()
          .flatMap(type -> type.fields().values().stream())
          .filter(FieldCode::isConstant)
          .forEach(field -> constants.put(Integer.toString(constants.size()), field.name()));
    }
    return constants;
  }

  private static String number(Step step) {
    return step.text().isEmpty()
        ? Integer.toString(step.opcode() - Opcodes.ICONST_0)
        : step.text().replace("Integer", "");
  }
}
