package io.github.offprint.experiment;

import io.github.offprint.solver.spectrum.Spectrum;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One of two ways in which an author may give a spectrum: as a parameter of an experiment. What can
 * be no spectrum is refused when it is read.
 *
 * @param levels every level with all that is known of it
 * @param powerLaw two exponents and a length
 */
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
    levels = levels.map(List::copyOf);
    levels.ifPresent(SpectrumChoice::spectrum);
  }

  private static Spectrum spectrum(List<Level> levels) {
    return Spectrum.of(levels.stream().map(Level::level).toList());
  }

  /** A power law, the choice of the paper's synthetic tasks. */
  public static SpectrumChoice of(PowerLaw law) {
    return new SpectrumChoice(Optional.empty(), Optional.of(law));
  }

  /** The spectrum of kernel and target. */
  public Spectrum spectrum() {
    return levels
        .map(SpectrumChoice::spectrum)
        .or(() -> powerLaw.map(PowerLaw::spectrum))
        .orElseThrow();
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
      @Parameter("whether the target powers add up to 1") boolean normalised)
      implements Serializable {

    public PowerLaw {
      law(alpha, beta, modes, normalised);
    }

    /** The spectrum of kernel and target. */
    public Spectrum spectrum() {
      return law(alpha, beta, modes, normalised).spectrum();
    }

    private static io.github.offprint.solver.spectrum.PowerLaw law(
        double alpha, double beta, long modes, boolean normalised) {
      return new io.github.offprint.solver.spectrum.PowerLaw(alpha, beta, modes, normalised);
    }
  }
}
