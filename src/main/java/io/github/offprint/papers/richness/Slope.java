package io.github.offprint.papers.richness;

import java.util.List;

/**
 * A power law by least squares on logarithms: ln y = value ln x + offset.
 *
 * @param value the power
 * @param error its standard error, from the scatter of the trials behind each point
 * @param offset of the line
 */
record Slope(double value, double error, double offset) {

  /** Through at least two points at different x. */
  static Slope of(List<Double> x, List<LogMean> y) {
    int n = x.size();
    double xMean = 0;
    double yMean = 0;
    for (int i = 0; i < n; i++) {
      xMean += StrictMath.log(x.get(i)) / n;
      yMean += y.get(i).mean() / n;
    }
    double spread = 0;
    double together = 0;
    double variance = 0;
    for (int i = 0; i < n; i++) {
      double off = StrictMath.log(x.get(i)) - xMean;
      spread += off * off;
      together += off * y.get(i).mean();
      variance += off * off * y.get(i).error() * y.get(i).error();
    }
    double value = together / spread;
    return new Slope(value, StrictMath.sqrt(variance) / spread, yMean - value * xMean);
  }
}
