package io.github.offprint.solver.linalg;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The algebraically largest eigenvalues of a symmetric matrix and their unit eigenvectors. By
 * value, not by magnitude: that the largest |λ| belongs to a negative one is no obstacle.
 *
 * <p>Signs are fixed: the entry of largest absolute value is positive, and among entries that are
 * equal within 1e-9 of it the first counts. Where eigenvalues are equal, only the space of their
 * vectors is determined.
 */
public final class Eigenpairs {

  /** |A v - λ v| is at most this share of max |λ|. */
  public static final double TOLERANCE = 1e-8;

  private static final double TIE = 1e-9;

  /** Up to this order all pairs take no longer than some. */
  private static final int TINY = 64;

  /** Up to this order the matrix of an operator takes no time. */
  private static final int SMALL = 400;

  private final double[] values;
  private final Matrix vectors;
  private final OptionalInt nonNegative;

  private Eigenpairs(double[] values, Matrix vectors, OptionalInt nonNegative) {
    this.values = values;
    this.vectors = vectors;
    this.nonNegative = nonNegative;
  }

  /**
   * The largest of a matrix: through all pairs if its order is at most 64 or less than 3 times the
   * count, through a band matrix otherwise.
   *
   * @param matrix symmetric, finite
   * @param count from 1 to the order of the matrix
   */
  public static Eigenpairs largest(Matrix matrix, int count) {
    int order = matrix.rows();
    checkCount(count, order);
    if (order <= TINY || order < 3 * count || order != matrix.columns()) {
      return ofAll(SymmetricEigen.of(matrix), count);
    }
    SymmetricEigen.checkFinite(matrix);
    return ofBand(matrix, count).orElseGet(() -> ofAll(SymmetricEigen.of(matrix), count));
  }

  private static Optional<Eigenpairs> ofBand(Matrix matrix, int count) {
    int order = matrix.rows();
    BandReduction reduction = new BandReduction(Products.rows(matrix.toArray(), order));
    BandEigen eigen = new BandEigen(reduction.band());
    double[] values = eigen.values(count);
    return eigen
        .vectors(values)
        .map(
            vectors -> {
              double[][] rows = new double[order][count];
              for (int k = 0; k < count; k++) {
                for (int i = 0; i < order; i++) {
                  rows[i][k] = vectors.vector(k)[i];
                }
              }
              reduction.transform(rows);
              return new Eigenpairs(
                  values,
                  signed(Matrix.of(order, count, (i, k) -> rows[i][k]), count),
                  OptionalInt.of(eigen.nonNegative()));
            });
  }

  /**
   * The largest of an operator. Through its matrix if the order is at most 400 or less than 6 times
   * the count, or less than 40 times if it keeps its entries: the Lanczos method needs 5 to 10
   * products for each pair. By the Lanczos method otherwise.
   *
   * @param operator symmetric, finite
   * @param count from 1 to the order of the operator
   * @throws IllegalArgumentException if the Lanczos method does not converge in its iteration limit
   */
  public static Eigenpairs largest(SymmetricOperator operator, int count) {
    int order = operator.order();
    checkCount(count, order);
    long few = operator.matrix().isPresent() ? 40L * count : 6L * count;
    if (order <= SMALL || order < few) {
      return largest(operator.matrix().orElseGet(() -> matrix(operator)), count);
    }
    Lanczos.Pairs pairs = Lanczos.largest(operator, count, TOLERANCE);
    double[] values = new double[count];
    for (int k = 0; k < count; k++) {
      values[k] = pairs.values().get(k);
    }
    List<double[]> columns = pairs.vectors();
    Matrix vectors = Matrix.of(order, count, (i, k) -> columns.get(k)[i]);
    return new Eigenpairs(values, signed(vectors, count), OptionalInt.empty());
  }

  private static void checkCount(int count, int order) {
    if (count < 1 || count > order) {
      throw new IllegalArgumentException(
          "expected a number of eigenpairs from 1 to the order %s, found %s"
              .formatted(order, count));
    }
  }

  private static Eigenpairs ofAll(SymmetricEigen eigen, int count) {
    double[] values = new double[count];
    for (int k = 0; k < count; k++) {
      values[k] = eigen.eigenvalue(k);
    }
    int nonNegative = 0;
    while (nonNegative < eigen.size() && eigen.eigenvalue(nonNegative) >= 0) {
      nonNegative++;
    }
    return new Eigenpairs(values, signed(eigen.vectors(), count), OptionalInt.of(nonNegative));
  }

  private static Matrix signed(Matrix vectors, int count) {
    double[] signs = new double[count];
    for (int k = 0; k < count; k++) {
      signs[k] = sign(vectors, k);
    }
    return Matrix.of(vectors.rows(), count, (i, k) -> signs[k] * vectors.at(i, k));
  }

  private static double sign(Matrix vectors, int column) {
    double most = 0;
    for (int i = 0; i < vectors.rows(); i++) {
      most = Math.max(most, Math.abs(vectors.at(i, column)));
    }
    for (int i = 0; i < vectors.rows(); i++) {
      if (Math.abs(vectors.at(i, column)) >= (1 - TIE) * most) {
        return vectors.at(i, column) < 0 ? -1 : 1;
      }
    }
    return 1;
  }

  private static Matrix matrix(SymmetricOperator operator) {
    int order = operator.order();
    double[][] columns = new double[order][order];
    double[] unit = new double[order];
    for (int j = 0; j < order; j++) {
      unit[j] = 1;
      operator.multiply(unit, columns[j]);
      unit[j] = 0;
    }
    return Matrix.symmetric(order, (i, j) -> (columns[i][j] + columns[j][i]) / 2);
  }

  /** How many pairs. */
  public int size() {
    return values.length;
  }

  /** The k-th largest eigenvalue, from 0. */
  public double value(int k) {
    return values[k];
  }

  /** All values, descending. */
  public double[] values() {
    return values.clone();
  }

  /**
   * How many of all eigenvalues are at least 0, up to rounding; empty if the Lanczos method, which
   * does not see them all, found the pairs.
   */
  public OptionalInt nonNegative() {
    return nonNegative;
  }

  /** Unit eigenvectors as columns, in the order of their values. */
  public Matrix vectors() {
    return vectors;
  }
}
