package io.github.offprint.solver.linalg;

import io.github.offprint.solver.linalg.Products.Factor;
import java.util.stream.IntStream;

/**
 * A real matrix that never changes. Its products are summed on one thread unless they say
 * otherwise, and each entry in the same order for every shape and any number of threads: {@link
 * Products} has it.
 */
public final class Matrix {

  private static final int STRIP = 32;

  private final int rows;
  private final int columns;
  private final double[] entries;

  private Matrix(int rows, int columns, double[] entries) {
    this.rows = rows;
    this.columns = columns;
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
    double[] entries = new double[Math.multiplyExact(rows, columns)];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        entries[i * columns + j] = entry.at(i, j);
      }
    }
    return new Matrix(rows, columns, entries);
  }

  /**
   * The matrix with given rows. Takes ownership of the array, which must not change any more.
   *
   * @param entries row after row
   */
  public static Matrix byRows(int rows, int columns, double[] entries) {
    if (rows < 0 || columns < 0 || entries.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "expected %s rows of %s numbers, found %s numbers"
              .formatted(rows, columns, entries.length));
    }
    return new Matrix(rows, columns, entries);
  }

  /** The matrix of one column. Takes ownership of the array, which must not change any more. */
  public static Matrix column(double[] entries) {
    return new Matrix(entries.length, 1, entries);
  }

  /** The symmetric matrix with given entries, asked for on and below the diagonal only. */
  public static Matrix symmetric(int size, Entry entry) {
    double[] entries = new double[Math.multiplyExact(size, size)];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double value = entry.at(i, j);
        entries[i * size + j] = value;
        entries[j * size + i] = value;
      }
    }
    return new Matrix(size, size, entries);
  }

  /**
   * The symmetric matrix with given entries, asked for on and below the diagonal only, on several
   * threads and in no particular order.
   *
   * @param entry depends on nothing but its arguments
   */
  public static Matrix symmetricInParallel(int size, Entry entry) {
    double[] all = new double[Math.multiplyExact(size, size)];
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
    return new Matrix(size, size, all);
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
    return rows;
  }

  /** How many columns. */
  public int columns() {
    return columns;
  }

  /** The entry in row i and column j, both from 0. */
  public double at(int i, int j) {
    if (j < 0 || j >= columns) {
      throw new IllegalArgumentException(
          "expected a column below %s, found %s".formatted(columns, j));
    }
    return entries[i * columns + j];
  }

  /**
   * This matrix times another.
   *
   * @param right as many rows as this has columns
   */
  public Matrix times(Matrix right) {
    checkRows(right);
    return new Matrix(rows, right.columns, Products.of(factor(), right.factor()));
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
    return new Matrix(columns, right.columns, Products.of(factor().transposed(), right.factor()));
  }

  /**
   * This matrix times another, on several threads: those of the pool that calls.
   *
   * @param right as many rows as this has columns
   */
  public Matrix timesInParallel(Matrix right) {
    checkRows(right);
    return new Matrix(rows, right.columns, Products.inParallel(factor(), right.factor()));
  }

  /**
   * This matrix times the transpose of another.
   *
   * @param right as many columns as this has
   */
  public Matrix timesTransposed(Matrix right) {
    if (right.columns != columns) {
      throw new IllegalArgumentException(
          "a product of %s x %s with a transpose needs a right factor of %s columns, found %s"
              .formatted(rows, columns, columns, right.columns));
    }
    return new Matrix(rows, right.rows, Products.of(factor(), right.factor().transposed()));
  }

  /**
   * This matrix plus Aᵀ B.
   *
   * @param left A, as many columns as this has rows
   * @param right B, as many columns as this has, and as many rows as A
   */
  public Matrix plusProduct(Matrix left, Matrix right) {
    if (left.columns != rows || right.columns != columns || left.rows != right.rows) {
      throw new IllegalArgumentException(
          "expected factors of %s and %s columns with as many rows, found %s x %s and %s x %s"
              .formatted(rows, columns, left.rows, left.columns, right.rows, right.columns));
    }
    double[] sum = entries.clone();
    Products.add(sum, left.factor().transposed(), right.factor());
    return new Matrix(rows, columns, sum);
  }

  /** A Aᵀ for this matrix A: the inner products of its rows. */
  public Matrix rowProducts() {
    return new Matrix(rows, rows, Products.square(factor().transposed()));
  }

  /** Aᵀ A for this matrix A: the inner products of its columns. */
  public Matrix columnProducts() {
    return new Matrix(columns, columns, Products.square(factor()));
  }

  /** The entries row by row, in an array of their own. */
  public double[] toArray() {
    return entries.clone();
  }

  private void checkRows(Matrix right) {
    if (right.rows() != columns()) {
      throw new IllegalArgumentException(
          "a product of %s x %s needs a right factor of %s rows, found %s"
              .formatted(rows(), columns(), columns(), right.rows()));
    }
  }

  private Factor factor() {
    return Factor.byRows(entries, rows, columns);
  }
}
