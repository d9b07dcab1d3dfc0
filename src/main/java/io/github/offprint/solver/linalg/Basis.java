package io.github.offprint.solver.linalg;

import java.util.ArrayList;
import java.util.List;

/**
 * Orthonormal vectors that grow in number. What is added is made orthogonal to the vectors that are
 * there twice, by classical Gram-Schmidt: once more is enough for full precision (L. Giraud, J.
 * Langou, M. Rozložník, J. van den Eshof, Numer. Math. 101, 2005).
 */
final class Basis {

  /** Of each vector, as much as a second-level cache holds of several. */
  private static final int CHUNK = 2048;

  private final List<double[]> vectors = new ArrayList<>();

  int size() {
    return vectors.size();
  }

  double[] vector(int i) {
    return vectors.get(i);
  }

  /** A vector that is orthonormal to the others already. */
  void add(double[] vector) {
    vectors.add(vector);
  }

  /** Forgets the vectors, and takes these. */
  void become(List<double[]> others) {
    vectors.clear();
    vectors.addAll(others);
  }

  /**
   * Takes from each vector of a block its part along the basis.
   *
   * @return the coefficients of these parts, a row for each vector of the block
   */
  double[][] remove(List<double[]> block) {
    double[][] first = removeOnce(block);
    double[][] second = removeOnce(block);
    for (int k = 0; k < first.length; k++) {
      for (int i = 0; i < first[k].length; i++) {
        first[k][i] += second[k][i];
      }
    }
    return first;
  }

  private double[][] removeOnce(List<double[]> block) {
    double[][] products = new double[block.size()][size()];
    if (size() == 0) {
      return products;
    }
    int length = vectors.get(0).length;
    for (int from = 0; from < length; from += CHUNK) {
      int to = Math.min(length, from + CHUNK);
      for (int i = 0; i < size(); i += 4) {
        for (int k = 0; k < products.length; k++) {
          addProducts(i, block.get(k), products[k], from, to);
        }
      }
    }
    for (int from = 0; from < length; from += CHUNK) {
      int to = Math.min(length, from + CHUNK);
      for (int i = 0; i < size(); i += 4) {
        for (int k = 0; k < products.length; k++) {
          subtract(i, block.get(k), products[k], from, to);
        }
      }
    }
    return products;
  }

  private void addProducts(int i, double[] w, double[] products, int from, int to) {
    if (i + 4 > size()) {
      for (int j = i; j < size(); j++) {
        products[j] += dot(vectors.get(j), w, from, to);
      }
      return;
    }
    double[] a = vectors.get(i);
    double[] b = vectors.get(i + 1);
    double[] c = vectors.get(i + 2);
    double[] d = vectors.get(i + 3);
    double sa = 0;
    double sb = 0;
    double sc = 0;
    double sd = 0;
    for (int j = from; j < to; j++) {
      double x = w[j];
      sa += a[j] * x;
      sb += b[j] * x;
      sc += c[j] * x;
      sd += d[j] * x;
    }
    products[i] += sa;
    products[i + 1] += sb;
    products[i + 2] += sc;
    products[i + 3] += sd;
  }

  private void subtract(int i, double[] w, double[] products, int from, int to) {
    if (i + 4 > size()) {
      for (int j = i; j < size(); j++) {
        subtract(products[j], vectors.get(j), w, from, to);
      }
      return;
    }
    double[] a = vectors.get(i);
    double[] b = vectors.get(i + 1);
    double[] c = vectors.get(i + 2);
    double[] d = vectors.get(i + 3);
    double pa = products[i];
    double pb = products[i + 1];
    double pc = products[i + 2];
    double pd = products[i + 3];
    for (int j = from; j < to; j++) {
      w[j] -= (pa * a[j] + pb * b[j]) + (pc * c[j] + pd * d[j]);
    }
  }

  static double dot(double[] a, double[] b, int from, int to) {
    double sum = 0;
    for (int j = from; j < to; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  static double norm(double[] a) {
    return StrictMath.sqrt(dot(a, a, 0, a.length));
  }

  private static void subtract(double factor, double[] a, double[] w, int from, int to) {
    for (int j = from; j < to; j++) {
      w[j] -= factor * a[j];
    }
  }

  /** The combinations of the vectors whose coefficients stand in the first columns of a matrix. */
  List<double[]> combined(Matrix coefficients, int count) {
    int length = vectors.get(0).length;
    List<double[]> combinations = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      combinations.add(new double[length]);
    }
    double[] negative = new double[size()];
    for (int from = 0; from < length; from += CHUNK) {
      int to = Math.min(length, from + CHUNK);
      for (int k = 0; k < count; k++) {
        for (int i = 0; i < size(); i++) {
          negative[i] = -coefficients.at(i, k);
        }
        for (int i = 0; i < size(); i += 4) {
          subtract(i, combinations.get(k), negative, from, to);
        }
      }
    }
    return combinations;
  }
}
