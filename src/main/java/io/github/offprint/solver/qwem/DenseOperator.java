package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SymmetricOperator;
import java.util.Optional;
import java.util.stream.IntStream;

/** A symmetric matrix whose entries are all kept. */
record DenseOperator(Matrix entries) implements SymmetricOperator {

  @Override
  public int order() {
    return entries.rows();
  }

  @Override
  public void multiply(double[] x, double[] y) {
    IntStream.range(0, order()).parallel().forEach(i -> y[i] = product(i, x));
  }

  private double product(int i, double[] x) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += entries.at(i, j) * x[j];
    }
    return sum;
  }

  @Override
  public Optional<Matrix> matrix() {
    return Optional.of(entries);
  }
}
