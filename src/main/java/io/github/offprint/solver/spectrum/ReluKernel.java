package io.github.offprint.solver.spectrum;

import java.io.Serializable;

/**
 * A kernel of infinitely wide ReLU networks on inputs of one length (NTK parameterisation, readout
 * of unit variance without bias; Cho and Saul 2009, Jacot et al. 2018).
 *
 * <pre>
 *   s_w², s_b²  variances of weights and biases     θ  angle between the inputs of a layer
 *   q0          |x|²/d of the inputs                 D  their squared length, S their product
 *   J1 = (sin θ + (π-θ) cos θ)/2π                    S' = D J1(θ),  D' = D/2   through one ReLU
 *   J0 = (π-θ)/2π                                    T' = T J0(θ)
 * </pre>
 *
 * An angle is always taken from the chord, θ = 2 asin √((D-S)/2D), with D - S carried through the
 * layers: arccos of a rounded cosine near 1 would cost eight digits.
 *
 * @param kind which of the two kernels
 * @param hiddenLayers at least 1
 * @param weightVariance s_w², positive
 * @param biasVariance s_b², at least 0
 * @param inputScale q0, positive: 1 on the cube and on spheres of radius √d, 1/2 on the unit circle
 */
public record ReluKernel(
    Kind kind, int hiddenLayers, double weightVariance, double biasVariance, double inputScale)
    implements AngleKernel, Serializable {

  // squares of what lies between are doubles, and so are the digits that such squares lack
  private static final double SMALLEST = 1e-200;
  private static final double LARGEST = 1e200;
  private static final DoubleDouble TWO_PI = DoubleDouble.PI.times(2);

  /** Which kernel of a network. */
  public enum Kind {
    /** Of its outputs at random weights: network as a Gaussian process. */
    NNGP,
    /** Of its gradients: neural tangent kernel. */
    NTK
  }

  public ReluKernel {
    if (hiddenLayers < 1) {
      throw new IllegalArgumentException(
          "a network needs at least 1 hidden layer, found " + hiddenLayers);
    }
    positive("the weight variance", weightVariance);
    positive("the input scale", inputScale);
    if (!(biasVariance >= 0 && Double.isFinite(biasVariance))) {
      throw new IllegalArgumentException(
          "the bias variance must be at least 0 and finite, found " + biasVariance);
    }
    double diagonal = diagonal(hiddenLayers, weightVariance, biasVariance, inputScale);
    if (!(diagonal >= SMALLEST && diagonal <= LARGEST)) {
      throw new IllegalArgumentException(
          ("the weight and bias variances over %s hidden layers must give a K(x,x) from 1e-200 to"
                  + " 1e200, found %s")
              .formatted(hiddenLayers, diagonal));
    }
  }

  /** S of a network's output for equal inputs. */
  private static double diagonal(
      int hiddenLayers, double weightVariance, double biasVariance, double inputScale) {
    double length = inputScale;
    for (int layer = 1; layer <= hiddenLayers; layer++) {
      length = (weightVariance * length + biasVariance) / 2;
    }
    return length;
  }

  /**
   * K(x, x')/K(x, x).
   *
   * @param halfChordSquared |x-x'|²/4|x|² = sin²(θ/2), from 0 for equal to 1 for opposite inputs
   */
  public double normalised(double halfChordSquared) {
    return at(halfChordSquared) / at(0);
  }

  /**
   * K(x, x').
   *
   * @param halfChordSquared |x-x'|²/4|x|² = sin²(θ/2), from 0 for equal to 1 for opposite inputs
   */
  public double at(double halfChordSquared) {
    if (!(halfChordSquared >= 0 && halfChordSquared <= 1)) {
      throw new IllegalArgumentException(
          "a squared half chord must be from 0 to 1, found " + halfChordSquared);
    }
    double length = weightVariance * inputScale + biasVariance;
    double gap = 2 * weightVariance * inputScale * halfChordSquared;
    double tangent = length - gap;
    double product = 0;
    for (int layer = 1; layer <= hiddenLayers; layer++) {
      if (layer > 1) {
        length = weightVariance * length + biasVariance;
        gap = weightVariance * gap;
        tangent = (length - gap) + weightVariance * tangent;
      }
      double sine = StrictMath.sqrt(gap / (2 * length));
      double angle = 2 * StrictMath.asin(Math.min(1, sine));
      gap = length * halfLessJ1(angle, sine);
      tangent *= (Math.PI - angle) / (2 * Math.PI);
      length /= 2;
      product = length - gap;
    }
    return kind == Kind.NNGP ? product : product + tangent;
  }

  @Override
  public DoubleDouble normalised(DoubleDouble halfChordSquared) {
    return exact(halfChordSquared).over(exact(DoubleDouble.ZERO));
  }

  /** The same as {@link #at}, at some hundred times its cost. */
  private DoubleDouble exact(DoubleDouble halfChordSquared) {
    DoubleDouble scale = DoubleDouble.of(inputScale).times(weightVariance);
    DoubleDouble bias = DoubleDouble.of(biasVariance);
    DoubleDouble length = scale.plus(bias);
    DoubleDouble gap = scale.times(2).times(halfChordSquared);
    DoubleDouble tangent = length.minus(gap);
    DoubleDouble product = DoubleDouble.ZERO;
    for (int layer = 1; layer <= hiddenLayers; layer++) {
      if (layer > 1) {
        length = length.times(weightVariance).plus(bias);
        gap = gap.times(weightVariance);
        tangent = length.minus(gap).plus(tangent.times(weightVariance));
      }
      DoubleDouble square = atMostOne(gap.over(length.times(2)));
      DoubleDouble sine = square.squareRoot();
      DoubleDouble cosine = DoubleDouble.ONE.minus(square).squareRoot();
      DoubleDouble angle = RightAngle.of(sine, cosine).times(2);
      DoubleDouble fullCosine = DoubleDouble.ONE.minus(square.times(2));
      DoubleDouble sineLessArc = sine.times(cosine).times(2).minus(angle.times(fullCosine));
      gap = length.times(square.minus(sineLessArc.over(TWO_PI)));
      tangent = tangent.times(DoubleDouble.PI.minus(angle)).over(TWO_PI);
      length = length.times(0.5);
      product = length.minus(gap);
    }
    return kind == Kind.NNGP ? product : product.plus(tangent);
  }

  private static DoubleDouble atMostOne(DoubleDouble number) {
    return number.compareTo(DoubleDouble.ONE) > 0 ? DoubleDouble.ONE : number;
  }

  /** 1/2 - J1 = (2π sin²(θ/2) - (sin θ - θ cos θ))/2π, small for small angles. */
  private static double halfLessJ1(double angle, double halfSine) {
    return halfSine * halfSine - sineLessArc(angle) / (2 * Math.PI);
  }

  /** sin θ - θ cos θ = θ³/3 - θ⁵/30 + …, the series where the difference would cancel. */
  private static double sineLessArc(double angle) {
    if (angle > 1) {
      return StrictMath.sin(angle) - angle * StrictMath.cos(angle);
    }
    double power = angle * angle * angle / 6;
    double sum = 0;
    for (int k = 1; k <= 10; k++) {
      sum += 2 * k * power;
      power *= -angle * angle / ((2 * k + 2) * (2 * k + 3));
    }
    return sum;
  }

  private static void positive(String name, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          "%s must be positive and finite, found %s".formatted(name, value));
    }
  }
}
