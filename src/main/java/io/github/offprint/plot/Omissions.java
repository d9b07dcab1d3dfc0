package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The points that a figure leaves out because its axes have no place for them, such as zeros on a
 * logarithmic axis. They are told below the figure and in its description. What an experiment
 * leaves out by itself is not told: a NaN, and what lies outside an axis whose ends it has given.
 */
final class Omissions {

  private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

  private Omissions() {}

  /** What a figure leaves out, in one sentence, as plain text with TeX between dollars. */
  static Optional<String> of(Figure figure) {
    Omissions omissions = new Omissions();
    for (Panel panel : figure.panels()) {
      panel.marks().forEach(mark -> omissions.add(panel, mark));
    }
    return omissions.counts.isEmpty() ? Optional.empty() : Optional.of(omissions.sentence());
  }

  private void add(Panel panel, Mark mark) {
    if (mark instanceof HeatMap map) {
      ColorScale colors = map.scale();
      map.values().stream().forEach(value -> note(mark, reason(colors.scale(), value)));
      return;
    }
    Mark.Places places = mark.places();
    int size =
        Stream.concat(places.across().stream(), places.up().stream())
            .mapToInt(Numbers::size)
            .max()
            .orElse(0);
    for (int i = 0; i < size; i++) {
      note(mark, reason(panel, places, i));
    }
  }

  private void note(Mark mark, Optional<String> reason) {
    reason.ifPresent(
        r ->
            counts
                .computeIfAbsent(r, k -> new LinkedHashMap<>())
                .merge(mark.name(), 1, Integer::sum));
  }

  /** Why a point is left out: the first of its coordinates that its axis has no place for. */
  private static Optional<String> reason(Panel panel, Mark.Places places, int point) {
    boolean dropped =
        Stream.concat(places.across().stream(), places.up().stream())
            .anyMatch(numbers -> Double.isNaN(numbers.at(point)));
    return dropped
        ? Optional.empty()
        : reason(panel.x(), places.across(), point).or(() -> reason(panel.y(), places.up(), point));
  }

  private static Optional<String> reason(Axis axis, List<Numbers> along, int point) {
    return along.stream()
        .filter(numbers -> axis.view().isEmpty())
        .flatMap(numbers -> reason(axis.scale(), numbers.at(point)).stream())
        .findFirst();
  }

  private static Optional<String> reason(Scale scale, double value) {
    if (Double.isNaN(value) || Double.isFinite(scale.forward(value))) {
      return Optional.empty();
    } else if (Double.isInfinite(value)) {
      return Optional.of("infinite");
    }
    return Optional.of(
        scale instanceof Scale.Log ? "at or below zero on a logarithmic axis" : "not a date");
  }

  private String sentence() {
    List<String> reasons = new ArrayList<>();
    counts.forEach((reason, marks) -> reasons.add(points(marks) + " " + reason));
    return "Not shown: " + String.join("; ", reasons) + ".";
  }

  private static String points(Map<String, Integer> marks) {
    List<String> all = new ArrayList<>();
    marks.forEach(
        (name, count) ->
            all.add(
                count
                    + (count == 1 ? " point" : " points")
                    + (name.isEmpty() ? "" : " of “" + name + "”")));
    return String.join(", ", all);
  }
}
