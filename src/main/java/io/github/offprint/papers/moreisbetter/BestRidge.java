package io.github.offprint.papers.moreisbetter;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.SpectrumChoice;
import io.github.offprint.experiment.SpectrumChoice.PowerLaw;
import io.github.offprint.solver.randomfeatures.OptimalRidge;
import io.github.offprint.solver.randomfeatures.RandomFeatureRegression;
import io.github.offprint.solver.spectrum.Spectrum;

/** The ridge with the smallest test error, and the theory's numbers there: values and no figure. */
public final class BestRidge implements Experiment<BestRidge.Setting> {

  /** What is learned, from how much, with how many features. */
  public record Setting(
      @Parameter("eigenvalues of the kernel and where the target lies: levels or powerLaw")
          SpectrumChoice spectrum,
      @Parameter(value = "training samples, not necessarily whole", above = 0) double n,
      @Parameter(
              value = "random features, not necessarily whole; inf is the kernel itself",
              above = 0,
              atMost = Double.POSITIVE_INFINITY)
          double k,
      @Parameter(value = "variance of the label noise", atLeast = 0) double noise) {}

  @Override
  public String name() {
    return "randomfeatures/optimal-ridge";
  }

  @Override
  public String summary() {
    return "The ridge with the smallest average test error, and the errors there.";
  }

  @Override
  public Setting defaults() {
    PowerLaw law = new PowerLaw(1.5, 1.5, 10_000, false);
    return new Setting(SpectrumChoice.of(law), 256, 1000, 0.5);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    Spectrum spectrum = setting.spectrum().spectrum();
    OptimalRidge best = OptimalRidge.of(spectrum, setting.n(), setting.k(), setting.noise());
    RandomFeatureRegression theory =
        new RandomFeatureRegression(
            spectrum, setting.n(), setting.k(), best.ridge(), setting.noise());
    return Risk.values(Findings.none().value("ridge", best.ridge()), theory);
  }
}
