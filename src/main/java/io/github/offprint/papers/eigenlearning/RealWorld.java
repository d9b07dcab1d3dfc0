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
 * @param spectrum of the kernel, with the target
 * @param samples n
 * @param noise σ²
 * @param test E_te at the times of the setting
 * @param train E_tr at these times
 * @param plateau E_te after endless training, at ridge 0
 * @param crossing 1/κ at ridge 0, the time at which samples become what is scarce
 */
record RealWorld(
    Spectrum spectrum,
    int samples,
    double noise,
    Numbers test,
    Numbers train,
    double plateau,
    double crossing) {

  static RealWorld of(Setting setting, Spectrum spectrum, int samples) {
    List<KernelRegression> theories =
        setting.times().numbers().stream()
            .mapToObj(time -> at(spectrum, samples, setting.noise(), time))
            .toList();
    KernelRegression last = new KernelRegression(spectrum, samples, 0, setting.noise());
    return new RealWorld(
        spectrum,
        samples,
        setting.noise(),
        Numbers.of(theories.size(), i -> theories.get(i).testMse()),
        Numbers.of(theories.size(), i -> theories.get(i).trainMse()),
        last.testMse(),
        1 / last.kappa());
  }

  /** This world after a time τ. */
  KernelRegression at(double time) {
    return at(spectrum, samples, noise, time);
  }

  private static KernelRegression at(Spectrum spectrum, int samples, double noise, double time) {
    return new KernelRegression(spectrum, samples, samples / time, noise);
  }

  /**
   * These findings and the values of this world. A gap is the excess of its test error over that of
   * the ideal world at the same time, relative to the latter; an excess is the plain difference.
   *
   * <ul>
   *   <li>{@code testn, trainn}: errors at {@code times};
   *   <li>{@code plateaun}: test error after endless training;
   *   <li>{@code crossingn}: the time 1/κ at ridge 0;
   *   <li>{@code gapEarlyn, gapBeforen}: the largest gap up to a hundredth of the crossing, and up
   *       to the crossing, which is where it is largest if it rises all along;
   *   <li>{@code excessBeforen}: the largest excess up to the crossing, in units of the error with
   *       which training begins;
   *   <li>{@code testAtTimen, trainAtTimen, gapAtTimen, ratioAtTimen}: errors and gap at the time
   *       of the setting, and the ratio of the test error to that of the ideal world.
   * </ul>
   */
  Findings addTo(Findings findings, Setting setting, IdealWorld ideal) {
    Numbers times = setting.times().numbers();
    KernelRegression chosen = at(setting.time());
    double ratio = chosen.testMse() / ideal.ridgeMse(setting.time());
    double start = spectrum.targetPower() + noise;
    return findings
        .value("test" + samples, test)
        .value("train" + samples, train)
        .value("plateau" + samples, plateau)
        .value("crossing" + samples, crossing)
        .value("gapEarly" + samples, largestGap(times, ideal, crossing / 100))
        .value("gapBefore" + samples, largestGap(times, ideal, crossing))
        .value("excessBefore" + samples, largestExcess(times, ideal) / start)
        .value("testAtTime" + samples, chosen.testMse())
        .value("trainAtTime" + samples, chosen.trainMse())
        .value("gapAtTime" + samples, ratio - 1)
        .value("ratioAtTime" + samples, ratio);
  }

  private double largestGap(Numbers times, IdealWorld ideal, double until) {
    double largest = at(until).testMse() / ideal.ridgeMse(until) - 1;
    for (int i = 0; i < times.size() && times.at(i) <= until; i++) {
      largest = Math.max(largest, test.at(i) / ideal.ridgeMse(times.at(i)) - 1);
    }
    return largest;
  }

  private double largestExcess(Numbers times, IdealWorld ideal) {
    double largest = at(crossing).testMse() - ideal.ridgeMse(crossing);
    for (int i = 0; i < times.size() && times.at(i) <= crossing; i++) {
      largest = Math.max(largest, test.at(i) - ideal.ridgeMse(times.at(i)));
    }
    return largest;
  }
}
