package io.github.offprint.site;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Imported;
import io.github.offprint.experiment.Findings;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Panel;
import io.github.offprint.run.Finished;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run as maps and lists, ready to be written as JSON: what was asked, and what was found. */
final class FigureJson {

  /** So many digits of the digest of the code tell two versions apart. */
  private static final int CODE_DIGITS = 16;

  private FigureJson() {}

  static Map<String, Object> of(Finished finished) {
    Findings findings = finished.findings();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", finished.run().directive().id());
    json.putAll(provenance(finished));
    json.put("panels", findings.figure().map(FigureJson::panels).orElse(List.of()));
    json.put("values", findings.values());
    json.put("tables", findings.tables());
    return json;
  }

  /** What the numbers are of: where they come from, and the words around them in the figure. */
  static Map<String, Object> about(Finished finished) {
    Map<String, Object> json = provenance(finished);
    finished
        .findings()
        .figure()
        .ifPresent(
            figure -> json.put("panels", figure.panels().stream().map(FigureJson::words).toList()));
    return json;
  }

  private static Map<String, Object> provenance(Finished finished) {
    Directive directive = finished.run().directive();
    Map<String, Object> json = new LinkedHashMap<>();
    directive
        .imported()
        .flatMap(Imported::sha256)
        .ifPresent(digest -> json.put("imported", Map.of("sha256", digest.text())));
    if (!directive.experiment().isEmpty()) {
      json.put("experiment", finished.run().experiment().name());
      json.put("seed", finished.run().seed());
      json.put("parameters", finished.run().params());
    }
    if (directive.imported().isEmpty()) {
      String code = finished.key().code().digest();
      json.put("code", code.substring(0, Math.min(CODE_DIGITS, code.length())));
      json.put("data", finished.key().data());
    }
    return json;
  }

  private static Map<String, Object> words(Panel panel) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", panel.title());
    json.put("x", panel.x().label());
    json.put("y", panel.y().label());
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
    if (axis.scale().getClass().getRecordComponents().length > 0) {
      json.put("with", axis.scale());
    }
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
    if (!mark.texts().isEmpty()) {
      json.put("texts", mark.texts());
    }
    return json;
  }
}
