package io.github.offprint.solver.spectrum;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The levels of a kernel and of a target on it. All that the theories need of it are sums over its
 * modes, so that ten levels may stand for a billion modes.
 *
 * <pre>
 *   λ_l, m_l  eigenvalue and multiplicity of level l        P  usable modes: Σ m over λ &gt; 0
 *   v_l²      total target power on level l                 T  trace: Σ m λ
 *   γ         implicit constant
 *   L_l       learnability λ_l/(λ_l+γ)
 * </pre>
 *
 * Negative eigenvalues that are small against the largest come from rounding and count as zero.
 */
public final class Spectrum {

  // eigenvalues of dense kernel matrices scatter by some 1e-10 of the largest (arccos near 1)
  private static final double ROUNDING = 1e-8;

  private final double[] eigenvalue;
  private final double[] multiplicity;
  private final double[] power;
  private final double modes;
  private final double trace;
  private final double smallest;

  private Spectrum(List<Level> levels, OptionalDouble exactModes) {
    eigenvalue = clean(levels.stream().mapToDouble(Level::eigenvalue).toArray());
    multiplicity = levels.stream().mapToDouble(Level::multiplicity).toArray();
    power = levels.stream().mapToDouble(Level::targetPower).toArray();
    modes = exactModes.orElseGet(() -> sum((lambda, m, v2) -> lambda > 0 ? m : 0));
    smallest = Arrays.stream(eigenvalue).filter(lambda -> lambda > 0).min().orElse(0);
    trace = sum((lambda, m, v2) -> m * lambda);
    if (!Double.isFinite(trace)) {
      throw new IllegalArgumentException("the trace of a spectrum must be finite, found " + trace);
    }
  }

  /**
   * The spectrum with given levels, kept in their order.
   *
   * @throws IllegalArgumentException if there are none, or an eigenvalue is truly negative
   */
  public static Spectrum of(List<Level> levels) {
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("a spectrum needs at least one level, found none");
    }
    return new Spectrum(levels, OptionalDouble.empty());
  }

  /** Levels of positive eigenvalues whose multiplicities would add up to P but for rounding. */
  static Spectrum of(List<Level> levels, double modes) {
    return new Spectrum(levels, OptionalDouble.of(modes));
  }

  /** A term of a sum over levels. */
  @FunctionalInterface
  public interface Term {
    /** What a level of eigenvalue λ, multiplicity m and total target power v² adds. */
    double of(double lambda, double m, double v2);
  }

  /** Σ over levels, exact to the last digit or two. */
  public double sum(Term term) {
    Total total = new Total();
    for (int i = 0; i < eigenvalue.length; i++) {
      total.add(term.of(eigenvalue[i], multiplicity[i], power[i]));
    }
    return total.value();
  }

  /**
   * n - z(γ) = n - Σ m L without cancellation: (n - M) + Σ m (1-L) over the M modes with λ ≥ γ, - Σ
   * m L over the others. No term is larger than the answer unless the answer is hard to know.
   *
   * @param gamma positive
   */
  public double slack(double n, double gamma) {
    Total total = new Total();
    total.add(n);
    boolean all = gamma <= smallest;
    if (all) {
      total.add(-modes);
    }
    for (int i = 0; i < eigenvalue.length; i++) {
      double lambda = eigenvalue[i];
      double m = multiplicity[i];
      if (lambda >= gamma) {
        total.add(all ? 0 : -m);
        total.add(m * (gamma / (lambda + gamma)));
      } else {
        total.add(-m * (lambda / (lambda + gamma)));
      }
    }
    return total.value();
  }

  /** z = Σ m L, the modes that are learned. */
  public double learnedModes(double gamma) {
    return sum((lambda, m, v2) -> m * learned(lambda, gamma));
  }

  /** q = Σ m L². */
  public double squaredLearnabilities(double gamma) {
    return sum((lambda, m, v2) -> m * learned(lambda, gamma) * learned(lambda, gamma));
  }

  /** p1 = z - q = Σ m L (1-L), also -dz/d ln γ; summed directly. */
  public double halfLearnedModes(double gamma) {
    return sum((lambda, m, v2) -> m * learned(lambda, gamma) * unlearned(lambda, gamma));
  }

  /**
   * L = λ/(λ+γ), the share of a mode that is learned; 0 where λ = 0.
   *
   * @param gamma from 0 to infinity
   */
  public static double learned(double eigenvalue, double gamma) {
    return eigenvalue == 0 ? 0 : eigenvalue / (eigenvalue + gamma);
  }

  /** 1 - L = γ/(λ+γ) without cancellation; 1 where λ = 0. */
  public static double unlearned(double eigenvalue, double gamma) {
    return eigenvalue == 0 || Double.isInfinite(gamma) ? 1 : gamma / (eigenvalue + gamma);
  }

  /** How many levels. */
  public int levels() {
    return eigenvalue.length;
  }

  /** λ of a level, from 0; never negative. */
  public double eigenvalue(int level) {
    return eigenvalue[level];
  }

  /** m of a level, from 0. */
  public double multiplicity(int level) {
    return multiplicity[level];
  }

  /** v² of a level, from 0: the sum over its modes. */
  public double targetPower(int level) {
    return power[level];
  }

  /** P, the modes that can be learned at all. */
  public double usableModes() {
    return modes;
  }

  /** T = Σ m λ = E K(x,x). */
  public double trace() {
    return trace;
  }

  /** Σ v², the target's own power. */
  public double targetPower() {
    return sum((lambda, m, v2) -> v2);
  }

  private static double[] clean(double[] eigenvalues) {
    double largest = 0;
    for (double lambda : eigenvalues) {
      largest = Math.max(largest, lambda);
    }
    for (int i = 0; i < eigenvalues.length; i++) {
      if (eigenvalues[i] < -ROUNDING * largest) {
        throw new IllegalArgumentException(
            "an eigenvalue of a kernel must be at least 0, found " + eigenvalues[i]);
      }
      eigenvalues[i] = Math.max(0.0, eigenvalues[i]);
    }
    return eigenvalues;
  }
}
