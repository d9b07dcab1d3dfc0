package io.github.offprint.cli;

import io.github.offprint.run.Cost;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.run.Progress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes the time of a build and of its runs, and tells both in a table. */
final class Timings implements Progress {

  private final Progress view;
  private final List<Cost> costs = new ArrayList<>();
  private final Map<String, Long> begun = new LinkedHashMap<>();

  /**
   * Begins to take the time.
   *
   * @param view told everything too
   */
  Timings(Progress view) {
    this.view = view;
  }

  /** A line for each run, then the parts of the build. */
  List<String> lines() {
    long now = System.nanoTime();
    List<String> lines = new ArrayList<>(TextTable.of(rows()));
    lines.add(parts(now));
    return lines;
  }

  /** The same for programs; times in seconds. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("parts", parts(begun, System.nanoTime()));
    fields.put("runs", costs.stream().map(Timings::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Cost cost) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", cost.run().directive().id());
    fields.put("experiment", cost.run().experiment().name());
    fields.put("seconds", new BigDecimal(seconds(cost.elapsed())));
    fields.put("processor", new BigDecimal(seconds(cost.processor())));
    fields.put("trials", cost.trials());
    fields.put("cached", cost.cached());
    fields.put("failed", cost.failed());
    return fields;
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("run", "experiment", "seconds", "processor", "trials", ""));
    costs.forEach(cost -> rows.add(row(cost)));
    long cached = costs.stream().filter(Cost::cached).count();
    rows.add(
        List.of(
            "all",
            costs.size() + (costs.size() == 1 ? " run" : " runs"),
            seconds(costs.stream().map(Cost::elapsed).reduce(Duration.ZERO, Duration::plus)),
            seconds(costs.stream().map(Cost::processor).reduce(Duration.ZERO, Duration::plus)),
            Long.toString(costs.stream().mapToLong(Cost::trials).sum()),
            cached + " from the cache"));
    return rows;
  }

  private static List<String> row(Cost cost) {
    return List.of(
        cost.run().directive().id(),
        cost.run().experiment().name(),
        seconds(cost.elapsed()),
        seconds(cost.processor()),
        Long.toString(cost.trials()),
        cost.failed() ? "failed" : cost.cached() ? "from the cache" : "computed");
  }

  private String parts(long now) {
    return parts(begun, now).entrySet().stream()
        .map(part -> part.getKey() + " " + part.getValue() + " s")
        .collect(Collectors.joining(", "));
  }

  private static Map<String, BigDecimal> parts(Map<String, Long> begun, long now) {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    if (begun.isEmpty()) {
      return parts;
    }
    List<String> names = List.copyOf(begun.keySet());
    List<Long> times = new ArrayList<>(begun.values());
    times.add(now);
    for (int i = 0; i < names.size(); i++) {
      parts.put(names.get(i), rounded(Duration.ofNanos(times.get(i + 1) - times.get(i))));
    }
    parts.put("all", rounded(Duration.ofNanos(now - times.get(0))));
    return parts;
  }

  private static BigDecimal rounded(Duration duration) {
    return new BigDecimal(seconds(duration));
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos(), 9)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Override
  public synchronized void begins(String name) {
    begun.put(name, System.nanoTime());
    view.begins(name);
  }

  @Override
  public synchronized void cost(Cost cost) {
    costs.add(cost);
    view.cost(cost);
  }

  @Override
  public void planned(int count) {
    view.planned(count);
  }

  @Override
  public void started(PlannedRun run) {
    view.started(run);
  }

  @Override
  public void reached(PlannedRun run, double fraction) {
    view.reached(run, fraction);
  }

  @Override
  public void ended(PlannedRun run) {
    view.ended(run);
  }

  @Override
  public void waiting() {
    view.waiting();
  }

  @Override
  public void done() {
    view.done();
  }
}
