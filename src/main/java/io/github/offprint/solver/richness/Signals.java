package io.github.offprint.solver.richness;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import java.io.Serializable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * One number for each of some inputs and each unit of a layer: activations, or gradients with
 * respect to them. It never changes.
 */
public final class Signals implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double[] numbers;
  private final int inputs;
  private final int units;

  private Signals(double[] numbers, int inputs, int units) {
    this.numbers = numbers;
    this.inputs = inputs;
    this.units = units;
  }

  /** The number for input m and unit i, asked for input by input. */
  public static Signals of(int inputs, int units, Matrix.Entry number) {
    Signals signals = zero(inputs, units);
    for (int m = 0; m < inputs; m++) {
      for (int i = 0; i < units; i++) {
        signals.numbers[m * units + i] = number.at(m, i);
      }
    }
    return signals;
  }

  /** Independent standard normal numbers. */
  public static Signals gaussian(int inputs, int units, Draws draws) {
    return of(inputs, units, (m, i) -> draws.gaussian());
  }

  static Signals zero(int inputs, int units) {
    return new Signals(new double[Math.multiplyExact(inputs, units)], inputs, units);
  }

  /** A row for each input and a column for each unit. */
  static Signals of(Matrix matrix) {
    return new Signals(matrix.toArray(), matrix.rows(), matrix.columns());
  }

  /** How many inputs. */
  public int inputs() {
    return inputs;
  }

  /** How many units. */
  public int units() {
    return units;
  }

  /** The number for input m and unit i, both from 0. */
  public double at(int m, int i) {
    return numbers[m * units + i];
  }

  /** A row for each input and a column for each unit. */
  Matrix matrix() {
    return Matrix.byRows(inputs, units, numbers);
  }

  /** Σ over inputs and units of the products of two. */
  public double dot(Signals other) {
    checkShape(other);
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += numbers[i] * other.numbers[i];
    }
    return sum;
  }

  /** ‖h‖ of one input, as root mean square over the inputs. */
  public double norm() {
    return StrictMath.sqrt(dot(this) / inputs);
  }

  /** The difference, number by number. */
  public Signals minus(Signals other) {
    return with(other, (a, b) -> a - b);
  }

  Signals times(double factor) {
    return each(a -> factor * a);
  }

  Signals each(DoubleUnaryOperator change) {
    double[] changed = new double[numbers.length];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = change.applyAsDouble(numbers[i]);
    }
    return new Signals(changed, inputs, units);
  }

  Signals with(Signals other, DoubleBinaryOperator join) {
    checkShape(other);
    double[] joined = new double[numbers.length];
    for (int i = 0; i < joined.length; i++) {
      joined[i] = join.applyAsDouble(numbers[i], other.numbers[i]);
    }
    return new Signals(joined, inputs, units);
  }

  private void checkShape(Signals other) {
    if (other.inputs != inputs || other.units != units) {
      throw new IllegalArgumentException(
          "expected signals of %s inputs and %s units, found %s and %s"
              .formatted(inputs, units, other.inputs, other.units));
    }
  }

  /** The inner products of what two inputs evoke. */
  Matrix gram() {
    return Matrix.symmetric(inputs, this::inner);
  }

  private double inner(int m, int k) {
    double sum = 0;
    for (int i = 0; i < units; i++) {
      sum += numbers[m * units + i] * numbers[k * units + i];
    }
    return sum;
  }
}
