package io.github.offprint.site;

import io.github.offprint.content.Imported;
import io.github.offprint.experiment.Findings;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Panel;
import io.github.offprint.run.Finished;
import io.github.offprint.run.PlannedRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run as maps and lists, ready to be written as JSON: what was asked, and what was found. */
final class FigureJson {

  private FigureJson() {}

  static Map<String, Object> of(Finished finished) {
    PlannedRun run = finished.run();
    Findings findings = finished.findings();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", run.directive().id());
    run.directive()
        .imported()
        .flatMap(Imported::sha256)
        .ifPresent(digest -> json.put("imported", Map.of("sha256", digest.text())));
    if (!run.directive().experiment().isEmpty()) {
      json.put("experiment", run.experiment().name());
      json.put("seed", run.seed());
      json.put("parameters", run.params());
    }
    json.put("panels", findings.figure().map(FigureJson::panels).orElse(List.of()));
    json.put("values", findings.values());
    json.put("tables", findings.tables());
    return json;
  }

  private static List<Object> panels(Figure figure) {
    return new ArrayList<>(figure.panels().stream().map(FigureJson::panel).toList());
  }

  private static Map<String, Object> panel(Panel panel) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", panel.title());
    json.put("x", axis(panel.x()));
    json.put("y", axis(panel.y()));
    json.put("series", panel.marks().stream().map(FigureJson::series).toList());
    return json;
  }

  private static Map<String, Object> axis(Axis axis) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", axis.label());
    json.put("scale", axis.scale().getClass().getSimpleName().toLowerCase(Locale.ROOT));
    if (!axis.names().isEmpty()) {
      Map<String, Object> names = new LinkedHashMap<>();
      axis.names().forEach(place -> names.put(place.name(), place.at()));
      json.put("names", names);
    }
    return json;
  }

  private static Map<String, Object> series(Mark mark) {
    Map<String, Object> columns = new LinkedHashMap<>();
    mark.columns().forEach(column -> columns.put(column.name(), column.values()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", mark.name());
    json.put("kind", mark.getClass().getSimpleName());
    json.put("columns", columns);
    return json;
  }
}
