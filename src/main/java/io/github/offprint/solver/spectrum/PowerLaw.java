package io.github.offprint.solver.spectrum;

import java.util.ArrayList;
import java.util.List;

/**
 * The spectrum λ_i = i^-α with a target v_i² ∝ i^-β on modes i = 1, …, M.
 *
 * <p>Its first modes are levels of their own. The others are gathered in panels whose ends have a
 * fixed ratio, and the sum over a panel becomes that over the 16 points of {@link SumRule}. Every
 * sum of the theories has terms that are analytic in ln i in a strip of half width π/α around the
 * real axis (1/(i^-α + γ) has its poles there), which makes a panel of half width h in error by
 * (π/αh)^-32 or less; h is chosen so that this is below 1e-16. A spectrum of 10^8 modes is thus one
 * of about two thousand levels.
 *
 * @param alpha exponent of the eigenvalues, positive
 * @param beta exponent of the target, from 0 to 100
 * @param modes M, at least 1
 * @param normalised whether the target power adds up to 1; else v_1² = 1
 */
public record PowerLaw(double alpha, double beta, long modes, boolean normalised) {

  private static final double WIDEST_PANEL = 0.25;
  private static final double PANEL_TIMES_ALPHA = 3;
  private static final long MOST_MODES = 1L << 53;

  public PowerLaw {
    if (!(alpha > 0)) {
      throw new IllegalArgumentException("alpha must be positive, found " + alpha);
    }
    if (!(beta >= 0 && beta <= 100)) {
      throw new IllegalArgumentException("beta must be from 0 to 100, found " + beta);
    }
    if (modes < 1 || modes > MOST_MODES) {
      throw new IllegalArgumentException("modes must be from 1 to 2^53, found " + modes);
    }
    if (!(StrictMath.pow(modes, -alpha) >= Double.MIN_NORMAL)) {
      throw new IllegalArgumentException(
          "the smallest eigenvalue, modes^-alpha, must be above 1e-307, found alpha = %s, modes = %s"
              .formatted(alpha, modes));
    }
  }

  /** The levels that stand for all modes. */
  public Spectrum spectrum() {
    List<Level> levels = new ArrayList<>();
    double ratio = StrictMath.expm1(Math.min(WIDEST_PANEL, PANEL_TIMES_ALPHA / alpha));
    long first = 1;
    while (first <= modes) {
      long count = Math.min(Math.max(1, (long) (first * ratio)), modes - first + 1);
      addPanel(levels, first, count);
      first += count;
    }
    return Spectrum.of(normalised ? normalised(levels) : levels, modes);
  }

  private void addPanel(List<Level> levels, long first, long count) {
    if (count >= SumRule.FEWEST) {
      SumRule.points(first, count, (i, weight) -> levels.add(level(i, weight)));
    } else {
      for (long i = first; i < first + count; i++) {
        levels.add(level(i, 1));
      }
    }
  }

  private Level level(double i, double modes) {
    return new Level(StrictMath.pow(i, -alpha), modes, modes * StrictMath.pow(i, -beta));
  }

  private static List<Level> normalised(List<Level> levels) {
    Total total = new Total();
    levels.forEach(level -> total.add(level.targetPower()));
    return levels.stream()
        .map(l -> new Level(l.eigenvalue(), l.multiplicity(), l.targetPower() / total.value()))
        .toList();
  }
}
