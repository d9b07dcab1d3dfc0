package io.github.offprint.solver.linalg;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.mult.MatrixMatrixMult_DDRM;
import org.ejml.dense.row.mult.MatrixMultProduct_DDRM;

/** A real matrix that never changes. Its products are summed in a fixed order on one thread. */
public final class Matrix {

  private static final int STRIP = 32;

  private final DMatrixRMaj entries;

  /** Takes ownership. */
  Matrix(DMatrixRMaj entries) {
    this.entries = entries;
  }

  /** The value of a matrix at a place. */
  @FunctionalInterface
  public interface Entry {
    /** In row i and column j, both from 0. */
    double at(int i, int j);
  }

  /** The matrix with given entries, asked for row by row. */
  public static Matrix of(int rows, int columns, Entry entry) {
    DMatrixRMaj entries = new DMatrixRMaj(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        entries.data[i * columns + j] = entry.at(i, j);
      }
    }
    return new Matrix(entries);
  }

  /** The symmetric matrix with given entries, asked for on and below the diagonal only. */
  public static Matrix symmetric(int size, Entry entry) {
    DMatrixRMaj entries = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double value = entry.at(i, j);
        entries.data[i * size + j] = value;
        entries.data[j * size + i] = value;
      }
    }
    return new Matrix(entries);
  }

  /**
   * The symmetric matrix with given entries, asked for on and below the diagonal only, on several
   * threads and in no particular order.
   *
   * @param entry depends on nothing but its arguments
   */
  public static Matrix symmetricInParallel(int size, Entry entry) {
    DMatrixRMaj entries = new DMatrixRMaj(size, size);
    double[] all = entries.data;
    IntStream.range(0, size)
        .parallel()
        .forEach(
            i -> {
              for (int j = 0; j <= i; j++) {
                all[i * size + j] = entry.at(i, j);
              }
            });
    int strips = (size + STRIP - 1) / STRIP;
    IntStream.range(0, strips).parallel().forEach(strip -> mirror(all, size, strip * STRIP));
    return new Matrix(entries);
  }

  /** Fills some rows right of the diagonal, in squares that stay in the processor's cache. */
  private static void mirror(double[] entries, int size, int first) {
    int last = Math.min(first + STRIP, size);
    for (int from = first; from < size; from += STRIP) {
      int to = Math.min(from + STRIP, size);
      for (int i = first; i < last; i++) {
        for (int j = Math.max(from, i + 1); j < to; j++) {
          entries[i * size + j] = entries[j * size + i];
        }
      }
    }
  }

  /** How many rows. */
  public int rows() {
    return entries.numRows;
  }

  /** How many columns. */
  public int columns() {
    return entries.numCols;
  }

  /** The entry in row i and column j, both from 0. */
  public double at(int i, int j) {
    return entries.get(i, j);
  }

  /**
   * This matrix times another.
   *
   * @param right as many rows as this has columns
   */
  public Matrix times(Matrix right) {
    if (right.rows() != columns()) {
      throw new IllegalArgumentException(
          "a product of %s x %s needs a right factor of %s rows, found %s"
              .formatted(rows(), columns(), columns(), right.rows()));
    }
    DMatrixRMaj product = new DMatrixRMaj(rows(), right.columns());
    MatrixMatrixMult_DDRM.mult_reorder(entries, right.entries, product);
    return new Matrix(product);
  }

  /**
   * The transpose of this matrix times another.
   *
   * @param right as many rows as this has
   */
  public Matrix transposedTimes(Matrix right) {
    if (right.rows() != rows()) {
      throw new IllegalArgumentException(
          "a product of the transpose of %s x %s needs a right factor of %s rows, found %s"
              .formatted(rows(), columns(), rows(), right.rows()));
    }
    DMatrixRMaj product = new DMatrixRMaj(columns(), right.columns());
    MatrixMatrixMult_DDRM.multTransA_reorder(entries, right.entries, product);
    return new Matrix(product);
  }

  /** A Aᵀ for this matrix A: the inner products of its rows. */
  public Matrix rowProducts() {
    DMatrixRMaj product = new DMatrixRMaj(rows(), rows());
    MatrixMultProduct_DDRM.outer(entries, product);
    return new Matrix(product);
  }

  /** The entries for the factorisations of this package, which do not change them. */
  DMatrixRMaj entries() {
    return entries;
  }
}
