package io.github.offprint.cli;

import io.github.offprint.migration.Generator;
import io.github.offprint.migration.Migration;
import io.github.offprint.migration.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings posts of other generators. */
@Command(
    name = "import",
    description = {
      "Brings posts of Hugo, Jekyll, Hexo, Astro or Quarto into the content folder.",
      "Keys, formulas, code, pictures, links and addresses are turned into those of Offprint; what"
          + " cannot be turned stays as it is and is told with its place. The folder that they come"
          + " from is left alone, no file is replaced, and if anything fails, nothing is written."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  offprint import ../old-blog --dry-run",
      "  offprint import ../old-blog",
      "  offprint import ../old-blog/_posts --from jekyll --to content",
    })
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description = "the project of the other generator, or a folder in it")
  private Path folder;

  @Option(
      names = "--from",
      paramLabel = "NAME",
      description = "hugo, jekyll, hexo, astro or quarto (default: found out)")
  private Optional<Generator> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DIR", description = "the content folder (default: content)")
  private Path to = Path.of("content");

  @Option(names = "--dry-run", description = "tell what would be done, and write nothing")
  private boolean dryRun;

  @Option(names = "--skip", description = "leave out posts that cannot be read")
  private boolean skip;

  @Option(names = "--quiet", description = "print what needs a hand only")
  private boolean quiet;

  @Mixin private JsonOption json;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path source = console.folder().resolve(folder);
    if (!Files.isDirectory(source)) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + folder);
    }
    Plan plan =
        Migration.plan(source, slashed(folder), from, skip, slashed(to))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        folder
                            + " does not look like Hugo, Jekyll, Hexo, Astro or Quarto; say which"
                            + " with --from"));
    Path content = console.folder().resolve(to);
    if (dryRun) {
      plan.check(content, slashed(to));
    } else {
      plan.write(content, slashed(to));
    }
    Optional<JsonReport> report = json.report("import");
    if (report.isPresent()) {
      report(plan, report.get()).print(console, Main.DONE);
    } else {
      print(plan);
    }
    return Main.DONE;
  }

  private JsonReport report(Plan plan, JsonReport report) {
    return report
        .put("from", plan.generator())
        .put("to", slashed(to))
        .put("written", !dryRun)
        .put("posts", plan.posts())
        .put("drafts", plan.drafts())
        .put("pages", plan.pages())
        .put("files", plan.files())
        .put("changes", plan.changes())
        .put("problems", JsonReport.problems(plan.left()));
  }

  private void print(Plan plan) {
    console.print(plan.left());
    if (quiet) {
      return;
    }
    console
        .out()
        .println(
            "%s %s (%s), %s and %s of %s %s %s."
                .formatted(
                    dryRun ? "Would bring" : "Brought",
                    counted(plan.posts(), "post"),
                    counted(plan.drafts(), "draft"),
                    counted(plan.pages(), "page"),
                    counted(plan.copied().size(), "file"),
                    plan.generator().title(),
                    "to",
                    slashed(to)));
    List<List<String>> rows =
        plan.changes().entrySet().stream()
            .map(change -> List.of(change.getValue().toString(), change.getKey()))
            .toList();
    TextTable.of(rows).forEach(line -> console.out().println("  " + line));
    console
        .out()
        .println(
            plan.left().isEmpty()
                ? "Nothing needs a hand: offprint build"
                : counted(plan.left().size(), "place") + " to look at by hand, told above.");
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
