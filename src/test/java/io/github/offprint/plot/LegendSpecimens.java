package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Arrangement.Keyed;
import io.github.offprint.figure.Arrangement.Names;
import io.github.offprint.figure.Arrangement.Row;
import io.github.offprint.figure.Arrangement.Side;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.LegendEntry;
import io.github.offprint.figure.Mark.LegendKey;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A legend has an entry for each name; marks without a name have none. */
final class LegendSpecimens {

  private LegendSpecimens() {}

  /** A panel's own legend stands in a corner, above the frame or to the right of it. */
  static Figure legendPlaces() {
    Numbers x = Numbers.of(-1, -0.5, 0, 0.5, 1);
    List<LegendPlace> places =
        List.of(
            LegendPlace.TOP_LEFT,
            LegendPlace.TOP_RIGHT,
            LegendPlace.ABOVE,
            LegendPlace.BOTTOM_LEFT,
            LegendPlace.BOTTOM_RIGHT,
            LegendPlace.RIGHT);
    List<Arrangement> panels = new ArrayList<>();
    for (LegendPlace place : places) {
      boolean falls = place == LegendPlace.TOP_RIGHT || place == LegendPlace.BOTTOM_LEFT;
      double slope = falls ? -1 : 1;
      panels.add(
          Panel.of(Axis.linear("$x$"), Axis.linear("$y$"))
              .titled(place.name())
              .with(
                  new Curve("line", x, Numbers.of(5, i -> slope * x.at(i)), Stroke.series(0)),
                  new Dots("dots", x, Numbers.of(5, i -> 0.8 * slope * x.at(i)), Marker.series(1)))
              .withLegend(place));
    }
    Row above = new Row("", panels.subList(0, 3), false, 1);
    Row below = new Row("", panels.subList(3, 6), false, 1);
    return new Figure(
        760, 460, new Arrangement.Stack(List.of(above, below), false, 1), Optional.empty());
  }

  /** One legend for all panels: marks of one name share an entry. */
  static Figure oneLegend() {
    Numbers x = Numbers.of(60, i -> i / 6.0);
    Panel left = Panel.of(Axis.linear("time $t$"), Axis.linear("signal"));
    Panel right = Panel.of(Axis.linear("time $t$"), Axis.linear("signal"));
    for (int k = 0; k < 5; k++) {
      int phase = k;
      Numbers y = Numbers.of(60, i -> StrictMath.sin(x.at(i) + phase));
      Curve mode = new Curve("mode " + k, x, y, Stroke.series(k));
      left = k < 3 ? left.with(mode) : left;
      right = k > 0 ? right.with(mode) : right;
    }
    return Figure.row(640, 320, true, left, right).withLegend(Side.BELOW);
  }

  /** A legend for some panels only. */
  static Figure keysForSomePanels() {
    Numbers x = Numbers.of(60, i -> i / 6.0);
    List<Arrangement> panels = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      int phase = k;
      Numbers y = Numbers.of(60, i -> StrictMath.sin(x.at(i) + phase));
      panels.add(
          Panel.of(Axis.linear("time $t$"), Axis.linear("signal"))
              .with(new Curve("mode " + k, x, y, Stroke.series(k))));
    }
    Row above = new Row("", panels.subList(0, 2), true, 1);
    Row below = new Row("", panels.subList(2, 4), true, 1);
    List<Arrangement> keyed =
        List.of(
            new Keyed(above, new Names(), Side.ABOVE), new Keyed(below, new Names(), Side.RIGHT));
    return new Figure(600, 460, new Arrangement.Stack(keyed, false, 1), Optional.empty());
  }

  /** Entries that explain a kind of line or point when many marks share it in other colours. */
  static Figure legendEntries() {
    Numbers n = Numbers.of(2, 4, 8, 16, 32, 64);
    Panel panel = Panel.of(Axis.log("samples $n$"), Axis.log("test error"));
    for (int k = 0; k < 4; k++) {
      double slope = -0.2 * (k + 1);
      Numbers theory = Numbers.of(6, i -> StrictMath.pow(n.at(i), slope));
      Numbers found = Numbers.of(6, i -> theory.at(i) * (1 + 0.1 * StrictMath.sin(9 * i + slope)));
      Ink ink = Ink.series(k);
      panel =
          panel.with(
              new Curve("", n, theory, Stroke.solid(ink)), new Dots("", n, found, Marker.dot(ink)));
    }
    Ink any = Ink.of(Ink.Part.FOREGROUND);
    return Figure.of(
            panel
                .with(
                    new LegendEntry("theory", LegendKey.line(Stroke.solid(any))),
                    new LegendEntry("experiment", LegendKey.dot(Marker.dot(any))))
                .withLegend(LegendPlace.BOTTOM_LEFT))
        .sized(480, 320);
  }
}
