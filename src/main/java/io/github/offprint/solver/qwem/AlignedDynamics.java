package io.github.offprint.solver.qwem;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What gradient flow does to embeddings whose principal directions are eigenvectors of the target
 * matrix from the start: each mode grows by itself, and the largest eigenvalue is learned first
 * (Karkada et al. 2025, arXiv 2502.09863, lemma 3.1).
 *
 * <pre>
 *   M*    target matrix                       d    embedding dimension, the number of modes
 *   λ_k   its k-th largest eigenvalue         s_k  k-th singular value of the embeddings W
 *   τ_k   learning time ln(λ_k/s_k²(0))/λ_k   ℓ    loss: 1 at W = 0, 1/2 at W Wᵀ = M*
 *
 *   dW/dt = (M* - W Wᵀ) W / 2     ℓ = 1/2 + |W Wᵀ - M*|²/(2|M*|²)     | | the Frobenius norm
 * </pre>
 */
public final class AlignedDynamics {

  /** Eigenvalues this many times smaller than |M*| are rounding. */
  static final double NEGLIGIBLE = 1e-12;

  private final Logistic[] modes;
  private final double frobeniusNormSquared;

  /**
   * With an initial scale for each mode.
   *
   * @param eigenvalues the d largest λ_k by value, descending; negative ones are not learned
   * @param initialSquares s_k²(0), as many
   * @param frobeniusNormSquared |M*|², the sum of the squares of all its entries; if it is 0, as
   *     for words that are independent, nothing is learned and losses are NaN
   */
  public AlignedDynamics(
      double[] eigenvalues, double[] initialSquares, double frobeniusNormSquared) {
    if (eigenvalues.length != initialSquares.length) {
      throw new IllegalArgumentException(
          "expected an initial square for each of %s eigenvalues, found %s"
              .formatted(eigenvalues.length, initialSquares.length));
    }
    if (!(frobeniusNormSquared >= 0 && Double.isFinite(frobeniusNormSquared))) {
      throw new IllegalArgumentException(
          "a squared norm must be at least 0 and finite, found " + frobeniusNormSquared);
    }
    this.modes = new Logistic[eigenvalues.length];
    for (int k = 0; k < modes.length; k++) {
      if (k > 0 && !(eigenvalues[k] <= eigenvalues[k - 1])) {
        throw new IllegalArgumentException(
            "expected descending eigenvalues, found %s after %s"
                .formatted(eigenvalues[k], eigenvalues[k - 1]));
      }
      modes[k] = new Logistic(eigenvalues[k], initialSquares[k]);
    }
    this.frobeniusNormSquared = frobeniusNormSquared;
  }

  /** All modes from the same s_k²(0). */
  public static AlignedDynamics from(
      double initialSquare, double[] eigenvalues, double frobeniusNormSquared) {
    double[] initialSquares =
        IntStream.range(0, eigenvalues.length).mapToDouble(k -> initialSquare).toArray();
    return new AlignedDynamics(eigenvalues, initialSquares, frobeniusNormSquared);
  }

  /** d, the embedding dimension. */
  public int dimension() {
    return modes.length;
  }

  /** The mode of the k-th largest eigenvalue, from 0. */
  public Logistic mode(int k) {
    return modes[k];
  }

  /**
   * How many modes can be learned, the first ones: those with λ_k &gt; 0 by more than rounding
   * (1e-12 |M*|). Less than d if d is larger than the target matrix has positive eigenvalues; the
   * columns of the embeddings beyond it end at 0.
   */
  public int effectiveRank() {
    double negligible = NEGLIGIBLE * StrictMath.sqrt(frobeniusNormSquared);
    return (int) Arrays.stream(modes).filter(mode -> mode.eigenvalue() > negligible).count();
  }

  /** s_k(t), of the mode and not of the place in the order of size; from 0. */
  public double singularValue(int k, double time) {
    return StrictMath.sqrt(modes[k].squareAt(time));
  }

  /** τ_k; empty for a mode that cannot be learned, from the {@link #effectiveRank()} on. */
  public OptionalDouble learningTime(int k) {
    return k < effectiveRank() ? modes[k].learningTime() : OptionalDouble.empty();
  }

  /** ℓ(t) = 1 + Σ s_k² (s_k² - 2 λ_k)/(2|M*|²), all d modes. */
  public double loss(double time) {
    if (frobeniusNormSquared == 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (Logistic mode : modes) {
      double square = mode.squareAt(time);
      sum += square * (square - 2 * mode.eigenvalue());
    }
    return 1 + sum / (2 * frobeniusNormSquared);
  }

  /** λ_k²/(2|M*|²), by how much learning mode k lowers the loss; 0 if λ_k ≤ 0. */
  public double stepHeight(int k) {
    double learned = Math.max(0, modes[k].eigenvalue());
    return learned * learned / (2 * frobeniusNormSquared);
  }
}
