package io.github.offprint.papers.eigenlearning;

import io.github.offprint.experiment.Findings;
import io.github.offprint.figure.Numbers;
import io.github.offprint.papers.eigenlearning.DeepBootstrap.Setting;
import io.github.offprint.solver.eigenlearning.IdealWorld;
import io.github.offprint.solver.eigenlearning.KernelRegression;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.List;

/**
 * The theory of training on n samples over and over: errors against the training time τ, which acts
 * as the ridge n/τ.
 *
 * @param samples n
 * @param test E_te at the times of the setting
 * @param train E_tr at these times
 * @param plateau E_te after endless training, at ridge 0
 * @param crossing 1/κ at ridge 0, the time at which samples become what is scarce
 */
record RealWorld(int samples, Numbers test, Numbers train, double plateau, double crossing) {

  static RealWorld of(Setting setting, Spectrum spectrum, int samples) {
    List<KernelRegression> theories =
        setting.times().numbers().stream()
            .mapToObj(
                time -> new KernelRegression(spectrum, samples, samples / time, setting.noise()))
            .toList();
    KernelRegression last = new KernelRegression(spectrum, samples, 0, setting.noise());
    return new RealWorld(
        samples,
        Numbers.of(theories.size(), i -> theories.get(i).testMse()),
        Numbers.of(theories.size(), i -> theories.get(i).trainMse()),
        last.testMse(),
        1 / last.kappa());
  }

  /**
   * The values of this world: {@code gapEarly} is the largest excess of its test error over that of
   * the ideal world, relative to it, up to a hundredth of the crossing; {@code gapBefore} that up
   * to the crossing.
   */
  Findings addTo(Findings findings, Numbers times, IdealWorld ideal) {
    return findings
        .value("test" + samples, test)
        .value("train" + samples, train)
        .value("plateau" + samples, plateau)
        .value("crossing" + samples, crossing)
        .value("gapEarly" + samples, largestGap(times, ideal, crossing / 100))
        .value("gapBefore" + samples, largestGap(times, ideal, crossing));
  }

  private double largestGap(Numbers times, IdealWorld ideal, double until) {
    double largest = 0;
    for (int i = 0; i < times.size() && times.at(i) <= until; i++) {
      largest = Math.max(largest, test.at(i) / ideal.ridgeMse(times.at(i)) - 1);
    }
    return largest;
  }
}
