package io.github.offprint.papers.eigenlearning;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.SpectrumChoice;
import io.github.offprint.experiment.SpectrumChoice.PowerLaw;
import io.github.offprint.solver.eigenlearning.KernelRegression;

/** The theory's numbers for one setting: values and no figure. */
public final class Risk implements Experiment<Risk.Setting> {

  /** What is learned, from how much. */
  public record Setting(
      @Parameter("eigenvalues of the kernel and where the target lies: levels or powerLaw")
          SpectrumChoice spectrum,
      @Parameter(value = "training samples, not necessarily whole", atLeast = 0) double n,
      @Parameter(value = "ridge, added to the kernel matrix as it is", atLeast = 0) double ridge,
      @Parameter(value = "variance of the label noise", atLeast = 0) double noise) {}

  @Override
  public String name() {
    return "eigenlearning/risk";
  }

  @Override
  public String summary() {
    return "Average errors of kernel ridge regression for a given spectrum.";
  }

  @Override
  public Setting defaults() {
    PowerLaw law = new PowerLaw(2, 2, 1000, false);
    return new Setting(SpectrumChoice.of(law), 50, 0.01, 0.1);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    KernelRegression theory =
        new KernelRegression(
            setting.spectrum().spectrum(), setting.n(), setting.ridge(), setting.noise());
    return Findings.none()
        .value("kappa", theory.kappa())
        .possibly("learnability", theory.learnability())
        .value("overfittingCoefficient", theory.overfittingCoefficient())
        .possibly("trainMse", theory.trainMse())
        .value("testMse", theory.testMse());
  }
}
