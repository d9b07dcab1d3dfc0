package io.github.offprint.run.bytecode;

import java.util.Optional;

/**
 * A piece of the code that an experiment can reach.
 *
 * @param kind what it is
 * @param name for people, unique among parts: {@code a.b.Solver.solve(double[], int)}, {@code
 *     a.b.Solver.<clinit>()}, the path of a resource, the artifact of a library
 * @param digest SHA-256 in hexadecimal; of a library, its version
 * @param reachedFrom name of the part that reached it first; absent for the roots
 */
public record Part(Kind kind, String name, String digest, Optional<String> reachedFrom) {

  /** What a part is. */
  public enum Kind {
    /** A class by its supertypes, record components and annotations, without its members. */
    CLASS,
    /** A field, with its constant value. */
    FIELD,
    /** An artifact of other people. */
    LIBRARY,
    /** A method, constructor or static initialiser with its lambdas and anonymous classes. */
    METHOD,
    /** A file on the class path. */
    RESOURCE,
    /** The providers of a service. */
    SERVICE
  }

  /** What a digest of many parts takes in for this one. */
  String line() {
    return kind + " " + name + " " + digest + "\n";
  }
}
