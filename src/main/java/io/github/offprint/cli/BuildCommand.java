package io.github.offprint.cli;

import io.github.offprint.build.BuildOptions;
import io.github.offprint.build.BuildReport;
import io.github.offprint.build.SiteBuild;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the site. */
@Command(
    name = "build",
    description = "Builds the site.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  offprint build",
      "  offprint build --drafts --output preview",
      "  offprint build --classes target/classes",
      "  offprint build --timings",
      "  offprint build --json > report.json",
      "  offprint build --base-url https://who.github.io/blog/",
    })
final class BuildCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private FolderOptions options;

  @Mixin private JsonOption json;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BuildOptions site = options.in(console.folder());
    Optional<JsonReport> told = json.report("build");
    BuildReport report =
        options.watched(
            console, told, progress -> new SiteBuild(site, console.classes(), progress).build());
    if (told.isPresent()) {
      told.get()
          .put("files", report.changes())
          .put("problems", JsonReport.problems(report.told()))
          .print(console, Main.DONE);
      return Main.DONE;
    }
    console.print(report.told());
    if (!options.quiet()) {
      console.out().println(report);
    }
    return Main.DONE;
  }
}
