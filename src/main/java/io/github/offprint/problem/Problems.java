package io.github.offprint.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers problems, so that all those of a run are told together. Steps of the build add to it from
 * any thread; nobody reads it before the step has ended.
 */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Adds a problem. */
  public synchronized void add(Problem problem) {
    found.add(problem);
  }

  /** Adds a problem that stops the build. */
  public void error(Position position, String what, String remedy) {
    add(Problem.error(position, what, remedy));
  }

  /** Adds a problem that stops the build unless the author asked to be lenient. */
  public void warning(Position position, String what, String remedy) {
    add(Problem.warning(position, what, remedy));
  }

  /** Adds the problems that a step has thrown. */
  public void add(OffprintException exception) {
    exception.problems().forEach(this::add);
  }

  /** What was found so far, each once, in the order of their places. */
  public synchronized List<Problem> sorted() {
    return found.stream().distinct().sorted().toList();
  }

  /** Whether something was found that stops the build. */
  public synchronized boolean haveErrors() {
    return found.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
  }

  /** Whether something was found that stops the build unless the author asked to be lenient. */
  public synchronized boolean haveWarnings() {
    return found.stream().anyMatch(p -> p.severity() == Problem.Severity.WARNING);
  }

  /**
   * Ends a step.
   *
   * @throws OffprintException with everything found so far, if there is an error among it
   */
  public void throwIfErrors() {
    if (haveErrors()) {
      throw new OffprintException(sorted());
    }
  }
}
