package io.github.offprint.run.bytecode;

/**
 * That code uses something.
 *
 * @param kind how
 * @param owner internal name of a class: the one used, or where only a name is used, the user
 * @param name of a member, or the path of a resource; else empty
 * @param descriptor of a member; else empty
 */
record Reference(Kind kind, String owner, String name, String descriptor) {

  enum Kind {
    /** Calls a static method. */
    STATIC,
    /** Calls this very method: a constructor, or one of a superclass. */
    DIRECT,
    /** Calls a method that subclasses may override. */
    VIRTUAL,
    /** Has this as its lambda body, or as its way to a private member. */
    BODY,
    FIELD,
    STATIC_FIELD,
    NEW,
    /** Casts to it, asks for it, catches it, or makes arrays of it. */
    TYPE,
    /** Has it as a class literal. */
    LITERAL,
    /** Puts records of it together and takes them apart. */
    VALUE,
    /** Calls its methods of some name, whatever their arguments. */
    CALL_BY_NAME,
    /** Can reach all of its members by reflection. */
    WHOLE,
    RESOURCE,
    SERVICE,
    COMPUTED_CLASS,
    COMPUTED_RESOURCE,
    COMPUTED_MEMBER,
    COMPUTED_SERVICE
  }

  static Reference to(Kind kind, String owner) {
    return new Reference(kind, owner, "", "");
  }

  // The generated ones are slow until they are compiled, and there are very many references.
  @Override
  public boolean equals(Object other) {
    return other instanceof Reference that
        && kind == that.kind
        && name.equals(that.name)
        && owner.equals(that.owner)
        && descriptor.equals(that.descriptor);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * name.hashCode() + owner.hashCode()) + descriptor.hashCode())
        + kind.ordinal();
  }

  /** Of a class that has no name of its own, only a number. */
  boolean isAnonymous() {
    return Names.isAnonymous(owner);
  }
}
