package io.github.offprint.run;

import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.bytecode.Outside;
import java.util.List;

/** Tells of experiments whose code asks for more than their arguments. */
public final class Independence {

  private Independence() {}

  /**
   * Refuses experiments that end the program, as no run but theirs would be finished. Warns of
   * files that are read too early to be watched, of the clock, chance without a seed, the machine,
   * the network and other programs, at the directive; says also what it cannot see.
   *
   * @param fingerprints of the code of these runs
   */
  public static void check(List<PlannedRun> plan, Fingerprints fingerprints, Problems problems) {
    for (PlannedRun run : plan.stream().filter(run -> run.imported().isEmpty()).toList()) {
      fingerprints.of(run.experiment().getClass(), run.params().getClass()).outside().stream()
          .filter(call -> call.kind() != Outside.Kind.FILES)
          .map(call -> call.kind() == Outside.Kind.END ? end(run, call) : warning(run, call))
          .forEach(problems::add);
    }
  }

  private static Problem end(PlannedRun run, Outside call) {
    return Problem.error(
        run.directive().experimentPosition(),
        "the experiment \"%s\" ends the program: %s calls %s"
            .formatted(run.experiment().name(), call.method(), call.call()),
        "throw an exception instead, which says what went wrong");
  }

  private static Problem warning(PlannedRun run, Outside call) {
    return Problem.warning(
        run.directive().experimentPosition(),
        "the experiment \"%s\" may depend on %s: %s calls %s"
            .formatted(run.experiment().name(), call.kind().words(), call.method(), call.call()),
        "let it depend on its arguments only; if what it gets never reaches the findings, say so"
            + " with @Harmless(\"why\") on that method");
  }
}
