package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SymmetricOperator;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What quadratic word embeddings learn to approximate by W Wᵀ (Karkada et al. 2025, arXiv
 * 2502.09863, equation 5).
 *
 * <pre>
 *   M*_ij = 2 (Ψ⁺_ij P_ij - Ψ⁻_ij p_i p_j) / (Ψ⁺_ij P_ij + Ψ⁻_ij p_i p_j)
 *         = 2 tanh(PMI_ij / 2)  for Ψ⁺ = Ψ⁻ = 1
 *
 *   P_ij   probability of the pair (i, j)     Ψ⁺, Ψ⁻  reweighting
 *   p_i    probability of the word i
 * </pre>
 *
 * Entries lie in [-2, 2]. They come from the weights of {@link Cooccurrence} by one subtraction,
 * one addition and one division, so whole-number counts lose no digits; a pair that never occurs
 * has exactly -2, and one of which a word never occurs, 0/0, has 0.
 */
public final class TargetMatrix {

  // a full row of the sparse form takes 12 bytes an entry, of the dense form 8
  private static final double DENSE = 0.5;

  private final PairContrast contrast;
  private final int size;

  private TargetMatrix(PairContrast contrast) {
    this.contrast = contrast;
    this.size = contrast.counts().vocabularySize();
  }

  /** With Ψ⁺ = Ψ⁻ = 1. */
  public static TargetMatrix of(Cooccurrence counts) {
    return of(counts, 1);
  }

  /**
   * With Ψ⁺ = 1 and Ψ⁻ = k.
   *
   * @param negativeWeight k, above 0 and finite
   */
  public static TargetMatrix of(Cooccurrence counts, double negativeWeight) {
    return of(counts, Reweighting.negativeWeight(negativeWeight));
  }

  /** With any Ψ⁺ and Ψ⁻. */
  public static TargetMatrix of(Cooccurrence counts, Reweighting weights) {
    return new TargetMatrix(new PairContrast(counts, weights));
  }

  /** V, the number of rows and of columns. */
  public int size() {
    return size;
  }

  /** M*_ij. */
  public double at(int i, int j) {
    return entry(i, j, contrast.counts().pairWeight(i, j));
  }

  private double entry(int i, int j, double pairWeight) {
    double met = contrast.met(i, j, pairWeight);
    double chance = contrast.chance(i, j);
    double both = met + chance;
    return both == 0 ? 0 : 2 * ((met - chance) / both);
  }

  /** All entries, V² of them. */
  public Matrix dense() {
    return Matrix.symmetricInParallel(size, this::at);
  }

  /**
   * M* by what it does to vectors. If less than half of all pairs occur, it is kept as M* = S - 2 u
   * uᵀ, where u is 1 for the words that occur and S is 0 for the pairs that do not.
   */
  public SymmetricOperator operator() {
    int[] lengths = supportByRow();
    long support = Arrays.stream(lengths).asLongStream().sum();
    return support < DENSE * size * size ? sparse(lengths) : new DenseOperator(dense());
  }

  private SymmetricOperator sparse(int[] lengths) {
    int[][] columns = new int[size][];
    double[][] entries = new double[size][];
    for (int i = 0; i < size; i++) {
      columns[i] = new int[lengths[i]];
      entries[i] = new double[lengths[i]];
    }
    int[] filled = new int[size];
    for (int row = 0; row < size; row++) {
      int i = row;
      contrast
          .counts()
          .forEachPartner(
              i,
              (j, weight) -> {
                // 2 (a - b)/(a + b) + 2, for words both of which occur
                double entry = entry(i, j, weight) + (occurs(i) && occurs(j) ? 2 : 0);
                columns[i][filled[i]] = j;
                entries[i][filled[i]++] = entry;
                if (j != i) {
                  columns[j][filled[j]] = i;
                  entries[j][filled[j]++] = entry;
                }
              });
    }
    boolean[] occurring = new boolean[size];
    for (int i = 0; i < size; i++) {
      occurring[i] = occurs(i);
    }
    return new SparseLessRankOne(columns, entries, occurring);
  }

  /** How many pairs with each word occur. */
  private int[] supportByRow() {
    int[] lengths = new int[size];
    for (int row = 0; row < size; row++) {
      int i = row;
      contrast
          .counts()
          .forEachPartner(
              i,
              (j, weight) -> {
                lengths[i]++;
                if (j != i) {
                  lengths[j]++;
                }
              });
    }
    return lengths;
  }

  private boolean occurs(int i) {
    return contrast.counts().wordWeight(i) > 0;
  }

  /** Σ M*_ij over all i and j. The sum runs over the pairs that occur: the others have (-2)². */
  public double frobeniusNormSquared() {
    double[] rows = new double[size];
    IntStream.range(0, size).parallel().forEach(i -> rows[i] = excessOverFour(i));
    double sum = 0;
    double words = 0;
    for (int i = 0; i < size; i++) {
      sum += rows[i];
      words += occurs(i) ? 1 : 0;
    }
    return sum + 4 * words * words;
  }

  /** Σ_j (M*_ij² - 4) over the pairs that occur, each with its mirror image. */
  private double excessOverFour(int i) {
    double[] sum = new double[1];
    contrast
        .counts()
        .forEachPartner(
            i,
            (j, weight) -> {
              double entry = entry(i, j, weight);
              double four = occurs(i) && occurs(j) ? 4 : 0;
              sum[0] += (i == j ? 1 : 2) * (entry * entry - four);
            });
    return sum[0];
  }

  /** Σ M*_ii. */
  public double trace() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += at(i, i);
    }
    return sum;
  }
}
