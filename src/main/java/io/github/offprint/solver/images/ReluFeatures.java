package io.github.offprint.solver.images;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SpectralMeasure;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.Level;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.List;

/**
 * Random ReLU features of pictures and the kernel that they approach.
 *
 * <pre>
 *   g_j(x) = max(0, w_j · x) √(2/d),  w_j ~ N(0, I)
 *   K(x, x') = E g(x) g(x') = |x| |x'|/d (sin θ + (π-θ) cos θ)/π      θ  angle between x and x'
 * </pre>
 */
public final class ReluFeatures {

  private final int dimension;
  private final Matrix weights;

  /** Draws k features of pictures in d dimensions. */
  public ReluFeatures(int dimension, int count, Draws draws) {
    this.dimension = dimension;
    double scale = StrictMath.sqrt(2.0 / dimension);
    this.weights = Matrix.of(count, dimension, (j, c) -> scale * draws.gaussian());
  }

  /** g_j(x_i), one row for each feature j, one column for each input i, in one array. */
  public double[] of(Inputs inputs) {
    if (inputs.dimension() != dimension) {
      throw new IllegalArgumentException(
          "expected inputs of %s numbers, found %s".formatted(dimension, inputs.dimension()));
    }
    Matrix columns = Matrix.of(dimension, inputs.size(), (c, i) -> inputs.at(i, c));
    double[] features = weights.times(columns).toArray();
    for (int i = 0; i < features.length; i++) {
      features[i] = Math.max(0, features[i]);
    }
    return features;
  }

  /** K between two inputs of a set. */
  public static double kernel(Inputs inputs, int i, int j) {
    double product = inputs.dot(i, j);
    double lengths = StrictMath.sqrt(inputs.dot(i, i) * inputs.dot(j, j));
    if (i == j || lengths == 0) {
      return product / inputs.dimension();
    }
    double cosine = Math.max(-1, Math.min(1, product / lengths));
    double angle = StrictMath.acos(cosine);
    double arc = StrictMath.sqrt(1 - cosine * cosine) + (Math.PI - angle) * cosine;
    return lengths / inputs.dimension() * (arc / Math.PI);
  }

  /**
   * The spectrum of K and of the labels under the empirical measure of some inputs: eigenvalues of
   * the kernel matrix over N, with the squared coefficients of the labels.
   */
  public static Spectrum spectrum(Inputs inputs) {
    int size = inputs.size();
    Matrix kernel = Matrix.symmetric(size, (i, j) -> kernel(inputs, i, j) / size);
    SpectralMeasure measure = SpectralMeasure.of(kernel, inputs.labels());
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      levels.add(new Level(measure.eigenvalue(i), 1, measure.weight(i) / size));
    }
    return Spectrum.of(levels);
  }
}
