package io.github.offprint.experiment;

/**
 * Where the outcomes of trials lie.
 *
 * @param mean their average
 * @param deviation their standard deviation, of the population that they are drawn from
 * @param error standard error of the mean
 */
public record Spread(double mean, double deviation, double error) {

  /** Of at least two outcomes, summed in their order. */
  public static Spread of(double[] outcomes) {
    double sum = 0;
    for (double outcome : outcomes) {
      sum += outcome;
    }
    double mean = sum / outcomes.length;
    double squares = 0;
    for (double outcome : outcomes) {
      squares += (outcome - mean) * (outcome - mean);
    }
    double deviation = StrictMath.sqrt(squares / (outcomes.length - 1));
    return new Spread(mean, deviation, deviation / StrictMath.sqrt(outcomes.length));
  }

  /** The end of an error bar: so many deviations from the mean. */
  public double at(double deviations) {
    return mean + deviations * deviation;
  }
}
