package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Arrangement.Side;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Band;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.ColorScale.Ramp;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An experiment never names a colour; it says what a colour is for, and the plot has one for light
 * and one for dark paper. Series have colours in turn; numbers have colours on a scale.
 */
final class ColorSpecimens {

  private ColorSpecimens() {}

  /** The inks with a part to play. {@code PAPER} is what a figure is drawn on. */
  static Figure inks() {
    Numbers x = Numbers.of(60, i -> i / 6.0);
    Numbers middle = Numbers.of(60, i -> StrictMath.sin(x.at(i)));
    Panel panel = Panel.of(Axis.linear("$x$"), Axis.linear("$y$"));
    for (Ink.Part part : Ink.Part.values()) {
      double level = 2.0 * part.ordinal();
      Ink ink = Ink.of(part);
      Numbers low = Numbers.of(60, i -> middle.at(i) + level - 0.6);
      Numbers y = Numbers.of(60, i -> middle.at(i) + level);
      Numbers high = Numbers.of(60, i -> middle.at(i) + level + 0.6);
      panel =
          panel.with(
              new Band("", x, low, high, Ink.series(5).withOpacity(0.25)),
              new Curve(part.name(), x, y, Stroke.solid(ink).withWidth(2.5)));
    }
    return Figure.of(panel.withLegend(LegendPlace.RIGHT)).sized(560, 320);
  }

  /** Curves for the values of a parameter, with a key. {@code SEQUENTIAL} serves lines. */
  static Figure curvesByANumber() {
    ColorScale colors = new ColorScale(Ramp.SEQUENTIAL, Scale.LOG, 1e-3, 10);
    Numbers k = Numbers.of(100, i -> StrictMath.pow(10, 1 + i / 33.0));
    Panel panel = Panel.of(Axis.log("features $k$"), Axis.log("test error"));
    for (double ridge : new double[] {1e-3, 1e-2, 1e-1, 1, 10}) {
      double width = 1.5 + StrictMath.log10(ridge * 1e3);
      Numbers error =
          Numbers.of(
              100,
              i -> {
                double distance = StrictMath.log(k.at(i) / 250);
                double peak = 3 / width * StrictMath.exp(-distance * distance / 0.6);
                return 0.1 * width + 8 / k.at(i) + peak;
              });
      panel = panel.with(new Curve("", k, error, Stroke.solid(Ink.graded(colors, ridge))));
    }
    return Figure.of(panel).sized(520, 340).withColorBar("ridge $\\delta$", colors);
  }

  /**
   * A matrix as colours, with one key for two panels. {@code DIVERGING} shows the sign of a number;
   * a NaN leaves its cell empty.
   */
  static Figure heatMaps() {
    int side = 24;
    ColorScale colors = new ColorScale(Ramp.DIVERGING, Scale.LINEAR, -1, 1);
    Extent square = new Extent(0, side, 0, side);
    Numbers target =
        Numbers.of(
            side * side, i -> StrictMath.sin(i % side * 0.4) * StrictMath.cos(i / side * 0.3));
    Numbers learned = Numbers.of(side * side, i -> i == 30 ? Double.NaN : 0.6 * target.at(i));
    Panel left =
        Panel.of(Axis.linear("word $i$"), Axis.linear("context $j$"))
            .titled("$M^\\star_{ij}$")
            .with(new HeatMap("target", square, side, target, colors));
    Panel right =
        Panel.of(Axis.linear("word $i$"), Axis.linear("context $j$"))
            .titled("$\\hat{M}_{ij}$")
            .with(new HeatMap("learned", square, side, learned, colors));
    return Figure.row(640, 320, true, left, right).withColorBar("value", colors);
  }

  /**
   * Keys that belong to one panel, beside or below it. {@code DEEP} runs over nearly all lightness
   * and is for heat maps only; scales of colours may be logarithmic, also on both sides of zero.
   */
  static Figure keysOfOnePanel() {
    int side = 40;
    Extent square = new Extent(0, side, 0, side);
    ColorScale deep = new ColorScale(Ramp.DEEP, Scale.LOG, 1e-3, 1);
    Numbers error =
        Numbers.of(
            side * side,
            i -> {
              double x = (i % side - 20) / 9.0;
              double y = (i / side - 16) / 7.0;
              return StrictMath.exp(-x * x - y * y);
            });
    ColorScale signed = new ColorScale(Ramp.DIVERGING, new Scale.SymLog(10), -100, 100);
    Numbers gain =
        Numbers.of(side * side, i -> 100 * StrictMath.sin(i % side * 0.3 + i / side * 0.1));
    Panel left =
        Panel.of(Axis.linear("column"), Axis.linear("row"))
            .with(new HeatMap("error", square, side, error, deep));
    Panel right =
        Panel.of(Axis.linear("column"), Axis.linear("row"))
            .with(new HeatMap("gain", square, side, gain, signed));
    List<Arrangement> keyed =
        List.of(
            new Arrangement.Keyed(left, new Figure.ColorBar("error", deep), Side.BELOW),
            new Arrangement.Keyed(right, new Figure.ColorBar("gain", signed), Side.RIGHT));
    return new Figure(720, 400, new Arrangement.Row("", keyed, false, 1), Optional.empty());
  }

  /** The same numbers in each ramp: equal steps look equally large in all of them. */
  static Figure ramps() {
    Numbers steps = Numbers.of(40, i -> i / 39.0);
    Extent strip = new Extent(0, 1, -0.6, 0.6);
    List<Arrangement> strips = new ArrayList<>();
    for (Ramp ramp : Ramp.values()) {
      ColorScale colors = new ColorScale(ramp, Scale.LINEAR, 0, 1);
      strips.add(
          Panel.of(Axis.linear("fraction"), Axis.kinds("", List.of(ramp.name())))
              .with(new HeatMap("", strip, 40, steps, colors)));
    }
    return new Figure(480, 220, new Arrangement.Stack(strips, true, 1), Optional.empty());
  }
}
