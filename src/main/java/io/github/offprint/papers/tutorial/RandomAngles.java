package io.github.offprint.papers.tutorial;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.List;

/** How nearly two random vectors are at right angles: E cos² θ = 1/d. */
public final class RandomAngles implements Experiment<RandomAngles.Params> {

  // region parameters
  /** What a post may set. */
  public record Params(
      @Parameter(
              value = "dimensions of the vectors, a point for each",
              atLeast = 2,
              atMost = 10_000)
          List<Integer> dimensions,
      @Parameter(value = "pairs of vectors for each point", atLeast = 2, atMost = 1_000_000)
          int pairs) {}

  // endregion

  // region name
  @Override
  public String name() {
    return "tutorial/random-angles";
  }

  @Override
  public String summary() {
    return "Squared cosine between random vectors against their dimension.";
  }

  @Override
  public Params defaults() {
    return new Params(List.of(2, 5, 10, 20, 50, 100, 200), 400);
  }

  // endregion

  // region run
  @Override
  public Findings run(Params params, Run run) {
    List<Estimate> estimates = new ArrayList<>();
    for (int d : params.dimensions()) {
      estimates.add(
          Estimate.of(run.trials("d=" + d, params.pairs(), (i, draws) -> drawn(d, draws))));
      run.progress(estimates.size() / (double) params.dimensions().size());
    }
    return Findings.of(figure(params, estimates)).value("worstZ", worstZ(params, estimates));
  }

  // endregion

  // region equation
  /** cos² θ = (u·v)² / (|u|² |v|²). */
  static double squaredCosine(double[] u, double[] v) {
    double uv = 0;
    double uu = 0;
    double vv = 0;
    for (int i = 0; i < u.length; i++) {
      uv += u[i] * v[i];
      uu += u[i] * u[i];
      vv += v[i] * v[i];
    }
    return uv * uv / (uu * vv);
  }

  /** The same for two vectors of d independent Gaussian numbers. */
  static double drawn(int d, Draws draws) {
    return squaredCosine(gaussians(d, draws), gaussians(d, draws));
  }

  // endregion

  private static double[] gaussians(int d, Draws draws) {
    double[] vector = new double[d];
    for (int i = 0; i < d; i++) {
      vector[i] = draws.gaussian();
    }
    return vector;
  }

  // region estimate
  /** A mean with its standard error. */
  record Estimate(double mean, double error) {

    static Estimate of(List<Double> sample) {
      double sum = 0;
      for (double x : sample) {
        sum += x;
      }
      double mean = sum / sample.size();
      double squares = 0;
      for (double x : sample) {
        squares += (x - mean) * (x - mean);
      }
      return new Estimate(mean, Math.sqrt(squares / (sample.size() - 1) / sample.size()));
    }

    /** The distance from an expected value, in standard errors. */
    double z(double expected) {
      return Math.abs(mean - expected) / error;
    }
  }

  // endregion

  private static double worstZ(Params params, List<Estimate> estimates) {
    double worst = 0;
    for (int i = 0; i < estimates.size(); i++) {
      worst = Math.max(worst, estimates.get(i).z(1.0 / params.dimensions().get(i)));
    }
    return worst;
  }

  // region figure
  private static Figure figure(Params params, List<Estimate> estimates) {
    int n = estimates.size();
    Numbers d = Numbers.of(params.dimensions());
    Numbers theory = Numbers.of(n, i -> 1 / d.at(i));
    Numbers mean = Numbers.of(n, i -> estimates.get(i).mean());
    Numbers low = Numbers.of(n, i -> mean.at(i) - estimates.get(i).error());
    Numbers high = Numbers.of(n, i -> mean.at(i) + estimates.get(i).error());
    return Figure.of(
        Panel.of(Axis.log("dimension $d$"), Axis.log("mean of $\\cos^2 \\theta$"))
            .with(new Curve("theory $1/d$", d, theory, Stroke.solid(Ink.series(0))))
            .with(new ErrorBars("measured", d, mean, low, high, Marker.dot(Ink.series(1))))
            .withLegend(Panel.LegendPlace.TOP_RIGHT));
  }
  // endregion
}
