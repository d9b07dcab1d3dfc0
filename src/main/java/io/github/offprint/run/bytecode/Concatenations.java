package io.github.offprint.run.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes sums of strings look the same whoever compiled them. Newer compilers turn each object into
 * a string before they put all together, older ones leave it to the platform.
 */
final class Concatenations {

  /** A value on the stack that was turned into a string. */
  private record Turned(int step, int height) {}

  private Concatenations() {}

  /** The type of a concatenation in which all objects are the same. */
  static String type(String descriptor) {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(type -> type.getSort() >= Type.ARRAY ? "L" : type.getDescriptor())
        .collect(Collectors.joining("", "(", ")"));
  }

  /** Without the steps that only turn objects into strings for a concatenation. */
  static List<Step> plain(List<Step> steps) {
    boolean turns = false;
    boolean concatenates = false;
    for (Step step : steps) {
      turns |= turns(step);
      concatenates |= step.opcode() == Step.CONCATENATION;
    }
    return turns && concatenates ? without(needless(steps), steps) : steps;
  }

  private static List<Step> without(BitSet needless, List<Step> steps) {
    return IntStream.range(0, steps.size())
        .filter(i -> !needless.get(i))
        .mapToObj(steps::get)
        .toList();
  }

  private static BitSet needless(List<Step> steps) {
    int[] heights = Heights.of(steps);
    BitSet needless = new BitSet();
    List<Turned> waiting = new ArrayList<>();
    for (int i = 0; i < heights.length; i++) {
      Step step = steps.get(i);
      int next = i + 1 < heights.length ? heights[i + 1] : 0;
      int left = Heights.isCall(step) ? heights[i] - Heights.taken(step) : next;
      if (step.opcode() == Step.CONCATENATION) {
        waiting.stream().filter(v -> v.height() > left).forEach(v -> needless.set(v.step()));
      }
      if (step.opcode() >= 0 || step.opcode() == Step.CONCATENATION) {
        waiting.removeIf(v -> v.height() > left);
      }
      if (turns(step)) {
        waiting.add(new Turned(i, next));
      }
    }
    return needless;
  }

  private static boolean turns(Step step) {
    return step.opcode() == Opcodes.INVOKESTATIC
        && step.calls("java/lang/String", "valueOf")
        && step.uses().get(0).descriptor().startsWith("(Ljava/lang/Object;)");
  }
}
