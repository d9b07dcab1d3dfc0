package io.github.offprint.papers.eigenlearning;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Range;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Trial;
import io.github.offprint.figure.Numbers;
import io.github.offprint.solver.eigenlearning.DecomposedSample.Outcome;
import io.github.offprint.solver.eigenlearning.GaussianRegression;
import io.github.offprint.solver.eigenlearning.IdealWorld;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.PowerLaw;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;

/**
 * Training on a limited set of samples (the real world) against training on fresh ones (the ideal
 * world), for a power-law kernel: the theory, in which a training time t acts like a ridge n/t, and
 * gradient flow itself (figure 3 of the paper).
 *
 * <p>Values, where n stands for each sample size: those of {@link RealWorld#addTo}, {@code
 * idealAtTime}, the error of the ideal world at the time of the setting, and for each size that is
 * simulated
 *
 * <ul>
 *   <li>{@code flowTestn, flowTrainn}: average errors at {@code flowTimes};
 *   <li>{@code flowPlateaun, flowPlateauErrorn}: the last of the test errors and its standard
 *       error;
 *   <li>{@code flowToRidgeLeastn, flowToRidgeMostn}: the least and the largest ratio of the test
 *       error of gradient flow to the theory's with a ridge, at equal times.
 * </ul>
 */
public final class DeepBootstrap implements Experiment<DeepBootstrap.Setting> {

  /** Modes that are simulated one by one: sixteen for each sample, as far as memory goes. */
  private static final int HEAD = 16;

  private static final int LARGEST_HEAD = 4000;

  /** From so many samples on, errors hardly differ between data sets, and a tenth of them do. */
  private static final int FEW_SUFFICE = 500;

  /** What is learned, from how much, for how long. */
  public record Setting(
      @Parameter(value = "exponent of the eigenvalues i^-alpha", above = 1, atMost = 10)
          double alpha,
      @Parameter(value = "exponent of the target powers i^-beta", atLeast = 0, atMost = 100)
          double beta,
      @Parameter(value = "how many modes", atLeast = 2, atMost = 1e9) long modes,
      @Parameter(value = "variance of the label noise", atLeast = 0) double noise,
      @Parameter(value = "sizes of the limited training set, below the modes", atLeast = 1)
          List<Integer> sampleSizes,
      @Parameter(value = "training times of the theory", above = 0) Range times,
      @Parameter(value = "training times of the simulation", above = 0) Range flowTimes,
      @Parameter(value = "time at which values tell how far apart the worlds are", above = 0)
          double time,
      @Parameter(value = "largest training set to simulate", atLeast = 0, atMost = 1000)
          int largestSimulated,
      @Parameter(
              value = "data sets for each size to simulate; a tenth of them from 500 samples on",
              atLeast = 2,
              atMost = 100000)
          int trials) {

    public Setting {
      sampleSizes = List.copyOf(sampleSizes);
      if (sampleSizes.isEmpty() || new HashSet<>(sampleSizes).size() < sampleSizes.size()) {
        throw new IllegalArgumentException(
            "sampleSizes needs one or more different numbers, found " + sampleSizes);
      }
      for (int n : sampleSizes) {
        if (n < 1 || n >= modes) {
          throw new IllegalArgumentException(
              "sampleSizes must be from 1 to below the %s modes, found %s".formatted(modes, n));
        }
      }
      new PowerLaw(alpha, beta, modes, true);
    }

    PowerLaw law() {
      return new PowerLaw(alpha, beta, modes, true);
    }
  }

  /** Gradient flow on one data set, stopped at all times. */
  private record DataSet(GaussianRegression task, int samples, List<Double> times)
      implements Trial<List<Outcome>> {
    @Override
    public List<Outcome> run(int index, Draws draws) {
      return task.sample(samples, draws)
          .flow(times.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  @Override
  public String name() {
    return "eigenlearning/deep-bootstrap";
  }

  @Override
  public String summary() {
    return "Errors against training time, with limited and with fresh samples.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        2,
        2,
        500_000,
        0,
        List.of(16, 125, 1000, 8000),
        new Range(1e-2, 1e10, 121, Range.Spacing.LOG),
        new Range(1e-1, 1e7, 25, Range.Spacing.LOG),
        1e4,
        1000,
        30);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    Spectrum spectrum = setting.law().spectrum();
    IdealWorld ideal = new IdealWorld(spectrum, setting.noise());
    List<RealWorld> worlds = new ArrayList<>();
    List<Flow> flows = new ArrayList<>();
    for (int n : setting.sampleSizes()) {
      worlds.add(RealWorld.of(setting, spectrum, n));
      if (n <= setting.largestSimulated()) {
        flows.add(flow(setting, n, run));
      }
      run.progress(worlds.size() / (double) setting.sampleSizes().size());
    }
    Findings findings =
        Findings.of(BootstrapFigure.of(setting, ideal, worlds, flows))
            .value("times", setting.times().numbers())
            .value("ideal", BootstrapFigure.map(setting.times().numbers(), ideal::ridgeMse))
            .value("idealAtTime", ideal.ridgeMse(setting.time()));
    for (RealWorld world : worlds) {
      findings = world.addTo(findings, setting, ideal);
    }
    return withFlows(findings, setting, ideal, worlds, flows);
  }

  private static Flow flow(Setting setting, int samples, Run run) {
    GaussianRegression task =
        GaussianRegression.of(
            setting.law(), Math.min(HEAD * samples, LARGEST_HEAD), setting.noise());
    List<Double> times = setting.flowTimes().numbers().stream().boxed().toList();
    int trials = samples < FEW_SUFFICE ? setting.trials() : Math.max(2, setting.trials() / 10);
    return Flow.of(samples, run.trials("n=" + samples, trials, new DataSet(task, samples, times)));
  }

  private static Findings withFlows(
      Findings findings,
      Setting setting,
      IdealWorld ideal,
      List<RealWorld> worlds,
      List<Flow> flows) {
    Numbers times = setting.flowTimes().numbers();
    Findings more =
        findings
            .value("flowTimes", times)
            .value("flowIdeal", BootstrapFigure.map(times, ideal::flowMse));
    for (Flow flow : flows) {
      String n = Integer.toString(flow.samples());
      DoubleSummaryStatistics ratios = flow.ratios(world(worlds, flow.samples()), times);
      more =
          more.value("flowTest" + n, flow.test())
              .value("flowTrain" + n, flow.train())
              .value("flowPlateau" + n, flow.test().at(times.size() - 1))
              .value("flowPlateauError" + n, flow.lastStandardError())
              .value("flowToRidgeLeast" + n, ratios.getMin())
              .value("flowToRidgeMost" + n, ratios.getMax());
    }
    return more;
  }

  private static RealWorld world(List<RealWorld> worlds, int samples) {
    return worlds.stream().filter(w -> w.samples() == samples).findFirst().orElseThrow();
  }
}
