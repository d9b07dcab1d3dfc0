package io.github.offprint.solver.linalg;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.eig.SymmetricQRAlgorithmDecomposition_DDRM;
import org.ejml.dense.row.decomposition.hessenberg.TridiagonalDecompositionHouseholder_DDRM;

/** A symmetric matrix A by its eigenvectors: A = V diag(λ) Vᵀ, the largest eigenvalue first. */
public final class SymmetricEigen {

  private final double[] eigenvalues;
  private final Matrix vectors;

  private SymmetricEigen(double[] eigenvalues, Matrix vectors) {
    this.eigenvalues = eigenvalues;
    this.vectors = vectors;
  }

  /**
   * Factorises.
   *
   * @param matrix symmetric, finite; only part of it is read
   * @throws IllegalArgumentException if it is not square or has no finite eigenvalues
   */
  public static SymmetricEigen of(Matrix matrix) {
    int size = matrix.rows();
    if (size != matrix.columns()) {
      throw new IllegalArgumentException(
          "expected a square matrix, found %s x %s".formatted(size, matrix.columns()));
    }
    checkFinite(matrix);
    if (size == 0) {
      return new SymmetricEigen(new double[0], matrix);
    }
    SymmetricQRAlgorithmDecomposition_DDRM decomposition =
        new SymmetricQRAlgorithmDecomposition_DDRM(
            new TridiagonalDecompositionHouseholder_DDRM(), true);
    if (!decomposition.decompose(DMatrixRMaj.wrap(size, size, matrix.toArray()))) {
      throw new IllegalArgumentException(
          "the eigenvalues of a matrix of size %s do not converge".formatted(size));
    }
    return sorted(size, decomposition);
  }

  /** Refuses what has no eigenvalues. */
  static void checkFinite(Matrix matrix) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j <= i; j++) {
        if (!Double.isFinite(matrix.at(i, j))) {
          throw new IllegalArgumentException(
              "expected a matrix of finite numbers, found %s in row %s, column %s"
                  .formatted(matrix.at(i, j), i, j));
        }
      }
    }
  }

  private static SymmetricEigen sorted(
      int size, SymmetricQRAlgorithmDecomposition_DDRM decomposition) {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -decomposition.getEigenvalue(i).getReal()));
    double[] eigenvalues = new double[size];
    double[] vectors = new double[size * size];
    for (int k = 0; k < size; k++) {
      eigenvalues[k] = decomposition.getEigenvalue(order[k]).getReal();
      DMatrixRMaj vector = decomposition.getEigenVector(order[k]);
      for (int i = 0; i < size; i++) {
        vectors[i * size + k] = vector.get(i);
      }
    }
    return new SymmetricEigen(eigenvalues, Matrix.byRows(size, size, vectors));
  }

  /** How many eigenvalues. */
  public int size() {
    return eigenvalues.length;
  }

  /** The k-th largest eigenvalue, from 0. */
  public double eigenvalue(int k) {
    return eigenvalues[k];
  }

  /** V, whose k-th column is the unit eigenvector of the k-th largest eigenvalue. */
  public Matrix vectors() {
    return vectors;
  }
}
