package io.github.offprint.plot;

import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Mark.LegendKey;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of a panel's marks, each with a sample; marks with one name share an entry. */
final class Legend {

  private static final double SAMPLE = 30;
  private static final double GAP = 9;
  private static final double PADDING = 9;
  private static final double LINE = 1.5 * Sizes.LEGEND;
  private static final double FROM_FRAME = 8;

  private final List<LegendKey> keys = new ArrayList<>();
  private final List<Lettered> names = new ArrayList<>();
  private final List<Map<String, String>> facts = new ArrayList<>();
  private final LegendPlace place;

  Legend(Panel panel, Lettering lettering) {
    place = panel.legend();
    Map<String, LegendKey> entries = new LinkedHashMap<>();
    for (Mark mark : panel.marks()) {
      if (!mark.name().isEmpty() && !mark.key().equals(LegendKey.none())) {
        entries.merge(mark.name(), mark.key(), Legend::both);
      }
    }
    if (place != LegendPlace.NONE) {
      entries.forEach(
          (name, key) -> {
            keys.add(key);
            facts.add(Facts.ofEntry(name));
            names.add(lettering.set(name, Sizes.LEGEND));
          });
    }
  }

  private static LegendKey both(LegendKey first, LegendKey second) {
    return new LegendKey(
        first.line().or(second::line),
        first.bar().or(second::bar),
        first.dot().or(second::dot),
        first.box().or(second::box));
  }

  double width() {
    double widest = names.stream().mapToDouble(Lettered::width).max().orElse(0);
    return keys.isEmpty() ? 0 : 2 * PADDING + SAMPLE + GAP + widest;
  }

  double height() {
    return 2 * PADDING + LINE * keys.size() - (LINE - Sizes.LEGEND);
  }

  /** Whether it is no larger than the frame that it stands in or beside. */
  boolean fits(Rectangle2D frame) {
    boolean inside = place != LegendPlace.RIGHT && !keys.isEmpty();
    return !inside
        || width() + 2 * FROM_FRAME <= frame.getWidth()
            && height() + 2 * FROM_FRAME <= frame.getHeight();
  }

  /** The room that it needs beside its panel. */
  double outside() {
    return place == LegendPlace.RIGHT && !keys.isEmpty() ? width() + FROM_FRAME : 0;
  }

  /** Where it stands, if it has entries. */
  Optional<Rectangle2D> box(Rectangle2D frame) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    double left = frame.getMinX() + FROM_FRAME;
    double right = frame.getMaxX() - FROM_FRAME - width();
    double top = frame.getMinY() + FROM_FRAME;
    double bottom = frame.getMaxY() - FROM_FRAME - height();
    double x =
        switch (place) {
          case TOP_LEFT, BOTTOM_LEFT -> left;
          case RIGHT -> frame.getMaxX() + FROM_FRAME;
          default -> right;
        };
    double y =
        switch (place) {
          case BOTTOM_LEFT, BOTTOM_RIGHT -> bottom;
          case RIGHT -> frame.getMinY();
          default -> top;
        };
    return Optional.of(new Rectangle2D.Double(x, y, width(), height()));
  }

  void draw(Sheet sheet, Rectangle2D frame) {
    box(frame).ifPresent(box -> drawIn(sheet, box));
  }

  private void drawIn(Sheet sheet, Rectangle2D box) {
    if (place != LegendPlace.RIGHT) {
      RoundRectangle2D back =
          new RoundRectangle2D.Double(
              box.getX(), box.getY(), box.getWidth(), box.getHeight(), 8, 8);
      sheet.fill(back, new Paint(Palette.PANEL, 0.85));
      sheet.draw(back, Sizes.GUIDE, 1);
    }
    for (int i = 0; i < keys.size(); i++) {
      sheet.beginGroup(facts.get(i));
      double middle = box.getY() + PADDING + i * LINE + Sizes.LEGEND / 2;
      double left = box.getX() + PADDING;
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
