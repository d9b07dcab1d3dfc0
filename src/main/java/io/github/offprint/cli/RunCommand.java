package io.github.offprint.cli;

import io.github.offprint.build.Exhibits;
import io.github.offprint.build.SourceCode;
import io.github.offprint.content.Node;
import io.github.offprint.experiment.Experiment;
import io.github.offprint.plot.Drawing;
import io.github.offprint.plot.SvgPlot;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import io.github.offprint.run.Experiments;
import io.github.offprint.run.Finished;
import io.github.offprint.run.Json;
import io.github.offprint.run.Plan;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.run.Progress;
import io.github.offprint.run.ResultCache;
import io.github.offprint.run.ResultFile;
import io.github.offprint.run.Runner;
import io.github.offprint.site.FigureCsv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one experiment, once or for many parameters. */
@Command(
    name = "run",
    description = {
      "Runs an experiment and prints what it finds.",
      "With --params, runs it for each line of a file of JSON objects, and prints one JSON object"
          + " of values for each; a line that fails prints {\"error\": …} in its place.",
      "Numbers that are not finite are the texts \"inf\", \"-inf\" and \"nan\"."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  offprint run eigenlearning/risk --set n=100 --set spectrum.powerLaw.alpha=2",
      "  offprint run eigenlearning/learning-curves --format svg > curves.svg",
      "  offprint run eigenlearning/learning-curves --format pdf > curves.pdf",
      "  offprint run eigenlearning/risk --params - < cases.jsonl",
    })
final class RunCommand implements Callable<Integer> {

  /** How findings are written. */
  enum Format {
    JSON,
    CSV,
    SVG,
    PDF,
    /** All of it, as a file that a post can import. */
    RESULT
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "experiment",
      completionCandidates = ExperimentNames.class,
      description = "its name, as \"offprint list\" shows it")
  private String name;

  @Option(
      names = "--set",
      paramLabel = "name=value",
      description = "gives a parameter; nested ones as a.b=value; the value is YAML")
  private List<String> set = List.of();

  @Option(
      names = "--params",
      paramLabel = "FILE|-",
      description = "JSON Lines from a file or the standard input; --set stands above them")
  private Optional<String> params = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "name=path",
      description = "declares an input file or folder by the name that the experiment knows it by")
  private Map<String, String> data = Map.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + Plan.DEFAULT_SEED,
      description = "of its random numbers (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--format",
      paramLabel = "json|csv|svg|pdf|result",
      defaultValue = "json",
      description = {
        "values as JSON, numbers of the figure as CSV, the figure as SVG or PDF,",
        "or all of it as a file that a post can import"
      })
  private Format format;

  @Mixin private ClassesOption classes;

  @Mixin private ThreadsOption threads;

  @Mixin private JsonOption json;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    checkUsage();
    classes.check(console.folder());
    Experiment<?> experiment = experiment(Catalogue.of(console));
    Runner runner =
        new Runner(threads.count(), Optional.empty(), ResultCache.none(), Progress.UNSEEN);
    Problems problems = new Problems();
    SetValues values = SetValues.of(set, problems);
    RunRequest request = new RunRequest(experiment, values, seed, inputs());
    return params.isPresent() && !problems.haveErrors()
        ? lines(request, runner)
        : once(request, runner, problems);
  }

  private int once(RunRequest request, Runner runner, Problems problems) {
    Position here = Position.startOf("<command line>");
    Optional<PlannedRun> planned =
        problems.haveErrors()
            ? Optional.empty()
            : request.planned(new Node.Mapping(List.of(), here), problems);
    if (planned.isEmpty()) {
      if (json.report("run").isPresent()) {
        json.report("run")
            .get()
            .put("problems", JsonReport.problems(problems.sorted()))
            .print(console, Main.USAGE);
      } else {
        console.conclude(problems.sorted(), "; nothing was run");
      }
      return Main.USAGE;
    }
    List<Finished> finished = runner.finished(List.of(planned.get()), problems);
    problems.throwIfErrors();
    if (json.report("run").isPresent()) {
      json.report("run")
          .get()
          .put("experiment", name)
          .put("seed", seed)
          .put("parameters", planned.get().params())
          .put("values", finished.get(0).findings().values())
          .put("problems", JsonReport.problems(problems.sorted()))
          .print(console, Main.DONE);
    } else {
      console.out().writeBytes(bytes(finished.get(0)));
    }
    return Main.DONE;
  }

  private int lines(RunRequest request, Runner runner) throws IOException {
    if (params.get().equals("-")) {
      return new LineRuns(console, request, runner).print(console.in(), "<stdin>");
    }
    Path file = console.folder().resolve(params.get());
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw usage("--params: cannot read " + params.get());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new LineRuns(console, request, runner).print(in, params.get());
    }
  }

  private void checkUsage() {
    for (String setting : set) {
      if (setting.indexOf('=') < 1) {
        throw usage("--set takes name=value, found \"" + setting + "\"");
      }
    }
    if (json.report("run").isPresent() && (params.isPresent() || format != Format.JSON)) {
      throw usage("--json stands for one run and takes no --params and no other --format");
    }
    if (params.isPresent() && format != Format.JSON) {
      throw usage("--params prints JSON only, one object a line");
    }
  }

  private Map<String, Path> inputs() {
    Map<String, Path> inputs = new TreeMap<>();
    for (Map.Entry<String, String> input : data.entrySet()) {
      Path path = console.folder().resolve(input.getValue());
      if (!Files.isReadable(path)) {
        throw usage("--data: cannot read " + input.getValue());
      }
      inputs.put(input.getKey(), path);
    }
    return inputs;
  }

  private Experiment<?> experiment(Experiments experiments) {
    return experiments
        .named(name)
        .orElseThrow(
            () ->
                usage(
                    "no experiment is named \"%s\" (%s)"
                        .formatted(name, Suggestion.of(name, experiments.names()))));
  }

  private byte[] bytes(Finished finished) {
    return switch (format) {
      case JSON -> utf8(Json.text(finished.findings().values()) + "\n");
      case CSV -> utf8(FigureCsv.of(finished, Json::number));
      case SVG -> utf8(drawing(finished).file());
      case RESULT -> utf8(result(finished));
      case PDF -> drawing(finished).pdf().bytes();
    };
  }

  private static String result(Finished finished) {
    try {
      return ResultFile.text(finished);
    } catch (IllegalArgumentException e) {
      throw new OffprintException(
          Problem.error(
              finished.run().directive().position(),
              finished.run().experiment().name() + ": " + e.getMessage(),
              "ask for --format json or svg"));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Drawing drawing(Finished finished) {
    Problems problems = new Problems();
    Optional<Drawing> drawing =
        Exhibits.drawn(List.of(finished), new SvgPlot(), SourceCode.unpublished(), problems)
            .values()
            .stream()
            .flatMap(exhibit -> exhibit.drawing().stream())
            .findFirst();
    problems.throwIfErrors();
    return drawing.orElseThrow(
        () ->
            new OffprintException(
                Problem.error(
                    finished.run().directive().position(),
                    finished.run().experiment().name() + " finds values, but no figure",
                    "ask for --format json")));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
