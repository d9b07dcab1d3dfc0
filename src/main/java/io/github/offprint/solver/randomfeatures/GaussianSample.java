package io.github.offprint.solver.randomfeatures;

import io.github.offprint.solver.linalg.Cholesky;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A training set of a {@link GaussianTask}, and ridge regressions on it with Gaussian features or
 * with the kernel itself.
 *
 * <pre>
 *   X  n x M inputs, A = X Λ^½         W  M x k standard normal weights
 *   y  n labels                        Z  A W/√k, the features of the inputs
 *   C  n x n, A Aᵀ = C Cᵀ              θ  (Zᵀ Z + δ)⁻¹ Zᵀ y
 * </pre>
 *
 * The predictor has coefficients f̂ = Λ^½ W θ/√k. W is a large matrix (10^8 numbers for M = k =
 * 10^4), and little of it matters. Split it along the rows of A, W = Qᵀ G + W', with orthonormal
 * rows Q = C⁻¹ A. Then G = Q W is an n x k standard normal matrix, independent of W', and
 *
 * <pre>
 *   Z = C G/√k,    f̂ = Λ^½ (Qᵀ G θ + W' θ)/√k.
 * </pre>
 *
 * Given G, W' θ is |θ| (ξ - Qᵀ Q ξ) with one standard normal vector ξ. For k &gt; n the rotation G
 * = (B, 0) O with a lower triangular n x n matrix B (M. S. Bartlett, Proc. R. Soc. Edinb. 53, 1933)
 * changes neither Zᵀ Z but by O nor any length, so G may be replaced by B: normal numbers below the
 * diagonal, and on it, at i from 0, roots of χ² with k-i degrees of freedom. All this is exact in
 * distribution. It costs O(n² M) once, and O(n³ + n M) for each k however large.
 */
public final class GaussianSample {

  private final GaussianTask task;
  private final int samples;
  private final Matrix inputs; // Aᵀ, mode by mode
  private final double[] signal;
  private final double[] noise; // of variance 1
  private final double[] labels;
  private final Matrix gram;

  GaussianSample(GaussianTask task, Matrix inputs, double[] signal, double[] noise) {
    this.task = task;
    this.samples = signal.length;
    this.inputs = inputs;
    this.signal = signal;
    this.noise = noise;
    this.labels = sum(signal, StrictMath.sqrt(task.noiseVariance()), noise);
    this.gram = inputs.columnProducts();
  }

  /**
   * Regressions with one draw of k features. Each is exact in distribution; together they share
   * their features.
   *
   * @param features k, at least 1
   * @param ridges δ, each at least 0; above 0 if k, n and M are close to each other
   * @return a fit for each ridge
   */
  public List<Fit> withFeatures(int features, double[] ridges, Draws draws) {
    return fits(predictors(features, ridges, draws));
  }

  /** Regressions with the kernel Σ λ_i x_i x_i', the limit of many features. */
  public List<Fit> withKernel(double[] ridges) {
    List<Fit> fits = new ArrayList<>();
    withKernel(ridges, new double[] {task.noiseVariance()}).forEach(f -> fits.add(f.get(0)));
    return fits;
  }

  /**
   * The same for several variances of the noise, which is the same otherwise. f̂ is linear in the
   * labels, so that each ridge needs one factorisation.
   *
   * @param noiseVariances σ², each at least 0, in place of the task's own
   * @return for each ridge a fit for each variance
   */
  public List<List<Fit>> withKernel(double[] ridges, double[] noiseVariances) {
    double[][] weights = new double[2 * ridges.length][];
    for (int r = 0; r < ridges.length; r++) {
      Cholesky root = Cholesky.of(plus(gram, ridges[r]));
      weights[2 * r] = root.solve(signal);
      weights[2 * r + 1] = root.solve(noise);
    }
    double[] none = new double[weights.length];
    List<Predictor> parts = predictors(weights, none, new double[task.modes()], none);
    List<List<Fit>> fits = new ArrayList<>();
    for (int r = 0; r < ridges.length; r++) {
      List<Fit> same = new ArrayList<>();
      for (double variance : noiseVariances) {
        double deviation = StrictMath.sqrt(variance);
        double[] dual = sum(weights[2 * r], deviation, weights[2 * r + 1]);
        double[] coefficients =
            sum(parts.get(2 * r).coefficients(), deviation, parts.get(2 * r + 1).coefficients());
        // y - f̂(X) = δ (K+δ)⁻¹ y
        double train = ridges[r] * ridges[r] * squaredLength(dual) / samples;
        same.add(new Fit(task.missedPower(coefficients) + variance, train));
      }
      fits.add(same);
    }
    return fits;
  }

  /**
   * What has been learned.
   *
   * @param coefficients f̂_i
   * @param trainMse E_tr
   */
  record Predictor(double[] coefficients, double trainMse) {}

  /** By the split of W where there are enough modes for it, else with all of W. */
  List<Predictor> predictors(int features, double[] ridges, Draws draws) {
    if (features < 1) {
      throw new IllegalArgumentException("k must be at least 1, found " + features);
    }
    return task.modes() >= 2 * samples
        ? split(features, ridges, draws)
        : whole(features, ridges, draws);
  }

  /** The definition, with every weight drawn. */
  List<Predictor> whole(int features, double[] ridges, Draws draws) {
    int modes = task.modes();
    double scale = 1 / StrictMath.sqrt(features);
    Matrix weights = Matrix.of(modes, features, (p, j) -> scale * draws.gaussian());
    FeatureRidge regression = new FeatureRidge(inputs.transposedTimes(weights), labels);
    List<Predictor> predictors = new ArrayList<>();
    for (double ridge : ridges) {
      double[] theta = regression.weights(ridge);
      Matrix learned = weights.times(Matrix.column(theta));
      double[] coefficients = new double[modes];
      for (int p = 0; p < modes; p++) {
        coefficients[p] = task.deviation(p) * learned.at(p, 0);
      }
      predictors.add(
          new Predictor(coefficients, regression.trainMse(regression.predictions(theta))));
    }
    return predictors;
  }

  private List<Predictor> split(int features, double[] ridges, Draws draws) {
    Cholesky root = Cholesky.of(gram);
    double[] rest = gaussians(task.modes(), draws.split("rest"));
    double[] seen = seen(rest);
    FeatureRidge regression =
        new FeatureRidge(root.factorTimes(factor(features, draws.split("factor"))), labels);
    double[][] inside = new double[ridges.length][];
    double[] outside = new double[ridges.length];
    double[] train = new double[ridges.length];
    for (int r = 0; r < ridges.length; r++) {
      double[] theta = regression.weights(ridges[r]);
      double[] within = regression.predictions(theta);
      train[r] = regression.trainMse(within);
      outside[r] = StrictMath.sqrt(squaredLength(theta) / features);
      for (int i = 0; i < samples; i++) {
        within[i] -= outside[r] * seen[i];
      }
      inside[r] = root.solve(within);
    }
    return predictors(inside, outside, rest, train);
  }

  /** G/√k or B/√k, by rows. */
  private Matrix factor(int features, Draws draws) {
    int columns = Math.min(samples, features);
    boolean triangular = features > samples;
    double scale = 1 / StrictMath.sqrt(features);
    double[] factor = new double[samples * columns];
    for (int i = 0; i < samples; i++) {
      for (int j = 0; j < (triangular ? i : columns); j++) {
        factor[i * columns + j] = scale * draws.gaussian();
      }
      if (triangular) {
        factor[i * columns + i] = scale * Chi.draw(features - i, draws);
      }
    }
    return Matrix.byRows(samples, columns, factor);
  }

  /** A ξ. */
  private double[] seen(double[] rest) {
    return inputs.transposedTimes(Matrix.column(rest)).toArray();
  }

  /** Λ^½ (Aᵀ inside + outside ξ) for each ridge. */
  private List<Predictor> predictors(
      double[][] inside, double[] outside, double[] rest, double[] train) {
    Matrix values = inputs.times(Matrix.of(samples, inside.length, (i, r) -> inside[r][i]));
    return IntStream.range(0, inside.length)
        .mapToObj(
            r -> {
              double[] coefficients = new double[task.modes()];
              Arrays.setAll(
                  coefficients, p -> task.deviation(p) * (values.at(p, r) + outside[r] * rest[p]));
              return new Predictor(coefficients, train[r]);
            })
        .toList();
  }

  private List<Fit> fits(List<Predictor> predictors) {
    return predictors.stream()
        .map(p -> new Fit(task.missedPower(p.coefficients()) + task.noiseVariance(), p.trainMse()))
        .toList();
  }

  private static double[] sum(double[] left, double factor, double[] right) {
    double[] sum = left.clone();
    for (int i = 0; factor != 0 && i < sum.length; i++) {
      sum[i] += factor * right[i];
    }
    return sum;
  }

  private static double[] gaussians(int count, Draws draws) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = draws.gaussian();
    }
    return numbers;
  }

  static Matrix plus(Matrix matrix, double ridge) {
    return ridge == 0
        ? matrix
        : Matrix.symmetric(matrix.rows(), (i, j) -> matrix.at(i, j) + (i == j ? ridge : 0));
  }

  static double squaredLength(double[] vector) {
    double sum = 0;
    for (double entry : vector) {
      sum += entry * entry;
    }
    return sum;
  }
}
