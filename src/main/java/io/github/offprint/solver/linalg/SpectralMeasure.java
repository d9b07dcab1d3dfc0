package io.github.offprint.solver.linalg;

/**
 * How a vector is spread over the eigenvectors of a symmetric matrix: eigenvalues λ_i with weights
 * (q_i · v)². No eigenvector is computed. Householder reflections, the first of which turns v into
 * the first axis, bring the matrix to tridiagonal form, 4/3 n³ operations (G. H. Golub and C. F.
 * Van Loan, "Matrix Computations", section 8.3); implicit QL steps on it need only the first
 * components of its eigenvectors, n² operations (G. H. Golub and J. H. Welsch, Math. Comput. 23,
 * 1969).
 */
public final class SpectralMeasure {

  private static final int MOST_STEPS = 60;

  private final double[] eigenvalues;
  private final double[] weights;

  private SpectralMeasure(double[] eigenvalues, double[] weights) {
    this.eigenvalues = eigenvalues;
    this.weights = weights;
  }

  /**
   * Of a matrix and a vector.
   *
   * @param matrix symmetric
   * @param vector v, of the same size
   */
  public static SpectralMeasure of(Matrix matrix, double[] vector) {
    int size = matrix.rows();
    if (matrix.columns() != size || vector.length != size || size == 0) {
      throw new IllegalArgumentException(
          "expected a square matrix and a vector of its size, found %s x %s and %s"
              .formatted(size, matrix.columns(), vector.length));
    }
    double[][] rows = new double[size + 1][size + 1];
    for (int i = 0; i < size; i++) {
      rows[0][i + 1] = vector[i];
      rows[i + 1][0] = vector[i];
      for (int j = 0; j < size; j++) {
        rows[i + 1][j + 1] = matrix.at(i, j);
      }
    }
    return ofBordered(rows);
  }

  /** How many eigenvalues. */
  public int size() {
    return eigenvalues.length;
  }

  /** λ_i, in no particular order. */
  public double eigenvalue(int i) {
    return eigenvalues[i];
  }

  /** (q_i · v)². */
  public double weight(int i) {
    return weights[i];
  }

  /** The first row and column hold v; they become (0, |v|, 0, …), and the rest tridiagonal. */
  private static SpectralMeasure ofBordered(double[][] a) {
    int size = a.length - 1;
    double[] beside = new double[size + 1];
    for (int k = 0; k < size; k++) {
      beside[k] = reflect(a, k);
    }
    double[] diagonal = new double[size];
    double[] below = new double[size];
    for (int i = 0; i < size; i++) {
      diagonal[i] = a[i + 1][i + 1];
      below[i] = i + 1 < size ? beside[i + 1] : 0;
    }
    double[] first = new double[size];
    first[0] = 1;
    diagonalise(diagonal, below, first);
    for (int i = 0; i < size; i++) {
      first[i] = first[i] * first[i] * beside[0] * beside[0];
    }
    return new SpectralMeasure(diagonal, first);
  }

  /** Clears row and column k beyond k+1, and returns what is left at k+1. */
  private static double reflect(double[][] a, int k) {
    int from = k + 1;
    int size = a.length;
    double[] v = a[k].clone();
    double square = 0;
    for (int j = from; j < size; j++) {
      square += v[j] * v[j];
    }
    double length = StrictMath.sqrt(square);
    double beyond = square - v[from] * v[from];
    if (length == 0 || from == size - 1 || beyond == 0) {
      return v[from];
    }
    double left = v[from] > 0 ? -length : length;
    v[from] -= left;
    double scale = 1 / (length * (length + Math.abs(a[k][from])));
    rankTwo(a, v, times(a, v, from, scale), from, scale);
    return left;
  }

  /** p = scale A v. */
  private static double[] times(double[][] a, double[] v, int from, double scale) {
    double[] p = new double[v.length];
    for (int i = from; i < v.length; i++) {
      double factor = scale * v[i];
      double[] row = a[i];
      for (int j = from; j < v.length; j++) {
        p[j] += factor * row[j];
      }
    }
    return p;
  }

  /** A - v wᵀ - w vᵀ with w = p - scale/2 (p · v) v. */
  private static void rankTwo(double[][] a, double[] v, double[] p, int from, double scale) {
    double product = 0;
    for (int j = from; j < v.length; j++) {
      product += p[j] * v[j];
    }
    double half = scale / 2 * product;
    for (int j = from; j < v.length; j++) {
      p[j] -= half * v[j];
    }
    for (int i = from; i < v.length; i++) {
      double[] row = a[i];
      double left = v[i];
      double right = p[i];
      for (int j = from; j < v.length; j++) {
        row[j] -= left * p[j] + right * v[j];
      }
    }
  }

  /** Implicit QL steps; the rotations act on one row of the eigenvectors only. */
  private static void diagonalise(double[] d, double[] e, double[] z) {
    for (int l = 0; l < d.length; l++) {
      int steps = 0;
      for (int m = splitAfter(d, e, l); m > l; m = splitAfter(d, e, l)) {
        if (++steps > MOST_STEPS) {
          throw new IllegalArgumentException(
              "expected eigenvalues within %s steps, found none (is an entry infinite or NaN?)"
                  .formatted(MOST_STEPS));
        }
        step(d, e, z, l, m);
      }
    }
  }

  /** The first m ≥ l whose entry beside the diagonal is nothing but rounding. */
  private static int splitAfter(double[] d, double[] e, int l) {
    int m = l;
    while (m < d.length - 1 && Math.abs(e[m]) > 0x1p-53 * (Math.abs(d[m]) + Math.abs(d[m + 1]))) {
      m++;
    }
    return m;
  }

  private static void step(double[] d, double[] e, double[] z, int l, int m) {
    double g = (d[l + 1] - d[l]) / (2 * e[l]);
    double r = StrictMath.hypot(g, 1);
    g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = m - 1; i >= l; i--) {
      double f = s * e[i];
      double b = c * e[i];
      r = StrictMath.hypot(f, g);
      e[i + 1] = r;
      if (r == 0) {
        d[i + 1] -= p;
        e[m] = 0;
        return;
      }
      s = f / r;
      c = g / r;
      g = d[i + 1] - p;
      r = (d[i] - g) * s + 2 * c * b;
      p = s * r;
      d[i + 1] = g + p;
      g = c * r - b;
      double next = z[i + 1];
      z[i + 1] = s * z[i] + c * next;
      z[i] = c * z[i] - s * next;
    }
    d[l] -= p;
    e[l] = g;
    e[m] = 0;
  }
}
