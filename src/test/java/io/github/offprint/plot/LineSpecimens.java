package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement.Side;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.GuideLine;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Note;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Spot;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.random.Draws;
import java.util.List;
import java.util.Locale;

/** Most figures are lines for what was derived and points for what was measured. */
final class LineSpecimens {

  private LineSpecimens() {}

  /**
   * A line through points, for theory and for what is sampled densely. Its stroke says how it is
   * drawn; a faded one stands back behind others. Where y is NaN there is a gap.
   */
  static Figure curves() {
    Ink ink = Ink.series(0);
    List<Stroke> strokes =
        List.of(
            Stroke.solid(ink),
            Stroke.dashed(ink),
            Stroke.dotted(ink),
            Stroke.dashDotted(ink),
            new Stroke(ink, 1.6, Stroke.Dash.LONG_DASHED),
            Stroke.solid(ink).withWidth(3),
            Stroke.solid(ink).faded());
    List<String> names =
        List.of("solid", "dashed", "dotted", "dash-dotted", "long dashes", "thick", "faded");
    Numbers x = Numbers.of(121, i -> i / 10.0);
    Panel panel = Panel.of(Axis.linear("time $t$"), Axis.linear("$e^{-t / \\tau}$"));
    for (int k = 0; k < strokes.size(); k++) {
      double tau = 1 << k;
      Numbers y = Numbers.of(121, i -> i == 20 ? Double.NaN : StrictMath.exp(-x.at(i) / tau));
      panel = panel.with(new Curve(names.get(k), x, y, strokes.get(k)));
    }
    return Figure.of(panel.withLegend(LegendPlace.RIGHT)).sized(560, 320);
  }

  /** Points, for what was measured. An open marker lets those behind it be seen. */
  static Figure dots() {
    Numbers x = Numbers.of(0, 1, 2, 3, 4, 5);
    Panel panel = Panel.of(Axis.linear("trial"), Axis.linear("outcome"));
    for (Marker.Shape shape : Marker.Shape.values()) {
      int k = shape.ordinal();
      String name = shape.name().toLowerCase(Locale.ROOT);
      Marker marker = Marker.of(shape, Ink.series(k)).sized(8);
      Numbers y = Numbers.of(6, i -> k + 0.3 * StrictMath.sin(x.at(i) + k));
      panel = panel.with(new Dots(name, x, y, k % 2 == 0 ? marker : marker.open()));
    }
    return Figure.of(panel.withLegend(LegendPlace.RIGHT)).sized(560, 340);
  }

  /**
   * Several series: {@code Stroke.series(i)} and {@code Marker.series(i)} give each a colour and
   * also a dash or a shape of its own, so that nobody needs the colours to tell them apart.
   */
  static Figure series() {
    Panel lines = Panel.of(Axis.linear("time"), Axis.linear("value")).titled("Lines");
    Panel points = Panel.of(Axis.linear("time"), Axis.linear("value")).titled("Points");
    Numbers t = Numbers.of(50, i -> i / 5.0);
    Numbers few = Numbers.of(10, i -> i);
    for (int k = 0; k < 12; k++) {
      int level = k;
      Numbers y = Numbers.of(50, i -> level + 0.4 * StrictMath.sin(t.at(i)));
      Numbers fewY = Numbers.of(10, i -> level + 0.4 * StrictMath.sin(few.at(i)));
      lines = lines.with(new Curve("series " + k, t, y, Stroke.series(k)));
      points = points.with(new Dots("series " + k, few, fewY, Marker.series(k)));
    }
    return Figure.row(760, 440, true, lines, points).withLegend(Side.BELOW);
  }

  /**
   * A cloud of points. Beyond a few thousand they become one picture inside the drawing, which
   * stays small; axes and words remain lines.
   */
  static Figure scatter() {
    Draws draws = Draws.of(7);
    Numbers x = Numbers.of(5000, i -> draws.gaussian());
    Numbers y = Numbers.of(5000, i -> 0.6 * x.at(i) + 0.8 * draws.gaussian());
    Marker small = Marker.dot(Ink.series(5)).sized(2.5);
    return Figure.of(
            Panel.of(Axis.linear("direction 1"), Axis.linear("direction 2"))
                .with(
                    new Dots("words", x, y, small),
                    Note.of("$t = 500$", Spot.frame(0.04, 0.93)).anchored(Canvas.Anchor.LEFT)))
        .sized(460, 400);
  }

  /**
   * A level or a limit that runs across the whole panel. {@code Rule.guide} is a thin dashed one
   * without a name; a rule with a name stands in the legend.
   */
  static Figure rules() {
    Numbers t = Numbers.of(200, i -> i / 10.0);
    Numbers loss = Numbers.of(200, i -> 0.2 + 1 / (1 + StrictMath.exp(t.at(i) - 8)));
    Stroke floor = Stroke.dotted(Ink.of(Ink.Part.FOREGROUND));
    return Figure.of(
            Panel.of(Axis.linear("time $t$"), Axis.linear("loss").from(0, 1.3))
                .with(
                    new Curve("training", t, loss, Stroke.series(0)),
                    new Rule("noise floor", Rule.Direction.HORIZONTAL, 0.2, floor),
                    Rule.guide(Rule.Direction.VERTICAL, 8))
                .withLegend(LegendPlace.TOP_RIGHT))
        .sized(480, 300);
  }

  /**
   * A law through one point, to compare slopes with: a power law on logarithmic axes, an
   * exponential where y alone is logarithmic, a straight line elsewhere.
   */
  static Figure guideLines() {
    Numbers n = Numbers.of(40, i -> StrictMath.pow(10, 1 + i / 13.0));
    Numbers error = Numbers.of(40, i -> 3 / n.at(i) + 0.3 / StrictMath.sqrt(n.at(i)));
    Panel powers =
        Panel.of(Axis.log("samples $n$"), Axis.log("test error"))
            .with(
                GuideLine.power("$n^{-1}$", -1, 10, 0.3),
                new Curve("measured", n, error, Stroke.series(0).withWidth(2.2)))
            .withLegend(LegendPlace.TOP_RIGHT);
    Numbers t = Numbers.of(50, i -> i / 5.0);
    Numbers loss =
        Numbers.of(50, i -> StrictMath.exp(-t.at(i)) + 0.3 * StrictMath.exp(-3 * t.at(i)));
    Stroke thin = Stroke.dashed(Ink.of(Ink.Part.MUTED)).withWidth(1.2);
    Panel decay =
        Panel.of(Axis.linear("time $t$"), Axis.log("loss"))
            .with(
                new GuideLine("$e^{-t}$", GuideLine.Law.EXPONENTIAL, -1, 0, 0.3, thin),
                new Curve("measured", t, loss, Stroke.series(0).withWidth(2.2)))
            .withLegend(LegendPlace.TOP_RIGHT);
    return Figure.row(720, 300, false, powers, decay);
  }
}
