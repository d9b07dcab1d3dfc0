package io.github.offprint.papers.eigenlearning;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Stroke;
import io.github.offprint.papers.eigenlearning.LearningCurves.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of the figure: a domain with all that was found on it.
 *
 * @param ground the domain and its targets
 * @param learnability of each target
 * @param testMse of each target
 */
record LearningColumn(Ground ground, List<Comparison> learnability, List<Comparison> testMse) {

  private static final double MARKER = 4.5;

  /** Learnability above, test error below; one column for each domain. */
  static Figure figure(Setting setting, List<LearningColumn> columns) {
    List<Arrangement> top = columns.stream().map(c -> c.top(setting)).toList();
    List<Arrangement> bottom = columns.stream().map(c -> c.bottom(setting)).toList();
    Arrangement rows =
        new Arrangement.Stack(
            List.of(
                new Arrangement.Row("", top, true, 1), new Arrangement.Row("", bottom, true, 1)),
            true,
            1);
    double width = columns.size() == 1 ? 640 : 100 + 300 * columns.size();
    return new Figure(width, 620, rows, Optional.empty());
  }

  private Arrangement top(Setting setting) {
    return Panel.of(samples(), Axis.linear("learnability $\\mathcal{L}$").from(0, 1.05))
        .titled(ground.title())
        .with(marks(setting, learnability));
  }

  private Arrangement bottom(Setting setting) {
    return Panel.of(samples(), Axis.log("test error (MSE)").from(1e-4, 3))
        .with(marks(setting, testMse))
        .withLegend(LegendPlace.BOTTOM_LEFT);
  }

  private static Axis samples() {
    return Axis.log("training samples $n$");
  }

  private static List<Mark> marks(Setting setting, List<Comparison> comparisons) {
    Numbers curve = setting.curve().numbers();
    Numbers sizes = Numbers.of(setting.sampleSizes());
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison c = comparisons.get(i);
      String name = "$k=%s$".formatted(c.degree());
      Marker dot = new Marker(Marker.Shape.CIRCLE, MARKER, Ink.series(i), true);
      marks.add(new Curve(name, curve, c.curve(), Stroke.solid(Ink.series(i))));
      marks.add(new ErrorBars(name, sizes, c.mean(), c.lower(), c.upper(), dot));
    }
    return marks;
  }
}
