package io.github.offprint.cli;

import io.github.offprint.build.BuildOptions;
import io.github.offprint.build.CheckReport;
import io.github.offprint.build.SiteBuild;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the published site against what a build would write. */
@Command(
    name = "check",
    description = {
      "Tells whether the site is what its posts and its code say now.",
      "Names each figure, number and claim whose code, parameters, seed, data or libraries have"
          + " changed since offprint.lock was written, without computing it, and each other file"
          + " that a build would write differently. Writes nothing into the project but its cache."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  offprint check", "  offprint check --rerun", "  offprint check --json"})
final class CheckCommand implements Callable<Integer> {

  /** Options that a build does not have, or that mend nothing. */
  private static final List<String> OWN =
      List.of("check", "--rerun", "--no-cache", "--quiet", "--json");

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private FolderOptions options;

  @Mixin private JsonOption json;

  @Option(
      names = "--rerun",
      description =
          "compute everything again, without the cache, and compare what is found with the lock, bit"
              + " for bit; where a figure declares a tolerance, numbers with those that are published")
  private boolean rerun;

  @Option(
      names = "--remedy",
      paramLabel = "COMMAND",
      hidden = true,
      description = "what is said to build the site")
  private Optional<String> remedy = Optional.empty();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BuildOptions site = options.in(console.folder());
    Optional<JsonReport> told = json.report("check");
    CheckReport report =
        options.watched(
            console,
            told,
            progress -> new SiteBuild(site, console.classes(), progress).check(rerun));
    if (told.isPresent()) {
      int code = report.isFresh() ? Main.DONE : Main.STALE;
      put(report, told.get()).print(console, code);
      return code;
    }
    console.print(report.told());
    if (!report.isFresh()) {
      print(report, remedy.orElseGet(this::build));
      return Main.STALE;
    }
    if (!options.quiet()) {
      console.out().println("The site is what a build would write" + computed(report) + ".");
    }
    return Main.DONE;
  }

  private static JsonReport put(CheckReport report, JsonReport json) {
    return json.put("fresh", report.isFresh())
        .put("stale", report.stale().stream().map(StaleText::fields).toList())
        .put("differences", report.differences().stream().map(Object::toString).toList())
        .put("runs", report.runs())
        .put("computed", report.computed())
        .put("problems", JsonReport.problems(report.told()));
  }

  private void print(CheckReport report, String command) {
    for (CheckReport.StaleRun run : report.stale()) {
      StaleText.lines(run, command).forEach(console.err()::println);
    }
    report.differences().forEach(difference -> console.err().println(difference));
    console
        .err()
        .println(
            "The site is stale%s (build it with \"%s\", and commit what has changed)."
                .formatted(computed(report), command));
  }

  private static String computed(CheckReport report) {
    return report.computed() == 0
        ? ""
        : "; %s of %s runs were computed".formatted(report.computed(), report.runs());
  }

  /** The build of the same site. */
  private String build() {
    Stream<String> given =
        spec.commandLine().getParseResult().originalArgs().stream()
            .filter(argument -> !OWN.contains(argument));
    return Stream.concat(Stream.of("offprint build"), given).collect(Collectors.joining(" "));
  }
}
