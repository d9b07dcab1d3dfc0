package io.github.offprint.solver.eigenlearning;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.FiniteDomain;
import io.github.offprint.solver.spectrum.ReluKernel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Kernel ridge regression on a domain of M points. The prediction is worked out at every point, so
 * that errors are sums of squares and exact also where they are tiny.
 *
 * @param domain at most 4096 points
 * @param kernel any, with the input scale of the domain
 * @param ridge δ, at least 0
 * @param noiseVariance σ², at least 0
 * @param sampling how D is drawn
 */
public record FiniteRegression(
    FiniteDomain domain, ReluKernel kernel, double ridge, double noiseVariance, Sampling sampling)
    implements DomainRegression {

  private static final int MOST_POINTS = 4096;

  public FiniteRegression {
    DomainRegression.check(domain.inputScale(), kernel, ridge, noiseVariance);
    if (domain.points() > MOST_POINTS) {
      throw new IllegalArgumentException(
          "regression on all points needs a domain of at most %s, found %s"
              .formatted(MOST_POINTS, domain.points()));
    }
    if (sampling == Sampling.WITH_REPLACEMENT && ridge == 0) {
      throw new IllegalArgumentException(
          "sampling with replacement repeats points, which needs a ridge above 0, found 0");
    }
  }

  @Override
  public List<Outcome> outcomes(int samples, List<Integer> degrees, Draws draws) {
    return learned(samples, degrees.stream().mapToInt(domain::modeOf).toArray(), draws);
  }

  /**
   * L^(D)(φ) of every mode, in their order, learned from one data set without noise. They add up to
   * n at δ = 0, whatever the data set and the kernel, and to less with a ridge.
   */
  public double[] learnabilities(int samples, Draws draws) {
    int[] all = IntStream.range(0, domain.points()).toArray();
    return new FiniteRegression(domain, kernel, ridge, 0, sampling)
        .learned(samples, all, draws).stream().mapToDouble(Outcome::learnability).toArray();
  }

  /** Σ L^(D)(φ) over all modes. */
  public double totalLearnability(int samples, Draws draws) {
    return DoubleStream.of(learnabilities(samples, draws)).sum();
  }

  private List<Outcome> learned(int samples, int[] modes, Draws draws) {
    int[] points = points(samples, draws.split("points"));
    double[] table = kernelBySteps();
    Matrix.Entry target = (i, t) -> domain.value(modes[t], points[i]);
    Matrix labels =
        FittedWeights.labels(samples, modes.length, target, noiseVariance, draws.split("noise"));
    FittedWeights fit =
        FittedWeights.of((i, j) -> table[domain.steps(points[i], points[j])], ridge, labels);
    Matrix predictions =
        Matrix.of(domain.points(), samples, (x, i) -> table[domain.steps(x, points[i])])
            .times(fit.weights());
    Outcome[] outcomes = new Outcome[modes.length];
    Arrays.setAll(outcomes, t -> outcome(modes[t], predictions, t, fit.trainMse(t)));
    return List.of(outcomes);
  }

  private int[] points(int samples, Draws draws) {
    int all = domain.points();
    if (sampling == Sampling.WITHOUT_REPLACEMENT) {
      return draws.sample(samples, all);
    }
    int[] points = new int[samples];
    Arrays.setAll(points, i -> draws.below(all));
    return points;
  }

  private Outcome outcome(int mode, Matrix predictions, int column, double trainMse) {
    double overlap = 0;
    double error = 0;
    for (int x = 0; x < predictions.rows(); x++) {
      double target = domain.value(mode, x);
      double prediction = predictions.at(x, column);
      overlap += target * prediction;
      error += (prediction - target) * (prediction - target);
    }
    int all = predictions.rows();
    return new Outcome(overlap / all, error / all + noiseVariance, trainMse);
  }

  private double[] kernelBySteps() {
    int farthest = IntStream.range(0, domain.points()).map(x -> domain.steps(0, x)).max().orElse(0);
    double[] table = new double[farthest + 1];
    Arrays.setAll(table, steps -> kernel.normalised(domain.halfChordSquared(steps)));
    return table;
  }
}
