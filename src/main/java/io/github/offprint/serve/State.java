package io.github.offprint.serve;

import io.github.offprint.build.Snapshot;
import io.github.offprint.problem.Problem;
import io.github.offprint.run.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a preview shows at one moment.
 *
 * @param version another one for each change of what pages show
 * @param snapshot the site; absent as long as there was nothing to show
 * @param problems all that is wrong
 * @param running how far the runs have come that are computed or wait for it, from 0 to 1, by the
 *     ids of their directives
 */
record State(
    String version,
    Optional<Snapshot> snapshot,
    List<Problem> problems,
    Map<String, Double> running) {

  State {
    problems = List.copyOf(problems);
    running = new TreeMap<>(running);
  }

  /** The same site in another state. */
  State with(List<Problem> otherProblems, Map<String, Double> otherRunning) {
    return new State(version, snapshot, otherProblems, otherRunning);
  }

  /** What pages in a browser are told, as JSON on one line. */
  String json() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("version", version);
    told.put("problems", problems.stream().map(State::told).toList());
    told.put("running", running);
    return Json.text(told);
  }

  private static Map<String, String> told(Problem problem) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    told.put("place", problem.position().toString());
    told.put("what", problem.what());
    told.put("remedy", problem.remedy());
    return told;
  }
}
