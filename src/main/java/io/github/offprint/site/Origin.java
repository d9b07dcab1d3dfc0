package io.github.offprint.site;

import io.github.offprint.run.Finished;
import io.github.offprint.run.Parameters;
import io.github.offprint.run.RunKey;
import io.github.offprint.site.view.FigureView.ValueLine;
import io.github.offprint.site.view.OriginView;
import io.github.offprint.site.view.OriginView.ParameterLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the numbers of a figure come from, in words and digests. */
public final class Origin {

  /** Digits of a digest that are shown: none in billions of others begins with the same. */
  private static final int DIGITS = 16;

  private Origin() {}

  /**
   * The lines that a drawing carries with it. Neither a date nor a commit is among them: they would
   * change when the numbers do not.
   *
   * @param source link to the code of the experiment, if it is published
   */
  public static Map<String, String> lines(Finished finished, Optional<String> source) {
    RunKey key = finished.key();
    String id = finished.run().directive().id();
    Map<String, String> lines = new LinkedHashMap<>();
    if (!finished.run().directive().experiment().isEmpty()) {
      lines.put("experiment", key.experiment());
      lines.put("parameters", key.params());
      lines.put("seed", Long.toString(key.seed()));
    }
    if (finished.run().directive().imported().isEmpty()) {
      lines.put("code", "sha256 " + shortened(key.code().digest()));
    }
    key.data().forEach((name, digest) -> lines.put("data " + name, "sha256 " + shortened(digest)));
    source.ifPresent(link -> lines.put("source", link));
    lines.put("numbers", id + ".json, " + id + ".csv");
    return lines;
  }

  static OriginView view(Exhibit exhibit) {
    Finished finished = exhibit.finished();
    List<ValueLine> data = new ArrayList<>();
    finished.key().data().forEach((name, d) -> data.add(new ValueLine(name, shortened(d))));
    return new OriginView(
        exhibit.source(),
        parameters(finished.run().params()),
        shortened(finished.key().code().digest()),
        data);
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(DIGITS, digest.length()));
  }

  /** The parameters that hold no others; of a list, the list and not its items. */
  private static List<ParameterLine> parameters(Record params) {
    List<Parameters.Row> rows = Parameters.of(params).rows();
    return rows.stream()
        .filter(row -> !row.name().contains("[]"))
        .filter(row -> rows.stream().noneMatch(other -> other.name().startsWith(row.name() + ".")))
        .map(row -> new ParameterLine(row.name(), readable(row.value()), row.meaning()))
        .toList();
  }

  /** JSON as one reads it: without quotes and brackets where nothing is lost without them. */
  private static String readable(String json) {
    if (json.isEmpty()) {
      return "none";
    }
    boolean list = json.startsWith("[") && json.indexOf('[', 1) < 0 && json.indexOf('{') < 0;
    String inside = list ? json.substring(1, json.length() - 1) : json;
    return inside.replace("\"", "").replace(",", ", ");
  }
}
