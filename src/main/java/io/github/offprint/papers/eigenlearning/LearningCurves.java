package io.github.offprint.papers.eigenlearning;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Range;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Table;
import io.github.offprint.experiment.Trial;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import io.github.offprint.solver.eigenlearning.DomainRegression;
import io.github.offprint.solver.eigenlearning.DomainRegression.Outcome;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.spectrum.ReluKernel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Learnability and test error of single modes against the number of samples, on up to three
 * domains: the theory as curves, kernel regression with the tangent kernel of a ReLU network as
 * points (figure 2 of the paper). What its values mean is told at {@link LearningValues#addTo}.
 */
public final class LearningCurves implements Experiment<LearningCurves.Setting> {

  /** Which kernel learns which modes of which domains. */
  public record Setting(
      @Parameter("where to learn: circle, cube, sphere, a column for each") List<Shape> domains,
      @Parameter(value = "points of the circle", atLeast = 2, atMost = 4096) int circlePoints,
      @Parameter(value = "frequencies of the targets on the circle", atLeast = 0)
          List<Integer> circleFrequencies,
      @Parameter(value = "dimension d of the cube", atLeast = 1, atMost = 12) int cubeDimension,
      @Parameter(value = "degrees of the parities on the cube, from 0 to d", atLeast = 0)
          List<Integer> cubeDegrees,
      @Parameter(value = "dimension d of the sphere S^(d-1)", atLeast = 3, atMost = 1000)
          int sphereDimension,
      @Parameter(value = "degrees of the harmonics on the sphere", atLeast = 0, atMost = 100)
          List<Integer> sphereDegrees,
      @Parameter(value = "hidden layers of the network", atLeast = 1, atMost = 1000)
          int hiddenLayers,
      @Parameter(value = "variance of its weights", above = 0) double weightVariance,
      @Parameter(value = "variance of its biases", atLeast = 0) double biasVariance,
      @Parameter(value = "ridge, in units of K(x,x)", atLeast = 0) double ridge,
      @Parameter(value = "variance of the label noise", atLeast = 0) double noise,
      @Parameter("whether a point of circle or cube may be drawn twice, which needs a ridge")
          boolean replacement,
      @Parameter(
              value =
                  "sample sizes of the theory; without replacement up to the points of circle and"
                      + " cube",
              above = 0)
          Range curve,
      @Parameter(
              value =
                  "sample sizes of the experiment; without replacement up to the points of circle"
                      + " and cube",
              atLeast = 1,
              atMost = 4096)
          List<Integer> sampleSizes,
      @Parameter(value = "data sets for each sample size", atLeast = 2, atMost = 100000)
          int trials) {

    public Setting {
      domains = List.copyOf(domains);
      circleFrequencies = List.copyOf(circleFrequencies);
      cubeDegrees = List.copyOf(cubeDegrees);
      sphereDegrees = List.copyOf(sphereDegrees);
      sampleSizes = List.copyOf(sampleSizes);
      distinct("domains", domains);
      distinct("sampleSizes", sampleSizes);
      new ReluKernel(ReluKernel.Kind.NTK, hiddenLayers, weightVariance, biasVariance, 1);
      List<Ground> grounds =
          List.of(
              new Ground(Shape.CIRCLE, circlePoints, circleFrequencies),
              new Ground(Shape.CUBE, cubeDimension, cubeDegrees),
              new Ground(Shape.SPHERE, sphereDimension, sphereDegrees));
      for (Ground ground : grounds) {
        if (domains.contains(ground.shape())) {
          ground.checkDegrees();
          if (!replacement) {
            ground.checkSamples(sampleSizes, curve.to());
          }
        }
      }
      if (replacement && ridge == 0) {
        throw new IllegalArgumentException(
            "replacement repeats points, which needs a ridge above 0, found 0");
      }
    }

    private static void distinct(String name, List<?> things) {
      if (things.isEmpty() || new HashSet<>(things).size() < things.size()) {
        throw new IllegalArgumentException(
            "%s needs one or more, all different, found %s".formatted(name, things));
      }
    }

    Ground ground(Shape shape) {
      return switch (shape) {
        case CIRCLE -> new Ground(shape, circlePoints, circleFrequencies);
        case CUBE -> new Ground(shape, cubeDimension, cubeDegrees);
        case SPHERE -> new Ground(shape, sphereDimension, sphereDegrees);
      };
    }
  }

  /** One data set, all targets. */
  private record DataSet(DomainRegression regression, int samples, List<Integer> degrees)
      implements Trial<List<Outcome>> {
    @Override
    public List<Outcome> run(int index, Draws draws) {
      return regression.outcomes(samples, degrees, draws);
    }
  }

  @Override
  public String name() {
    return "eigenlearning/learning-curves";
  }

  @Override
  public String summary() {
    return "Learnability and test error against the number of samples on circle, cube and sphere.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        List.of(Shape.CIRCLE, Shape.CUBE, Shape.SPHERE),
        256,
        List.of(0, 2, 5, 10),
        8,
        List.of(0, 1, 3, 8),
        8,
        List.of(0, 1, 2, 3, 4),
        4,
        2,
        0.01,
        0,
        0,
        false,
        new Range(1, 256, 200, Range.Spacing.LOG),
        List.of(2, 4, 8, 16, 32, 64, 128, 192),
        30);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    List<LearningColumn> columns = new ArrayList<>();
    for (Shape shape : setting.domains()) {
      Ground ground = setting.ground(shape);
      List<List<List<Outcome>>> outcomes = outcomes(setting, ground, run, columns.size());
      columns.add(
          new LearningColumn(
              ground,
              Comparison.all(setting, ground, outcomes, Comparison.LEARNABILITY),
              Comparison.all(setting, ground, outcomes, Comparison.TEST_MSE)));
    }
    Findings findings =
        Findings.of(LearningColumn.figure(setting, columns))
            .value("sampleSizes", Numbers.of(setting.sampleSizes()));
    for (LearningColumn column : columns) {
      findings = new LearningValues(setting, column).addTo(findings, run);
    }
    return findings.table("comparison", table(setting, columns));
  }

  /** By sample size, trial and target. */
  private static List<List<List<Outcome>>> outcomes(
      Setting setting, Ground ground, Run run, int before) {
    DomainRegression regression = ground.regression(setting);
    List<List<List<Outcome>>> outcomes = new ArrayList<>();
    double all = setting.domains().size() * setting.sampleSizes().size();
    for (int n : setting.sampleSizes()) {
      outcomes.add(
          run.trials(
              "%s n=%s".formatted(ground.shape().word(), n),
              setting.trials(),
              new DataSet(regression, n, ground.degrees())));
      run.progress((before * setting.sampleSizes().size() + outcomes.size()) / all);
    }
    return outcomes;
  }

  private static Table table(Setting setting, List<LearningColumn> columns) {
    List<List<Value>> rows = new ArrayList<>();
    for (LearningColumn column : columns) {
      for (int t = 0; t < column.learnability().size(); t++) {
        Comparison learned = column.learnability().get(t);
        Comparison error = column.testMse().get(t);
        for (int i = 0; i < setting.sampleSizes().size(); i++) {
          rows.add(
              List.of(
                  new Value.Text(column.ground().title()),
                  new Value.Scalar(learned.degree()),
                  new Value.Scalar(setting.sampleSizes().get(i)),
                  new Value.Scalar(learned.theory().at(i)),
                  new Value.Scalar(learned.mean().at(i)),
                  new Value.Scalar(error.theory().at(i)),
                  new Value.Scalar(error.mean().at(i))));
        }
      }
    }
    return new Table(
        List.of(
            "domain",
            "degree $k$",
            "samples $n$",
            "learnability, theory",
            "learnability, experiment",
            "test error, theory",
            "test error, experiment"),
        rows);
  }
}
