package io.github.offprint.plot;

import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Spot;
import io.github.offprint.figure.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The inside of one panel of a sheet. */
final class SvgCanvas implements Canvas {

  /** More points than this in one series become a picture. */
  static final int MANY_DOTS = 4000;

  /** Width of the edge behind texts in pixels, half of which can be seen. */
  private static final double HALO = 3;

  /** Width and opacity of a line from a point to a word that stands farther off. */
  private static final double LEADER = 0.6;

  /** Width of the line of an arrow. */
  private static final double ARROW = 1.1;

  /** Between a remark and the frame. */
  private static final double FROM_FRAME = 5;

  /** The size of a point between gaps of a line, in widths of the line. */
  private static final double ALONE = 2;

  /** A line with more corners than this is a tangle in which tenths of a pixel are enough. */
  private static final int MANY_CORNERS = 200;

  /** More corners than this fill a panel many times over. */
  private static final int MOST_CORNERS = 100_000;

  private final Sheet sheet;
  private final Frame frame;
  private final Lettering lettering;
  private final Window window;
  private final Obstacles obstacles;
  private final List<Rectangle2D> texts = new ArrayList<>();

  SvgCanvas(Sheet sheet, Frame frame, Lettering lettering) {
    this.sheet = sheet;
    this.frame = frame;
    this.lettering = lettering;
    this.window = new Window(frame.box());
    this.obstacles = new Obstacles(frame.box());
  }

  @Override
  public Extent view() {
    return frame.view();
  }

  @Override
  public void line(Numbers x, Numbers y, Stroke stroke) {
    List<Polyline> parts = new ArrayList<>();
    Polyline alone = new Polyline();
    for (Polyline run : runs(x, y)) {
      window.cutLine(run).forEach(part -> parts.add(Thinning.of(part)));
      if (run.size() == 1) {
        alone.add(run.x(0), run.y(0));
      }
    }
    int corners = checked(parts.stream().mapToInt(Polyline::size).sum());
    boolean crowded = corners > MANY_CORNERS;
    Path2D path = new Path2D.Double();
    parts.forEach(part -> (crowded ? part.onTenths() : part).appendTo(path, false));
    sheet.draw(path, stroke);
    // A point without a neighbour makes no line, and must not be lost without a word.
    Markers.draw(sheet, alone, Marker.dot(stroke.ink()).sized(ALONE * stroke.width()));
  }

  private static int checked(int corners) {
    if (corners > MOST_CORNERS) {
      throw new IllegalArgumentException(
          "it turns at %s places and would be a blot of megabytes, at most %s are drawn (take fewer points, or Dots)"
              .formatted(corners, MOST_CORNERS));
    }
    return corners;
  }

  /** The parts of a line between points that the axes cannot show. */
  private List<Polyline> runs(Numbers x, Numbers y) {
    List<Polyline> runs = new ArrayList<>();
    Polyline run = new Polyline();
    for (int i = 0; i < x.size(); i++) {
      double px = frame.x(x.at(i));
      double py = frame.y(y.at(i));
      if (Double.isNaN(px) || Double.isNaN(py)) {
        run = new Polyline();
      } else {
        if (run.size() == 0) {
          runs.add(run);
        }
        run.add(px, py);
      }
    }
    return runs;
  }

  @Override
  public void area(Numbers x, Numbers lower, Numbers upper, Ink fill) {
    List<Polyline> parts = new ArrayList<>();
    Polyline below = new Polyline();
    Polyline above = new Polyline();
    for (int i = 0; i < x.size(); i++) {
      double px = frame.x(x.at(i));
      double low = frame.y(lower.at(i));
      double high = frame.y(upper.at(i));
      if (Double.isNaN(px + low + high)) {
        parts.add(outline(below, above));
        below = new Polyline();
        above = new Polyline();
      } else {
        below.add(px, low);
        above.add(px, high);
      }
    }
    parts.add(outline(below, above));
    checked(parts.stream().mapToInt(Polyline::size).sum());
    Path2D path = new Path2D.Double();
    parts.forEach(part -> part.appendTo(path, true));
    sheet.fill(path, Paint.of(fill));
  }

  /** The part of an area inside the window. */
  private Polyline outline(Polyline below, Polyline above) {
    Polyline forth = Thinning.of(above);
    Polyline back = Thinning.of(below);
    Polyline outline = new Polyline();
    for (int i = 0; i < forth.size(); i++) {
      outline.add(forth.x(i), forth.y(i));
    }
    for (int i = back.size() - 1; i >= 0; i--) {
      outline.add(back.x(i), back.y(i));
    }
    return window.cutPolygon(outline);
  }

  @Override
  public void dots(Numbers x, Numbers y, Marker marker) {
    Polyline shown = shown(x, y);
    obstacles.addDots(shown);
    if (shown.size() > MANY_DOTS) {
      DotLayer layer = new DotLayer(frame.box(), marker);
      sheet.masked(layer.mask(shown), layer.place(), Paint.of(marker.ink()));
    } else {
      Markers.draw(sheet, shown, marker);
    }
  }

  /** The points inside the frame. */
  private Polyline shown(Numbers x, Numbers y) {
    Rectangle2D box = frame.box();
    Polyline shown = new Polyline();
    for (int i = 0; i < x.size(); i++) {
      double px = frame.x(x.at(i));
      double py = frame.y(y.at(i));
      boolean inside =
          px >= box.getMinX() - 1
              && px <= box.getMaxX() + 1
              && py >= box.getMinY() - 1
              && py <= box.getMaxY() + 1;
      if (inside) {
        shown.add(px, py);
      }
    }
    return shown;
  }

  @Override
  public void cells(Extent over, int columns, Numbers values, ColorScale scale) {
    Rectangle2D place = new Rectangle2D.Double();
    place.setFrameFromDiagonal(
        frame.x(over.xMin()), frame.y(over.yMax()), frame.x(over.xMax()), frame.y(over.yMin()));
    int rows = values.size() / columns;
    int[] pixels = new int[values.size()];
    for (int i = 0; i < pixels.length; i++) {
      int row = rows - 1 - i / columns;
      double fraction = scale.fraction(values.at(row * columns + i % columns));
      boolean empty = Double.isNaN(fraction);
      pixels[i] = empty ? 0 : 0xff000000 | Ramps.color(scale.ramp(), fraction);
    }
    sheet.cells(Png.colored(columns, pixels), place);
  }

  @Override
  public void text(double x, double y, String text, Anchor anchor, double size, Ink ink) {
    double px = frame.x(x);
    double py = frame.y(y);
    if (Double.isNaN(px) || Double.isNaN(py)) {
      return;
    }
    Lettered set = lettering.set(text, size);
    Rectangle2D box = box(set, anchor, new Point2D.Double(px, py), size);
    boolean shown = frame.box().intersects(px - 0.5, py - 0.5, 1, 1);
    Rectangle2D place = shown ? inFrame(text, box) : box;
    texts.add(place);
    write(set, place, ink);
  }

  @Override
  public void note(
      String text, Spot at, Anchor anchor, Optional<Spot> target, double size, Ink ink) {
    Lettered set = lettering.set(text, size);
    Point2D place = place(text, at);
    Rectangle2D box = inFrame(text, box(set, anchor, place, size));
    target
        .flatMap(spot -> new NotePlace(box, place(text, spot)).arrow())
        .ifPresent(
            arrow -> {
              sheet.draw(NotePlace.shaft(arrow), Paint.of(ink), ARROW);
              sheet.fill(NotePlace.head(arrow), Paint.of(ink));
            });
    write(set, box, ink);
  }

  private Point2D place(String text, Spot spot) {
    Rectangle2D box = frame.box();
    boolean byData = spot.by() == Spot.Measure.DATA;
    double x = byData ? frame.x(spot.x()) : box.getMinX() + spot.x() * box.getWidth();
    double y = byData ? frame.y(spot.y()) : box.getMaxY() - spot.y() * box.getHeight();
    if (Double.isNaN(x + y)) {
      throw new IllegalArgumentException(
          "the axes have no place for (%s, %s) of note \"%s\"".formatted(spot.x(), spot.y(), text));
    }
    return new Point2D.Double(x, y);
  }

  /** A box moved into the frame. */
  private Rectangle2D inFrame(String text, Rectangle2D box) {
    Rectangle2D all = frame.box();
    double room = all.getWidth() - 2 * FROM_FRAME;
    if (box.getWidth() > room) {
      throw new IllegalArgumentException(
          "label \"%s\" is too long: it takes %s pixels and its panel has %s (shorten it or make the figure larger)"
              .formatted(text, Math.round(box.getWidth()), Math.round(room)));
    }
    double x = Math.max(all.getMinX() + FROM_FRAME, box.getX());
    double y = Math.max(all.getMinY() + FROM_FRAME, box.getY());
    return new Rectangle2D.Double(
        Math.min(x, all.getMaxX() - FROM_FRAME - box.getWidth()),
        Math.min(y, all.getMaxY() - FROM_FRAME - box.getHeight()),
        box.getWidth(),
        box.getHeight());
  }

  /** What a text covers. */
  private static Rectangle2D box(Lettered set, Anchor anchor, Point2D place, double size) {
    double gap = size / 4;
    double left =
        switch (anchor) {
          case LEFT -> place.getX();
          case RIGHT -> place.getX() - set.width();
          default -> place.getX() - set.width() / 2;
        };
    double baseline =
        switch (anchor) {
          case ABOVE -> place.getY() - set.depth() - gap;
          case BELOW -> place.getY() + set.height() + gap;
          default -> place.getY() + (set.height() - set.depth()) / 2;
        };
    return WordPlaces.box(set, left, baseline);
  }

  /** Whether texts at places of their own leave the frame or stand on each other. */
  boolean isCrowded() {
    return IntStream.range(0, texts.size())
        .anyMatch(
            i ->
                !frame.box().contains(texts.get(i))
                    || texts.subList(0, i).stream().anyMatch(texts.get(i)::intersects));
  }

  /** Keeps words away from a rectangle that something else will cover. */
  void keepFree(Rectangle2D box) {
    obstacles.addText(box);
  }

  private void write(Lettered set, Rectangle2D box, Ink ink) {
    double left = box.getX();
    double baseline = box.getY() + set.height();
    obstacles.addText(box);
    sheet.halo(set, left, baseline, new Paint(Palette.PANEL, 0.8), HALO);
    sheet.text(set, left, baseline, Paint.of(ink));
  }

  @Override
  public void words(Numbers x, Numbers y, List<String> texts, double size, Ink ink) {
    WordPlaces places = new WordPlaces(frame.box(), obstacles);
    for (int i = 0; i < texts.size(); i++) {
      double px = frame.x(x.at(i));
      double py = frame.y(y.at(i));
      if (frame.box().contains(px, py)) {
        places.add(lettering.set(texts.get(i), size), px, py);
      }
    }
    List<WordPlaces.Placed> placed = places.found();
    Path2D leaders = new Path2D.Double();
    placed.forEach(word -> word.leader().ifPresent(line -> leaders.append(line, false)));
    sheet.draw(leaders, Paint.of(ink.withOpacity(LEADER * ink.opacity())), LEADER);
    placed.forEach(word -> write(word.text(), word.box(), ink));
  }
}
