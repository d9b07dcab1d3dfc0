package io.github.offprint.papers.moreisbetter;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.solver.randomfeatures.FittingRatio;

/** How closely power-law data should be fitted, for many samples: values and no figure. */
public final class BestFit implements Experiment<BestFit.Setting> {

  /** Which power laws, with how much noise. */
  public record Setting(
      @Parameter(value = "exponent of the eigenvalues", above = 1) double alpha,
      @Parameter(value = "exponent of the target powers, below 2 alpha + 1", above = 1) double beta,
      @Parameter(
              value = "noise variance in units of the test error without noise and ridge",
              atLeast = 0)
          double relativeNoise) {

    public Setting {
      new FittingRatio(alpha, beta, relativeNoise);
    }

    FittingRatio theory() {
      return new FittingRatio(alpha, beta, relativeNoise);
    }
  }

  @Override
  public String name() {
    return "randomfeatures/fitting-ratio";
  }

  @Override
  public String summary() {
    return "The best ratio of training to test error for power laws and many samples.";
  }

  @Override
  public Setting defaults() {
    return new Setting(2, 2, 1);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    FittingRatio theory = setting.theory();
    return Findings.none()
        .value("fittingRatio", theory.optimum())
        .value("threshold", theory.threshold());
  }
}
