package io.github.offprint.papers.eigenlearning;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Numbers;
import io.github.offprint.papers.eigenlearning.LearningCurves.Setting;
import io.github.offprint.solver.eigenlearning.FiniteRegression;
import io.github.offprint.solver.spectrum.Spectrum;

/** The named numbers of one domain of {@link LearningCurves}. */
record LearningValues(Setting setting, LearningColumn column) {

  /**
   * These findings and the values of this domain. Names end in Circle, Cube or Sphere, then, where
   * they are about modes of a degree, in such as Degree8.
   *
   * <ul>
   *   <li>{@code maxDeviation…}: the largest |experiment - theory| of any learnability from 16
   *       samples on; NaN if the experiment has none so large;
   *   <li>{@code maxErrorRatio…}: the largest ratio of test errors from 16 samples on, experiment
   *       to theory or theory to experiment, whichever exceeds 1;
   *   <li>{@code conservation…}, not on the sphere and not with replacement: Σ L/n over all modes
   *       for one data set of the largest size, 1 without ridge;
   *   <li>{@code learnability…, testMse…}: averages at {@code sampleSizes};
   *   <li>{@code learnabilityTheory…, testMseTheory…}: the theory there;
   *   <li>{@code peakTestMse…, peakTestMseTheory…}: the largest test error at any size, against 1
   *       plus the noise before the first sample;
   *   <li>{@code eigenvalue…}: of the modes;
   *   <li>{@code riseThreshold…}: Σ λ²/2(Σ λ + δ); the error of a mode begins by rising exactly if
   *       its eigenvalue is below;
   *   <li>{@code parityBudgetCube}, if the product of all signs is a target: the largest L
   *       2^(d-1)/n of the theory's curve for it, which conservation keeps at 1 or below if no
   *       parity of an even number of signs (for even d) has a smaller eigenvalue.
   * </ul>
   */
  Findings addTo(Findings findings, Run run) {
    String shape = column.ground().shape().word();
    Findings more =
        findings
            .possibly(
                "maxDeviation" + shape, Comparison.maxDeviation(setting, column.learnability()))
            .possibly("maxErrorRatio" + shape, Comparison.maxRatio(setting, column.testMse()));
    if (column.ground().shape() != Shape.SPHERE && !setting.replacement()) {
      more = more.value("conservation" + shape, conservation(run));
    }
    more = withArrays(more, shape, Comparison.LEARNABILITY, column.learnability());
    more = withArrays(more, shape, Comparison.TEST_MSE, column.testMse());
    return withParity(withRise(more, shape));
  }

  private double conservation(Run run) {
    FiniteRegression regression = (FiniteRegression) column.ground().regression(setting);
    int samples = setting.sampleSizes().stream().mapToInt(Integer::intValue).max().orElseThrow();
    return regression.totalLearnability(samples, run.draws("conservation")) / samples;
  }

  private static Findings withArrays(
      Findings findings, String shape, Comparison.Measure measure, Iterable<Comparison> targets) {
    Findings more = findings;
    for (Comparison c : targets) {
      String target = shape + "Degree" + c.degree();
      more =
          more.value(measure.name() + target, c.mean())
              .value(measure.name() + "Theory" + target, c.theory());
    }
    return more;
  }

  private Findings withRise(Findings findings, String shape) {
    Findings more = findings;
    Spectrum spectrum = column.ground().spectrum(setting, column.ground().degrees().get(0));
    for (Comparison c : column.testMse()) {
      String target = shape + "Degree" + c.degree();
      more =
          more.value("peakTestMse" + target, largest(c.mean()))
              .value("peakTestMseTheory" + target, largest(c.curve()))
              .value("eigenvalue" + target, spectrum.eigenvalue(c.degree()));
    }
    double squares = spectrum.sum((lambda, m, v2) -> m * lambda * lambda);
    // K(x,x) = 1 is the whole trace, also where the spectrum lacks the end of it
    return more.value("riseThreshold" + shape, squares / (2 * (1 + setting.ridge())));
  }

  private Findings withParity(Findings findings) {
    Ground ground = column.ground();
    int all = ground.degrees().indexOf(ground.size());
    if (ground.shape() != Shape.CUBE || all < 0) {
      return findings;
    }
    Numbers learned = column.learnability().get(all).curve();
    Numbers samples = setting.curve().numbers();
    double shares = StrictMath.pow(2, ground.size() - 1);
    return findings.value(
        "parityBudgetCube",
        largest(Numbers.of(learned.size(), i -> learned.at(i) * shares / samples.at(i))));
  }

  private static double largest(Numbers numbers) {
    return numbers.stream().max().orElseThrow();
  }
}
