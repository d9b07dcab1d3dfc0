package io.github.offprint.cli;

import io.github.offprint.build.BuildOptions;
import io.github.offprint.build.ByteSize;
import io.github.offprint.content.CacheFolder;
import io.github.offprint.run.ResultCache;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Empties the cache. */
@Command(
    name = "clean",
    description = {
      "Empties the cache in .offprint/cache; the next build computes everything again.",
      "The site and all that you wrote stay as they are."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  offprint clean", "  offprint clean --results"})
final class CleanCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--results",
      description = "remove what experiments have found, and keep formulas that were typeset")
  private boolean results;

  @Mixin private JsonOption json;

  CleanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = BuildOptions.in(console.folder()).cache().orElseThrow();
    CacheFolder cache = CacheFolder.at(folder);
    CacheFolder.Removed removed = results ? cache.clear(ResultCache.KIND) : cache.clear();
    Optional<JsonReport> report = json.report("clean");
    if (report.isPresent()) {
      report
          .get()
          .put("files", removed.files())
          .put("bytes", removed.bytes())
          .print(console, Main.DONE);
      return Main.DONE;
    }
    console
        .out()
        .println(
            removed.files() == 0
                ? "There was nothing to remove."
                : "Freed " + ByteSize.text(removed.bytes()) + " (" + files(removed) + ").");
    return Main.DONE;
  }

  private static String files(CacheFolder.Removed removed) {
    return removed.files() == 1 ? "1 file" : removed.files() + " files";
  }
}
