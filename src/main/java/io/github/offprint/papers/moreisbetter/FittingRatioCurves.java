package io.github.offprint.papers.moreisbetter;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Range;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Trial;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.randomfeatures.Fit;
import io.github.offprint.solver.randomfeatures.FittingRatio;
import io.github.offprint.solver.randomfeatures.GaussianTask;
import io.github.offprint.solver.spectrum.PowerLaw;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Test error against the fitting ratio, the ratio of training to test error, for kernel regression
 * of a power law with several amounts of noise (figure 2 of the paper, with a synthetic task in
 * place of images). Each curve is divided by its error without ridge, so that all begin at 1. Lines
 * are the theory of the very task that is simulated; upright lines are the optima of the theorem,
 * which is about many samples and endless power laws.
 *
 * <p>Values:
 *
 * <ul>
 *   <li>{@code relativeNoise, bestRatio}: for each noise, the best ratio of the theorem;
 *   <li>{@code threshold}: the relative noise up to which the theorem's best ratio is 0;
 *   <li>{@code maxRelativeDeviation, maxDeviationInErrors}: the largest |simulation/theory - 1|,
 *       and the largest |simulation - theory| in standard errors, of any test error;
 *   <li>those of {@link NoiseLevel#addTo} for each noise.
 * </ul>
 */
public final class FittingRatioCurves implements Experiment<FittingRatioCurves.Setting> {

  private static final Range CURVE = new Range(0, 0.97, 98, Range.Spacing.LINEAR);

  /** Which task, with how much noise. */
  public record Setting(
      @Parameter(value = "training samples", atLeast = 2, atMost = 2000) int n,
      @Parameter(value = "exponent of the eigenvalues", above = 1, atMost = 10) double alpha,
      @Parameter(value = "exponent of the target powers, below 2 alpha + 1", above = 1) double beta,
      @Parameter(value = "modes, more than n", atLeast = 1, atMost = 100_000) int modes,
      @Parameter(
              value = "noise variances in units of the test error without noise and ridge",
              atLeast = 0)
          List<Double> relativeNoise,
      @Parameter(
              value = "fitting ratios at which to simulate, as the theory finds their ridges",
              above = 0,
              below = 1)
          List<Double> ratios,
      @Parameter(value = "data sets", atLeast = 2, atMost = 100000) int trials) {

    public Setting {
      relativeNoise = List.copyOf(relativeNoise);
      ratios = List.copyOf(ratios);
      for (double noise : relativeNoise) {
        new FittingRatio(alpha, beta, noise);
      }
      if (new HashSet<>(relativeNoise).size() < relativeNoise.size()) {
        throw new IllegalArgumentException(
            "relativeNoise needs different numbers, found " + relativeNoise);
      }
      if (relativeNoise.isEmpty() || ratios.isEmpty()) {
        throw new IllegalArgumentException(
            "relativeNoise and ratios need at least one number each, found none");
      }
      if (modes <= n) {
        throw new IllegalArgumentException(
            "modes must be above the %s training samples, found %s".formatted(n, modes));
      }
    }

    Spectrum spectrum() {
      return new PowerLaw(alpha, beta, modes, false).spectrum();
    }
  }

  /** One data set, fitted with each ridge for each noise. */
  private record DataSet(GaussianTask task, int samples, double[] ridges, double[] noise)
      implements Trial<List<List<Fit>>> {
    @Override
    public List<List<Fit>> run(int index, Draws draws) {
      return task.sample(samples, draws).withKernel(ridges, noise);
    }
  }

  @Override
  public String name() {
    return "moreisbetter/fitting-ratio";
  }

  @Override
  public String summary() {
    return "Test error against the ratio of training to test error, for several amounts of noise.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        500,
        1.5,
        1.5,
        4000,
        List.of(0.0, 1.0, 5.0, 50.0),
        List.of(0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9),
        10);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    FittedTask task = new FittedTask(setting.spectrum(), setting.n());
    double[] ridges = setting.ratios().stream().mapToDouble(task::ridge).toArray();
    double[] noise =
        setting.relativeNoise().stream().mapToDouble(s -> s * task.plainMse()).toArray();
    GaussianTask gaussian =
        GaussianTask.powerLaw(setting.alpha(), setting.beta(), setting.modes(), 0);
    List<List<List<Fit>>> trials =
        run.trials(
            "data sets", setting.trials(), new DataSet(gaussian, setting.n(), ridges, noise));
    List<NoiseLevel> levels = new ArrayList<>();
    for (int i = 0; i < noise.length; i++) {
      int level = i;
      FittingRatio theorem =
          new FittingRatio(setting.alpha(), setting.beta(), setting.relativeNoise().get(i));
      levels.add(
          new NoiseLevel(
              theorem,
              noise[i],
              task,
              ridges,
              trials.stream().map(t -> t.stream().map(r -> r.get(level)).toList()).toList()));
    }
    Findings findings =
        Findings.of(figure(levels))
            .possibly("maxRelativeDeviation", largest(levels, NoiseLevel::worst))
            .possibly("maxDeviationInErrors", largest(levels, NoiseLevel::worstInErrors))
            .value("relativeNoise", Numbers.of(setting.relativeNoise()))
            .value("bestRatio", Numbers.of(levels.size(), i -> levels.get(i).theorem().optimum()))
            .value("threshold", levels.get(0).theorem().threshold());
    for (NoiseLevel level : levels) {
      findings = level.addTo(findings, CURVE.numbers());
    }
    return findings;
  }

  private static double largest(List<NoiseLevel> levels, ToDoubleFunction<NoiseLevel> measure) {
    return levels.stream().mapToDouble(measure).max().orElseThrow();
  }

  private static Figure figure(List<NoiseLevel> levels) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      marks.add(levels.get(i).optimum(Ink.series(i)));
    }
    for (int i = 0; i < levels.size(); i++) {
      marks.addAll(levels.get(i).marks(CURVE.numbers(), Ink.series(i)));
    }
    return Figure.of(
        Panel.of(
                Axis.linear("fitting ratio $E_{\\mathrm{train}}/E_{\\mathrm{test}}$").from(0, 1),
                Axis.linear("test error / test error without ridge").from(0.6, 2))
            .with(marks)
            .withLegend(Panel.LegendPlace.TOP_LEFT));
  }
}
