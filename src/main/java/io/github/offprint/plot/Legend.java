package io.github.offprint.plot;

import io.github.offprint.figure.Mark.LegendKey;
import io.github.offprint.figure.Panel;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The names of marks, each with a sample, in columns; marks with one name share an entry. */
final class Legend {

  private static final double SAMPLE = 30;
  private static final double GAP = 9;
  private static final double PADDING = 9;
  private static final double LINE = 1.5 * Sizes.LEGEND;
  private static final double BETWEEN_COLUMNS = 22;

  private final List<LegendKey> keys = new ArrayList<>();
  private final List<Lettered> names = new ArrayList<>();
  private final List<Map<String, String>> facts;
  private final int rows;

  private Legend(
      List<LegendKey> keys, List<Lettered> names, List<Map<String, String>> facts, int rows) {
    this.keys.addAll(keys);
    this.names.addAll(names);
    this.facts = facts;
    this.rows = rows;
  }

  /** The legend of some panels in one column. */
  static Legend of(Stream<Panel> panels, Lettering lettering) {
    Map<String, LegendKey> entries = new LinkedHashMap<>();
    panels
        .flatMap(panel -> panel.marks().stream())
        .filter(mark -> !mark.name().isEmpty() && !mark.key().equals(LegendKey.none()))
        .forEach(mark -> entries.merge(mark.name(), mark.key(), Legend::both));
    List<Lettered> names = new ArrayList<>();
    entries.keySet().forEach(name -> names.add(lettering.set(name, Sizes.LEGEND)));
    return new Legend(
        List.copyOf(entries.values()),
        names,
        entries.keySet().stream().map(Facts::ofEntry).toList(),
        entries.size());
  }

  private static LegendKey both(LegendKey first, LegendKey second) {
    return new LegendKey(
        first.line().or(second::line),
        first.bar().or(second::bar),
        first.dot().or(second::dot),
        first.box().or(second::box));
  }

  /** The same legend in as few rows as a width allows, all columns as full as the others. */
  Legend within(double width) {
    int least = 1;
    while (least < keys.size() && new Legend(keys, names, facts, least).width() > width) {
      least++;
    }
    return new Legend(keys, names, facts, least);
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  double width() {
    double all = 2 * PADDING - BETWEEN_COLUMNS;
    for (int first = 0; first < keys.size(); first += rows) {
      all += columnWidth(first) + BETWEEN_COLUMNS;
    }
    return isEmpty() ? 0 : all;
  }

  private double columnWidth(int first) {
    double widest = 0;
    for (int i = first; i < Math.min(first + rows, names.size()); i++) {
      widest = Math.max(widest, names.get(i).width());
    }
    return SAMPLE + GAP + widest;
  }

  double height() {
    return isEmpty() ? 0 : 2 * PADDING + LINE * rows - (LINE - Sizes.LEGEND);
  }

  /** Draws it with its left upper corner at a point. */
  void draw(Sheet sheet, double x, double y) {
    double left = x + PADDING;
    for (int i = 0; i < keys.size(); i++) {
      if (i > 0 && i % rows == 0) {
        left += columnWidth(i - rows) + BETWEEN_COLUMNS;
      }
      double middle = y + PADDING + i % rows * LINE + Sizes.LEGEND / 2;
      sheet.beginGroup(facts.get(i));
      drawSample(sheet, keys.get(i), left, middle);
      // Half the height of small letters puts text in the middle.
      double baseline = middle + 0.24 * Sizes.LEGEND + 0.4;
      sheet.text(names.get(i), left + SAMPLE + GAP, baseline, Sizes.FOREGROUND);
      sheet.endGroup();
    }
  }

  private static void drawSample(Sheet sheet, LegendKey key, double left, double middle) {
    double centre = left + SAMPLE / 2;
    Rectangle2D box = new Rectangle2D.Double(left + 4, middle - 5, SAMPLE - 8, 10);
    key.box().ifPresent(fill -> sheet.fill(box, Paint.of(fill)));
    Line2D line = new Line2D.Double(left, middle, left + SAMPLE, middle);
    key.line().ifPresent(stroke -> sheet.draw(line, stroke));
    Line2D bar = new Line2D.Double(centre, middle - 6.5, centre, middle + 6.5);
    key.bar().ifPresent(stroke -> sheet.draw(bar, stroke));
    Polyline here = new Polyline();
    here.add(centre, middle);
    key.dot().ifPresent(marker -> Markers.draw(sheet, here, marker));
  }
}
