package io.github.offprint.run.bytecode;

import java.util.Optional;

/**
 * A call by which code takes something from outside of its arguments.
 *
 * @param kind what it takes
 * @param call such as {@code System.nanoTime}
 * @param method that has the call, as parts are named
 */
public record Outside(Kind kind, String call, String method) {

  /** What code can take from outside. */
  public enum Kind {
    /** Files, in ways that can be watched when it runs. */
    FILES("files"),
    /** Files, in ways that cannot be watched. */
    UNSEEN_FILES("files, in a way that cannot be watched"),
    /** Files, at a time when nothing is watched. */
    EARLY_FILES("files that are read before it runs, which nobody watches"),
    CLOCK("the clock"),
    CHANCE("chance that no seed decides"),
    MACHINE("the machine and its settings"),
    NETWORK("the network"),
    PROGRAMS("other programs"),
    /** Nothing: the code ends the Java that runs it. */
    END("the end of the program");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Such as {@code the clock}. */
    public String words() {
      return words;
    }
  }

  private static final String CONSTRUCTOR = "<init>";

  /** What a use takes from outside, if it does. */
  static Optional<Outside> of(Reference use, String method) {
    return OutsideCalls.kind(use).map(kind -> new Outside(kind, shown(use), method));
  }

  /** Whether a library that mentions a class can open files. */
  static boolean opens(String type) {
    return OutsideCalls.opens(type);
  }

  /** Whether it is a call that reads files in code that is followed, and not in a library. */
  public boolean readsFiles() {
    return kind == Kind.FILES && method.indexOf('/') < 0;
  }

  /** The same call, made before the experiment runs. */
  public Outside early() {
    return new Outside(Kind.EARLY_FILES, call, method);
  }

  private static String shown(Reference use) {
    String type = use.owner().substring(use.owner().lastIndexOf('/') + 1);
    return use.name().equals(CONSTRUCTOR) ? "new " + type : type + "." + use.name();
  }
}
