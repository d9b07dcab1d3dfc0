package io.github.offprint.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads compute; the results do not depend on it. */
final class ThreadsOption {

  private static final int MOST = 1000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many threads compute (default: one for each processor)")
  void threads(Optional<Integer> number) {
    if (number.filter(n -> n < 1 || n > MOST).isPresent()) {
      throw new ParameterException(
          command.commandLine(),
          "--threads must be at least 1 and at most " + MOST + ", found " + number.get());
    }
    threads = number;
  }

  int count() {
    return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }
}
