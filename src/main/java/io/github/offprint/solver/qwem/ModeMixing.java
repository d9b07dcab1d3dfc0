package io.github.offprint.solver.qwem;

/**
 * How far the i-th direction of small random embeddings is turned from the i-th eigenvector towards
 * a later one, j, while they are trained: R_ij² where Wᵀ V* = Q R (result 3 of Karkada et al. 2025,
 * arXiv 2502.09863).
 *
 * <pre>
 *   2 dR_ij/dt = (λ_j - R_ii² - 2 R_jj²) R_ij           R_jj = 0 for j &gt; d
 *   R_ij²(t)   = R_ij²(0) exp(λ_j t - A_i - 2 A_j)      A_k = ∫ R_kk² dt
 * </pre>
 *
 * <p>Such a term first grows at the rate λ_j and dies once mode i is learned, so its maximum over
 * time is of the order of σ^{2(1 - λ_j/λ_i)} for entries of size σ at the start: small starts end
 * as aligned ones. Until mode i is learned the formula errs by a part of the order of that maximum;
 * later, while the term dies, products of others may outweigh it.
 *
 * @param first mode i, of the larger eigenvalue
 * @param second mode j; with an initial square of 0 if it is not among the d that are learned
 * @param initialSquare R_ij²(0), at least 0
 */
public record ModeMixing(Logistic first, Logistic second, double initialSquare) {

  public ModeMixing {
    if (!(first.eigenvalue() >= second.eigenvalue())) {
      throw new IllegalArgumentException(
          "expected the mode of the larger eigenvalue first, found %s and %s"
              .formatted(first.eigenvalue(), second.eigenvalue()));
    }
    if (!(initialSquare >= 0 && Double.isFinite(initialSquare))) {
      throw new IllegalArgumentException(
          "an initial square must be at least 0 and finite, found " + initialSquare);
    }
  }

  /**
   * R_ij²(t).
   *
   * @param time t, at least 0 and finite
   */
  public double squareAt(double time) {
    double growth = second.eigenvalue() * time - first.area(time) - 2 * second.area(time);
    return initialSquare * StrictMath.exp(growth);
  }

  /** 1 - λ_j/λ_i: the power of σ² that the maximum over time goes as, for λ_i &gt; 0. */
  public double exponent() {
    return 1 - second.eigenvalue() / first.eigenvalue();
  }
}
