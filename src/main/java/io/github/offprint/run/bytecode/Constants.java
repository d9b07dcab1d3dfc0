package io.github.offprint.run.bytecode;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Constants of class files: as text in which no two look the same, and what they refer to. */
final class Constants {

  private Constants() {}

  static String text(Object value) {
    if (value instanceof String string) {
      return "s" + string.length() + ":" + string;
    } else if (value instanceof Double number) {
      return "d" + Long.toHexString(Double.doubleToRawLongBits(number));
    } else if (value instanceof Float number) {
      return "f" + Integer.toHexString(Float.floatToRawIntBits(number));
    } else if (value instanceof Handle handle) {
      return text(handle);
    } else if (value instanceof ConstantDynamic dynamic) {
      return "dynamic " + dynamic.getName() + dynamic.getDescriptor() + arguments(dynamic);
    } else if (value.getClass().isArray()) {
      return "["
          + IntStream.range(0, java.lang.reflect.Array.getLength(value))
              .mapToObj(i -> text(java.lang.reflect.Array.get(value, i)))
              .toList()
          + "]";
    }
    return value.getClass().getSimpleName() + value;
  }

  static Stream<Reference> uses(Object value) {
    if (value instanceof Type type) {
      return uses(type);
    } else if (value instanceof Handle handle) {
      return uses(handle);
    } else if (value instanceof ConstantDynamic dynamic) {
      return IntStream.range(0, dynamic.getBootstrapMethodArgumentCount())
          .mapToObj(dynamic::getBootstrapMethodArgument)
          .flatMap(Constants::uses);
    }
    return Stream.empty();
  }

  /** What a lambda is called changes with its neighbours. */
  private static String text(Handle handle) {
    return Names.isBody(handle.getName())
        ? "body"
        : handle.getTag() + handle.getOwner() + "." + handle.getName() + handle.getDesc();
  }

  private static String arguments(ConstantDynamic dynamic) {
    return text(dynamic.getBootstrapMethod())
        + Arrays.toString(
            IntStream.range(0, dynamic.getBootstrapMethodArgumentCount())
                .mapToObj(i -> text(dynamic.getBootstrapMethodArgument(i)))
                .toArray());
  }

  private static Stream<Reference> uses(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return element.getSort() == Type.OBJECT
        ? Stream.of(Reference.to(Reference.Kind.LITERAL, element.getInternalName()))
        : Stream.empty();
  }

  private static Stream<Reference> uses(Handle handle) {
    Reference use =
        new Reference(kind(handle), handle.getOwner(), handle.getName(), handle.getDesc());
    return handle.getTag() == Opcodes.H_NEWINVOKESPECIAL
        ? Stream.of(use, Reference.to(Reference.Kind.NEW, handle.getOwner()))
        : Stream.of(use);
  }

  private static Reference.Kind kind(Handle handle) {
    if (Names.isBody(handle.getName())) {
      return Reference.Kind.BODY;
    }
    return switch (handle.getTag()) {
      case Opcodes.H_GETFIELD, Opcodes.H_PUTFIELD -> Reference.Kind.FIELD;
      case Opcodes.H_GETSTATIC, Opcodes.H_PUTSTATIC -> Reference.Kind.STATIC_FIELD;
      case Opcodes.H_INVOKESTATIC -> Reference.Kind.STATIC;
      case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Reference.Kind.DIRECT;
      default -> Reference.Kind.VIRTUAL;
    };
  }
}
