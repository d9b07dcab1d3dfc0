package io.github.offprint.run.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Takes down the steps of a method. */
final class MethodReader extends MethodVisitor {

  private final MethodCode method;
  private final ClassCode type;
  private final Reflection reflection;

  MethodReader(MethodCode method, ClassCode type) {
    super(ClassFile.API);
    this.method = method;
    this.type = type;
    this.reflection = new Reflection(method);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    ClassFile.noteHarmless(annotation, method.signature(), type);
    return AnnotationText.into(method.annotations(), annotation, visible);
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    return AnnotationText.into(method.annotations(), "default", true);
  }

  @Override
  public void visitInsn(int opcode) {
    add(Step.bare(opcode));
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    add(Step.of(opcode, Integer.toString(operand)));
  }

  @Override
  public void visitVarInsn(int opcode, int local) {
    add(Step.local(opcode, local));
  }

  @Override
  public void visitIincInsn(int local, int increment) {
    add(Step.of(Opcodes.IINC, local + " " + increment));
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    Reference.Kind kind = opcode == Opcodes.NEW ? Reference.Kind.NEW : Reference.Kind.TYPE;
    add(Step.of(opcode, type, types(kind, type)));
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    add(
        Step.of(
            Opcodes.MULTIANEWARRAY,
            descriptor + " " + dimensions,
            types(Reference.Kind.TYPE, descriptor)));
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
    Reference use =
        new Reference(
            isStatic ? Reference.Kind.STATIC_FIELD : Reference.Kind.FIELD, owner, name, descriptor);
    add(Step.of(opcode, owner + "." + name + descriptor, List.of(use)));
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    Reference call = new Reference(kind(opcode, name), owner, name, descriptor);
    String named = call.kind() == Reference.Kind.BODY ? "" : owner + "." + name;
    List<Reference> more = reflection.uses(call);
    List<Reference> uses = new ArrayList<>(1 + more.size());
    uses.add(call);
    uses.addAll(more);
    add(Step.of(opcode, named + descriptor, uses));
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    boolean concatenates = bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory");
    String type = concatenates ? Concatenations.type(descriptor) : descriptor;
    StringBuilder text = new StringBuilder(Constants.text(bootstrap)).append(name).append(type);
    List<Reference> uses = new ArrayList<>(Constants.uses(bootstrap).toList());
    for (Object argument : arguments) {
      text.append(' ').append(Constants.text(argument));
      Constants.uses(argument).forEach(uses::add);
    }
    if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
      interfaces(descriptor, arguments).forEach(uses::add);
    }
    int opcode = concatenates ? Step.CONCATENATION : Opcodes.INVOKEDYNAMIC;
    add(new Step(opcode, text.toString(), List.of(), List.of(descriptor), uses));
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    add(new Step(opcode, "", List.of(label), List.of(), List.of()));
  }

  @Override
  public void visitLabel(Label label) {
    add(new Step(Step.PLACE, "", List.of(label), List.of(), List.of()));
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof String string) {
      type.strings().add(string);
    }
    add(Step.of(Opcodes.LDC, Constants.text(value), Constants.uses(value).toList()));
    reflection.constant(value);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    visitLookupSwitchInsn(otherwise, IntStream.rangeClosed(min, max).toArray(), labels);
  }

  /** A table and a list of keys that go to the same places are the same. */
  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    List<Label> targets = new ArrayList<>(List.of(otherwise));
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      if (labels[i] != otherwise) {
        targets.add(labels[i]);
        cases.add(Integer.toString(keys[i]));
      }
    }
    add(new Step(Step.SWITCH, "", targets, cases, List.of()));
  }

  @Override
  public void visitTryCatchBlock(Label from, Label to, Label handler, String type) {
    String caught = type == null ? "" : type;
    List<Reference> uses = type == null ? List.of() : types(Reference.Kind.TYPE, type);
    method.steps().add(new Step(Step.GUARD, caught, List.of(from, to, handler), List.of(), uses));
  }

  private void add(Step step) {
    method.steps().add(step);
    reflection.passed(step.opcode());
  }

  /** What a lambda is an object of: its interface and those that a cast adds to it. */
  private static Stream<Reference> interfaces(String descriptor, Object... arguments) {
    Stream<Type> added =
        Arrays.stream(arguments)
            .filter(Type.class::isInstance)
            .map(Type.class::cast)
            .filter(type -> type.getSort() == Type.OBJECT);
    return Stream.concat(Stream.of(Type.getReturnType(descriptor)), added)
        .map(type -> Reference.to(Reference.Kind.NEW, type.getInternalName()));
  }

  private static Reference.Kind kind(int opcode, String name) {
    if (Names.isBody(name)) {
      return Reference.Kind.BODY;
    }
    return switch (opcode) {
      case Opcodes.INVOKESTATIC -> Reference.Kind.STATIC;
      case Opcodes.INVOKESPECIAL -> Reference.Kind.DIRECT;
      default -> Reference.Kind.VIRTUAL;
    };
  }

  /** The class of a type, or of the elements of an array. */
  private static List<Reference> types(Reference.Kind kind, String type) {
    if (!type.startsWith("[")) {
      return List.of(Reference.to(kind, type));
    }
    Type element = Type.getType(type).getElementType();
    return element.getSort() == Type.OBJECT
        ? List.of(Reference.to(kind, element.getInternalName()))
        : List.of();
  }
}
