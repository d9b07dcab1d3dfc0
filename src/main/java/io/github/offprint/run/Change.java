package io.github.offprint.run;

import java.math.BigDecimal;
import java.math.MathContext;
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

  /** There is nothing to compare with. */
  public static final Change NO_LOCK = new Change(Kind.RUN, "", "there is no " + Lock.FILE);

  /** It was computed again although something has changed. */
  public static final Change SAME_RESULT =
      new Change(Kind.RESULT, "", "computed again, it finds the same, bit for bit");

  /** It was computed again, and what has changed makes a difference. */
  public static final Change OTHER_RESULT =
      new Change(Kind.RESULT, "", "computed again, it finds something else");

  static final Change ADDED = new Change(Kind.RUN, "", "the lock does not know it: it is new");
  static final Change DROPPED = new Change(Kind.RUN, "", "no post asks for it any more");

  /**
   * Numbers are further from those that are published than they may be.
   *
   * @param apart the largest difference, in parts of the largest number of its list
   * @param tolerance that the directive declares
   */
  public static Change apart(double apart, double tolerance) {
    return new Change(
        Kind.RESULT,
        "",
        "its numbers differ from the published ones by "
            + rounded(apart)
            + ", more than its tolerance of "
            + rounded(tolerance));
  }

  /** Whether the value of a parameter may be another one now. */
  boolean concerns(String parameter) {
    return kind == Kind.RUN
        || kind == Kind.EXPERIMENT
        || kind == Kind.PARAMETER && (name.equals(parameter) || name.startsWith(parameter + "."));
  }

  /** A small number with two digits: {@code 3.1e-10}. */
  public static String rounded(double number) {
    return Json.number(new BigDecimal(number).round(new MathContext(2)).doubleValue());
  }

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
