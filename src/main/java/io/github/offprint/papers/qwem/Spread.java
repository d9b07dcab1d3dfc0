package io.github.offprint.papers.qwem;

/**
 * Where the outcomes of trials lie.
 *
 * @param mean their average
 * @param deviation their standard deviation, of the population that they are drawn from
 */
record Spread(double mean, double deviation) {

  /** Of at least two outcomes, summed in their order. */
  static Spread of(double[] outcomes) {
    double sum = 0;
    for (double outcome : outcomes) {
      sum += outcome;
    }
    double mean = sum / outcomes.length;
    double squares = 0;
    for (double outcome : outcomes) {
      squares += (outcome - mean) * (outcome - mean);
    }
    return new Spread(mean, StrictMath.sqrt(squares / (outcomes.length - 1)));
  }

  /** So many deviations from the mean. */
  double at(double deviations) {
    return mean + deviations * deviation;
  }
}
