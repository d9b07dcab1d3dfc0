package io.github.offprint.solver.spectrum;

import java.util.ArrayList;
import java.util.List;

/**
 * The spectrum λ_i = i^-α with a target v_i² ∝ i^-β on modes i = 1, …, M.
 *
 * <p>Its first modes are levels of their own. The others are gathered in panels whose ends have a
 * fixed ratio e^w, and the sum over a panel becomes that over the 16 points of {@link SumRule}.
 * Every sum of the theories has terms that are analytic around a panel: their next poles are those
 * of 1/(i^-α + γ), at angles ±π/α, and 0. An ellipse about the panel that reaches as far, with half
 * axes that add up to ρ times its half length, puts the error of the rule at ρ^-32 times the
 * largest term on it; that grows with β as 0 comes near. With w at most 0.7, 3/α and 10/β all
 * panels are good to 1e-17 for the powers that matter (measured against plain sums for α from 0.5
 * to 10 and β from 0 to 100). A spectrum of 10^8 modes is thus one of some four hundred levels, one
 * of 10^4 modes of 160.
 *
 * @param alpha exponent of the eigenvalues, positive
 * @param beta exponent of the target, from 0 to 100
 * @param modes M, at least 1
 * @param normalised whether the target power adds up to 1; else v_1² = 1
 */
public record PowerLaw(double alpha, double beta, long modes, boolean normalised) {

  private static final double WIDEST_PANEL = 0.7;
  private static final double PANEL_TIMES_ALPHA = 3;
  private static final double PANEL_TIMES_BETA = 10;
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
    double width =
        Math.min(WIDEST_PANEL, Math.min(PANEL_TIMES_ALPHA / alpha, PANEL_TIMES_BETA / beta));
    double ratio = StrictMath.expm1(width);
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
