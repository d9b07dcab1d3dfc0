package io.github.offprint.solver.richness;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SymmetricEigen;
import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * The largest singular value of a matrix by Golub-Kahan bidiagonalisation, with full
 * reorthogonalisation.
 *
 * <pre>
 *   α_k u_k = W v_k - β_{k-1} u_{k-1},  β_k v_{k+1} = Wᵀ u_k - α_k v_k
 *   B         α on its diagonal, β beside it, one column more than rows: Wᵀ U = V Bᵀ
 *   θ², p     largest eigenvalue of B Bᵀ and its eigenvector
 *   |β_k p_k| bounds the distance from θ to a singular value of W, in units of ‖W‖/θ
 * </pre>
 */
final class OperatorNorm {

  private static final double ACCURACY = 1e-6;
  private static final int STEPS_BETWEEN_CHECKS = 6;
  // below this share of the largest stretch seen, a direction is rounding
  private static final double NOTHING = 1e-14;

  private final Weights matrix;
  private final List<Signals> left = new ArrayList<>();
  private final List<Signals> right = new ArrayList<>();
  private final List<Double> diagonal = new ArrayList<>();
  private final List<Double> beside = new ArrayList<>();

  private OperatorNorm(Weights matrix) {
    this.matrix = matrix;
  }

  static double of(Weights matrix) {
    return new OperatorNorm(matrix).norm();
  }

  private double norm() {
    if (matrix.fanOut() == 1 || matrix.fanIn() == 1) {
      return matrix.frobeniusNorm();
    }
    int most = Math.min(matrix.fanOut(), matrix.fanIn());
    // any fixed start will do that no matrix of interest avoids
    Signals start = Signals.gaussian(1, matrix.fanIn(), Draws.of(0));
    right.add(start.times(1 / start.norm()));
    for (int k = 1; k <= most; k++) {
      if (!grown()) {
        return theta().value();
      }
      if (k % STEPS_BETWEEN_CHECKS == 0) {
        Theta theta = theta();
        if (theta.bound() <= ACCURACY * theta.value()) {
          return theta.value();
        }
      }
    }
    return theta().value();
  }

  /** Adds one vector to each side; whether there was one to add. */
  private boolean grown() {
    Signals u = orthogonal(matrix.forward(last(right)), left);
    double alpha = u.norm();
    if (isNothing(alpha)) {
      return false;
    }
    left.add(u.times(1 / alpha));
    diagonal.add(alpha);
    Signals v = orthogonal(matrix.backward(last(left)), right);
    double beta = v.norm();
    beside.add(beta);
    if (isNothing(beta)) {
      return false;
    }
    right.add(v.times(1 / beta));
    return true;
  }

  private boolean isNothing(double length) {
    return length <= NOTHING * diagonal.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** Twice is enough (W. Kahan). */
  private static Signals orthogonal(Signals vector, List<Signals> basis) {
    Signals rest = vector;
    for (int round = 0; round < 2; round++) {
      for (Signals direction : basis) {
        double part = rest.dot(direction);
        rest = rest.with(direction, (a, b) -> a - part * b);
      }
    }
    return rest;
  }

  private static Signals last(List<Signals> basis) {
    return basis.get(basis.size() - 1);
  }

  private record Theta(double value, double bound) {}

  private Theta theta() {
    int size = diagonal.size();
    if (size == 0) {
      return new Theta(0, 0);
    }
    SymmetricEigen eigen = SymmetricEigen.of(Matrix.symmetric(size, this::squared));
    double value = StrictMath.sqrt(Math.max(0, eigen.eigenvalue(0)));
    return new Theta(value, beside.get(size - 1) * Math.abs(eigen.vectors().at(size - 1, 0)));
  }

  /** An entry of B Bᵀ on or below its diagonal. */
  private double squared(int i, int j) {
    if (i == j) {
      return diagonal.get(i) * diagonal.get(i) + beside.get(i) * beside.get(i);
    }
    return j == i - 1 ? beside.get(j) * diagonal.get(i) : 0;
  }
}
