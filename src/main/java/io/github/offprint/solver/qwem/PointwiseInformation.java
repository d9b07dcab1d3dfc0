package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Matrix;

/**
 * The pointwise mutual information of pairs of words, by which M* is measured in comparisons.
 *
 * <pre>
 *   PMI_ij  = ln(Ψ⁺_ij P_ij / (Ψ⁻_ij p_i p_j) + 1e-25)
 *   PPMI_ij = max(0, PMI_ij)
 * </pre>
 *
 * The authors of arXiv 2502.09863 add 1e-25 so that a pair that never occurs has ln 1e-25 = -57.56
 * in place of minus infinity; no other entry feels it. A word that never occurs, 0/0, has 0.
 */
public final class PointwiseInformation {

  private static final double NEVER = 1e-25;

  private final PairContrast contrast;

  private PointwiseInformation(PairContrast contrast) {
    this.contrast = contrast;
  }

  /** With Ψ⁺ = Ψ⁻ = 1. */
  public static PointwiseInformation of(Cooccurrence counts) {
    return of(counts, Reweighting.negativeWeight(1));
  }

  /** With any Ψ⁺ and Ψ⁻. */
  public static PointwiseInformation of(Cooccurrence counts, Reweighting weights) {
    return new PointwiseInformation(new PairContrast(counts, weights));
  }

  /** PMI_ij, in natural units. */
  public double at(int i, int j) {
    double met = contrast.met(i, j, contrast.counts().pairWeight(i, j));
    double chance = contrast.chance(i, j);
    return met == 0 && chance == 0 ? 0 : StrictMath.log(met / chance + NEVER);
  }

  /** All PMI_ij. */
  public Matrix dense() {
    return Matrix.symmetricInParallel(contrast.counts().vocabularySize(), this::at);
  }

  /** All PPMI_ij. */
  public Matrix positiveDense() {
    return Matrix.symmetricInParallel(
        contrast.counts().vocabularySize(), (i, j) -> Math.max(0, at(i, j)));
  }
}
