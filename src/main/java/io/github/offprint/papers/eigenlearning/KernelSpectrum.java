package io.github.offprint.papers.eigenlearning;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.solver.spectrum.Domain;
import io.github.offprint.solver.spectrum.ReluKernel;

/**
 * Eigenvalues of a network's kernel on circle, cube or sphere, with K(x,x) = 1. Each is off by less
 * than 1e-29 or 1e-15 of itself: the relative accuracy is 1e-10 or better above 1e-19, and what
 * cannot be told from zero is 0.
 *
 * <p>Values: {@code eigenvalues} and {@code multiplicities} by frequency or degree from 0, and
 * {@code trace}, the sum of the eigenvalues of all these modes, which is 1 if none is missing.
 */
public final class KernelSpectrum implements Experiment<KernelSpectrum.Setting> {

  /** Which kernel, where. */
  public record Setting(
      @Parameter("where the inputs lie") Shape domain,
      @Parameter(
              value = "points of the circle, or dimension d of the cube or of the sphere S^(d-1)",
              atLeast = 1)
          int size,
      @Parameter("kernel of the gradients (ntk) or of the outputs (nngp)") ReluKernel.Kind kernel,
      @Parameter(value = "hidden layers of the network", atLeast = 1, atMost = 1000)
          int hiddenLayers,
      @Parameter(value = "variance of its weights", above = 0) double weightVariance,
      @Parameter(value = "variance of its biases", atLeast = 0) double biasVariance,
      @Parameter(
              value = "last frequency or degree, if the domain has it; on a sphere at most 100",
              atLeast = 0)
          int maxDegree) {

    public Setting {
      int highest = domain.domain(size).highestDegree();
      new ReluKernel(
          kernel, hiddenLayers, weightVariance, biasVariance, domain.domain(size).inputScale());
      if (domain == Shape.SPHERE && maxDegree > highest) {
        throw new IllegalArgumentException(
            "maxDegree on a sphere goes from 0 to %s, found %s".formatted(highest, maxDegree));
      }
    }
  }

  private static final Marker DOT = new Marker(Marker.Shape.CIRCLE, 7, Ink.series(0), true);

  @Override
  public String name() {
    return "spectrum/kernel";
  }

  @Override
  public String summary() {
    return "Eigenvalues of a network's kernel on circle, cube or sphere, to ten digits above 1e-19.";
  }

  @Override
  public Setting defaults() {
    return new Setting(Shape.CUBE, 8, ReluKernel.Kind.NTK, 4, 2, 0.01, 20);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    Domain domain = setting.domain().domain(setting.size());
    ReluKernel kernel =
        new ReluKernel(
            setting.kernel(),
            setting.hiddenLayers(),
            setting.weightVariance(),
            setting.biasVariance(),
            domain.inputScale());
    int highest = Math.min(setting.maxDegree(), domain.highestDegree());
    Numbers eigenvalues = Numbers.of(domain.eigenvalues(kernel, highest));
    return Findings.of(figure(setting, eigenvalues))
        .value("eigenvalues", eigenvalues)
        .value("multiplicities", Numbers.of(highest + 1, domain::multiplicity))
        .value("trace", trace(domain, eigenvalues));
  }

  /** Σ m λ up to the last degree: 1 if none is missing. */
  private static double trace(Domain domain, Numbers eigenvalues) {
    double sum = 0;
    for (int k = eigenvalues.size() - 1; k >= 0; k--) {
      sum += domain.multiplicity(k) * eigenvalues.at(k);
    }
    return sum;
  }

  private static Figure figure(Setting setting, Numbers eigenvalues) {
    Numbers degrees = Numbers.of(eigenvalues.size(), k -> k);
    Axis across = Axis.linear(setting.domain().order() + " $k$");
    return Figure.of(
        Panel.of(across, Axis.log("eigenvalue $\\lambda_k$"))
            .with(new Dots("eigenvalues", degrees, eigenvalues, DOT)));
  }
}
