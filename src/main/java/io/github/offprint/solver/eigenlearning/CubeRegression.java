package io.github.offprint.solver.eigenlearning;

import io.github.offprint.solver.linalg.Cholesky;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.Cube;
import io.github.offprint.solver.spectrum.ReluKernel;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Kernel ridge regression of parities on the Boolean cube: the experiment that {@link
 * KernelRegression} predicts. Errors are exact over all vertices, not sampled.
 *
 * <pre>
 *   D   training vertices, n of them        f̂ = K(., D) (K(D,D) + δ)⁻¹ y, with K(x,x) = 1
 *   y   f(D) + noise of variance σ²         L^(D)(f) = ⟨f, f̂⟩/⟨f, f⟩ over all vertices
 * </pre>
 *
 * @param cube at most 12 dimensions
 * @param kernel any, on inputs of length √d
 * @param ridge δ, at least 0
 * @param noiseVariance σ², at least 0
 * @param sampling how D is drawn
 */
public record CubeRegression(
    Cube cube, ReluKernel kernel, double ridge, double noiseVariance, Sampling sampling)
    implements Serializable {

  private static final int MOST_DIMENSIONS = 12;

  public CubeRegression {
    if (cube.dimension() > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(
          "regression on all vertices needs a cube of at most %d dimensions, found %d"
              .formatted(MOST_DIMENSIONS, cube.dimension()));
    }
    if (sampling == Sampling.WITH_REPLACEMENT && ridge == 0) {
      throw new IllegalArgumentException(
          "sampling with replacement repeats points, which needs a ridge above 0, found 0");
    }
  }

  /**
   * What one regression has learned of one target.
   *
   * @param learnability L^(D)(f)
   * @param testMse E_te over all vertices, with σ²
   * @param trainMse E_tr over D, against the noisy labels; NaN for n = 0
   */
  public record Outcome(double learnability, double testMse, double trainMse)
      implements Serializable {}

  /**
   * Draws one data set and learns several targets from it, each with noise of its own.
   *
   * @param samples n, from 0; without replacement at most the number of vertices
   * @param parities the targets, as subsets of the bits
   * @return the outcomes in the order of the targets
   */
  public List<Outcome> outcomes(int samples, List<Integer> parities, Draws draws) {
    int[] points = points(samples, draws.split("points"));
    Matrix labels = labels(points, parities, draws.split("noise"));
    double[] table = kernelByDistance();
    Matrix gram =
        Matrix.symmetric(
            samples, (i, j) -> between(table, points[i], points[j]) + (i == j ? ridge : 0));
    Matrix weights = Cholesky.of(gram).solve(labels);
    Matrix predictions =
        Matrix.of(cube.vertices(), samples, (x, i) -> between(table, x, points[i])).times(weights);
    Outcome[] outcomes = new Outcome[parities.size()];
    Arrays.setAll(outcomes, t -> outcome(parities.get(t), predictions, weights, t));
    return List.of(outcomes);
  }

  /**
   * Σ L^(D)(φ) over all 2^d parities, learned from one data set without noise: n at δ = 0, whatever
   * the data set, and less with a ridge.
   */
  public double totalLearnability(int samples, Draws draws) {
    List<Integer> all = IntStream.range(0, cube.vertices()).boxed().toList();
    CubeRegression noiseless = new CubeRegression(cube, kernel, ridge, 0, sampling);
    return noiseless.outcomes(samples, all, draws).stream()
        .mapToDouble(Outcome::learnability)
        .sum();
  }

  private int[] points(int samples, Draws draws) {
    int vertices = cube.vertices();
    if (sampling == Sampling.WITHOUT_REPLACEMENT) {
      return draws.sample(samples, vertices);
    }
    int[] points = new int[samples];
    Arrays.setAll(points, i -> draws.below(vertices));
    return points;
  }

  private Matrix labels(int[] points, List<Integer> parities, Draws draws) {
    double deviation = StrictMath.sqrt(noiseVariance);
    return Matrix.of(
        points.length,
        parities.size(),
        (i, t) ->
            Cube.parity(parities.get(t), points[i])
                + (deviation == 0 ? 0 : deviation * draws.gaussian()));
  }

  private Outcome outcome(int parity, Matrix predictions, Matrix weights, int column) {
    double overlap = 0;
    double error = 0;
    for (int x = 0; x < predictions.rows(); x++) {
      int target = Cube.parity(parity, x);
      double prediction = predictions.at(x, column);
      overlap += target * prediction;
      error += (prediction - target) * (prediction - target);
    }
    int vertices = predictions.rows();
    return new Outcome(
        overlap / vertices, error / vertices + noiseVariance, trainMse(weights, column));
  }

  /** y - f̂(D) = δ (K(D,D) + δ)⁻¹ y. */
  private double trainMse(Matrix weights, int column) {
    double sum = 0;
    for (int i = 0; i < weights.rows(); i++) {
      double residual = ridge * weights.at(i, column);
      sum += residual * residual;
    }
    return sum / weights.rows();
  }

  private double[] kernelByDistance() {
    double[] table = new double[cube.dimension() + 1];
    Arrays.setAll(table, m -> kernel.normalised(m / (double) cube.dimension()));
    return table;
  }

  private static double between(double[] table, int left, int right) {
    return table[Integer.bitCount(left ^ right)];
  }
}
