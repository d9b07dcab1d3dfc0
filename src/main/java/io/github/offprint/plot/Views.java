package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Axis.View;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The part of the data that each panel shows, in reading order: what its axes ask for, else all
 * that its marks cover with a little room around it; panels that share an axis have one view.
 */
final class Views {

  /** Room around the data, as a fraction of what they cover. */
  private static final double ROOM = 0.05;

  /** Room at the left and right of bars, and of points, which would be cut in half at the frame. */
  private static final double ROOM_FOR_POINTS = 0.03;

  private final List<Panel> panels;
  private final View[] x;
  private final View[] y;

  private Views(List<Panel> panels) {
    this.panels = panels;
    x = new View[panels.size()];
    y = new View[panels.size()];
  }

  /**
   * The views of a figure's panels.
   *
   * @throws IllegalArgumentException for a mark with nothing to show, an axis without numbers and a
   *     panel with nothing in it
   */
  static Views of(Figure figure) {
    Views views = new Views(figure.arrangement().panels().toList());
    List<Extent> extents = new ArrayList<>();
    for (Panel panel : views.panels) {
      extents.add(extent(panel));
    }
    for (int i = 0; i < views.panels.size(); i++) {
      views.choose(List.of(i), extents, true);
      views.choose(List.of(i), extents, false);
    }
    views.share(figure.arrangement(), 0, extents);
    for (int i = 0; i < views.panels.size(); i++) {
      views.checkNotEmpty(i);
    }
    return views;
  }

  View x(int panel) {
    return x[panel];
  }

  View y(int panel) {
    return y[panel];
  }

  private static Extent extent(Panel panel) {
    Extent all = Extent.NOTHING;
    for (Mark mark : panel.marks()) {
      Extent extent = mark.extent(panel.x().scale(), panel.y().scale());
      if (mark instanceof HeatMap map && !showsColor(map)) {
        throw new IllegalArgumentException(
            "%s of %s has no value that its colours can show (expected %s)"
                .formatted(described(mark), described(panel), map.scale().scale().demand()));
      }
      if (extent.equals(Extent.NOTHING) && !mark.columns().isEmpty()) {
        throw new IllegalArgumentException(
            "%s of %s has no point that its axes can show (expected %s)"
                .formatted(described(mark), described(panel), demand(panel)));
      }
      all = all.and(extent);
    }
    return all;
  }

  private static boolean showsColor(HeatMap map) {
    return map.values().stream().anyMatch(value -> !Double.isNaN(map.scale().fraction(value)));
  }

  /** A frame with nothing in it would look like a result. */
  private void checkNotEmpty(int panel) {
    Panel shown = panels.get(panel);
    List<Mark> placed =
        shown.marks().stream()
            .filter(mark -> !mark.columns().isEmpty())
            .filter(mark -> extent(mark, shown).boundsX() && extent(mark, shown).boundsY())
            .toList();
    if (!placed.isEmpty() && placed.stream().noneMatch(mark -> isInView(mark, panel))) {
      throw new IllegalArgumentException(
          "%s of %s lies outside its axes, as everything in it does (x from %s to %s, y from %s to %s)"
              .formatted(
                  described(placed.get(0)),
                  described(shown),
                  x[panel].from(),
                  x[panel].to(),
                  y[panel].from(),
                  y[panel].to()));
    }
  }

  private static Extent extent(Mark mark, Panel panel) {
    return mark.extent(panel.x().scale(), panel.y().scale());
  }

  private boolean isInView(Mark mark, int panel) {
    Extent extent = extent(mark, panels.get(panel));
    return extent.xMax() >= x[panel].from()
        && extent.xMin() <= x[panel].to()
        && extent.yMax() >= y[panel].from()
        && extent.yMin() <= y[panel].to();
  }

  /** What the axes of a panel can show. */
  private static String demand(Panel panel) {
    String x = panel.x().scale().demand();
    String y = panel.y().scale().demand();
    return x.equals(y) ? x : x + " on the x axis and " + y + " on the y axis";
  }

  /** How messages call a mark. */
  static String described(Mark mark) {
    return mark.name().isEmpty()
        ? "a " + mark.getClass().getSimpleName() + " without a name"
        : "\"" + mark.name() + "\"";
  }

  /** How messages call a panel. */
  static String described(Panel panel) {
    if (!panel.title().isEmpty()) {
      return "panel \"" + panel.title() + "\"";
    }
    return "the panel with the axes \"%s\" and \"%s\""
        .formatted(panel.x().label(), panel.y().label());
  }

  /** Gives the panels that share an axis the same view of everything they cover. */
  private void share(Arrangement part, int first, List<Extent> extents) {
    int end = first + (int) part.panels().count();
    List<Integer> all = IntStream.range(first, end).boxed().toList();
    if (part instanceof Arrangement.Row row) {
      shareParts(row.parts(), first, extents);
      if (row.shareY()) {
        choose(all, extents, false);
      }
    } else if (part instanceof Arrangement.Stack stack) {
      shareParts(stack.parts(), first, extents);
      if (stack.shareX()) {
        choose(all, extents, true);
      }
    } else if (part instanceof Arrangement.Grid grid) {
      shareParts(List.copyOf(grid.rows()), first, extents);
      shareColumns(grid, first, extents);
    } else if (part instanceof Arrangement.Keyed keyed) {
      share(keyed.inner(), first, extents);
    }
  }

  private void shareColumns(Arrangement.Grid grid, int first, List<Extent> extents) {
    for (int column = 0; grid.shareX() && column < grid.columns(); column++) {
      List<Integer> below = new ArrayList<>();
      int at = first;
      for (Arrangement.Row row : grid.rows()) {
        if (column < row.parts().size()) {
          below.add(at + column);
        }
        at += row.parts().size();
      }
      choose(below, extents, true);
    }
  }

  private void shareParts(List<Arrangement> parts, int first, List<Extent> extents) {
    int at = first;
    for (Arrangement part : parts) {
      share(part, at, extents);
      at += (int) part.panels().count();
    }
  }

  private void choose(List<Integer> together, List<Extent> extents, boolean along) {
    List<View> asked = new ArrayList<>();
    Extent all = Extent.NOTHING;
    double room = along ? 0 : ROOM;
    for (int i : together) {
      axis(i, along).view().ifPresent(asked::add);
      all = all.and(extents.get(i));
      room = room(panels.get(i), room, along);
    }
    View view = asked.isEmpty() ? fitted(together.get(0), all, room, along) : around(asked);
    boolean stands = asked.isEmpty() && together.stream().anyMatch(i -> stands(panels.get(i)));
    for (int i : together) {
      (along ? x : y)[i] = stands ? onFrame(view, all, along) : view;
    }
  }

  private static boolean stands(Panel panel) {
    return panel.marks().stream().anyMatch(Mark::standsOnFrame);
  }

  /** Without room beyond zero where nothing goes beyond it. */
  private static View onFrame(View view, Extent extent, boolean along) {
    boolean low = (along ? extent.xMin() : extent.yMin()) == 0;
    boolean high = (along ? extent.xMax() : extent.yMax()) == 0;
    return new View(low ? 0 : view.from(), high && !low ? 0 : view.to());
  }

  private Axis axis(int panel, boolean along) {
    return along ? panels.get(panel).x() : panels.get(panel).y();
  }

  private static double room(Panel panel, double room, boolean along) {
    if (panel.marks().stream().anyMatch(Mark::fillsFrame)) {
      return 0;
    }
    boolean points = stands(panel) || panel.marks().stream().anyMatch(Views::isWiderThanItsData);
    return along && points ? ROOM_FOR_POINTS : room;
  }

  /** Points and the caps of bars reach beyond their coordinates. */
  private static boolean isWiderThanItsData(Mark mark) {
    return mark.key().dot().isPresent() || mark.key().bar().isPresent();
  }

  private static View around(List<View> views) {
    double from = views.stream().mapToDouble(View::from).min().orElseThrow();
    double to = views.stream().mapToDouble(View::to).max().orElseThrow();
    return new View(from, to);
  }

  private View fitted(int panel, Extent extent, double room, boolean along) {
    if (along ? !extent.boundsX() : !extent.boundsY()) {
      throw new IllegalArgumentException(
          "%s has no numbers on its %s axis (give it marks with data, or the ends of the axis)"
              .formatted(described(panels.get(panel)), along ? "x" : "y"));
    }
    Scale scale = axis(panel, along).scale();
    double low = scale.forward(along ? extent.xMin() : extent.yMin());
    double high = scale.forward(along ? extent.xMax() : extent.yMax());
    double length = high - low;
    // What differs by rounding alone is one number.
    boolean single = length <= 1e-12 * Math.max(Math.abs(low), Math.abs(high));
    double more = single ? half(scale, high) : room * length;
    View roomy = new View(scale.backward(low - more), scale.backward(high + more));
    // At the end of what doubles can hold there is no room left.
    View view = isShown(scale, roomy) ? roomy : new View(scale.backward(low), scale.backward(high));
    if (!isShown(scale, view)) {
      throw new IllegalArgumentException(
          "%s has numbers on its %s axis that lie too far apart to show, from %s to %s"
              .formatted(described(panels.get(panel)), along ? "x" : "y", view.from(), view.to()));
    }
    return view;
  }

  private static boolean isShown(Scale scale, View view) {
    double length = scale.forward(view.to()) - scale.forward(view.from());
    return length > 0 && Double.isFinite(length);
  }

  /** Half the length of an axis around a single number. */
  private static double half(Scale scale, double place) {
    if (scale instanceof Scale.Log || scale instanceof Scale.SymLog) {
      return 0.5;
    } else if (scale instanceof Scale.Calendar) {
      return 1;
    }
    return place == 0 ? 1 : Math.abs(place) * 0.1;
  }
}
