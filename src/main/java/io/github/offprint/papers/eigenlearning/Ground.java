package io.github.offprint.papers.eigenlearning;

import io.github.offprint.papers.eigenlearning.LearningCurves.Setting;
import io.github.offprint.solver.eigenlearning.DomainRegression;
import io.github.offprint.solver.eigenlearning.Sampling;
import io.github.offprint.solver.spectrum.Domain;
import io.github.offprint.solver.spectrum.FiniteDomain;
import io.github.offprint.solver.spectrum.ReluKernel;
import io.github.offprint.solver.spectrum.Spectrum;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * A domain on which learning is watched, with the targets.
 *
 * @param shape of the domain
 * @param size of the domain, as its shape takes it
 * @param degrees of the targets
 */
record Ground(Shape shape, int size, List<Integer> degrees) {

  Domain domain() {
    return shape.domain(size);
  }

  /** The spectrum of the setting's kernel with a unit target on one mode of a degree. */
  Spectrum spectrum(Setting setting, int degree) {
    return domain().spectrum(kernel(setting), domain().highestDegree(), degree);
  }

  DomainRegression regression(Setting setting) {
    Sampling sampling =
        setting.replacement() ? Sampling.WITH_REPLACEMENT : Sampling.WITHOUT_REPLACEMENT;
    return DomainRegression.on(
        domain(), kernel(setting), setting.ridge(), setting.noise(), sampling);
  }

  private ReluKernel kernel(Setting setting) {
    return new ReluKernel(
        ReluKernel.Kind.NTK,
        setting.hiddenLayers(),
        setting.weightVariance(),
        setting.biasVariance(),
        domain().inputScale());
  }

  /** What stands above its panels. */
  String title() {
    return switch (shape) {
      case CIRCLE -> "circle of %s points".formatted(size);
      case CUBE -> "$%s$-cube".formatted(size);
      case SPHERE -> "sphere $S^{%s}$".formatted(size - 1);
    };
  }

  /** Refuses targets that the domain does not have. */
  void checkDegrees() {
    String name = "%s%s".formatted(shape.name().toLowerCase(Locale.ROOT), named());
    if (degrees.isEmpty() || new HashSet<>(degrees).size() < degrees.size()) {
      throw new IllegalArgumentException(
          "%s needs one or more different numbers, found %s".formatted(name, degrees));
    }
    int highest = domain().highestDegree();
    for (int degree : degrees) {
      if (degree < 0 || degree > highest) {
        throw new IllegalArgumentException(
            "%s go from 0 to %s here, found %s".formatted(name, highest, degree));
      }
    }
  }

  /** Refuses more samples than the domain has points. */
  void checkSamples(List<Integer> sampleSizes, double lastOfCurve) {
    if (domain() instanceof FiniteDomain finite) {
      for (int n : sampleSizes) {
        checkSamples("sampleSizes", n, finite);
      }
      checkSamples("curve", lastOfCurve, finite);
    }
  }

  private String named() {
    return shape == Shape.CIRCLE ? "Frequencies" : "Degrees";
  }

  private void checkSamples(String name, double samples, FiniteDomain finite) {
    if (samples > finite.points()) {
      throw new IllegalArgumentException(
          "%s cannot exceed the %s points of the %s, found %s"
              .formatted(
                  name,
                  finite.points(),
                  shape.name().toLowerCase(Locale.ROOT),
                  BigDecimal.valueOf(samples).stripTrailingZeros().toPlainString()));
    }
  }
}
