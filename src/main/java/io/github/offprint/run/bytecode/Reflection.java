package io.github.offprint.run.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a method asks for by name: classes, members, resources and services. Follows literals that
 * stand where they are used; for the rest it says that something is computed.
 */
final class Reflection {

  private static final String CLASS = "java/lang/Class";
  private static final String LOADER = "java/lang/ClassLoader";
  private static final Set<String> RESOURCES =
      Set.of(
          "getResource",
          "getResources",
          "getResourceAsStream",
          "getSystemResource",
          "getSystemResources",
          "getSystemResourceAsStream",
          "resources");
  private static final Set<String> MEMBERS =
      Set.of(
          "getMethod",
          "getMethods",
          "getDeclaredMethod",
          "getDeclaredMethods",
          "getField",
          "getFields",
          "getDeclaredField",
          "getDeclaredFields",
          "getConstructor",
          "getConstructors",
          "getDeclaredConstructor",
          "getDeclaredConstructors",
          "getRecordComponents",
          "getEnumConstants",
          "newInstance");
  private static final Set<String> BETWEEN =
      Set.of("getClassLoader", "currentThread", "getContextClassLoader", "getClass");

  private final MethodCode method;
  private final Set<String> literals = new LinkedHashSet<>();
  private Optional<String> string = Optional.empty();
  private boolean stringIsLast;
  private String base = "";

  Reflection(MethodCode method) {
    this.method = method;
  }

  /** A constant was put on the stack. */
  void constant(Object value) {
    if (value instanceof String text) {
      string = Optional.of(text);
      stringIsLast = true;
    } else if (value instanceof Type type && type.getSort() == Type.OBJECT) {
      base = type.getInternalName();
      literals.add(base);
    }
  }

  /** Any instruction but a constant has been taken down. */
  void passed(int opcode) {
    stringIsLast = false;
    boolean pushesOrCalls =
        opcode >= Opcodes.NOP && opcode <= Opcodes.ALOAD
            || opcode == Opcodes.GETSTATIC
            || opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEINTERFACE;
    if (!pushesOrCalls) {
      string = Optional.empty();
    }
  }

  /** What a call reaches besides the method itself. */
  List<Reference> uses(Reference call) {
    List<Reference> uses = call.owner().startsWith("java/") ? followed(call) : List.of();
    if (!BETWEEN.contains(call.name())) {
      string = Optional.empty();
    }
    if (call.name().equals("getClass")) {
      base = method.owner();
    }
    return uses;
  }

  private List<Reference> followed(Reference call) {
    String name = call.name();
    if (call.owner().equals(CLASS) && name.equals("forName")
        || call.owner().equals(LOADER) && name.equals("loadClass")) {
      return named(call);
    } else if ((call.owner().equals(CLASS) || call.owner().equals(LOADER))
        && RESOURCES.contains(name)) {
      return resource(call);
    } else if (call.owner().equals("java/util/ServiceLoader") && name.startsWith("load")) {
      return service();
    } else if (looksForMembers(call)) {
      return members();
    } else if (call.owner().equals("java/io/ObjectInputStream") && name.equals("readObject")
        || call.owner().equals(LOADER) && name.equals("defineClass")) {
      return site(Reference.Kind.COMPUTED_CLASS);
    }
    return List.of();
  }

  private List<Reference> named(Reference call) {
    Optional<String> name = oneArgument(call) && !stringIsLast ? Optional.empty() : string;
    if (name.isEmpty()) {
      return site(Reference.Kind.COMPUTED_CLASS);
    }
    String type = name.get().replace('.', '/');
    literals.add(type);
    return List.of(Reference.to(Reference.Kind.WHOLE, type));
  }

  private List<Reference> resource(Reference call) {
    if (!stringIsLast || string.isEmpty()) {
      return site(Reference.Kind.COMPUTED_RESOURCE);
    }
    String path = string.get();
    if (call.owner().equals(CLASS)) {
      path = Names.resource(base.isEmpty() ? method.owner() : base, path);
    }
    return List.of(new Reference(Reference.Kind.RESOURCE, method.owner(), path, ""));
  }

  private List<Reference> service() {
    return base.isEmpty()
        ? site(Reference.Kind.COMPUTED_SERVICE)
        : List.of(Reference.to(Reference.Kind.SERVICE, base));
  }

  private List<Reference> members() {
    List<Reference> found = new ArrayList<>();
    literals.stream()
        .filter(type -> !type.startsWith("java/"))
        .forEach(type -> found.add(Reference.to(Reference.Kind.WHOLE, type)));
    return found.isEmpty() ? site(Reference.Kind.COMPUTED_MEMBER) : found;
  }

  private static boolean looksForMembers(Reference call) {
    return call.owner().equals(CLASS) && MEMBERS.contains(call.name())
        || call.owner().equals("java/lang/invoke/MethodHandles$Lookup")
            && call.name().startsWith("find");
  }

  private List<Reference> site(Reference.Kind kind) {
    return List.of(Reference.to(kind, method.owner()));
  }

  private static boolean oneArgument(Reference call) {
    return call.descriptor().startsWith("(Ljava/lang/String;)");
  }
}
