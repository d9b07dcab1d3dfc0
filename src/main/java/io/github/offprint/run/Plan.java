package io.github.offprint.run;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Imported;
import io.github.offprint.experiment.Experiment;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Optional;

/** Checks every name, parameter and imported file before anything is computed. */
public final class Plan {

  /** The seed of a run whose post gives none. */
  public static final long DEFAULT_SEED = 0;

  private final Experiments experiments;
  private final Problems problems;
  private final Fingerprints fingerprints = new Fingerprints();

  private Plan(Experiments experiments, Problems problems) {
    this.experiments = experiments;
    this.problems = problems;
  }

  /**
   * The runs that posts ask for, in their order; without those that cannot be run.
   *
   * @param directives of all posts
   * @param problems told of unknown experiments, wrong parameters, and files of results that have
   *     changed or cannot be understood
   */
  public static List<PlannedRun> of(
      List<Directive> directives, Experiments experiments, Problems problems) {
    Plan plan = new Plan(experiments, problems);
    return directives.stream().map(plan::planned).flatMap(Optional::stream).toList();
  }

  private Optional<PlannedRun> planned(Directive directive) {
    return directive
        .imported()
        .map(file -> imported(directive, file))
        .orElseGet(() -> computed(directive));
  }

  private Optional<PlannedRun> imported(Directive directive, Imported from) {
    Optional<ResultFile> file = new ImportedFile(from, problems).results();
    Optional<PlannedRun> run =
        directive.experiment().isEmpty()
            ? Optional.of(ImportedExperiment.run(directive))
            : computed(directive);
    file.ifPresent(
        results ->
            run.ifPresent(asked -> new Origin(results, fingerprints, problems).compare(asked)));
    return file.flatMap(results -> run.map(asked -> asked.finding(results.findings())));
  }

  private Optional<PlannedRun> computed(Directive directive) {
    Optional<Experiment<?>> experiment = experiments.named(directive.experiment());
    if (experiment.isEmpty()) {
      experiments.tellUnknown(directive.experiment(), directive.experimentPosition(), problems);
    }
    return experiment.flatMap(e -> bound(directive, e));
  }

  private Optional<PlannedRun> bound(Directive directive, Experiment<?> experiment) {
    return parameters(directive, experiment)
        .flatMap(p -> p.bind(directive.with(), directive.position(), problems))
        .map(p -> new PlannedRun(directive, experiment, p, seed(directive)));
  }

  private Optional<Parameters> parameters(Directive directive, Experiment<?> experiment) {
    try {
      return Optional.of(Parameters.of(experiment.defaults()));
    } catch (RuntimeException | LinkageError e) {
      problems.error(
          directive.experimentPosition(),
          "the parameters of \"%s\" cannot be told: %s".formatted(experiment.name(), e),
          "this is a fault of the experiment, not of the post");
      return Optional.empty();
    }
  }

  private static long seed(Directive directive) {
    return directive.seed().orElse(DEFAULT_SEED);
  }
}
