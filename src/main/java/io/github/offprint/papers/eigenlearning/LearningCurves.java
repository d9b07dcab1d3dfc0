package io.github.offprint.papers.eigenlearning;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Range;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Table;
import io.github.offprint.experiment.Trial;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.eigenlearning.DomainRegression.Outcome;
import io.github.offprint.solver.eigenlearning.FiniteRegression;
import io.github.offprint.solver.eigenlearning.Sampling;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.Cube;
import io.github.offprint.solver.spectrum.ReluKernel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learnability and test error of parities on the Boolean cube against the number of samples: the
 * theory as curves, kernel regression with the tangent kernel of a ReLU network as points (figure
 * 2B of the paper).
 */
public final class LearningCurves implements Experiment<LearningCurves.Setting> {

  private static final int FEWEST_SAMPLES = 16;

  /** Which kernel learns which parities from how many vertices. */
  public record Setting(
      @Parameter(value = "dimension d of the cube", atLeast = 1, atMost = 12) int cubeDimension,
      @Parameter(value = "degrees k of the parities, from 0 to d", atLeast = 0)
          List<Integer> degrees,
      @Parameter(value = "hidden layers of the network", atLeast = 1, atMost = 1000)
          int hiddenLayers,
      @Parameter(value = "variance of its weights", above = 0) double weightVariance,
      @Parameter(value = "variance of its biases", atLeast = 0) double biasVariance,
      @Parameter(value = "ridge, in units of K(x,x)", atLeast = 0) double ridge,
      @Parameter(value = "variance of the label noise", atLeast = 0) double noise,
      @Parameter("sample sizes of the theory, from above 0 to 2^d") Range curve,
      @Parameter(value = "sample sizes of the experiment, up to 2^d", atLeast = 1)
          List<Integer> sampleSizes,
      @Parameter(value = "data sets for each sample size", atLeast = 2) int trials) {

    public Setting {
      degrees = List.copyOf(degrees);
      sampleSizes = List.copyOf(sampleSizes);
      distinct("degrees", degrees);
      distinct("sampleSizes", sampleSizes);
      int vertices = 1 << cubeDimension;
      degrees.forEach(k -> within("degrees", k, 0, cubeDimension));
      sampleSizes.forEach(n -> within("sampleSizes", n, 1, vertices));
      if (!(curve.from() > 0 && curve.to() <= vertices)) {
        throw new IllegalArgumentException(
            "curve must run from above 0 to at most the %d vertices of the cube, found %s to %s"
                .formatted(vertices, curve.from(), curve.to()));
      }
    }

    private static void distinct(String name, List<Integer> numbers) {
      if (numbers.isEmpty() || new HashSet<>(numbers).size() < numbers.size()) {
        throw new IllegalArgumentException(
            "%s needs one or more different numbers, found %s".formatted(name, numbers));
      }
    }

    private static void within(String name, int number, int least, int most) {
      if (number < least || number > most) {
        throw new IllegalArgumentException(
            "%s on this cube go from %d to %d, found %d".formatted(name, least, most, number));
      }
    }

    ReluKernel kernel() {
      return new ReluKernel(ReluKernel.Kind.NTK, hiddenLayers, weightVariance, biasVariance, 1);
    }

    FiniteRegression regression() {
      return new FiniteRegression(cube(), kernel(), ridge, noise, Sampling.WITHOUT_REPLACEMENT);
    }

    Cube cube() {
      return new Cube(cubeDimension);
    }
  }

  /** One data set, all targets. */
  private record DataSet(FiniteRegression regression, int samples, int[] degrees)
      implements Trial<List<Outcome>> {
    @Override
    public List<Outcome> run(int index, Draws draws) {
      return regression.outcomes(samples, IntStream.of(degrees).boxed().toList(), draws);
    }
  }

  @Override
  public String name() {
    return "eigenlearning/learning-curves";
  }

  @Override
  public String summary() {
    return "Learnability and test error of parities on a cube against the number of samples.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        8,
        List.of(0, 1, 3, 8),
        4,
        2,
        0.01,
        0,
        0,
        new Range(1, 256, 50, Range.Spacing.LOG),
        List.of(2, 4, 8, 16, 32, 64, 128, 192),
        30);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    List<List<List<Outcome>>> outcomes = outcomes(setting, run);
    List<Comparison> learnability = Comparison.all(setting, outcomes, Comparison.LEARNABILITY);
    List<Comparison> testMse = Comparison.all(setting, outcomes, Comparison.TEST_MSE);
    Findings findings =
        Findings.of(figure(setting, learnability, testMse))
            .value("maxDeviation", maxDeviation(setting, learnability))
            .value("conservation", conservation(setting, run))
            .value("sampleSizes", Numbers.of(setting.sampleSizes()))
            .table("comparison", table(setting, learnability, testMse));
    findings = withArrays(findings, learnability);
    return withArrays(findings, testMse);
  }

  /** By sample size, trial and target. */
  private static List<List<List<Outcome>>> outcomes(Setting setting, Run run) {
    int[] degrees = setting.degrees().stream().mapToInt(Integer::intValue).toArray();
    List<List<List<Outcome>>> outcomes = new ArrayList<>();
    for (int n : setting.sampleSizes()) {
      outcomes.add(
          run.trials("n=" + n, setting.trials(), new DataSet(setting.regression(), n, degrees)));
      run.progress(outcomes.size() / (double) setting.sampleSizes().size());
    }
    return outcomes;
  }

  private static Figure figure(
      Setting setting, List<Comparison> learnability, List<Comparison> testMse) {
    Axis samples = Axis.log("training samples $n$");
    Panel top =
        Panel.of(samples, Axis.linear("learnability $L$").from(0, 1.05))
            .titled("Parities on the $%d$-cube".formatted(setting.cubeDimension()))
            .with(marks(setting, learnability));
    Panel bottom =
        Panel.of(samples, Axis.log("test error (MSE)").from(1e-4, 3))
            .with(marks(setting, testMse))
            .withLegend(LegendPlace.BOTTOM_LEFT);
    return Figure.stack(640, 640, true, top, bottom);
  }

  private static List<Mark> marks(Setting setting, List<Comparison> comparisons) {
    Numbers curve = setting.curve().numbers();
    Numbers sizes = Numbers.of(setting.sampleSizes());
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison c = comparisons.get(i);
      String name = "degree $k=%d$".formatted(c.degree());
      marks.add(new Curve(name, curve, c.curve(), Stroke.solid(Ink.series(i))));
      marks.add(
          new ErrorBars(name, sizes, c.mean(), c.lower(), c.upper(), Marker.dot(Ink.series(i))));
    }
    return marks;
  }

  /** The largest |experiment - theory| from 16 samples on, where the theory is meant to hold. */
  private static double maxDeviation(Setting setting, List<Comparison> comparisons) {
    double largest = 0;
    for (Comparison c : comparisons) {
      for (int i = 0; i < setting.sampleSizes().size(); i++) {
        if (setting.sampleSizes().get(i) >= FEWEST_SAMPLES) {
          largest = Math.max(largest, Math.abs(c.mean().at(i) - c.theory().at(i)));
        }
      }
    }
    return largest;
  }

  /** Σ L^(D)(φ)/n over all modes for one data set of the largest size: 1 without ridge. */
  private static double conservation(Setting setting, Run run) {
    int samples = setting.sampleSizes().stream().mapToInt(Integer::intValue).max().orElseThrow();
    return setting.regression().totalLearnability(samples, run.draws("conservation")) / samples;
  }

  private static Findings withArrays(Findings findings, List<Comparison> comparisons) {
    Findings more = findings;
    for (Comparison c : comparisons) {
      String degree = "Degree" + c.degree();
      more =
          more.value(c.measure() + degree, c.mean())
              .value(c.measure() + "Theory" + degree, c.theory());
    }
    return more;
  }

  private static Table table(
      Setting setting, List<Comparison> learnability, List<Comparison> testMse) {
    List<List<Value>> rows = new ArrayList<>();
    for (int t = 0; t < learnability.size(); t++) {
      Comparison learned = learnability.get(t);
      Comparison error = testMse.get(t);
      for (int i = 0; i < setting.sampleSizes().size(); i++) {
        rows.add(
            scalars(
                learned.degree(),
                setting.sampleSizes().get(i),
                learned.theory().at(i),
                learned.mean().at(i),
                error.theory().at(i),
                error.mean().at(i)));
      }
    }
    return new Table(
        List.of(
            "degree $k$",
            "samples $n$",
            "learnability, theory",
            "learnability, experiment",
            "test error, theory",
            "test error, experiment"),
        rows);
  }

  private static List<Value> scalars(double... numbers) {
    List<Value> scalars = new ArrayList<>();
    for (double number : numbers) {
      scalars.add(new Value.Scalar(number));
    }
    return scalars;
  }
}
