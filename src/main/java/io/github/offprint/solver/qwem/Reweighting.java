package io.github.offprint.solver.qwem;

/**
 * The factors Ψ⁺ and Ψ⁻ with which the loss counts a pair that occurs and a pair that chance makes:
 * everywhere P_ij stands, it is Ψ⁺_ij P_ij, and p_i p_j is Ψ⁻_ij p_i p_j.
 */
public interface Reweighting {

  /** Ψ⁺_ij, symmetric and positive. */
  double positive(int i, int j);

  /** Ψ⁻_ij, symmetric and positive. */
  double negative(int i, int j);

  /**
   * The same for all pairs: Ψ⁺ = 1, Ψ⁻ = k.
   *
   * @param k the weight of negative samples, above 0 and finite
   */
  static Reweighting negativeWeight(double k) {
    if (!(k > 0 && k < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("expected a negative weight above 0, found " + k);
    }
    return new Reweighting() {
      @Override
      public double positive(int i, int j) {
        return 1;
      }

      @Override
      public double negative(int i, int j) {
        return k;
      }
    };
  }
}
