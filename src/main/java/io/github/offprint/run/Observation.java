package io.github.offprint.run;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.run.bytecode.Outside;
import io.github.offprint.run.bytecode.Part;
import io.github.offprint.run.outside.FileWatch;
import io.github.offprint.run.outside.Permitted;
import io.github.offprint.run.outside.Read;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A run whose reads are watched, if its code can open files at all.
 *
 * @param code what it runs; absent: nothing is watched
 */
record Observation(PlannedRun planned, Optional<Fingerprint> code) {

  /**
   * Computes.
   *
   * @throws UndeclaredReadException if it has read a file that its directive does not declare
   */
  Findings of(Run run, Assignment<?> assignment) {
    return opensFiles() && FileWatch.isPossible()
        ? watched(() -> planned.findings(run), assignment)
        : planned.findings(run);
  }

  private boolean opensFiles() {
    return code.stream()
        .flatMap(c -> c.outside().stream())
        .anyMatch(o -> o.kind() == Outside.Kind.FILES);
  }

  private Findings watched(Supplier<Findings> computation, Assignment<?> assignment) {
    try (FileWatch watch = new FileWatch(ownClasses())) {
      assignment.surround(watch::observed);
      Findings findings = watch.observed(computation);
      Optional<Read> read =
          watch.reads(
              Permitted.to(planned.directive().data().values(), planned.experiment().getClass()));
      if (read.isPresent()) {
        throw new UndeclaredReadException(read.get());
      }
      return findings;
    }
  }

  private Set<String> ownClasses() {
    return code.stream()
        .flatMap(c -> c.parts().stream())
        .filter(part -> part.kind() == Part.Kind.CLASS)
        .map(Part::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
