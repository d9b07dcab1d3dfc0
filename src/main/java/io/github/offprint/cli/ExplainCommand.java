package io.github.offprint.cli;

import io.github.offprint.build.Outline;
import io.github.offprint.build.SiteBuild;
import io.github.offprint.content.Node;
import io.github.offprint.experiment.Experiment;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import io.github.offprint.run.Experiments;
import io.github.offprint.run.Fingerprints;
import io.github.offprint.run.KeyedRun;
import io.github.offprint.run.Lock;
import io.github.offprint.run.Plan;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.run.Progress;
import io.github.offprint.run.RunKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a figure depends on. */
@Command(
    name = "explain",
    description = {
      "Tells what a figure depends on: parameters, seed, data, libraries, and the code that its"
          + " experiment reaches, as a tree.",
      "What has changed since offprint.lock was written is marked. Computes nothing."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  offprint explain fig-steps",
      "  offprint explain fig-steps --depth 8",
      "  offprint explain qwem/stepwise-learning --all",
      "  offprint explain fig-steps --json",
    })
final class ExplainCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "id",
      description =
          "the id of a figure, or the name of an experiment, which is taken with its"
              + " usual parameters")
  private String name;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "levels of the tree of code (default: ${DEFAULT-VALUE}); what has changed is"
              + " always shown")
  private int depth;

  @Option(names = "--all", description = "show all levels, and classes and fields besides methods")
  private boolean all;

  @Mixin private FolderOptions options;

  @Mixin private JsonOption json;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (depth < 1) {
      throw usage("--depth must be at least 1, found " + depth);
    }
    SiteBuild build =
        new SiteBuild(options.in(console.folder()), console.classes(), Progress.UNSEEN);
    Experiments experiments = Catalogue.of(console);
    Optional<Experiment<?>> experiment = experiments.named(name);
    if (experiment.isPresent()) {
      print(Explanation.ofExperiment(usual(experiment.get()), build.lock()));
      return Main.DONE;
    }
    Outline outline = build.outline();
    KeyedRun run =
        outline.runs().stream()
            .filter(planned -> planned.id().equals(name))
            .findFirst()
            .orElseThrow(() -> usage(unknown(outline, experiments)));
    print(Explanation.ofRun(run, outline));
    return Main.DONE;
  }

  private void print(Explanation explanation) {
    json.report("explain")
        .ifPresentOrElse(
            report -> {
              explanation.fields().forEach(report::put);
              report.print(console, Main.DONE);
            },
            () -> explanation.lines(depth, all).forEach(console.out()::println));
  }

  private static KeyedRun usual(Experiment<?> experiment) {
    Position here = Position.startOf("<command line>");
    SetValues none = SetValues.of(List.of(), new Problems());
    PlannedRun run =
        new RunRequest(experiment, none, Plan.DEFAULT_SEED, Map.of())
            .planned(new Node.Mapping(List.of(), here), new Problems())
            .orElseThrow(
                () -> new IllegalStateException("the defaults of an experiment must be valid"));
    return new KeyedRun(run, RunKey.of(run, new Fingerprints()));
  }

  private String unknown(Outline outline, Experiments experiments) {
    TreeSet<String> known = new TreeSet<>(experiments.names());
    outline.runs().forEach(run -> known.add(run.id()));
    boolean dropped = outline.lock().map(Lock::runs).filter(r -> r.containsKey(name)).isPresent();
    return dropped
        ? "\"%s\" stands in %s, but no post asks for it any more".formatted(name, Lock.FILE)
        : "no figure has the id \"%s\" (%s)".formatted(name, Suggestion.of(name, known));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
