package io.github.offprint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The day up to which posts are published: as somebody says, or else the day of the commit that is
 * built. Only what is no commit, or not yet, is of the day of the machine.
 */
final class TodayOption {

  private static final String EPOCH = "SOURCE_DATE_EPOCH";

  /** Where a day begins first, so that it has come for every author who writes its date. */
  private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private Optional<LocalDate> said = Optional.empty();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description =
          "publish posts up to this day (default: SOURCE_DATE_EPOCH, or the day of the commit)")
  void today(Optional<String> date) {
    said = date.map(this::read);
  }

  private LocalDate read(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw new ParameterException(
          command.commandLine(), "--today must be a day such as 2025-01-31, found " + date);
    }
  }

  /**
   * The day.
   *
   * @param content the folder that is built
   */
  LocalDate day(Path content) {
    return said.or(this::ofEnvironment)
        .or(() -> ofCommit(content))
        .orElseGet(() -> LocalDate.now(FIRST));
  }

  private Optional<LocalDate> ofEnvironment() {
    String seconds = System.getenv(EPOCH);
    if (seconds == null || seconds.isBlank()) {
      return Optional.empty();
    }
    try {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(seconds.strip()));
      return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    } catch (NumberFormatException | DateTimeException e) {
      throw new ParameterException(
          command.commandLine(), EPOCH + " must be a number of seconds, found " + seconds);
    }
  }

  /** Nothing if the folder has changed since, and so belongs to a commit that is still to come. */
  private static Optional<LocalDate> ofCommit(Path content) {
    if (!Files.isDirectory(content)) {
      return Optional.empty();
    }
    return git(content, "status", "--porcelain", "--", ".")
        .filter(String::isEmpty)
        .flatMap(clean -> git(content, "log", "-1", "--date=short", "--format=%cd"))
        .filter(date -> !date.isEmpty())
        .map(LocalDate::parse);
  }

  private static Optional<String> git(Path folder, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder("git", "-c", "core.fsmonitor=false", "--no-optional-locks");
    builder.command().addAll(List.of(arguments));
    builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      byte[] printed = process.getInputStream().readAllBytes();
      return process.waitFor() == 0
          ? Optional.of(new String(printed, StandardCharsets.UTF_8).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // there is no git here, so there is no commit either
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
