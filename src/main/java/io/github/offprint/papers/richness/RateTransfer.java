package io.github.offprint.papers.richness;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Range;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Trial;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Scale;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.richness.Activation;
import io.github.offprint.solver.richness.Architecture;
import io.github.offprint.solver.richness.Gauge;
import io.github.offprint.solver.richness.Network;
import io.github.offprint.solver.richness.Scaling;
import io.github.offprint.solver.richness.Signals;
import io.github.offprint.solver.richness.Task;
import io.github.offprint.solver.richness.Training;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Loss after some steps against the learning rate, for several widths. The narrowest networks are
 * the same on both sides, with α = γ √n. To the left, wider ones keep this α, as the NTK
 * parameterisation does; to the right α grows with √n, as in µP. The target depends on the inputs
 * through one direction only, so that it pays to find it.
 *
 * <p>The left side begins rich and grows lazier. Networks that are lazy throughout, with α = 1,
 * have nearly the same best rate at all widths, because the kernel that limits it stays as it is.
 *
 * <p>Values: {@code bestRateLazy32}, {@code bestRateRich32} and so on for each width, the slopes of
 * their logarithms against those of the widths as {@code driftLazy} and {@code driftRich}, and the
 * {@code rates} that were tried.
 */
public final class RateTransfer implements Experiment<RateTransfer.Setting> {

  /** What is learned of the one direction u in which the target varies. */
  public enum Target {
    /** u. */
    LINEAR,
    /** (u² - 1)/√2. */
    QUADRATIC,
    /** (u³ - 3u)/√6. */
    CUBIC;

    /** Of variance 1 for a standard normal u. */
    double of(double u) {
      return switch (this) {
        case LINEAR -> u;
        case QUADRATIC -> (u * u - 1) / StrictMath.sqrt(2);
        case CUBIC -> (u * u * u - 3 * u) / StrictMath.sqrt(6);
      };
    }
  }

  /** Which networks learn what. */
  public record Setting(
      @Parameter(value = "units of both hidden layers, rising", atLeast = 2, atMost = 8192)
          List<Integer> widths,
      @Parameter(value = "learning rates to try", above = 0) Range rates,
      @Parameter(value = "factor of alpha = prefactor sqrt(n)", above = 0, atMost = 1000)
          double prefactor,
      @Parameter("what is learned: linear, quadratic or cubic in one direction") Target target,
      @Parameter(value = "components of an input", atLeast = 1, atMost = 10_000) int inputs,
      @Parameter(value = "training samples", atLeast = 1, atMost = 10_000) int samples,
      @Parameter(value = "steps of full-batch gradient descent", atLeast = 1, atMost = 100_000)
          int steps,
      @Parameter(value = "networks for each width and rate", atLeast = 2, atMost = 10_000)
          int trials) {

    public Setting {
      widths = List.copyOf(widths);
      Dial.check(widths, widths, widths.isEmpty() ? 0 : widths.get(0));
      if (rates.count() < 3) {
        throw new IllegalArgumentException(
            "rates needs at least 3 numbers for an optimum, found " + rates.count());
      }
    }

    Task task(Draws draws) {
      Signals x = Signals.gaussian(samples, inputs, draws);
      return new Task(x, Signals.of(samples, 1, (m, i) -> target.of(x.at(m, 0))));
    }
  }

  /** One network, trained at every rate: its last losses. */
  private record AllRates(Task task, Architecture sizes, double alpha, double[] rates, int steps)
      implements Trial<double[]> {
    @Override
    public double[] run(int index, Draws draws) {
      Scaling scaling = Scaling.of(sizes, alpha, Gauge.UNIT_MULTIPLIER);
      Network start = Network.drawn(sizes, scaling, draws);
      return Arrays.stream(rates)
          .map(rate -> Training.of(start, task, rate, steps).lastLoss())
          .toArray();
    }
  }

  @Override
  public String name() {
    return "richness/rate-transfer";
  }

  @Override
  public String summary() {
    return "Loss against learning rate for several widths, lazy and rich.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        List.of(32, 64, 128, 256),
        new Range(0.125, 4, 11, Range.Spacing.LOG),
        1,
        Target.QUADRATIC,
        8,
        32,
        40,
        3);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    Task task = setting.task(run.draws("inputs"));
    double fixed = setting.prefactor() * StrictMath.sqrt(setting.widths().get(0));
    List<RateCurve> lazy = new ArrayList<>();
    List<RateCurve> rich = new ArrayList<>();
    for (int width : setting.widths()) {
      lazy.add(curve(setting, task, width, fixed, run));
      rich.add(curve(setting, task, width, setting.prefactor() * StrictMath.sqrt(width), run));
      run.progress(rich.size() / (double) setting.widths().size());
    }
    return withBests(withBests(Findings.of(figure(lazy, rich)), lazy, "Lazy"), rich, "Rich")
        .value("rates", setting.rates().numbers());
  }

  private static RateCurve curve(Setting setting, Task task, int width, double alpha, Run run) {
    Architecture sizes = new Architecture(setting.inputs(), width, 2, 1, Activation.RELU);
    // both sides draw the same Gaussians
    List<double[]> losses =
        run.trials(
            "width=" + width,
            setting.trials(),
            new AllRates(task, sizes, alpha, setting.rates().numbers().toArray(), setting.steps()));
    return RateCurve.of(width, setting.rates().numbers(), losses);
  }

  private static Findings withBests(Findings findings, List<RateCurve> curves, String side) {
    Findings more = findings.value("drift" + side, RateCurve.drift(curves));
    for (RateCurve curve : curves) {
      more = more.value("bestRate" + side + curve.width(), curve.bestRate());
    }
    return more;
  }

  private static Figure figure(List<RateCurve> lazy, List<RateCurve> rich) {
    Axis across = across(lazy.get(0).rates());
    Axis up = Axis.log("training loss at the end").from(0.0005, 2);
    return Figure.row(
        860,
        380,
        true,
        Panel.of(across, up).titled("NTK parameterisation: $\\alpha$ fixed").with(marks(lazy)),
        Panel.of(across, up)
            .titled("µP: $\\alpha \\propto \\sqrt{n}$")
            .with(marks(rich))
            .withLegend(Panel.LegendPlace.BOTTOM_RIGHT));
  }

  /** Rates are often doubled and halved, so powers of two are lettered where a few of them fit. */
  private static Axis across(Numbers rates) {
    double first = rates.at(0);
    double last = rates.at(rates.size() - 1);
    List<Axis.NamedPlace> powers = new ArrayList<>();
    for (int k = -20; k <= 20; k++) {
      double rate = StrictMath.pow(2, k);
      if (rate >= first * 0.999 && rate <= last * 1.001) {
        long whole = 1L << Math.abs(k);
        powers.add(new Axis.NamedPlace(rate, k < 0 ? "$1/" + whole + "$" : "$" + whole + "$"));
      }
    }
    boolean few = powers.size() >= 2 && powers.size() <= 10;
    Optional<Axis.View> view = Optional.of(new Axis.View(first / 1.2, last * 1.2));
    return new Axis("learning rate $\\eta$", Scale.LOG, view, few ? powers : List.of());
  }

  private static List<Mark> marks(List<RateCurve> curves) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      marks.addAll(curves.get(i).marks(i));
    }
    return marks;
  }
}
