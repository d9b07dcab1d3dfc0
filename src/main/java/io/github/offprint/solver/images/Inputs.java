package io.github.offprint.solver.images;

import java.io.Serializable;

/** Labelled inputs: vectors of one dimension, each with a label. They never change. */
public final class Inputs implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int dimension;
  private final double[] rows;
  private final double[] labels;

  /** Takes ownership. */
  Inputs(int dimension, double[] rows, double[] labels) {
    this.dimension = dimension;
    this.rows = rows;
    this.labels = labels;
  }

  /** How many. */
  public int size() {
    return labels.length;
  }

  /** d, the numbers of one input. */
  public int dimension() {
    return dimension;
  }

  /** The j-th number of input i. */
  public double at(int i, int j) {
    return rows[i * dimension + j];
  }

  /** y of input i. */
  public double label(int i) {
    return labels[i];
  }

  /** All labels in order, a copy. */
  public double[] labels() {
    return labels.clone();
  }

  /** The product of an input with a vector of the same dimension that starts at a place. */
  double dot(int i, double[] vector, int from) {
    double sum = 0;
    for (int j = 0; j < dimension; j++) {
      sum += rows[i * dimension + j] * vector[from + j];
    }
    return sum;
  }

  /** The product of two inputs. */
  double dot(int i, int other) {
    return dot(i, rows, other * dimension);
  }

  /** Some of them, in the given order. */
  Inputs only(int[] chosen) {
    double[] some = new double[chosen.length * dimension];
    double[] their = new double[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(rows, chosen[i] * dimension, some, i * dimension, dimension);
      their[i] = labels[chosen[i]];
    }
    return new Inputs(dimension, some, their);
  }
}
