package io.github.offprint.solver.eigenlearning;

import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.PowerLaw;
import io.github.offprint.solver.spectrum.Spectrum;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Kernel regression where the values of the eigenfunctions are independent standard normal numbers:
 * the case for which {@link KernelRegression} is derived. A data set and what can be learned from
 * it is a {@link DecomposedSample}.
 *
 * <pre>
 *   λ_i, v_i  eigenvalue of mode i, coefficient of the target
 *   T         trace of the modes that are not simulated one by one
 *   σ²        variance of the label noise, together with the target's power on those modes
 * </pre>
 *
 * A kernel's many small modes act on n samples like a ridge of the size of their trace, and like
 * noise as large as the target on them; this is exact up to terms of order (nλ)² for each mode.
 */
public final class GaussianRegression implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_MODES = 1_000_000;

  private final double[] eigenvalue;
  private final double[] target;
  private final double tailTrace;
  private final double noiseVariance;

  private GaussianRegression(
      double[] eigenvalue, double[] target, double tailTrace, double noiseVariance) {
    this.eigenvalue = eigenvalue;
    this.target = target;
    this.tailTrace = tailTrace;
    this.noiseVariance = noiseVariance;
  }

  /**
   * All modes of a spectrum, one by one; a level's target power is shared by its modes.
   *
   * @param spectrum whose multiplicities are whole numbers
   * @throws IllegalArgumentException if they are not, or add up to more than a million
   */
  public static GaussianRegression of(Spectrum spectrum, double noiseVariance) {
    checkNoise(noiseVariance);
    int modes = checkedModes(spectrum);
    double[] eigenvalue = new double[modes];
    double[] target = new double[modes];
    int first = 0;
    for (int level = 0; level < spectrum.levels(); level++) {
      int end = first + (int) spectrum.multiplicity(level);
      double power = spectrum.targetPower(level) / spectrum.multiplicity(level);
      Arrays.fill(eigenvalue, first, end, spectrum.eigenvalue(level));
      Arrays.fill(target, first, end, StrictMath.sqrt(power));
      first = end;
    }
    return new GaussianRegression(eigenvalue, target, 0, noiseVariance);
  }

  private static void checkNoise(double noiseVariance) {
    if (!(noiseVariance >= 0 && Double.isFinite(noiseVariance))) {
      throw new IllegalArgumentException(
          "the noise variance must be at least 0 and finite, found " + noiseVariance);
    }
  }

  private static int checkedModes(Spectrum spectrum) {
    double modes = 0;
    for (int level = 0; level < spectrum.levels(); level++) {
      double multiplicity = spectrum.multiplicity(level);
      if (multiplicity != StrictMath.rint(multiplicity)) {
        throw new IllegalArgumentException(
            "simulated modes are counted, found a multiplicity of " + multiplicity);
      }
      modes += multiplicity;
    }
    if (modes > MOST_MODES) {
      throw new IllegalArgumentException(
          "at most %s modes can be simulated, found %s".formatted(MOST_MODES, modes));
    }
    return (int) modes;
  }

  /**
   * The first modes of a power law one by one, the others by their trace and power.
   *
   * @param head how many, at least 1; many more than there will be samples
   */
  public static GaussianRegression of(PowerLaw law, int head, double noiseVariance) {
    checkNoise(noiseVariance);
    int modes = (int) Math.min(law.modes(), head);
    Spectrum all = law.spectrum();
    double unit = law.normalised() ? all.targetPower() / power(law.beta(), law.modes()) : 1;
    double[] eigenvalue = new double[modes];
    double[] target = new double[modes];
    double trace = all.trace();
    double power = all.targetPower();
    for (int i = 0; i < modes; i++) {
      eigenvalue[i] = StrictMath.pow(i + 1, -law.alpha());
      double square = unit * StrictMath.pow(i + 1, -law.beta());
      target[i] = StrictMath.sqrt(square);
      trace -= eigenvalue[i];
      power -= square;
    }
    return new GaussianRegression(
        eigenvalue, target, Math.max(0, trace), noiseVariance + Math.max(0, power));
  }

  /** Σ i^-β. */
  private static double power(double beta, long modes) {
    return new PowerLaw(1, beta, modes, false).spectrum().targetPower();
  }

  /** A data set of n samples with its labels. */
  public DecomposedSample sample(int samples, Draws draws) {
    return new DecomposedSample(this, samples, draws);
  }

  double[] eigenvalues() {
    return eigenvalue;
  }

  double[] target() {
    return target;
  }

  double tailTrace() {
    return tailTrace;
  }

  double noiseVariance() {
    return noiseVariance;
  }
}
