package io.github.offprint.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a run because of what the author wrote; never because of a fault of Offprint's own. */
public final class OffprintException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Ends a run with all problems that were found. */
  public OffprintException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Ends a run with a single problem. */
  public OffprintException(Problem problem) {
    this(List.of(problem));
  }

  /** What was found, in the order in which it is reported; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
