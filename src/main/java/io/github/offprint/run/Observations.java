package io.github.offprint.run;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.run.bytecode.Outside;
import io.github.offprint.run.bytecode.Part;
import io.github.offprint.run.outside.FileWatch;
import io.github.offprint.run.outside.Permitted;
import io.github.offprint.run.outside.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Watches the files that runs read, as long as there are runs whose code can open files at all. */
final class Observations implements AutoCloseable {

  private final List<Watched> all = new ArrayList<>();
  private Optional<FileWatch> watch = Optional.empty();

  /** A run that is watched, and its number. */
  private record Watched(
      PlannedRun planned, Fingerprint code, Assignment<?> assignment, long number) {}

  /**
   * Computes.
   *
   * @param code what it runs
   */
  Findings computed(PlannedRun planned, Fingerprint code, Run run, Assignment<?> assignment) {
    if (!opensFiles(code) || !FileWatch.isPossible()) {
      return planned.findings(run);
    }
    long number = FileWatch.newNumber();
    add(new Watched(planned, code, assignment, number));
    FileWatch files = watch();
    assignment.surround(
        work ->
            () ->
                files.observed(
                    number,
                    () -> {
                      work.run();
                      return Optional.empty();
                    }));
    Supplier<Findings> computation = () -> planned.findings(run);
    return files.observed(number, computation);
  }

  /** Whether there will be something to say of a run in the end. */
  synchronized boolean include(Assignment<?> assignment) {
    return all.stream().anyMatch(watched -> watched.assignment() == assignment);
  }

  /**
   * What a run has read although its directive does not declare it; asked when all have ended.
   *
   * @return the first file, if there is one
   */
  synchronized Optional<Read> undeclared(Assignment<?> assignment) {
    return all.stream()
        .filter(watched -> watched.assignment() == assignment)
        .findFirst()
        .flatMap(this::undeclared);
  }

  @Override
  public synchronized void close() {
    watch.ifPresent(FileWatch::close);
  }

  private Optional<Read> undeclared(Watched watched) {
    Permitted elsewhere = Permitted.toAny(all.stream().map(Observations::permitted).toList());
    return watch()
        .undeclared(watched.number(), permitted(watched), elsewhere, ownClasses(watched.code()));
  }

  private static Permitted permitted(Watched watched) {
    PlannedRun planned = watched.planned();
    return Permitted.to(planned.directive().data().values(), planned.experiment().getClass());
  }

  private synchronized void add(Watched watched) {
    all.add(watched);
  }

  private synchronized FileWatch watch() {
    if (watch.isEmpty()) {
      watch = Optional.of(new FileWatch());
    }
    return watch.get();
  }

  private static boolean opensFiles(Fingerprint code) {
    return code.outside().stream().anyMatch(call -> call.kind() == Outside.Kind.FILES);
  }

  private static Set<String> ownClasses(Fingerprint code) {
    return code.parts().stream()
        .filter(part -> part.kind() == Part.Kind.CLASS)
        .map(Part::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
