package io.github.offprint.solver.linalg;

import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * The algebraically largest eigenpairs of a symmetric operator A by the block Lanczos method with
 * thick restarts and full reorthogonalisation (K. Wu and H. Simon, SIAM J. Matrix Anal. Appl. 22,
 * 2000).
 *
 * <pre>
 *   Q   orthonormal basis of m vectors        θ_i, s_i  eigenpairs of T, descending
 *   T   Qᵀ A Q                                X         next block: A Q = Q T + X R Eᵀ,
 *   R   what couples X to the last block of Q           E the last block of the unit matrix
 * </pre>
 *
 * The residual |A Q s - θ Q s| = |R Eᵀ s| is known without a product. A basis that is full is
 * replaced by its best vectors Q s_i, and goes on from X. A Krylov space holds at most as many
 * copies of an eigenvalue as a block has vectors; therefore what was found is set aside and the
 * search begins anew from other vectors, until it shows that nothing larger is left.
 */
final class Lanczos {

  /** Vectors in a block. */
  private static final int BLOCK = 4;

  /** Restarts of one search before it is given up. */
  private static final int MOST_RESTARTS = 300;

  /** What is left of a vector that lay in a space by this share is rounding. */
  private static final double ROUNDING = 1e-13;

  private final SymmetricOperator operator;
  private final double tolerance;
  private final int order;
  private final Basis found = new Basis();
  private final List<Double> foundValues = new ArrayList<>();

  /** At most max |θ|, and near it after a few products. */
  private double largest;

  private Lanczos(SymmetricOperator operator, double tolerance) {
    this.operator = operator;
    this.tolerance = tolerance;
    this.order = operator.order();
  }

  /** Eigenvalues, descending, and eigenvectors in the same order. */
  record Pairs(List<Double> values, List<double[]> vectors) {}

  /**
   * The largest.
   *
   * @param tolerance of residuals, a share of the largest |θ|
   * @param count at least 1, with {@code 2 count + 44 ≤ order}
   * @throws IllegalArgumentException if the search does not come to an end
   */
  static Pairs largest(SymmetricOperator operator, int count, double tolerance) {
    Lanczos lanczos = new Lanczos(operator, tolerance);
    lanczos.new Search(count, 0).run(Double.NEGATIVE_INFINITY);
    for (int i = 1; i <= count + 1; i++) {
      double smallest = lanczos.foundValues.get(count - 1);
      Search again = lanczos.new Search(1, i);
      if (!again.run(smallest)) {
        break;
      }
      lanczos.keepLargest(count);
    }
    List<double[]> vectors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      vectors.add(lanczos.found.vector(i));
    }
    return new Pairs(List.copyOf(lanczos.foundValues), vectors);
  }

  /** Sorts what was found; equal values stay in the order in which they were found. */
  private void keepLargest(int count) {
    List<Integer> ranks = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      ranks.add(i);
    }
    ranks.sort((i, j) -> Double.compare(foundValues.get(j), foundValues.get(i)));
    List<double[]> vectors = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int rank : ranks.subList(0, count)) {
      vectors.add(found.vector(rank));
      values.add(foundValues.get(rank));
    }
    found.become(vectors);
    foundValues.clear();
    foundValues.addAll(values);
  }

  /** One search, orthogonal to all that was found before it. */
  private final class Search {

    private final int wanted;
    private final int most;
    private final Draws draws;
    private final Basis basis = new Basis();
    private final double[][] projected;
    private List<double[]> next;
    private double[][] coupling;

    Search(int wanted, int number) {
      this.wanted = wanted;
      this.most = Math.min(2 * wanted + 40, order - found.size() - BLOCK);
      this.projected = new double[most + BLOCK][most + BLOCK];
      this.draws = Draws.of(number).split("Lanczos");
    }

    /**
     * Finds the wanted pairs, unless all that is left is certainly not above a bound.
     *
     * @return whether pairs above the bound were found
     */
    boolean run(double bound) {
      next = new ArrayList<>();
      for (int i = 0; i < BLOCK; i++) {
        next.add(gaussian());
      }
      orthonormalise(next);
      for (int restart = 0; restart < MOST_RESTARTS; restart++) {
        while (basis.size() + BLOCK <= most) {
          expand();
        }
        SymmetricEigen ritz = SymmetricEigen.of(projection());
        double end = Math.abs(ritz.eigenvalue(ritz.size() - 1));
        largest = Math.max(largest, Math.max(Math.abs(ritz.eigenvalue(0)), end));
        double allowed = tolerance * largest;
        if (ritz.eigenvalue(0) + residual(ritz, 0) <= bound + allowed) {
          return false;
        }
        if (converged(ritz, allowed)) {
          keep(ritz, bound + allowed);
          return true;
        }
        restart(ritz);
      }
      throw new IllegalArgumentException(
          "expected the %s largest eigenpairs of an operator of order %s within %s restarts, found"
              + " residuals above %s of the largest"
                  .formatted(wanted, order, MOST_RESTARTS, tolerance));
    }

    private boolean converged(SymmetricEigen ritz, double allowed) {
      for (int i = 0; i < wanted; i++) {
        if (residual(ritz, i) > allowed) {
          return false;
        }
      }
      return true;
    }

    /** |R Eᵀ s_i|. */
    private double residual(SymmetricEigen ritz, int i) {
      int from = ritz.size() - BLOCK;
      double square = 0;
      for (int k = 0; k < BLOCK; k++) {
        double sum = 0;
        for (int l = 0; l < BLOCK; l++) {
          sum += coupling[l][k] * ritz.vectors().at(from + l, i);
        }
        square += sum * sum;
      }
      return StrictMath.sqrt(square);
    }

    private void keep(SymmetricEigen ritz, double above) {
      int good = 0;
      while (good < ritz.size()
          && ritz.eigenvalue(good) > above
          && residual(ritz, good) <= tolerance * largest) {
        foundValues.add(ritz.eigenvalue(good++));
      }
      basis.combined(ritz.vectors(), good).forEach(found::add);
    }

    private void restart(SymmetricEigen ritz) {
      int kept = wanted + (most - wanted) / 2;
      basis.become(basis.combined(ritz.vectors(), kept));
      for (int i = 0; i < kept; i++) {
        for (int j = 0; j < kept; j++) {
          projected[i][j] = i == j ? ritz.eigenvalue(i) : 0;
        }
      }
    }

    /** Adds the next block to the basis, and finds the one after it. */
    private void expand() {
      int before = basis.size();
      List<double[]> images = new ArrayList<>();
      for (double[] vector : next) {
        basis.add(vector);
        double[] image = new double[order];
        operator.multiply(vector, image);
        largest = Math.max(largest, Basis.norm(image));
        images.add(image);
      }
      found.remove(images);
      double[][] coefficients = basis.remove(images);
      for (int k = 0; k < BLOCK; k++) {
        for (int i = 0; i < basis.size(); i++) {
          projected[i][before + k] = coefficients[k][i];
          projected[before + k][i] = coefficients[k][i];
        }
      }
      coupling = orthonormalise(images);
      next = images;
    }

    private Matrix projection() {
      return Matrix.symmetric(basis.size(), (i, j) -> (projected[i][j] + projected[j][i]) / 2);
    }

    /**
     * Makes a block that is orthogonal to all orthonormal. A vector that lies in the space of the
     * others gives way to a random one, which nothing couples to the basis.
     *
     * @return R by columns of the block as it was: {@code block_k = Σ_l R[k][l] new_l}
     */
    private double[][] orthonormalise(List<double[]> block) {
      double[][] factors = new double[BLOCK][BLOCK];
      for (int k = 0; k < BLOCK; k++) {
        double[] vector = block.get(k);
        double before = Basis.norm(vector);
        Basis earlier = new Basis();
        earlier.become(block.subList(0, k));
        double[] parts = earlier.remove(List.of(vector))[0];
        System.arraycopy(parts, 0, factors[k], 0, k);
        double left = Basis.norm(vector);
        if (left <= ROUNDING * Math.max(before, largest)) {
          block.set(k, elsewhere(earlier));
        } else {
          factors[k][k] = left;
          scale(vector, 1 / left);
        }
      }
      return factors;
    }

    private double[] elsewhere(Basis earlier) {
      double[] vector = gaussian();
      List<double[]> alone = List.of(vector);
      for (Basis space : List.of(found, basis, earlier, found, basis, earlier)) {
        space.remove(alone);
      }
      scale(vector, 1 / Basis.norm(vector));
      return vector;
    }

    private double[] gaussian() {
      double[] vector = new double[order];
      for (int i = 0; i < order; i++) {
        vector[i] = draws.gaussian();
      }
      found.remove(List.of(vector));
      return vector;
    }

    private void scale(double[] vector, double factor) {
      for (int i = 0; i < order; i++) {
        vector[i] *= factor;
      }
    }
  }
}
