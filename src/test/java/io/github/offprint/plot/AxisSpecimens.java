package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Axis.NamedPlace;
import io.github.offprint.figure.Axis.View;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Days;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An axis is chosen for its numbers; its ends, unless given, and its ticks are found. What all
 * labels of an axis share, such as a power of ten or a year, stands once at its end.
 */
final class AxisSpecimens {

  private AxisSpecimens() {}

  /** Equal differences are equal steps. {@code from} sets the ends. */
  static Figure linearAxes() {
    Numbers t = Numbers.of(100, i -> i / 10.0);
    Numbers drift = Numbers.of(100, i -> 2e6 + 3e5 * StrictMath.sin(t.at(i)));
    Curve curve = new Curve("", t, drift, Stroke.series(0));
    Panel found = Panel.of(Axis.linear("time $t$"), Axis.linear("words")).with(curve);
    Panel given =
        Panel.of(Axis.linear("time $t$").from(0, 12), Axis.linear("words").from(0, 3e6))
            .with(curve);
    return Figure.row(640, 280, false, found.titled("ends found"), given.titled("ends given"));
  }

  /** Equal ratios are equal steps. Axes shorter than two powers of ten have labels in between. */
  static Figure logarithms() {
    Numbers n = Numbers.of(50, i -> StrictMath.pow(10, i / 12.0));
    Numbers error = Numbers.of(50, i -> 1 / StrictMath.sqrt(n.at(i)));
    Panel decades =
        Panel.of(Axis.log("samples $n$"), Axis.log("test error"))
            .with(new Curve("", n, error, Stroke.series(0)));
    Numbers width = Numbers.of(2, 5, 10, 20, 60);
    Numbers rate = Numbers.of(5, i -> 1e-5 * width.at(i));
    Panel few =
        Panel.of(Axis.log("width"), Axis.log("rate"))
            .with(new Dots("", width, rate, Marker.series(1)));
    return Figure.row(640, 280, false, decades, few);
  }

  /**
   * Numbers of both signs over many powers of ten: linear up to the threshold, here 0.1, and
   * logarithmic beyond it.
   */
  static Figure symmetricLogarithms() {
    Numbers t = Numbers.of(161, i -> (i - 80) / 16.0);
    Numbers gain = Numbers.of(161, i -> StrictMath.sinh(2 * t.at(i)));
    return Figure.of(
            Panel.of(Axis.linear("$t$"), Axis.symLog("gain", 0.1))
                .with(
                    new Curve("", t, gain, Stroke.series(0)),
                    Rule.guide(Rule.Direction.HORIZONTAL, 0)))
        .sized(480, 320);
  }

  /** Dates and times, always in UTC: {@code Days} turns them into numbers. */
  static Figure dates() {
    double first = Days.of(LocalDate.of(2024, 2, 10));
    Numbers days = Numbers.of(200, i -> first + i);
    Numbers words = Numbers.of(200, i -> 2e6 * i);
    Panel months =
        Panel.of(Axis.days("day"), Axis.linear("words read"))
            .with(new Curve("", days, words, Stroke.series(0)));
    Numbers halfHours = Numbers.of(60, i -> first + 0.4 + i / 48.0);
    Numbers load = Numbers.of(60, i -> 1 + StrictMath.sin(i / 8.0));
    Panel hours =
        Panel.of(Axis.days("time"), Axis.linear("load"))
            .with(new Curve("", halfHours, load, Stroke.series(1)));
    return Figure.row(720, 280, false, months, hours);
  }

  /** Names in place of numbers: the i-th, from 0, stands at i. */
  static Figure kinds() {
    List<String> kernels = List.of("Gaussian", "Laplace", "NTK", "NNGP");
    Numbers x = Numbers.of(0, 1, 2, 3);
    return Figure.of(
            Panel.of(Axis.kinds("kernel", kernels), Axis.linear("test error"))
                .with(
                    new Dots("MNIST", x, Numbers.of(0.12, 0.08, 0.05, 0.06), Marker.series(0)),
                    new Dots("CIFAR-10", x, Numbers.of(0.51, 0.47, 0.39, 0.42), Marker.series(1)))
                .withLegend(LegendPlace.RIGHT))
        .sized(520, 300);
  }

  /** Names for some places of an axis that is otherwise ordinary. */
  static Figure namedPlaces() {
    List<NamedPlace> names =
        List.of(
            new NamedPlace(0, "$0$"),
            new NamedPlace(Math.PI, "$\\pi$"),
            new NamedPlace(2 * Math.PI, "$2 \\pi$"));
    Axis angle =
        new Axis("angle $\\theta$", Scale.LINEAR, Optional.of(new View(0, 2 * Math.PI)), names);
    Numbers x = Numbers.of(101, i -> Math.PI * i / 50);
    Numbers y = Numbers.of(101, i -> StrictMath.cos(x.at(i)));
    return Figure.of(
            Panel.of(angle, Axis.linear("$\\cos \\theta$"))
                .with(new Curve("", x, y, Stroke.series(0))))
        .sized(440, 280);
  }

  /**
   * Points that an axis cannot show, here a zero on a logarithmic one, are counted below the figure
   * and in its description; a NaN says that there is nothing to show and is not counted.
   */
  static Figure pointsWithoutAPlace() {
    Numbers width = Numbers.of(2, 4, 8, 16, 32, 64);
    Numbers error = Numbers.of(0.5, 0.2, Double.NaN, 0.03, 0.004, 0);
    return Figure.of(
            Panel.of(Axis.log("width"), Axis.log("error"))
                .with(new Dots("trained", width, error, Marker.series(0))))
        .sized(480, 300);
  }
}
