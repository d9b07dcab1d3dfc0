package io.github.offprint.papers.richness;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.LegendEntry;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The line of the dial, with the measured relative motion of the widest networks on it, above the
 * exponents.
 *
 * @param moved relative motion, one number for each place
 */
record ScaleFigure(Sweep sweep, Powers powers, Numbers moved) {

  /** What the lower panel shows. */
  static final Quantity[] SHOWN = {
    Quantity.MOTION, Quantity.RELATIVE_MOTION, Quantity.KERNEL_CHANGE
  };

  private static final double MARGIN = 0.16;
  private static final Ink TEXT = Ink.of(Ink.Part.FOREGROUND);
  private static final Ink QUIET = Ink.of(Ink.Part.MUTED);

  Figure figure() {
    Figure narrow = stack(360, 480, narrowDial(), exponents().withLegend(Panel.LegendPlace.ABOVE));
    return stack(760, 560, dial(), exponents()).withNarrow(narrow);
  }

  private static Figure stack(double width, double height, Panel above, Panel below) {
    return Figure.stack(width, height, true, above, below);
  }

  private double low() {
    return Math.min(0, sweep.richness().stream().mapToDouble(r -> r).min().orElse(0)) - MARGIN;
  }

  private double high() {
    return Math.max(0.5, sweep.richness().stream().mapToDouble(r -> r).max().orElse(0)) + MARGIN;
  }

  private Axis across() {
    return Axis.linear("richness $r$").from(low(), high());
  }

  private Panel dial() {
    List<Mark> marks = scale();
    int widest = sweep.widths().get(sweep.widths().size() - 1);
    marks.add(
        label("measured $|\\Delta h_2|/|h_2|$ at $n = " + widest + "$", 0.25, 1.15, Ink.series(1)));
    marks.add(label("kernel dynamics", 0.25, -0.55, TEXT));
    marks.add(label("feature learning", 0.5, -1.15, TEXT));
    marks.add(label("outputs explode", low() + MARGIN / 2, 1.15, QUIET));
    marks.add(label("gradients explode", high() - MARGIN / 2, 1.15, QUIET));
    return panel(1.6, marks).weighing(0.45);
  }

  /** The same on a narrow sheet, where words that stand side by side have no room. */
  private Panel narrowDial() {
    List<Mark> marks = scale();
    marks.add(label("measured $|\\Delta h_2|/|h_2|$", 0.25, 1.25, Ink.series(1)));
    marks.add(label("kernel dynamics", 0.25, -1.15, TEXT));
    marks.add(label("feature learning", 0.5, -1.75, TEXT));
    marks.add(label("outputs", low() + MARGIN / 2, 1.95, QUIET));
    marks.add(label("explode", low() + MARGIN / 2, 1.45, QUIET));
    marks.add(label("gradients", high() - MARGIN / 2, 1.95, QUIET));
    marks.add(label("explode", high() - MARGIN / 2, 1.45, QUIET));
    return panel(2.3, marks).weighing(0.8);
  }

  /** The scale itself, with what was measured on it. */
  private List<Mark> scale() {
    List<Mark> marks = new ArrayList<>();
    Numbers level = Numbers.of(0, 0);
    marks.add(new Curve("", Numbers.of(low(), 0), level, Stroke.dotted(QUIET).withWidth(1.6)));
    marks.add(new Curve("", Numbers.of(0.5, high()), level, Stroke.dotted(QUIET).withWidth(1.6)));
    marks.add(new Curve("", Numbers.of(0, 0.5), level, Stroke.solid(TEXT).withWidth(3)));
    marks.add(
        new Dots(
            "",
            Numbers.of(sweep.richness()),
            Numbers.of(moved.size(), i -> 0),
            new Marker(Marker.Shape.CIRCLE, 9, Ink.series(1), true)));
    for (int i = 0; i < moved.size(); i++) {
      marks.add(label(Decimals.of(moved.at(i), 2), sweep.richness().get(i), 0.5, Ink.series(1)));
    }
    marks.add(label("lazy: NTK", 0, -0.55, TEXT));
    marks.add(label("rich: µP", 0.5, -0.55, TEXT));
    return marks;
  }

  private Panel panel(double reach, List<Mark> marks) {
    Axis up =
        new Axis(
            "",
            Scale.LINEAR,
            Optional.of(new Axis.View(-reach, reach)),
            List.of(new Axis.NamedPlace(0, "")));
    return Panel.of(across(), up).with(marks);
  }

  private static Mark label(String text, double x, double y, Ink ink) {
    return new Label(text, x, y, Canvas.Anchor.CENTER, ink);
  }

  private Panel exponents() {
    List<Mark> marks = new ArrayList<>();
    marks.add(Rule.guide(Rule.Direction.HORIZONTAL, 0));
    for (int q = 0; q < SHOWN.length; q++) {
      marks.add(line(SHOWN[q], q));
    }
    for (int q = 0; q < SHOWN.length; q++) {
      marks.add(points(SHOWN[q], q));
    }
    marks.add(
        new LegendEntry("predicted", Mark.LegendKey.line(Stroke.dashed(TEXT).withWidth(1.2))));
    return Panel.of(across(), Axis.linear("power of the width").from(-1.1, 1))
        .with(marks)
        .withLegend(Panel.LegendPlace.TOP_LEFT);
  }

  private Mark line(Quantity quantity, int series) {
    int fine = 101;
    double from = Math.min(0, sweep.richness().get(0));
    double to = Math.max(0.5, sweep.richness().get(moved.size() - 1));
    Numbers r = Numbers.of(fine, i -> from + (to - from) * i / (fine - 1));
    return new Curve(
        "",
        r,
        Numbers.of(fine, i -> quantity.predicted(r.at(i), sweep.activation())),
        Stroke.dashed(Ink.series(series)).withWidth(1.2));
  }

  private Mark points(Quantity quantity, int series) {
    Numbers slopes = powers.slopes(quantity);
    Numbers errors = powers.errors(quantity);
    return new ErrorBars(
        quantity.label(),
        Numbers.of(sweep.richness()),
        slopes,
        Numbers.of(slopes.size(), i -> slopes.at(i) - errors.at(i)),
        Numbers.of(slopes.size(), i -> slopes.at(i) + errors.at(i)),
        new Marker(Marker.Shape.CIRCLE, 6, Ink.series(series), true));
  }
}
