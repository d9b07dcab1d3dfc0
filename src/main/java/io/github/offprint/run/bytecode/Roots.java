package io.github.offprint.run.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/** Where reaching begins. Each method returns roots with more in them. */
public final class Roots {

  private static final String INITIALISER = ".<clinit>()";

  private final List<Reference> references;

  private Roots(List<Reference> references) {
    this.references = List.copyOf(references);
  }

  /** Nothing yet. */
  public static Roots none() {
    return new Roots(List.of());
  }

  /** Objects of a class, and its constructor without arguments. */
  public Roots made(Class<?> type) {
    String name = Type.getInternalName(type);
    return with(Reference.to(Reference.Kind.NEW, name))
        .with(new Reference(Reference.Kind.DIRECT, name, "<init>", "()V"));
  }

  /** A record that is put together from its components, and the records and enums in it. */
  public Roots values(Class<?> type) {
    return with(Reference.to(Reference.Kind.VALUE, Type.getInternalName(type)));
  }

  /** All methods of that name that a class or its supertypes have. */
  public Roots calls(Class<?> type, String method) {
    return with(new Reference(Reference.Kind.CALL_BY_NAME, Type.getInternalName(type), method, ""));
  }

  /** The static initialisers of all classes in some code. */
  public Roots initialisers(Code code) {
    return code.parts().stream()
        .filter(part -> part.kind() == Part.Kind.METHOD && part.name().endsWith(INITIALISER))
        .map(part -> part.name().replace(INITIALISER, "").replace('.', '/'))
        .map(type -> new Reference(Reference.Kind.STATIC, type, "<clinit>", "()V"))
        .reduce(this, Roots::with, (one, other) -> other);
  }

  List<Reference> references() {
    return references;
  }

  private Roots with(Reference more) {
    List<Reference> all = new ArrayList<>(references);
    all.add(more);
    return new Roots(all);
  }
}
