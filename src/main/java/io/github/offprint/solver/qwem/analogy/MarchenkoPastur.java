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
    return root(x) / (2 * StrictMath.PI * ratio * variance * x);
  }

  /** √((l+ - x)(x - l-)). */
  private double root(double x) {
    return StrictMath.sqrt(Math.max(0, (upperEdge() - x) * (x - lowerEdge())));
  }

  /**
   * The share of eigenvalues that are at most x. With m = (l+ + l-)/2 and g = √(l+ l-), the
   * integral of √((l+ - x)(x - l-))/x is √((l+ - x)(x - l-)) + m asin((x - m)/(m - l-)) - g asin((m
   * x - g²)/(x (m - l-))).
   */
  public double cumulative(double x) {
    if (x < 0 || Double.isNaN(x)) {
      return x < 0 ? 0 : x;
    }
    if (x >= upperEdge()) {
      return 1;
    }
    return x <= lowerEdge() ? massAtZero() : massAtZero() + continuous(x);
  }

  private double continuous(double x) {
    double middle = variance * (1 + ratio);
    double geometric = variance * Math.abs(1 - ratio);
    double radius = 2 * variance * StrictMath.sqrt(ratio);
    double first = middle * angle((x - middle) / radius);
    double second =
        geometric == 0 ? 0 : geometric * angle((middle * x - geometric * geometric) / (x * radius));
    return (root(x) + first - second) / (2 * StrictMath.PI * ratio * variance);
  }

  /** The angle from the lower edge on: asin + π/2, for a sine that rounding may carry beyond ±1. */
  private static double angle(double sine) {
    return StrictMath.asin(Math.max(-1, Math.min(1, sine))) + StrictMath.PI / 2;
  }
}
