package io.github.offprint.run.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** How high the stack stands before each step of a method, in words. */
final class Heights {

  /** What each opcode adds, one letter each: {@code e} stands for nothing, {@code f} for one. */
  private static final String ADDED =
      "e" // nop
          + "ffffffff" // null and small ints
          + "gg" // longs
          + "fff" // floats
          + "gg" // doubles
          + "ff" // bytes, shorts
          + "fff" // constants
          + "fgfgf" // loads
          + "e".repeat(20)
          + "dededddd" // from arrays
          + "dcdcd" // stores
          + "e".repeat(20)
          + "bababbbb" // into arrays
          + "dcfffggge" // pop, dup, swap
          + "dcdc".repeat(5) // add, sub, mul, div, rem
          + "eeee" // neg
          + "dddddd" // shifts
          + "dcdcdc" // and, or, xor
          + "e" // iinc
          + "fefddeeffdedeee" // conversions
          + "bddbb" // comparisons
          + "dddddd" // jumps on one
          + "cccccccc" // jumps on two
          + "eee" // goto, jsr, ret
          + "dd" // switches
          + "eeeeee" // returns
          + "e".repeat(9)
          + "feeeeee" // new, arrays, throw, casts
          + "dd" // monitors
          + "ee" // wide, arrays of arrays
          + "dd"; // jumps on null

  private static final Set<Integer> ENDS =
      Set.of(
          Step.SWITCH,
          Opcodes.GOTO,
          Opcodes.ATHROW,
          Opcodes.IRETURN,
          Opcodes.LRETURN,
          Opcodes.FRETURN,
          Opcodes.DRETURN,
          Opcodes.ARETURN,
          Opcodes.RETURN);

  private final Map<Label, Integer> known = new HashMap<>();
  private int height;
  private boolean unreachable;

  private Heights() {}

  /** One for each step; it relies on jumps that go forward wherever the stack is not empty. */
  static int[] of(List<Step> steps) {
    Heights heights = new Heights();
    int[] before = new int[steps.size()];
    for (int i = 0; i < before.length; i++) {
      Step step = steps.get(i);
      heights.enter(step);
      before[i] = heights.height;
      heights.leave(step);
    }
    return before;
  }

  /** How many words the arguments of a call take, with the object. */
  static int taken(Step step) {
    boolean dynamic = step.opcode() == Step.CONCATENATION || step.opcode() == Opcodes.INVOKEDYNAMIC;
    String type = dynamic ? step.keys().get(0) : step.uses().get(0).descriptor();
    int words = Type.getArgumentsAndReturnSizes(type) >> 2;
    return dynamic || step.opcode() == Opcodes.INVOKESTATIC ? words - 1 : words;
  }

  static boolean isCall(Step step) {
    return step.opcode() == Step.CONCATENATION
        || step.opcode() >= Opcodes.INVOKEVIRTUAL && step.opcode() <= Opcodes.INVOKEDYNAMIC;
  }

  private void enter(Step step) {
    if (step.opcode() == Step.GUARD) {
      known.putIfAbsent(step.targets().get(2), 1);
    } else if (step.opcode() == Step.PLACE) {
      Integer there = known.get(step.targets().get(0));
      if (there != null) {
        height = there;
      } else if (unreachable) {
        height = 0;
      }
      unreachable = false;
    }
  }

  private void leave(Step step) {
    height += added(step);
    if (step.opcode() >= 0 || step.opcode() == Step.SWITCH) {
      Set<Label> targets = new HashSet<>(step.targets());
      targets.forEach(target -> known.putIfAbsent(target, height));
      unreachable = ENDS.contains(step.opcode());
    }
  }

  private static int added(Step step) {
    int opcode = step.opcode();
    if (isCall(step)) {
      return result(step) - taken(step);
    } else if (opcode >= Opcodes.GETSTATIC && opcode <= Opcodes.PUTFIELD) {
      int size = Type.getType(step.uses().get(0).descriptor()).getSize();
      return switch (opcode) {
        case Opcodes.GETSTATIC -> size;
        case Opcodes.PUTSTATIC -> -size;
        case Opcodes.GETFIELD -> size - 1;
        default -> -size - 1;
      };
    } else if (opcode == Step.SWITCH) {
      return -1;
    } else if (opcode == Opcodes.LDC) {
      return step.text().startsWith("Long") || step.text().startsWith("d") ? 2 : 1;
    } else if (opcode == Opcodes.MULTIANEWARRAY) {
      return 1 - Integer.parseInt(step.text().substring(step.text().lastIndexOf(' ') + 1));
    }
    return opcode < 0 ? 0 : ADDED.charAt(opcode) - 'e';
  }

  private static int result(Step step) {
    boolean dynamic = step.opcode() == Step.CONCATENATION || step.opcode() == Opcodes.INVOKEDYNAMIC;
    String type = dynamic ? step.keys().get(0) : step.uses().get(0).descriptor();
    return Type.getReturnType(type).getSize();
  }
}
