package io.github.offprint.run;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Reads declared types such as {@code List<Optional<Double>>}. */
final class Types {

  private Types() {}

  /** The class without type arguments. */
  static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType generic) {
      return (Class<?>) generic.getRawType();
    }
    throw new IllegalArgumentException("expected a class, found the type " + type.getTypeName());
  }

  /** A type argument. */
  static Type argument(Type type, int index) {
    if (type instanceof ParameterizedType generic) {
      return generic.getActualTypeArguments()[index];
    }
    throw new IllegalArgumentException(type.getTypeName() + " does not declare what it holds");
  }
}
