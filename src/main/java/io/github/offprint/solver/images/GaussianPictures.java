package io.github.offprint.solver.images;

import io.github.offprint.solver.random.Draws;

/**
 * Made-up pictures: Gaussian vectors whose variances fall as a power of the index, as those of the
 * principal components of photographs do, in two classes on the sides of a plane.
 *
 * <pre>
 *   x_j = √s_j g_j,  s_j ∝ j^-decay, Σ s_j = d     g_j  independent N(0, 1)
 *   y   = ± sign Σ_j j^(-detail/2) g_j             minus with probability mislabelled
 * </pre>
 *
 * The smaller detail is, the more the classes depend on components of little variance.
 *
 * @param dimension d, from 1 to 100 000
 * @param decay of the variances
 * @param detail of the classes
 * @param mislabelled share of the pictures with the wrong label
 */
public record GaussianPictures(int dimension, double decay, double detail, double mislabelled)
    implements ImageTask {

  public GaussianPictures {
    if (dimension < 1 || dimension > 100_000) {
      throw new IllegalArgumentException(
          "pictures need from 1 to 100000 components, found " + dimension);
    }
  }

  @Override
  public Inputs inputs(int count, Draws draws) {
    double[] deviations = powers(decay);
    double[] weights = powers(detail);
    double power = 0;
    for (double deviation : deviations) {
      power += deviation * deviation;
    }
    double scale = StrictMath.sqrt(dimension / power);
    double[] rows = new double[count * dimension];
    double[] labels = new double[count];
    for (int i = 0; i < count; i++) {
      double side = 0;
      for (int j = 0; j < dimension; j++) {
        double g = draws.gaussian();
        rows[i * dimension + j] = scale * deviations[j] * g;
        side += weights[j] * g;
      }
      boolean wrong = draws.uniform() < mislabelled;
      labels[i] = side < 0 == wrong ? 1 : -1;
    }
    return new Inputs(dimension, rows, labels);
  }

  /** j^(-exponent/2). */
  private double[] powers(double exponent) {
    double[] powers = new double[dimension];
    for (int j = 0; j < dimension; j++) {
      powers[j] = StrictMath.pow(j + 1, -exponent / 2);
    }
    return powers;
  }
}
