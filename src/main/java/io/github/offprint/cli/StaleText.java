package io.github.offprint.cli;

import io.github.offprint.build.CheckReport;
import io.github.offprint.content.Statement;
import io.github.offprint.run.Change;
import io.github.offprint.run.KeyedRun;
import io.github.offprint.run.Stale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells of a stale run in one paragraph: where it is shown, why it is stale, what to do. */
final class StaleText {

  private static final int MOST_REASONS = 6;

  private StaleText() {}

  /**
   * The lines of a paragraph.
   *
   * @param remedy the command that puts it right
   */
  static List<String> lines(CheckReport.StaleRun run, String remedy) {
    Stale stale = run.stale();
    List<String> lines = new ArrayList<>();
    lines.add(
        stale.position()
            + ": stale: "
            + stale.id()
            + stale.run().map(planned -> " (" + experiment(planned) + ")").orElse(""));
    List<Change> changes = stale.changes();
    changes.stream().limit(MOST_REASONS).forEach(change -> lines.add("  because " + change.text()));
    if (changes.size() > MOST_REASONS) {
      lines.add(
          "  because %s more have changed: offprint explain %s"
              .formatted(changes.size() - MOST_REASONS, stale.id()));
    }
    for (Statement statement : run.statements()) {
      lines.add("  so also " + statement.position() + ": " + statement.text());
    }
    lines.add("  to mend it: " + remedy);
    return lines;
  }

  /** The same for programs. */
  static Map<String, Object> fields(CheckReport.StaleRun run) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", run.stale().id());
    run.stale().run().ifPresent(planned -> fields.put("experiment", experiment(planned)));
    fields.putAll(JsonReport.place(run.stale().position()));
    fields.put("because", run.stale().changes().stream().map(Change::text).toList());
    fields.put("statements", run.statements().stream().map(StaleText::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Statement statement) {
    Map<String, Object> fields = JsonReport.place(statement.position());
    fields.put("text", statement.text());
    return fields;
  }

  private static String experiment(KeyedRun planned) {
    return planned.run().experiment().name();
  }
}
