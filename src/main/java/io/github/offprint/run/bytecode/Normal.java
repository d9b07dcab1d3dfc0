package io.github.offprint.run.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Takes out of a method what compilers do differently, and what they number over a whole class. */
final class Normal {

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
    return switches.named(Concatenations.plain(steps));
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
