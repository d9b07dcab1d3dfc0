package io.github.offprint.run.bytecode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * A class as its file has it.
 *
 * @param name internal name
 * @param superName internal name
 * @param interfaces internal names
 * @param access flags of the class file format
 * @param shell what it is besides its members, in one text
 * @param components internal names of all classes in the types of its record components
 * @param methods by name and descriptor
 * @param fields by name
 * @param anonymous internal names of the classes without names that it mentions
 * @param harmless names and descriptors of methods that are said to keep what they take from
 *     outside to themselves; empty texts stand for all
 * @param strings all constants of type string in it
 */
record ClassCode(
    String name,
    String superName,
    List<String> interfaces,
    int access,
    StringBuilder shell,
    List<String> components,
    Map<String, MethodCode> methods,
    Map<String, FieldCode> fields,
    Set<String> anonymous,
    Set<String> harmless,
    Set<String> strings) {

  boolean isHarmless(MethodCode method) {
    return harmless.contains("") || harmless.contains(method.signature());
  }

  boolean isEnum() {
    return (access & Opcodes.ACC_ENUM) != 0;
  }

  boolean isInterface() {
    return (access & Opcodes.ACC_INTERFACE) != 0;
  }
}
