package io.github.offprint.solver.richness;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;

/** The trained matrix W of a layer: a row for each of its units. It never changes. */
public final class Weights {

  private final double[] numbers;
  private final int fanOut;
  private final int fanIn;

  private Weights(double[] numbers, int fanOut, int fanIn) {
    this.numbers = numbers;
    this.fanOut = fanOut;
    this.fanIn = fanIn;
  }

  /** The weights of unit i for its input j, asked for unit by unit. */
  public static Weights of(int fanOut, int fanIn, Matrix.Entry weight) {
    double[] numbers = new double[Math.multiplyExact(fanOut, fanIn)];
    for (int i = 0; i < fanOut; i++) {
      for (int j = 0; j < fanIn; j++) {
        numbers[i * fanIn + j] = weight.at(i, j);
      }
    }
    return new Weights(numbers, fanOut, fanIn);
  }

  /** Independent Gaussian weights: the same Gaussians for every deviation. */
  public static Weights gaussian(int fanOut, int fanIn, double deviation, Draws draws) {
    return of(fanOut, fanIn, (i, j) -> deviation * draws.gaussian());
  }

  /** How many rows. */
  public int fanOut() {
    return fanOut;
  }

  /** How many columns. */
  public int fanIn() {
    return fanIn;
  }

  /** The weight of unit i for its input j, both from 0. */
  public double at(int i, int j) {
    return numbers[i * fanIn + j];
  }

  /** W h for every input. */
  Signals forward(Signals h) {
    return Signals.product(h.view(), view().transposed());
  }

  /** Wᵀ δ for every input. */
  Signals backward(Signals delta) {
    return Signals.product(delta.view(), view());
  }

  /** W + Σ δ hᵀ over the inputs. */
  Weights plus(Signals delta, Signals h) {
    double[] sum = numbers.clone();
    Products.add(sum, delta.view().transposed(), h.view());
    return new Weights(sum, fanOut, fanIn);
  }

  /** Σ δ hᵀ over the inputs. */
  static Weights outer(Signals delta, Signals h) {
    double[] sum = new double[Math.multiplyExact(delta.units(), h.units())];
    Products.add(sum, delta.view().transposed(), h.view());
    return new Weights(sum, delta.units(), h.units());
  }

  /** The difference, weight by weight. */
  public Weights minus(Weights other) {
    if (other.fanOut != fanOut || other.fanIn != fanIn) {
      throw new IllegalArgumentException(
          "expected weights of %s x %s, found %s x %s"
              .formatted(fanOut, fanIn, other.fanOut, other.fanIn));
    }
    double[] difference = new double[numbers.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = numbers[i] - other.numbers[i];
    }
    return new Weights(difference, fanOut, fanIn);
  }

  /** ‖W‖_F, the root of the sum of squares. */
  public double frobeniusNorm() {
    double sum = 0;
    for (double number : numbers) {
      sum += number * number;
    }
    return StrictMath.sqrt(sum);
  }

  /** ‖W‖_op, the most by which W stretches a vector, to a relative accuracy of 1e-6. */
  public double operatorNorm() {
    return OperatorNorm.of(this);
  }

  Products.View view() {
    return Products.View.rows(numbers, fanOut, fanIn);
  }
}
