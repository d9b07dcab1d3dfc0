package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Axis.View;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Mark.LegendKey;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import io.github.offprint.run.Json;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a script of the page has to know of a panel to tell which number stands under the mouse. The
 * numbers themselves are in the figure's JSON file, where panels and series have the same order.
 */
record Facts(Panel panel, int index, Frame frame) {

  /** Where the panel stands on the sheet, and which numbers its axes show. */
  Map<String, String> ofPanel() {
    Rectangle2D box = frame.box();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("index", index);
    facts.put("box", List.of(box.getX(), box.getY(), box.getWidth(), box.getHeight()));
    facts.put("x", axis(panel.x(), frame.xView()));
    facts.put("y", axis(panel.y(), frame.yView()));
    return Map.of("panel", Json.text(facts));
  }

  private static Map<String, Object> axis(Axis axis, View view) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("label", PlainLabel.of(axis.label()));
    facts.put("scale", kind(axis.scale()));
    if (axis.scale().getClass().getRecordComponents().length > 0) {
      facts.put("with", axis.scale());
    }
    facts.put("from", view.from());
    facts.put("to", view.to());
    if (!axis.names().isEmpty()) {
      facts.put("names", axis.names().stream().map(p -> List.of(p.at(), name(p))).toList());
    }
    return facts;
  }

  private static String kind(Scale scale) {
    return scale.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String name(Axis.NamedPlace place) {
    return PlainLabel.of(place.name());
  }

  /** Whether a reader can point at it: it has numbers and is not there to explain others. */
  static boolean isSeries(Mark mark) {
    boolean shown = !mark.key().equals(LegendKey.none()) || mark.fillsFrame();
    return shown && !mark.columns().isEmpty();
  }

  /**
   * Which series of its panel it is, counted from 0 over all marks; what it is called; and the
   * number that its colour stands for.
   */
  static Map<String, String> ofSeries(Mark mark, int place) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("series", Integer.toString(place));
    if (!mark.name().isEmpty()) {
      facts.put("name", PlainLabel.of(mark.name()));
    }
    inks(mark.key())
        .filter(Ink.Graded.class::isInstance)
        .findFirst()
        .ifPresent(ink -> facts.put("grade", Json.number(((Ink.Graded) ink).value())));
    return facts;
  }

  private static Stream<Ink> inks(LegendKey key) {
    return Stream.of(
            key.line().map(Stroke::ink),
            key.dot().map(Marker::ink),
            key.bar().map(Stroke::ink),
            key.box())
        .flatMap(Optional::stream);
  }

  /** What the numbers are that colours stand for. */
  static Map<String, String> ofColors(String label) {
    return Map.of("colors", PlainLabel.of(label));
  }

  /** Which series an entry of a legend stands for: all of this name. */
  static Map<String, String> ofEntry(String name) {
    return Map.of("legend", PlainLabel.of(name));
  }
}
