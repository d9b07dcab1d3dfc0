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
import java.util.stream.IntStream;

/** The names of a panel's marks, each with a sample; marks with one name share an entry. */
final class Legend {

  private static final double SAMPLE = 30;
  private static final double GAP = 9;
  private static final double PADDING = 9;
  private static final double LINE = 1.5 * Sizes.LEGEND;
  private static final double FROM_FRAME = 8;

  private final List<LegendKey> keys = new ArrayList<>();
  private final List<Lettered> names = new ArrayList<>();
  private final LegendPlace place;
  private final int columns;

  /**
   * The legend of a panel.
   *
   * @param room about the width of its frame
   */
  Legend(Panel panel, Lettering lettering, double room) {
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
            names.add(lettering.set(name, Sizes.LEGEND));
          });
    }
    columns = place == LegendPlace.ABOVE ? columns(room) : 1;
  }

  /** The most columns that fit. */
  private int columns(double room) {
    int most = Math.max(1, keys.size());
    while (most > 1 && width(most) > room) {
      most--;
    }
    return most;
  }

  private static LegendKey both(LegendKey first, LegendKey second) {
    return new LegendKey(
        first.line().or(second::line),
        first.bar().or(second::bar),
        first.dot().or(second::dot),
        first.box().or(second::box));
  }

  double width() {
    return width(columns);
  }

  private double width(int all) {
    return IntStream.range(0, all).mapToDouble(column -> column(column, all)).sum();
  }

  /** The width of one of several columns, which are filled line by line. */
  private double column(int column, int all) {
    double widest =
        IntStream.range(0, names.size())
            .filter(i -> i % all == column)
            .mapToDouble(i -> names.get(i).width())
            .max()
            .orElse(0);
    return keys.isEmpty() ? 0 : 2 * PADDING + SAMPLE + GAP + widest;
  }

  private double before(int column) {
    return IntStream.range(0, column).mapToDouble(i -> column(i, columns)).sum();
  }

  double height() {
    return 2 * PADDING + LINE * lines() - (LINE - Sizes.LEGEND);
  }

  private int lines() {
    return (keys.size() + columns - 1) / columns;
  }

  /** Whether it is no larger than the frame that it stands in or beside. */
  boolean fits(Rectangle2D frame) {
    boolean inside = place != LegendPlace.RIGHT && !keys.isEmpty();
    boolean high = place != LegendPlace.ABOVE && height() + 2 * FROM_FRAME > frame.getHeight();
    return !inside || width() + 2 * FROM_FRAME <= frame.getWidth() + outsideLeft() && !high;
  }

  /** How far it may reach to the left of its frame. */
  private double outsideLeft() {
    return place == LegendPlace.ABOVE ? 5 * FROM_FRAME : 0;
  }

  /** The room that it needs between its panel and the title. */
  double above() {
    return place == LegendPlace.ABOVE && !keys.isEmpty() ? height() : 0;
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
          case ABOVE -> Math.min(frame.getMinX() - PADDING, frame.getMaxX() - width());
          default -> right;
        };
    double y =
        switch (place) {
          case BOTTOM_LEFT, BOTTOM_RIGHT -> bottom;
          case RIGHT -> frame.getMinY();
          case ABOVE -> frame.getMinY() - height();
          default -> top;
        };
    return Optional.of(new Rectangle2D.Double(x, y, width(), height()));
  }

  void draw(Sheet sheet, Rectangle2D frame) {
    box(frame).ifPresent(box -> drawIn(sheet, box));
  }

  private void drawIn(Sheet sheet, Rectangle2D box) {
    if (place != LegendPlace.RIGHT && place != LegendPlace.ABOVE) {
      RoundRectangle2D back =
          new RoundRectangle2D.Double(
              box.getX(), box.getY(), box.getWidth(), box.getHeight(), 8, 8);
      sheet.fill(back, new Paint(Palette.PANEL, 0.85));
      sheet.draw(back, Sizes.GUIDE, 1);
    }
    for (int i = 0; i < keys.size(); i++) {
      double middle = box.getY() + PADDING + i / columns * LINE + Sizes.LEGEND / 2;
      double left = box.getX() + PADDING + before(i % columns);
      drawSample(sheet, keys.get(i), left, middle);
      // Half the height of small letters puts text in the middle.
      double baseline = middle + 0.24 * Sizes.LEGEND + 0.4;
      sheet.text(names.get(i), left + SAMPLE + GAP, baseline, Sizes.FOREGROUND);
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
