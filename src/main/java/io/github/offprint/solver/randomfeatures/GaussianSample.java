package io.github.offprint.solver.randomfeatures;

import io.github.offprint.solver.linalg.Cholesky;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.OuterProducts;
import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
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
  private final double[] inputs; // Aᵀ, mode by mode
  private final double[] signal;
  private final double[] noise; // of variance 1
  private final double[] labels;
  private final Matrix gram;

  GaussianSample(GaussianTask task, double[] inputs, double[] signal, double[] noise) {
    this.task = task;
    this.samples = signal.length;
    this.inputs = inputs;
    this.signal = signal;
    this.noise = noise;
    this.labels = sum(signal, StrictMath.sqrt(task.noiseVariance()), noise);
    this.gram = OuterProducts.sum(inputs, samples);
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
      weights[2 * r] = solved(root, signal);
      weights[2 * r + 1] = solved(root, noise);
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
    Matrix z = Matrix.of(samples, modes, (i, p) -> inputs[p * samples + i]).times(weights);
    double[] rows = new double[samples * features];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = z.at(i / features, i % features);
    }
    FeatureRidge regression = new FeatureRidge(rows, labels);
    List<Predictor> predictors = new ArrayList<>();
    for (double ridge : ridges) {
      double[] theta = regression.weights(ridge);
      Matrix learned = weights.times(column(theta));
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
        new FeatureRidge(
            root.factorTimes(factor(features, draws.split("factor")), Math.min(samples, features)),
            labels);
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
      inside[r] = solved(root, within);
    }
    return predictors(inside, outside, rest, train);
  }

  /** G/√k or B/√k, by rows. */
  private double[] factor(int features, Draws draws) {
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
    return factor;
  }

  /** A ξ. */
  private double[] seen(double[] rest) {
    double[] seen = new double[samples];
    for (int p = 0; p < rest.length; p++) {
      for (int i = 0; i < samples; i++) {
        seen[i] += inputs[p * samples + i] * rest[p];
      }
    }
    return seen;
  }

  /** Λ^½ (Aᵀ inside + outside ξ) for each ridge, in one pass over the inputs. */
  private List<Predictor> predictors(
      double[][] inside, double[] outside, double[] rest, double[] train) {
    double[][] coefficients = new double[inside.length][task.modes()];
    for (int p = 0; p < task.modes(); p++) {
      for (int r = 0; r < inside.length; r++) {
        double value = dot(inputs, p * samples, inside[r]) + outside[r] * rest[p];
        coefficients[r][p] = task.deviation(p) * value;
      }
    }
    return IntStream.range(0, inside.length)
        .mapToObj(r -> new Predictor(coefficients[r], train[r]))
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

  static double[] solved(Cholesky root, double[] right) {
    Matrix solution = root.solve(column(right));
    double[] numbers = new double[right.length];
    for (int i = 0; i < right.length; i++) {
      numbers[i] = solution.at(i, 0);
    }
    return numbers;
  }

  static double squaredLength(double[] vector) {
    return dot(vector, 0, vector);
  }

  /** Four sums side by side, since one would wait for itself. */
  static double dot(double[] left, int from, double[] right) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 4 <= right.length; i += 4) {
      a += left[from + i] * right[i];
      b += left[from + i + 1] * right[i + 1];
      c += left[from + i + 2] * right[i + 2];
      d += left[from + i + 3] * right[i + 3];
    }
    for (; i < right.length; i++) {
      a += left[from + i] * right[i];
    }
    return (a + b) + (c + d);
  }

  private static Matrix column(double[] numbers) {
    return Matrix.of(numbers.length, 1, (i, j) -> numbers[i]);
  }
}
