package io.github.offprint.run.bytecode;

import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * An instruction, or a mark between instructions.
 *
 * @param opcode of the class file format, or one of the marks below
 * @param text what else it says
 * @param targets where it can go; of a switch, its default first
 * @param keys of a switch, one for each target but the first; of an {@code invokedynamic}, its
 *     descriptor
 * @param uses what it needs besides
 */
record Step(int opcode, String text, List<Label> targets, List<String> keys, List<Reference> uses) {

  /** A place that others go to: its only target. */
  static final int PLACE = -1;

  /** A region whose exceptions are caught: from, to, where they are handled. */
  static final int GUARD = -2;

  static final int SWITCH = -3;

  /** Puts strings and other values together. */
  static final int CONCATENATION = -4;

  /** Half of all instructions need no object of their own. */
  private static final Step[] BARE =
      IntStream.rangeClosed(0, Opcodes.IFNONNULL)
          .mapToObj(opcode -> of(opcode, ""))
          .toArray(Step[]::new);

  private static final int FEW_LOCALS = 16;
  private static final Step[] LOADS_AND_STORES =
      IntStream.range(0, (Opcodes.ASTORE + 1) * FEW_LOCALS)
          .mapToObj(i -> of(i / FEW_LOCALS, Integer.toString(i % FEW_LOCALS)))
          .toArray(Step[]::new);

  static Step bare(int opcode) {
    return BARE[opcode];
  }

  static Step local(int opcode, int local) {
    return local < FEW_LOCALS && opcode <= Opcodes.ASTORE
        ? LOADS_AND_STORES[opcode * FEW_LOCALS + local]
        : of(opcode, Integer.toString(local));
  }

  static Step of(int opcode, String text) {
    return new Step(opcode, text, List.of(), List.of(), List.of());
  }

  static Step of(int opcode, String text, List<Reference> uses) {
    return new Step(opcode, text, List.of(), List.of(), uses);
  }

  /** Whether it is this call; asked of every step, so without streams. */
  boolean calls(String owner, String method) {
    if (uses.isEmpty()) {
      return false;
    }
    Reference first = uses.get(0);
    return first.name().equals(method) && first.owner().equals(owner);
  }
}
