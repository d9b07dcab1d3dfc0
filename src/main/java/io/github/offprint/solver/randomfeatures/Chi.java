package io.github.offprint.solver.randomfeatures;

import io.github.offprint.solver.random.Draws;

/** Lengths of standard normal vectors. */
final class Chi {

  private Chi() {}

  /**
   * The length of a vector of independent standard normal numbers: √(2 g) with a gamma variate g of
   * shape d/2, by rejection (G. Marsaglia and W. W. Tsang, ACM Trans. Math. Softw. 26, 2000).
   *
   * @param dimension d, at least 1
   */
  static double draw(int dimension, Draws draws) {
    if (dimension == 1) {
      return Math.abs(draws.gaussian());
    }
    double shift = dimension / 2.0 - 1 / 3.0;
    double scale = 1 / StrictMath.sqrt(9 * shift);
    while (true) {
      double x = draws.gaussian();
      double root = 1 + scale * x;
      double cube = root * root * root;
      if (cube > 0
          && StrictMath.log1p(-draws.uniform())
              < x * x / 2 + shift * (1 - cube + StrictMath.log(cube))) {
        return StrictMath.sqrt(2 * shift * cube);
      }
    }
  }
}
