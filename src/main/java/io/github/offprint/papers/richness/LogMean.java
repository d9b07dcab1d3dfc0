package io.github.offprint.papers.richness;

/**
 * Where the logarithms of the outcomes of trials lie.
 *
 * @param mean their average
 * @param error its standard error
 */
record LogMean(double mean, double error) {

  /** Of at least two positive outcomes, summed in their order. */
  static LogMean of(double[] outcomes) {
    double sum = 0;
    for (double outcome : outcomes) {
      sum += StrictMath.log(outcome);
    }
    double mean = sum / outcomes.length;
    double squares = 0;
    for (double outcome : outcomes) {
      double off = StrictMath.log(outcome) - mean;
      squares += off * off;
    }
    double variance = squares / (outcomes.length - 1);
    return new LogMean(mean, StrictMath.sqrt(variance / outcomes.length));
  }

  /** The geometric mean times a number of its standard errors. */
  double at(double errors) {
    return StrictMath.exp(mean + errors * error);
  }
}
