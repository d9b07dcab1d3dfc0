package io.github.offprint.papers.richness;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.LegendEntry;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Four quantities against the width, each with lines of the predicted slopes. */
record WidthFigure(Sweep sweep, Powers powers) {

  /** What the panels show, in reading order. */
  static final Quantity[] SHOWN = {
    Quantity.MOTION, Quantity.RELATIVE_MOTION, Quantity.KERNEL_CHANGE, Quantity.ALIGNMENT
  };

  /** Its panel has room for the legend, because nothing in it depends on the width. */
  private static final Quantity LEGEND = Quantity.ALIGNMENT;

  Figure figure() {
    Arrangement above = row(panel(SHOWN[0]), panel(SHOWN[1]));
    Arrangement below = row(panel(SHOWN[2]), panel(SHOWN[3]));
    return new Figure(
        860, 640, new Arrangement.Stack(List.of(above, below), false, 1), Optional.empty());
  }

  private static Arrangement row(Panel left, Panel right) {
    return new Arrangement.Row("", List.of(left, right), false, 1);
  }

  private Panel panel(Quantity quantity) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < places(); i++) {
      marks.add(guide(quantity, i));
    }
    for (int i = 0; i < places(); i++) {
      marks.add(points(quantity, i));
      marks.add(slopeLabel(quantity, i));
    }
    Panel panel =
        Panel.of(Axis.log("width $n$").from(narrowest() / 1.3, widest() * 2.1), up(quantity))
            .titled(quantity.label())
            .with(marks);
    return quantity == LEGEND ? withLegend(panel) : panel;
  }

  private static Panel withLegend(Panel panel) {
    Stroke dashed = Stroke.dashed(Ink.of(Ink.Part.FOREGROUND)).withWidth(1.2);
    return panel
        .with(new LegendEntry("predicted slope", Mark.LegendKey.line(dashed)))
        .withLegend(Panel.LegendPlace.BOTTOM_LEFT);
  }

  private Axis up(Quantity quantity) {
    Axis axis = Axis.log("");
    return quantity == LEGEND ? axis.from(0.03, 2) : axis;
  }

  private double narrowest() {
    return sweep.widths().get(0);
  }

  private double widest() {
    return sweep.widths().get(sweep.widths().size() - 1);
  }

  private Mark points(Quantity quantity, int place) {
    List<LogMean> means = powers.means(quantity, place);
    return new ErrorBars(
        quantity == LEGEND ? "$" + Decimals.richness(sweep.richness().get(place)) + "$" : "",
        Numbers.of(sweep.widths()),
        Numbers.of(means.size(), i -> means.get(i).at(0)),
        Numbers.of(means.size(), i -> means.get(i).at(-1)),
        Numbers.of(means.size(), i -> means.get(i).at(1)),
        new Marker(Marker.Shape.CIRCLE, 6, Ink.series(place), true));
  }

  /** The predicted slope through the middle of the points that were fitted. */
  private Mark guide(Quantity quantity, int place) {
    double slope = powers.predicted(quantity, place);
    Slope fitted = powers.slope(quantity, place);
    double middle = StrictMath.sqrt(Math.max(narrowest(), powers.fitFrom()) * widest());
    double level = fitted.offset() + fitted.value() * StrictMath.log(middle);
    Numbers ends = Numbers.of(narrowest(), widest());
    return new Curve(
        "",
        ends,
        Numbers.of(2, i -> StrictMath.exp(level + slope * StrictMath.log(ends.at(i) / middle))),
        Stroke.dashed(Ink.series(place)).withWidth(1.2));
  }

  /**
   * The slope that was measured, beside the last point; lines on one level have theirs in a row.
   */
  private Mark slopeLabel(Quantity quantity, int place) {
    Slope slope = powers.slope(quantity, place);
    double y = StrictMath.exp(slope.offset() + slope.value() * StrictMath.log(widest()));
    double apart = quantity == LEGEND ? StrictMath.pow(1.35, places() / 2 - place) : 1;
    return new Label(
        Decimals.of(slope.value(), 2),
        widest() * 1.15,
        y * apart,
        Canvas.Anchor.LEFT,
        Ink.series(place));
  }

  private int places() {
    return sweep.richness().size();
  }
}
