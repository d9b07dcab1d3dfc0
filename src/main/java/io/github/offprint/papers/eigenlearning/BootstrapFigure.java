package io.github.offprint.papers.eigenlearning;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.LegendEntry;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Mark.LegendKey;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Stroke;
import io.github.offprint.papers.eigenlearning.DeepBootstrap.Setting;
import io.github.offprint.solver.eigenlearning.IdealWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The two panels of {@link DeepBootstrap}: theory with a ridge, and gradient flow. */
final class BootstrapFigure {

  private static final Ink BLACK = Ink.of(Ink.Part.FOREGROUND);
  private static final double FAINT = 0.45;
  private static final double SMALLEST = 3e-5;

  private BootstrapFigure() {}

  static Figure of(Setting setting, IdealWorld ideal, List<RealWorld> worlds, List<Flow> flows) {
    Panel theory = theory(setting, ideal, worlds);
    if (flows.isEmpty()) {
      return Figure.of(theory);
    }
    return Figure.row(960, 440, true, theory, flow(setting, ideal, worlds, flows));
  }

  static Numbers map(Numbers x, DoubleUnaryOperator f) {
    return Numbers.of(x.size(), i -> f.applyAsDouble(x.at(i)));
  }

  private static Panel panel(Setting setting, String title, String time) {
    double first = setting.times().from();
    double last = setting.times().to();
    double highest = 2.5 * (1 + setting.noise());
    return Panel.of(
            Axis.log(time).from(first, last), Axis.log("error (MSE)").from(SMALLEST, highest))
        .titled(title)
        .withLegend(LegendPlace.BOTTOM_LEFT);
  }

  private static Panel theory(Setting setting, IdealWorld ideal, List<RealWorld> worlds) {
    Numbers times = setting.times().numbers();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < worlds.size(); i++) {
      RealWorld world = worlds.get(i);
      marks.add(crossing(world, i));
      marks.add(new Curve("", times, world.train(), Stroke.dotted(Ink.series(i))));
      marks.add(new Curve(name(world.samples()), times, world.test(), solid(i)));
    }
    marks.add(new Curve("ideal world", times, map(times, ideal::ridgeMse), Stroke.dashed(BLACK)));
    marks.add(new LegendEntry("test error", LegendKey.line(Stroke.solid(BLACK))));
    marks.add(new LegendEntry("training error", LegendKey.line(Stroke.dotted(BLACK))));
    return panel(setting, "Theory, ridge $\\delta = n/\\tau$", "training time $\\tau$").with(marks);
  }

  private static Panel flow(
      Setting setting, IdealWorld ideal, List<RealWorld> worlds, List<Flow> flows) {
    Numbers curve = setting.times().numbers();
    Numbers times = setting.flowTimes().numbers();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < worlds.size(); i++) {
      RealWorld world = worlds.get(i);
      for (Flow flow : flows) {
        if (flow.samples() == world.samples()) {
          marks.add(crossing(world, i));
          Ink faint = Ink.series(i).withOpacity(FAINT);
          marks.add(new Curve("", curve, world.test(), Stroke.solid(faint).withWidth(1)));
          marks.addAll(points(flow, times, i));
        }
      }
    }
    marks.add(new Curve("ideal world", curve, map(curve, ideal::flowMse), Stroke.dashed(BLACK)));
    Marker dot = marker(BLACK, true);
    marks.add(
        new LegendEntry("test error", LegendKey.dotOnBar(dot, Stroke.solid(BLACK).withWidth(1.2))));
    marks.add(new LegendEntry("training error", LegendKey.dot(marker(BLACK, false))));
    Stroke thin = Stroke.solid(BLACK.withOpacity(FAINT)).withWidth(1);
    marks.add(new LegendEntry("ridge $n/t$", LegendKey.line(thin)));
    return panel(setting, "Gradient flow, simulated", "training time $t$").with(marks);
  }

  private static List<Mark> points(Flow flow, Numbers times, int series) {
    Ink ink = Ink.series(series);
    return List.of(
        new Dots("", times, flow.train(), marker(ink, false)),
        new ErrorBars(
            name(flow.samples()),
            times,
            flow.test(),
            flow.lower(),
            flow.upper(),
            marker(ink, true)));
  }

  private static Rule crossing(RealWorld world, int series) {
    Ink faint = Ink.series(series).withOpacity(FAINT);
    return new Rule(
        "", Rule.Direction.VERTICAL, world.crossing(), Stroke.dashed(faint).withWidth(1));
  }

  private static Stroke solid(int series) {
    return Stroke.solid(Ink.series(series));
  }

  private static Marker marker(Ink ink, boolean filled) {
    return new Marker(Marker.Shape.CIRCLE, 4.5, ink, filled);
  }

  private static String name(int samples) {
    return "$n = %s$".formatted(samples);
  }
}
