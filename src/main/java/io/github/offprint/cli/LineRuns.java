package io.github.offprint.cli;

import io.github.offprint.content.Node;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.Finished;
import io.github.offprint.run.Json;
import io.github.offprint.run.JsonNodes;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.run.Runner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One run for each line of JSON. Lines are read, run and printed in groups, so that a million of
 * them need no more memory than a few; a group ends where the input has nothing more to read at
 * once, so that a program that waits for each answer gets it.
 */
final class LineRuns {

  private static final int LONGEST_GROUP = 512;

  private final Console console;
  private final RunRequest request;
  private final Runner runner;
  private long failed;
  private int lines;

  LineRuns(Console console, RunRequest request, Runner runner) {
    this.console = console;
    this.request = request;
    this.runner = runner;
  }

  /**
   * Runs all lines but blank ones; prints the values of each run, or what is wrong with its line.
   *
   * @param file what problems call the input
   * @return the exit code
   */
  int print(InputStream in, String file) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      Group group = new Group(file);
      group.add(line);
      while (group.size() < LONGEST_GROUP && reader.ready() && (line = reader.readLine()) != null) {
        group.add(line);
      }
      group.print();
      if (console.out().checkError()) { // nobody reads any more
        return Main.PROBLEMS;
      }
    }
    if (failed > 0) {
      console.err().println(failed + (failed == 1 ? " line" : " lines") + " failed.");
    }
    return failed == 0 ? Main.DONE : Main.PROBLEMS;
  }

  /** Lines that run at the same time. */
  private final class Group {

    private final String file;
    private final Problems problems = new Problems();
    private final List<PlannedRun> plan = new ArrayList<>();
    private final Map<Integer, Optional<Finished>> byLine = new TreeMap<>();

    Group(String file) {
      this.file = file;
    }

    int size() {
      return byLine.size();
    }

    void add(String text) {
      lines++;
      if (!text.isBlank()) {
        Position start = new Position(file, lines, 1);
        byLine.put(lines, Optional.empty());
        JsonNodes.read(text, start, problems).flatMap(this::mapping).ifPresent(this::plan);
      }
    }

    private void plan(Node.Mapping mapping) {
      request.planned(mapping, problems).ifPresent(plan::add);
    }

    private Optional<Node.Mapping> mapping(Node node) {
      if (node instanceof Node.Mapping mapping) {
        return Optional.of(mapping);
      }
      problems.error(node.position(), "expected a JSON object of parameters", "{\"name\": value}");
      return Optional.empty();
    }

    void print() {
      for (Finished finished : runner.finished(plan, problems)) {
        byLine.put(finished.run().directive().position().line(), Optional.of(finished));
      }
      List<Problem> said = problems.sorted();
      byLine.forEach((line, finished) -> console.out().print(text(line, finished, said) + "\n"));
      failed += byLine.values().stream().filter(Optional::isEmpty).count();
      console.out().flush();
      console.print(said);
    }

    private String text(int line, Optional<Finished> finished, List<Problem> said) {
      return Json.text(
          finished
              .<Object>map(f -> f.findings().values())
              .orElseGet(() -> Map.of("error", errors(line, said))));
    }

    private String errors(int line, List<Problem> said) {
      return said.stream()
          .filter(problem -> problem.position().line() == line)
          .map(Problem::what)
          .collect(Collectors.joining("; "));
    }
  }
}
