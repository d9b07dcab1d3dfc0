package io.github.offprint.cli;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.run.Json;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** What a command has done, as one JSON object for programs that have called it. */
final class JsonReport {

  /** What a command line says to have it. */
  static final String OPTION = "--json";

  private final String command;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  JsonReport(String command) {
    this.command = command;
  }

  /** Whether a command was called with the option. */
  static boolean isWanted(CommandLine command) {
    return command.getParseResult() != null && command.getParseResult().hasMatchedOption(OPTION);
  }

  /** The report on a command that has failed; none for a fault of Offprint's own. */
  static Optional<JsonReport> failure(CommandLine command, Exception e) {
    JsonReport report = new JsonReport(command.getCommandName());
    if (e instanceof OffprintException author) {
      return Optional.of(report.put("problems", problems(author.problems())));
    } else if (e instanceof UncheckedIOException io) {
      return Optional.of(
          report.put("problems", List.of(problem(Faults.reason(io.getCause()), ""))));
    }
    return Optional.empty();
  }

  /** The report on a command line that is wrong. */
  static JsonReport usage(CommandLine command, String what, String remedy) {
    return new JsonReport(command.getCommandName()).put("problems", List.of(problem(what, remedy)));
  }

  /** Adds a fact; anything that {@link Json} can write. */
  JsonReport put(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  /** Prints it on one line; the command and its exit code stand first. */
  void print(Console console, int exit) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("command", command);
    all.put("exit", exit);
    all.putAll(fields);
    console.out().print(Json.text(all) + "\n");
    console.out().flush();
  }

  /** Problems, each with its place. */
  static List<Map<String, Object>> problems(List<Problem> problems) {
    return problems.stream().map(JsonReport::fields).toList();
  }

  private static Map<String, Object> fields(Problem problem) {
    Map<String, Object> fields = problem(problem.what(), problem.remedy());
    fields.put("severity", problem.severity());
    fields.putAll(place(problem.position()));
    return fields;
  }

  private static Map<String, Object> problem(String what, String remedy) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("severity", Problem.Severity.ERROR);
    fields.put("what", what);
    fields.put("remedy", remedy);
    return fields;
  }

  /** A place in a file. */
  static Map<String, Object> place(Position position) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", position.file());
    fields.put("line", position.line());
    fields.put("column", position.column());
    return fields;
  }
}
