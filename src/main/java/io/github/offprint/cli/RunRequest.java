package io.github.offprint.cli;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Node;
import io.github.offprint.experiment.Experiment;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.Parameters;
import io.github.offprint.run.PlannedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What {@code run} is asked for: the same as a directive in a post asks for. */
final class RunRequest {

  private final Experiment<?> experiment;
  private final Parameters parameters;
  private final SetValues values;
  private final long seed;
  private final Map<String, Path> data;

  RunRequest(Experiment<?> experiment, SetValues values, long seed, Map<String, Path> data) {
    this.experiment = experiment;
    this.parameters = Parameters.of(experiment.defaults());
    this.values = values;
    this.seed = seed;
    this.data = data;
  }

  /** A run with parameters of its own, over which those of the command line stand. */
  Optional<PlannedRun> planned(Node.Mapping own, Problems problems) {
    Node.Mapping given = values.over(own);
    Directive directive =
        new Directive(
            own.position(),
            experiment.name(),
            own.position(),
            experiment.name().replace('/', '-'),
            List.of(),
            experiment.summary(),
            OptionalLong.of(seed),
            Optional.of(given),
            data);
    return parameters
        .bind(Optional.of(given), own.position(), problems)
        .map(params -> new PlannedRun(directive, experiment, params, seed));
  }
}
