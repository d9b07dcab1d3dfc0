package io.github.offprint.papers.eigenlearning;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.solver.eigenlearning.KernelRegression;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.List;
import java.util.Optional;

/** The theory's numbers for one setting: values and no figure. */
public final class Risk implements Experiment<Risk.Setting> {

  /** What is learned, from how much. */
  public record Setting(
      @Parameter("eigenvalues of the kernel and where the target lies: levels or powerLaw")
          SpectrumChoice spectrum,
      @Parameter(value = "training samples, not necessarily whole", atLeast = 0) double n,
      @Parameter(value = "ridge, added to the kernel matrix as it is", atLeast = 0) double ridge,
      @Parameter(value = "variance of the label noise", atLeast = 0) double noise) {}

  /** One of two ways to give a spectrum. */
  public record SpectrumChoice(
      @Parameter("[[eigenvalue, multiplicity, totalTargetPower], …]") Optional<List<Level>> levels,
      @Parameter("eigenvalues i^-alpha with target powers i^-beta") Optional<PowerLaw> powerLaw) {

    public SpectrumChoice {
      if (levels.isPresent() == powerLaw.isPresent()) {
        throw new IllegalArgumentException(
            "a spectrum needs either levels or powerLaw, found "
                + (levels.isPresent() ? "both" : "neither"));
      }
      if (levels.map(List::isEmpty).orElse(false)) {
        throw new IllegalArgumentException("a spectrum needs at least one level, found none");
      }
    }

    Spectrum spectrum() {
      return levels
          .map(list -> Spectrum.of(list.stream().map(Level::level).toList()))
          .or(() -> powerLaw.map(PowerLaw::spectrum))
          .orElseThrow();
    }
  }

  /** Modes that share an eigenvalue. */
  public record Level(
      @Parameter("eigenvalue; below zero by rounding only") double eigenvalue,
      @Parameter(value = "how many modes, not necessarily whole", above = 0) double multiplicity,
      @Parameter(value = "squared target coefficients of all its modes together", atLeast = 0)
          double totalTargetPower) {

    io.github.offprint.solver.spectrum.Level level() {
      return new io.github.offprint.solver.spectrum.Level(
          eigenvalue, multiplicity, totalTargetPower);
    }
  }

  /** Eigenvalues and target powers that fall as powers of the index. */
  public record PowerLaw(
      @Parameter(value = "exponent of the eigenvalues", above = 0) double alpha,
      @Parameter(value = "exponent of the target powers", atLeast = 0, atMost = 100) double beta,
      @Parameter(value = "how many modes", atLeast = 1, atMost = 0x1p53) long modes,
      @Parameter("whether the target powers add up to 1") boolean normalised) {

    public PowerLaw {
      law(alpha, beta, modes, normalised);
    }

    Spectrum spectrum() {
      return law(alpha, beta, modes, normalised).spectrum();
    }

    private static io.github.offprint.solver.spectrum.PowerLaw law(
        double alpha, double beta, long modes, boolean normalised) {
      return new io.github.offprint.solver.spectrum.PowerLaw(alpha, beta, modes, normalised);
    }
  }

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
    return new Setting(new SpectrumChoice(Optional.empty(), Optional.of(law)), 50, 0.01, 0.1);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    KernelRegression theory =
        new KernelRegression(
            setting.spectrum().spectrum(), setting.n(), setting.ridge(), setting.noise());
    return Findings.none()
        .value("kappa", theory.kappa())
        .value("learnability", theory.learnability())
        .value("overfittingCoefficient", theory.overfittingCoefficient())
        .value("trainMse", theory.trainMse())
        .value("testMse", theory.testMse());
  }
}
