package io.github.offprint.run.bytecode;

import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * A method as the class file has it.
 *
 * @param owner internal name of its class
 * @param access flags of the class file format
 * @param annotations those that can be seen when running, in one text
 * @param steps its instructions
 */
record MethodCode(
    String owner,
    String name,
    String descriptor,
    int access,
    StringBuilder annotations,
    List<Step> steps) {

  private static final String GENERATOR =
      Opcodes.H_INVOKESTATIC + "java/lang/runtime/ObjectMethods.";

  String signature() {
    return name + descriptor;
  }

  boolean isBridge() {
    return (access & Opcodes.ACC_BRIDGE) != 0;
  }

  boolean isNative() {
    return (access & Opcodes.ACC_NATIVE) != 0;
  }

  /** Whether the platform makes it from the components of a record. */
  boolean isGenerated() {
    return steps.stream()
        .anyMatch(
            step -> step.opcode() == Opcodes.INVOKEDYNAMIC && step.text().startsWith(GENERATOR));
  }

  boolean isAbstract() {
    return (access & Opcodes.ACC_ABSTRACT) != 0;
  }

  /** Whether others can call it on an object without knowing this class. */
  boolean canOverride() {
    return (access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0 && !name.startsWith("<");
  }
}
