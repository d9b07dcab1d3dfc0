package io.github.offprint.build;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Stroke;

/** The smallest experiment with a figure: a straight line. Golden sites use it. */
public final class RampExperiment implements Experiment<RampExperiment.Ramp> {

  /**
   * Its parameters.
   *
   * @param slope of the line
   * @param steps to the right
   */
  public record Ramp(
      @Parameter(value = "slope of the line", atLeast = -10, atMost = 10) double slope,
      @Parameter(value = "steps to the right", atLeast = 1, atMost = 100) int steps) {
    public Ramp {
      if (slope == 0 && steps > 50) {
        throw new IllegalArgumentException("a flat ramp has at most 50 steps, found " + steps);
      }
    }
  }

  @Override
  public String name() {
    return "golden/ramp";
  }

  @Override
  public String summary() {
    return "A straight line.";
  }

  @Override
  public Ramp defaults() {
    return new Ramp(1, 2);
  }

  @Override
  public Findings run(Ramp params, Run run) {
    if (params.slope() == 10) {
      throw new IllegalStateException("too steep");
    }
    Numbers x = Numbers.of(params.steps() + 1, i -> i);
    Numbers y = Numbers.of(params.steps() + 1, i -> params.slope() * i);
    Panel panel =
        Panel.of(Axis.linear("$x$"), Axis.linear(params.slope() == -10 ? "rate $\\lamda$" : "$y$"))
            .with(new Curve("ramp", x, y, Stroke.solid(Ink.series(0))));
    return Findings.of(Figure.of(panel)).value("end", params.slope() * params.steps());
  }
}
