package com.example.experiments;

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
import java.util.List;

/** How far a random walk gets: E R² = t after t steps of mean squared length 1. */
public final class RandomWalk implements Experiment<RandomWalk.Params> {

  /** What a post may set. Times are 1, 2, 4 and so on, doubled as often as it says. */
  public record Params(
      @Parameter(value = "dimensions of space", atLeast = 1, atMost = 100) int dimension,
      @Parameter(value = "how often the time doubles", atLeast = 1, atMost = 16) int doublings,
      @Parameter(value = "walks", atLeast = 2, atMost = 100_000) int walks) {}

  @Override
  public String name() {
    return "walks/distance";
  }

  @Override
  public String summary() {
    return "Mean squared distance of random walks from their start.";
  }

  @Override
  public Params defaults() {
    return new Params(2, 10, 400);
  }

  @Override
  public Findings run(Params params, Run run) {
    int dimension = params.dimension();
    int doublings = params.doublings();
    List<double[]> walks =
        run.trials(
            "walks",
            params.walks(),
            (i, draws) -> squaredDistances(dimension, doublings, draws));
    int points = doublings + 1;
    Numbers time = Numbers.of(points, k -> 1 << k);
    Numbers mean = Numbers.of(points, k -> mean(walks, k));
    Numbers error = Numbers.of(points, k -> standardError(walks, k));
    double worstZ = 0;
    for (int k = 0; k < points; k++) {
      worstZ = Math.max(worstZ, Math.abs(mean.at(k) - time.at(k)) / error.at(k));
    }
    return Findings.of(figure(time, mean, error)).value("worstZ", worstZ);
  }

  /** R² of one walk at the times 1, 2, 4, …: steps are Gaussian, with a variance of 1/d each way. */
  static double[] squaredDistances(int dimension, int doublings, Draws draws) {
    double[] position = new double[dimension];
    double[] squared = new double[doublings + 1];
    int time = 0;
    for (int k = 0; k <= doublings; k++) {
      for (; time < 1 << k; time++) {
        for (int j = 0; j < dimension; j++) {
          position[j] += draws.gaussian() / Math.sqrt(dimension);
        }
      }
      for (double x : position) {
        squared[k] += x * x;
      }
    }
    return squared;
  }

  static double mean(List<double[]> walks, int k) {
    double sum = 0;
    for (double[] walk : walks) {
      sum += walk[k];
    }
    return sum / walks.size();
  }

  static double standardError(List<double[]> walks, int k) {
    double mean = mean(walks, k);
    double squares = 0;
    for (double[] walk : walks) {
      squares += (walk[k] - mean) * (walk[k] - mean);
    }
    return Math.sqrt(squares / (walks.size() - 1) / walks.size());
  }

  private static Figure figure(Numbers time, Numbers mean, Numbers error) {
    int points = time.size();
    Numbers low = Numbers.of(points, k -> mean.at(k) - error.at(k));
    Numbers high = Numbers.of(points, k -> mean.at(k) + error.at(k));
    return Figure.of(
        Panel.of(Axis.log("steps $t$"), Axis.log("mean of $R_t^2$"))
            .with(new Curve("theory $t$", time, time, Stroke.solid(Ink.series(0))))
            .with(new ErrorBars("simulated", time, mean, low, high, Marker.dot(Ink.series(1))))
            .withLegend(Panel.LegendPlace.TOP_LEFT));
  }
}
