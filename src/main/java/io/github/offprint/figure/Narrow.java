package io.github.offprint.figure;

import io.github.offprint.figure.Panel.LegendPlace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The arrangement of a figure on a sheet as narrow as a telephone, with lettering of the same size:
 * what stands in a row and has no room there comes to stand in a column, and legends leave their
 * panels. The panels keep their order.
 */
final class Narrow {

  /** Of the sheet, in CSS pixels. */
  private static final double WIDTH = 360;

  /** What stands left and right of a frame. */
  private static final double BESIDE = 66;

  /** What stands above and below a frame: numbers, labels, titles. */
  private static final double AROUND = 64;

  private static final double LEAST_HEIGHT = 110;

  /** The height of a frame for its width. */
  private static final double FLATTEST = 0.62;

  private static final double LEGEND_LINE = 20;

  /** The height of a colour bar below its panels, with numbers and label. */
  private static final double BAR = 64;

  private Narrow() {}

  static Figure of(Figure figure) {
    double bar = figure.colorBar().isPresent() ? BESIDE : 0;
    Sheet room = new Sheet(figure.width() - bar, figure.height(), WIDTH);
    Arrangement column = room.narrowed(figure.arrangement());
    Arrangement all =
        figure.colorBar().isPresent()
            ? new Arrangement.Keyed(column, figure.colorBar().get(), Arrangement.Side.BELOW)
            : column;
    return new Figure(WIDTH, height(all), all, Optional.empty());
  }

  private static double height(Arrangement part) {
    if (part instanceof Arrangement.Stack stack) {
      return stack.parts().stream().mapToDouble(Narrow::height).sum();
    } else if (part instanceof Arrangement.Row row) {
      return row.parts().size() == 1 ? height(row.parts().get(0)) : row.weight() + AROUND;
    }
    if (part instanceof Arrangement.Keyed keyed) {
      return height(keyed.inner())
          + (keyed.key() instanceof Arrangement.Names ? names(keyed) : BAR);
    } else if (part instanceof Arrangement.Grid grid) {
      return height(rows(grid));
    }
    Panel panel = (Panel) part;
    long names =
        panel.marks().stream().map(Mark::name).filter(n -> !n.isEmpty()).distinct().count();
    double legend = panel.legend() == LegendPlace.ABOVE ? LEGEND_LINE * (names + 1) / 2 : 0;
    return panel.weight() + AROUND + legend;
  }

  /**
   * The room of a part of the figure.
   *
   * @param width on the wide sheet
   * @param height on the wide sheet
   * @param narrow width of the narrow sheet
   */
  private record Sheet(double width, double height, double narrow) {

    /** The part in a column, its panels weighing as much as their frames are high. */
    Arrangement narrowed(Arrangement part) {
      if (part instanceof Arrangement.Row row) {
        return column(row);
      } else if (part instanceof Arrangement.Stack stack) {
        return column(stack);
      }
      if (part instanceof Arrangement.Grid grid) {
        return column(rows(grid));
      } else if (part instanceof Arrangement.Keyed keyed) {
        return new Arrangement.Keyed(narrowed(keyed.inner()), keyed.key(), Arrangement.Side.BELOW);
      }
      return alone((Panel) part);
    }

    private Panel alone(Panel panel) {
      double shape = (height - AROUND) / Math.max(1, width - BESIDE);
      double frame = narrow - BESIDE;
      // flat panels gain from the height of a telephone, unless they were low strips before
      double flat = Math.min(height - AROUND, FLATTEST * frame);
      LegendPlace place = panel.legend() == LegendPlace.NONE ? LegendPlace.NONE : LegendPlace.ABOVE;
      return panel
          .withLegend(place)
          .weighing(Math.max(LEAST_HEIGHT, Math.min(frame, Math.max(flat, frame * shape))));
    }

    private Arrangement column(Arrangement.Stack stack) {
      double unit = height / weights(stack.parts());
      List<Arrangement> parts = new ArrayList<>();
      for (Arrangement part : titled(stack.parts())) {
        parts.add(new Sheet(width, unit * part.weight(), narrow).narrowed(part));
      }
      boolean panels = parts.stream().allMatch(Panel.class::isInstance);
      return stackOf(parts, panels && stack.shareX(), stack.ruled());
    }

    /** Panels that are narrow on the wide sheet as well stay side by side. */
    private Arrangement column(Arrangement.Row row) {
      double unit = width / weights(row.parts());
      List<Arrangement> parts = new ArrayList<>();
      List<Arrangement> together = new ArrayList<>();
      double taken = 0;
      for (Arrangement part : labelled(row)) {
        if (taken + unit * part.weight() > narrow) {
          add(together, unit, row.shareY(), parts);
          together.clear();
          taken = 0;
        }
        together.add(part);
        taken += unit * part.weight();
      }
      add(together, unit, row.shareY(), parts);
      Arrangement column = parts.size() == 1 ? parts.get(0) : stackOf(parts, false, false);
      return row.title().isEmpty()
          ? column
          : new Arrangement.Row(row.title(), List.of(column), false, column.weight());
    }

    private void add(
        List<Arrangement> together, double unit, boolean shareY, List<Arrangement> column) {
      if (together.size() == 1) {
        Arrangement part = together.get(0);
        Arrangement one = new Sheet(unit * part.weight(), height, narrow).narrowed(part);
        // a row of its own: what all panels are labelled with must be in sight at each of them
        column.add(
            one instanceof Panel
                ? new Arrangement.Row("", List.of(one), false, one.weight())
                : one);
      } else if (together.size() > 1) {
        double own = Math.min(height - AROUND, narrow - BESIDE);
        column.add(new Arrangement.Row("", together, shareY, Math.max(LEAST_HEIGHT, own)));
      }
    }

    private static Arrangement stackOf(List<Arrangement> parts, boolean shareX, boolean ruled) {
      double weight = parts.stream().mapToDouble(Narrow::height).sum() - AROUND;
      return new Arrangement.Stack(parts, shareX, weight, ruled);
    }

    private static double weights(List<Arrangement> parts) {
      return parts.stream().mapToDouble(Arrangement::weight).sum();
    }
  }

  private static double names(Arrangement.Keyed keyed) {
    long names =
        keyed
            .panels()
            .flatMap(panel -> panel.marks().stream())
            .map(Mark::name)
            .filter(name -> !name.isEmpty())
            .distinct()
            .count();
    return LEGEND_LINE * (names + 3) / 2;
  }

  /** A grid as rows above each other; its columns' titles go to the panels of the first row. */
  private static Arrangement.Stack rows(Arrangement.Grid grid) {
    Iterator<String> titles = grid.titles().iterator();
    List<Arrangement> rows = new ArrayList<>();
    for (Arrangement.Row row : grid.rows()) {
      rows.add(row.each(panel -> titles.hasNext() ? titled(panel, titles.next()) : panel));
    }
    return new Arrangement.Stack(rows, false, grid.weight(), grid.ruled());
  }

  private static Panel titled(Panel panel, String title) {
    return panel.title().isEmpty() ? panel.titled(title) : panel;
  }

  /** Where only the first panel of a row names the common axis, the others now name it too. */
  private static List<Arrangement> labelled(Arrangement.Row row) {
    Optional<String> label =
        row.parts().stream()
            .filter(part -> row.shareY() && part instanceof Panel)
            .map(part -> ((Panel) part).y().label())
            .findFirst();
    return row.parts().stream()
        .map(part -> part instanceof Panel panel ? withLabel(panel, label.orElse("")) : part)
        .toList();
  }

  private static Arrangement withLabel(Panel panel, String label) {
    Axis y = panel.y();
    Axis named = y.label().isEmpty() ? new Axis(label, y.scale(), y.view(), y.names()) : y;
    return new Panel(
        panel.title(),
        panel.x(),
        named,
        panel.marks(),
        panel.legend(),
        panel.weight(),
        panel.insets(),
        panel.letter());
  }

  /** Rows below the first have the titles of the panels above them, which leave their sight. */
  private static List<Arrangement> titled(List<Arrangement> rows) {
    if (rows.isEmpty() || !(rows.get(0) instanceof Arrangement.Row first)) {
      return rows;
    }
    return rows.stream()
        .map(part -> part instanceof Arrangement.Row row ? titled(row, first) : part)
        .toList();
  }

  private static Arrangement titled(Arrangement.Row row, Arrangement.Row first) {
    if (row.parts().size() != first.parts().size()) {
      return row;
    }
    List<Arrangement> parts = new ArrayList<>();
    for (int i = 0; i < row.parts().size(); i++) {
      boolean bare = row.parts().get(i) instanceof Panel panel && panel.title().isEmpty();
      parts.add(
          bare && first.parts().get(i) instanceof Panel above
              ? ((Panel) row.parts().get(i)).titled(above.title())
              : row.parts().get(i));
    }
    return new Arrangement.Row(row.title(), parts, row.shareY(), row.weight());
  }
}
