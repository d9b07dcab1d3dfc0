package io.github.offprint.run;

import java.util.List;

/**
 * A difference between what a lock says of a run and what holds now.
 *
 * @param kind of what has changed
 * @param name of what has changed: of a parameter, an input file, a library or a class; may be
 *     empty
 * @param text in words
 */
public record Change(Kind kind, String name, String text) {

  /** What can change. */
  public enum Kind {
    /** The run itself is new, or no post asks for it. */
    RUN,
    /** Which experiment is run. */
    EXPERIMENT,
    /** The value of a parameter. */
    PARAMETER,
    /** The seed of the random numbers. */
    SEED,
    /** The content of an input file. */
    DATA,
    /** The version of a library. */
    LIBRARY,
    /** Code that is reached. */
    CODE,
    /** What was found, although all that is known of what it depends on is the same. */
    RESULT
  }

  static final Change ADDED = new Change(Kind.RUN, "", "the lock does not know it: it is new");
  static final Change DROPPED = new Change(Kind.RUN, "", "no post asks for it any more");

  static Change result(List<String> warnings) {
    String text = "it finds something else than when the site was built, from the same code";
    return new Change(
        Kind.RESULT,
        "",
        warnings.isEmpty()
            ? text
            : text + "; what is not seen may be the reason: " + String.join("; ", warnings));
  }
}
