package io.github.offprint.solver.spectrum;

/**
 * A sum that loses nothing to rounding but its last digit (A. Neumaier, Z. Angew. Math. Mech. 54,
 * 1974).
 */
final class Total {

  private double sum;
  private double lost;

  void add(double term) {
    double next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
    sum = next;
  }

  double value() {
    return sum + lost;
  }
}
