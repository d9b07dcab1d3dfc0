package io.github.offprint.solver.eigenlearning;

import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.Domain;
import io.github.offprint.solver.spectrum.FiniteDomain;
import io.github.offprint.solver.spectrum.ReluKernel;
import io.github.offprint.solver.spectrum.Sphere;
import java.io.Serializable;
import java.util.List;

/**
 * Kernel ridge regression of single modes on a domain: the experiment that {@link KernelRegression}
 * predicts. Training points are random; errors are exact for each training set, not sampled.
 *
 * <pre>
 *   D   training points, n of them          f̂ = K(., D) (K(D,D) + δ)⁻¹ y, with K(x,x) = 1
 *   y   f(D) + noise of variance σ²         L^(D)(f) = ⟨f, f̂⟩/⟨f, f⟩ over the domain
 * </pre>
 */
public sealed interface DomainRegression extends Serializable
    permits FiniteRegression, SphereRegression {

  /**
   * What one regression has learned of one target.
   *
   * @param learnability L^(D)(f)
   * @param testMse E_te over the whole domain, with σ²
   * @param trainMse E_tr over D, against the noisy labels; NaN for n = 0
   */
  record Outcome(double learnability, double testMse, double trainMse) implements Serializable {}

  /**
   * Regression on a domain.
   *
   * @param kernel any, with the input scale of the domain
   * @param ridge δ, at least 0
   * @param noiseVariance σ², at least 0
   * @param sampling how D is drawn from a finite domain; points of a sphere never repeat
   */
  static DomainRegression on(
      Domain domain, ReluKernel kernel, double ridge, double noiseVariance, Sampling sampling) {
    if (domain instanceof FiniteDomain finite) {
      return new FiniteRegression(finite, kernel, ridge, noiseVariance, sampling);
    }
    return new SphereRegression((Sphere) domain, kernel, ridge, noiseVariance);
  }

  /**
   * Draws one data set and learns several targets from it, each with noise of its own. A target is
   * one mode of a degree: all modes of a degree give outcomes of the same average, since a symmetry
   * of the domain carries any of them into a combination of the others.
   *
   * @param samples n, from 0; without replacement at most the number of points
   * @param degrees of the targets
   * @return the outcomes in the order of the targets
   */
  List<Outcome> outcomes(int samples, List<Integer> degrees, Draws draws);

  /** Refuses what no regression can have. */
  static void check(double inputScale, ReluKernel kernel, double ridge, double noiseVariance) {
    if (kernel.inputScale() != inputScale) {
      throw new IllegalArgumentException(
          "a kernel on this domain needs the input scale %s, found %s"
              .formatted(inputScale, kernel.inputScale()));
    }
    notNegative("the ridge", ridge);
    notNegative("the noise variance", noiseVariance);
  }

  private static void notNegative(String name, double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          "%s must be at least 0 and finite, found %s".formatted(name, value));
    }
  }
}
