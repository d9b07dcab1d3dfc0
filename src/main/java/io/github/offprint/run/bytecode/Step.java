package io.github.offprint.run.bytecode;

import java.util.List;
import org.objectweb.asm.Label;

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

  static Step of(int opcode, String text) {
    return new Step(opcode, text, List.of(), List.of(), List.of());
  }

  static Step of(int opcode, String text, List<Reference> uses) {
    return new Step(opcode, text, List.of(), List.of(), uses);
  }

  boolean calls(String owner, String method) {
    return uses.stream().anyMatch(use -> use.owner().equals(owner) && use.name().equals(method));
  }
}
