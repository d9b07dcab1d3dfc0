package io.github.offprint.solver.richness;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;

/** The trained matrix W of a layer: a row for each of its units. It never changes. */
public final class Weights {

  private final Matrix matrix;

  private Weights(Matrix matrix) {
    this.matrix = matrix;
  }

  /** The weights of unit i for its input j, asked for unit by unit. */
  public static Weights of(int fanOut, int fanIn, Matrix.Entry weight) {
    return new Weights(Matrix.of(fanOut, fanIn, weight));
  }

  /** Independent Gaussian weights: the same Gaussians for every deviation. */
  public static Weights gaussian(int fanOut, int fanIn, double deviation, Draws draws) {
    return of(fanOut, fanIn, (i, j) -> deviation * draws.gaussian());
  }

  /** How many rows. */
  public int fanOut() {
    return matrix.rows();
  }

  /** How many columns. */
  public int fanIn() {
    return matrix.columns();
  }

  /** The weight of unit i for its input j, both from 0. */
  public double at(int i, int j) {
    return matrix.at(i, j);
  }

  /** W h for every input. */
  Signals forward(Signals h) {
    return Signals.of(h.matrix().timesTransposed(matrix));
  }

  /** Wᵀ δ for every input. */
  Signals backward(Signals delta) {
    return Signals.of(delta.matrix().times(matrix));
  }

  /** W + Σ δ hᵀ over the inputs. */
  Weights plus(Signals delta, Signals h) {
    return new Weights(matrix.plusProduct(delta.matrix(), h.matrix()));
  }

  /** Σ δ hᵀ over the inputs. */
  static Weights outer(Signals delta, Signals h) {
    return new Weights(delta.matrix().transposedTimes(h.matrix()));
  }

  /** The difference, weight by weight. */
  public Weights minus(Weights other) {
    if (other.fanOut() != fanOut() || other.fanIn() != fanIn()) {
      throw new IllegalArgumentException(
          "expected weights of %s x %s, found %s x %s"
              .formatted(fanOut(), fanIn(), other.fanOut(), other.fanIn()));
    }
    return of(fanOut(), fanIn(), (i, j) -> at(i, j) - other.at(i, j));
  }

  /** ‖W‖_F, the root of the sum of squares. */
  public double frobeniusNorm() {
    double sum = 0;
    for (int i = 0; i < fanOut(); i++) {
      for (int j = 0; j < fanIn(); j++) {
        sum += at(i, j) * at(i, j);
      }
    }
    return StrictMath.sqrt(sum);
  }

  /** ‖W‖_op, the most by which W stretches a vector, to a relative accuracy of 1e-6. */
  public double operatorNorm() {
    return OperatorNorm.of(this);
  }
}
