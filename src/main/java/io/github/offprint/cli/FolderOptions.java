package io.github.offprint.cli;

import io.github.offprint.build.BuildOptions;
import io.github.offprint.content.Address;
import io.github.offprint.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands that make a site take. */
final class FolderOptions {

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "folder with posts (default: content)")
  private Optional<Path> content = Optional.empty();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "folder with layouts and assets (default: templates, or the built-in theme)")
  private Optional<Path> templates = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "folder that holds the site (default: site)")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "site settings (default: offprint.yaml)")
  private Optional<Path> settings = Optional.empty();

  @Option(
      names = "--lock",
      paramLabel = "FILE",
      description =
          "what the site was computed from (default: offprint.lock; with --output or --drafts none)")
  private Optional<Path> lock = Optional.empty();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "where the site is served (default: as the settings say)")
  private Optional<String> baseUrl = Optional.empty();

  @Option(names = "--drafts", description = "publish drafts and posts of days to come too")
  private boolean drafts;

  @Option(names = "--lenient", description = "go on in spite of warnings")
  private boolean lenient;

  @Option(
      names = "--check-links",
      description = "ask other sites whether what the posts link to is still there")
  private boolean checkLinks;

  @Mixin private ClassesOption classes;

  @Mixin private TodayOption today;

  @Mixin private ThreadsOption threads;

  @Option(names = "--no-cache", description = "compute everything again, and keep nothing")
  private boolean noCache;

  @Option(names = "--timings", description = "tell at the end what took how long")
  private boolean timings;

  @Option(names = "--quiet", description = "print problems only")
  private boolean quiet;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  boolean quiet() {
    return quiet;
  }

  /**
   * Does what a command does with a site, which somebody may watch; tells at the end what took how
   * long, if it is asked for, also when something was wrong.
   *
   * @param report what is told of it instead, if a program reads it
   */
  <T> T watched(Console console, Optional<JsonReport> report, Function<Progress, T> work) {
    Progress view = quiet || report.isPresent() ? Progress.UNSEEN : ProgressView.on(console);
    if (!timings) {
      return work.apply(view);
    }
    Timings taken = new Timings(view);
    try {
      return work.apply(taken);
    } finally {
      report.ifPresentOrElse(
          json -> json.put("timings", taken.fields()),
          () -> taken.lines().forEach(console.err()::println));
    }
  }

  /** The same for the build; a file or folder that is not named is the usual one. */
  BuildOptions in(Path folder) {
    BuildOptions usual = BuildOptions.in(folder);
    classes.check(folder);
    templates.ifPresent(t -> refuseMissing("--templates", t, folder));
    baseUrl.ifPresent(this::refuseWrong);
    settings.ifPresent(s -> refuseMissing("--settings", s, folder));
    return new BuildOptions(
        folder,
        content.map(folder::resolve).orElse(usual.content()),
        templates.map(folder::resolve).orElse(usual.templates()),
        output.map(folder::resolve).orElse(usual.output()),
        settings.map(folder::resolve).orElse(usual.settings()),
        lock.map(folder::resolve).or(() -> output.isEmpty() && !drafts ? usual.lock() : lock),
        usual.cache().filter(cache -> !noCache),
        baseUrl,
        drafts,
        Optional.of(today.day(content.map(folder::resolve).orElse(usual.content()))),
        lenient,
        checkLinks,
        threads.count(),
        !Launcher.isForPages());
  }

  private void refuseWrong(String url) {
    try {
      Address.of(url);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--base-url: " + e.getMessage());
    }
  }

  /** The usual file may be missing; one that is named is meant. */
  private void refuseMissing(String option, Path named, Path folder) {
    if (!Files.exists(folder.resolve(named))) {
      throw new ParameterException(
          command.commandLine(), option + ": there is no " + named.toString());
    }
  }
}
