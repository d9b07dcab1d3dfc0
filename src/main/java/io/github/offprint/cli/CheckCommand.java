package io.github.offprint.cli;

import io.github.offprint.build.BuildOptions;
import io.github.offprint.build.SiteBuild;
import io.github.offprint.site.SiteFolder;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Holds the published site against what a build would write. */
@Command(
    name = "check",
    description = {
      "Tells whether the site is what a build would write now, file by file.",
      "Writes nothing into the site; names each file that differs."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  offprint check", "  offprint check --no-cache"})
final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private FolderOptions options;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BuildOptions site = options.in(console.folder());
    List<SiteFolder.Difference> stale =
        options.watched(
            console, progress -> new SiteBuild(site, console.classes(), progress).differences());
    stale.forEach(difference -> console.err().println(difference));
    if (!stale.isEmpty()) {
      console.err().println("The site is stale (build it again, and publish what has changed).");
      return Main.STALE;
    }
    if (!options.quiet()) {
      console.out().println("The site is what a build would write.");
    }
    return Main.DONE;
  }
}
