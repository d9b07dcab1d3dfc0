package io.github.offprint.run.bytecode;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/** Names of the class file format. */
final class Names {

  private Names() {}

  /** Whether a class is numbered by the compiler: {@code a/B$1}, and also {@code a/B$1$C}. */
  static boolean isAnonymous(String type) {
    for (int from = type.indexOf('$'); from >= 0; from = type.indexOf('$', from + 1)) {
      int end = from + 1;
      while (end < type.length() && Character.isDigit(type.charAt(end))) {
        end++;
      }
      if (end > from + 1 && (end == type.length() || type.charAt(end) == '$')) {
        return true;
      }
    }
    return false;
  }

  /** Whether the compiler made a method for a lambda or for access from another class. */
  static boolean isBody(String method) {
    return method.startsWith("lambda$") || method.startsWith("access$");
  }

  /** The path of a resource that a class asks for. */
  static String resource(String type, String name) {
    return name.startsWith("/")
        ? name.substring(1)
        : type.substring(0, type.lastIndexOf('/') + 1) + name;
  }

  /** For people: {@code a.b.C}. */
  static String readable(String type) {
    return type.replace('/', '.');
  }

  /** For people: {@code a.b.C.solve(double[], int)}, with the result only where it is needed. */
  static String readable(MethodCode method) {
    String result =
        method.isBridge() ? ": " + Type.getReturnType(method.descriptor()).getClassName() : "";
    return Arrays.stream(Type.getArgumentTypes(method.descriptor()))
        .map(Type::getClassName)
        .collect(
            Collectors.joining(
                ", ", readable(method.owner()) + "." + method.name() + "(", ")" + result));
  }
}
