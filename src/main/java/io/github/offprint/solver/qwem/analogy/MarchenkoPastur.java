package io.github.offprint.solver.qwem.analogy;

/**
 * How the eigenvalues of Ξ Ξᵀ / d lie, where the entries of Ξ are independent, N rows by d columns,
 * and both numbers are large (Marchenko and Pastur 1967).
 *
 * <pre>
 *   σ²   variance of an entry        l±   σ² (1 ± √γ)²: the edges
 *   γ    N / d                       density  √((l+ - x)(x - l-)) / (2π γ σ² x) between them
 * </pre>
 *
 * For γ above 1 a share of 1 - 1/γ of the eigenvalues is 0.
 *
 * @param variance σ², positive and finite
 * @param ratio γ, positive and finite
 */
public record MarchenkoPastur(double variance, double ratio) {

  public MarchenkoPastur {
    check("variance", variance);
    check("ratio", ratio);
  }

  private static void check(String name, double number) {
    if (!(number > 0 && Double.isFinite(number))) {
      throw new IllegalArgumentException(
          "the %s of a Marchenko-Pastur law is positive and finite, found %s"
              .formatted(name, number));
    }
  }

  /**
   * The law with a given upper edge: γ = (√(l+/σ²) - 1)².
   *
   * @param edge l+, above the variance
   */
  public static MarchenkoPastur withUpperEdge(double variance, double edge) {
    check("variance", variance);
    if (!(edge > variance && Double.isFinite(edge))) {
      throw new IllegalArgumentException(
          "the upper edge of a Marchenko-Pastur law lies above its variance %s, found %s"
              .formatted(variance, edge));
    }
    double root = StrictMath.sqrt(edge / variance) - 1;
    return new MarchenkoPastur(variance, root * root);
  }

  /** l-. */
  public double lowerEdge() {
    double root = 1 - StrictMath.sqrt(ratio);
    return variance * root * root;
  }

  /** l+. */
  public double upperEdge() {
    double root = 1 + StrictMath.sqrt(ratio);
    return variance * root * root;
  }

  /** The share of eigenvalues that are 0. */
  public double massAtZero() {
    return Math.max(0, 1 - 1 / ratio);
  }

  /** The density of the eigenvalues that are not 0; it adds up to one less the mass at 0. */
  public double density(double x) {
    if (!(x > lowerEdge() && x < upperEdge())) {
      return 0;
    }
    double square = (upperEdge() - x) * (x - lowerEdge());
    return StrictMath.sqrt(square) / (2 * StrictMath.PI * ratio * variance * x);
  }

  /**
   * The share of eigenvalues that are at most x. With r = √γ and x = σ² (1 + r² + 2r cos θ) the
   * density is 2/π sin²θ/(1 + r² + 2r cos θ) dθ, and is turned into itself by 1/r for r, but for a
   * factor of 1/γ.
   */
  public double cumulative(double x) {
    if (x < 0 || Double.isNaN(x)) {
      return x < 0 ? 0 : x;
    }
    double root = StrictMath.sqrt(ratio);
    double cosine = (x / variance - 1 - ratio) / (2 * root);
    double angle = StrictMath.acos(Math.max(-1, Math.min(1, cosine)));
    return ratio <= 1 ? 1 - above(angle, root) : 1 - above(angle, 1 / root) / ratio;
  }

  /**
   * 2/π times the integral of sin²θ/(1 + r² + 2r cos θ) from 0: θ/2 - sin θ/(2r) + (1 - r²)
   * φ/(2r²), where φ is the argument of 1 + r e^iθ.
   *
   * @param r at most 1
   */
  private static double above(double angle, double r) {
    double sine = StrictMath.sin(angle);
    double argument = StrictMath.atan2(r * sine, 1 + r * StrictMath.cos(angle));
    double integral = angle / 2 - sine / (2 * r) + (1 - r * r) * argument / (2 * r * r);
    return 2 / StrictMath.PI * integral;
  }
}
