package io.github.offprint.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a program reads what a command says. */
final class JsonOption {

  @Option(names = JsonReport.OPTION, description = "print one JSON object and nothing else")
  private boolean wanted;

  /** An empty report, if one is wanted. */
  Optional<JsonReport> report(String command) {
    return wanted ? Optional.of(new JsonReport(command)) : Optional.empty();
  }
}
