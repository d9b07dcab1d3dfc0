package io.github.offprint.run.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Takes out of a method what compilers do differently, and what they number over a whole class. */
final class Normal {

  /** Load the length, make, return. */
  private static final int ARRAY_STEPS = 3;

  private final EnumSwitches switches;

  Normal(ClassSources sources) {
    this.switches = new EnumSwitches(sources);
  }

  List<Step> steps(MethodCode method) {
    List<Step> steps = method.steps();
    if (method.name().equals("<init>")) {
      steps = withoutUnusedOuter(steps);
    } else if (method.name().equals("<clinit>")) {
      steps = withoutAssertionStatus(steps);
    }
    steps = switches.named(Concatenations.plain(steps));
    return Names.isBody(method.name()) ? withPlainLength(steps) : steps;
  }

  /** The type of a method; the length that an array is made with is an int in any case. */
  static String descriptor(MethodCode method, List<Step> steps) {
    return Names.isBody(method.name()) && makesArray(steps)
        ? "(I)" + Type.getReturnType(method.descriptor())
        : method.descriptor();
  }

  /** Some compilers take the length for {@code int[]::new} in a box, others out of it. */
  private static List<Step> withPlainLength(List<Step> steps) {
    return steps.size() == ARRAY_STEPS + 1
            && steps.get(1).calls("java/lang/Integer", "intValue")
            && makesArray(steps.subList(1, steps.size()))
        ? Stream.concat(
                Stream.of(Step.of(Opcodes.ILOAD, steps.get(0).text())),
                steps.subList(2, steps.size()).stream())
            .toList()
        : steps;
  }

  private static boolean makesArray(List<Step> steps) {
    return steps.size() == ARRAY_STEPS
        && (steps.get(1).opcode() == Opcodes.NEWARRAY || steps.get(1).opcode() == Opcodes.ANEWARRAY)
        && steps.get(2).opcode() == Opcodes.ARETURN;
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
}
