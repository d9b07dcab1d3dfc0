package io.github.offprint.papers.eigenlearning;

import io.github.offprint.experiment.Spread;
import io.github.offprint.figure.Numbers;
import io.github.offprint.solver.eigenlearning.DecomposedSample.Outcome;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Simulated gradient flow on n samples: averages over data sets at each time.
 *
 * @param samples n
 * @param test average test error
 * @param lower average less one standard deviation
 * @param upper average plus one standard deviation
 * @param train average training error
 * @param lastStandardError of the last average test error
 */
record Flow(
    int samples,
    Numbers test,
    Numbers lower,
    Numbers upper,
    Numbers train,
    double lastStandardError) {

  /** Of outcomes by data set and time. */
  static Flow of(int samples, List<List<Outcome>> trials) {
    int times = trials.get(0).size();
    List<Spread> test = spreads(trials, times, Outcome::testMse);
    List<Spread> train = spreads(trials, times, Outcome::trainMse);
    return new Flow(
        samples,
        Numbers.of(times, i -> test.get(i).mean()),
        Numbers.of(times, i -> test.get(i).mean() - test.get(i).deviation()),
        Numbers.of(times, i -> test.get(i).mean() + test.get(i).deviation()),
        Numbers.of(times, i -> train.get(i).mean()),
        test.get(times - 1).deviation() / StrictMath.sqrt(trials.size()));
  }

  /** Its test error over that of the theory with a ridge, at all times. */
  DoubleSummaryStatistics ratios(RealWorld world, Numbers times) {
    return IntStream.range(0, times.size())
        .mapToDouble(i -> test.at(i) / world.at(times.at(i)).testMse())
        .summaryStatistics();
  }

  private static List<Spread> spreads(
      List<List<Outcome>> trials, int times, ToDoubleFunction<Outcome> value) {
    return IntStream.range(0, times)
        .mapToObj(i -> Spread.of(trials.stream().map(t -> t.get(i)).mapToDouble(value).toArray()))
        .toList();
  }
}
