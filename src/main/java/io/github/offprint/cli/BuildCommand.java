package io.github.offprint.cli;

import io.github.offprint.run.Progress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the site. */
@Command(
    name = "build",
    description = "Builds the site.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  offprint build",
      "  offprint build --drafts --output /tmp/preview",
      "  offprint build --base-url https://who.github.io/blog/",
    })
final class BuildCommand implements Callable<Integer> {

  private final Console console;
  private final Steps steps;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      defaultValue = "content",
      description = "folder with posts (default: ${DEFAULT-VALUE})")
  private Path content;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "folder with layouts and assets (default: templates, or the built-in theme)")
  private Optional<Path> templates;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "site",
      description = "folder that gets the site (default: ${DEFAULT-VALUE})")
  private Path output;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "site settings (default: offprint.yaml)")
  private Optional<Path> settings;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "where the site is served (default: as the settings say)")
  private Optional<String> baseUrl;

  @Option(names = "--drafts", description = "build drafts too")
  private boolean drafts;

  @Option(names = "--lenient", description = "go on in spite of warnings")
  private boolean lenient;

  @Mixin private ThreadsOption threads;

  @Option(names = "--no-cache", description = "compute everything again, and keep nothing")
  private boolean noCache;

  @Option(names = "--quiet", description = "print problems only")
  private boolean quiet;

  BuildCommand(Console console, Steps steps) {
    this.console = console;
    this.steps = steps;
  }

  @Override
  public Integer call() {
    Progress progress = quiet ? Progress.UNSEEN : ProgressView.on(console);
    Steps.Report report = steps.build().report(options(), console.classes(), progress);
    console.print(report.warnings());
    if (!quiet) {
      console.out().println(report.summary());
    }
    return Main.DONE;
  }

  private BuildOptions options() {
    Path folder = console.folder();
    return new BuildOptions(
        folder,
        folder.resolve(content),
        templates.map(folder::resolve),
        folder.resolve(output),
        settings.map(folder::resolve),
        baseUrl,
        drafts,
        lenient,
        threads.count(),
        !noCache);
  }
}
