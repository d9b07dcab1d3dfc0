package io.github.offprint.papers.moreisbetter;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.SpectrumChoice;
import io.github.offprint.experiment.SpectrumChoice.PowerLaw;
import io.github.offprint.solver.randomfeatures.RandomFeatureRegression;

/** The theory's numbers for one setting: values and no figure. */
public final class Risk implements Experiment<Risk.Setting> {

  /** What is learned, from how much, with how many features. */
  public record Setting(
      @Parameter("eigenvalues of the kernel and where the target lies: levels or powerLaw")
          SpectrumChoice spectrum,
      @Parameter(value = "training samples, not necessarily whole", atLeast = 0) double n,
      @Parameter(
              value = "random features, not necessarily whole; inf is the kernel itself",
              above = 0,
              atMost = Double.POSITIVE_INFINITY)
          double k,
      @Parameter(value = "ridge, added to the kernel matrix as it is", atLeast = 0) double ridge,
      @Parameter(value = "variance of the label noise", atLeast = 0) double noise) {}

  @Override
  public String name() {
    return "randomfeatures/risk";
  }

  @Override
  public String summary() {
    return "Average errors of ridge regression on random features for a given spectrum.";
  }

  @Override
  public Setting defaults() {
    PowerLaw law = new PowerLaw(1.5, 1.5, 10_000, false);
    return new Setting(SpectrumChoice.of(law), 256, 1000, 0.1, 0.5);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    RandomFeatureRegression theory =
        new RandomFeatureRegression(
            setting.spectrum().spectrum(),
            setting.n(),
            setting.k(),
            setting.ridge(),
            setting.noise());
    return values(Findings.none(), theory);
  }

  /** What a setting with a known ridge has to say. */
  static Findings values(Findings findings, RandomFeatureRegression theory) {
    return findings
        .value("kappa", theory.kappa())
        .value("gamma", theory.gamma())
        .possibly("learnability", theory.learnability())
        .value("overfittingCoefficient", theory.overfittingCoefficient())
        .possibly("trainMse", theory.trainMse())
        .value("testMse", theory.testMse());
  }
}
