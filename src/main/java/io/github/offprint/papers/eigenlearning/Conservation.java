package io.github.offprint.papers.eigenlearning;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Table;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.eigenlearning.FiniteRegression;
import io.github.offprint.solver.eigenlearning.Sampling;
import io.github.offprint.solver.spectrum.Circle;
import io.github.offprint.solver.spectrum.ReluKernel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The learnabilities of all modes of a small circle, stacked: whatever the kernel, they add up to
 * the number of samples (figure 1 of the paper).
 *
 * <p>Values: {@code learnabilitySumNtk4Samples3} is the sum for the tangent kernel of four hidden
 * layers and three samples, and so on for each kernel and sample size; {@code
 * largestDeviationFromN} is the largest |sum - n| of them all, 0 but for rounding without a ridge.
 */
public final class Conservation implements Experiment<Conservation.Setting> {

  /** A kernel among those to compare. */
  public record Kernel(
      @Parameter("kernel of the gradients (ntk) or of the outputs (nngp)") ReluKernel.Kind kind,
      @Parameter(value = "hidden layers of the network", atLeast = 1, atMost = 1000)
          int hiddenLayers) {

    String title() {
      return kind + " " + hiddenLayers;
    }

    String word() {
      return (kind == ReluKernel.Kind.NTK ? "Ntk" : "Nngp") + hiddenLayers;
    }
  }

  /** Which kernels learn from how many points. */
  public record Setting(
      @Parameter(value = "points of the circle", atLeast = 2, atMost = 64) int points,
      @Parameter(value = "sample sizes, a panel for each, up to the points", atLeast = 1)
          List<Integer> sampleSizes,
      @Parameter("kernels to compare, a bar for each") List<Kernel> kernels,
      @Parameter(value = "variance of the weights", above = 0) double weightVariance,
      @Parameter(value = "variance of the biases", atLeast = 0) double biasVariance,
      @Parameter(value = "ridge, in units of K(x,x)", atLeast = 0) double ridge) {

    public Setting {
      sampleSizes = List.copyOf(sampleSizes);
      kernels = List.copyOf(kernels);
      distinct("sampleSizes", sampleSizes);
      distinct("kernels", kernels);
      for (Kernel kernel : kernels) {
        new ReluKernel(kernel.kind(), kernel.hiddenLayers(), weightVariance, biasVariance, 0.5);
      }
      for (int n : sampleSizes) {
        if (n < 1 || n > points) {
          throw new IllegalArgumentException(
              "sampleSizes on a circle of %s points go from 1 to %s, found %s"
                  .formatted(points, points, n));
        }
      }
    }

    private static void distinct(String name, List<?> things) {
      if (things.isEmpty() || new HashSet<>(things).size() < things.size()) {
        throw new IllegalArgumentException(
            "%s needs one or more, all different, found %s".formatted(name, things));
      }
    }

    FiniteRegression regression(Kernel kernel) {
      Circle circle = new Circle(points);
      ReluKernel relu =
          new ReluKernel(
              kernel.kind(),
              kernel.hiddenLayers(),
              weightVariance,
              biasVariance,
              circle.inputScale());
      return new FiniteRegression(circle, relu, ridge, 0, Sampling.WITHOUT_REPLACEMENT);
    }
  }

  @Override
  public String name() {
    return "eigenlearning/conservation";
  }

  @Override
  public String summary() {
    return "Learnabilities of all modes of a circle, which add up to the number of samples.";
  }

  @Override
  public Setting defaults() {
    List<Kernel> kernels =
        List.of(
            new Kernel(ReluKernel.Kind.NTK, 1),
            new Kernel(ReluKernel.Kind.NTK, 4),
            new Kernel(ReluKernel.Kind.NNGP, 1),
            new Kernel(ReluKernel.Kind.NNGP, 4));
    return new Setting(10, List.of(3, 6), kernels, 2, 0.01, 0);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    List<Panel> panels = new ArrayList<>();
    List<List<Value>> rows = new ArrayList<>();
    List<Numbers> totals = new ArrayList<>();
    double largest = 0;
    for (int n : setting.sampleSizes()) {
      List<Numbers> learned = learned(setting, n, run);
      totals.add(Numbers.of(learned.size(), i -> learned.get(i).stream().sum()));
      largest =
          Math.max(
              largest,
              totals.get(totals.size() - 1).stream()
                  .map(total -> Math.abs(total - n))
                  .max()
                  .orElseThrow());
      panels.add(panel(setting, n, learned));
      for (int i = 0; i < learned.size(); i++) {
        rows.add(row(n, setting.kernels().get(i), learned.get(i)));
      }
    }
    panels.set(panels.size() - 1, panels.get(panels.size() - 1).withLegend(LegendPlace.RIGHT));
    Findings findings =
        Findings.of(Figure.row(760, 360, true, panels.toArray(Panel[]::new)))
            .value("largestDeviationFromN", largest);
    for (int i = 0; i < totals.size(); i++) {
      findings = withTotals(findings, setting, setting.sampleSizes().get(i), totals.get(i));
    }
    return findings.table("learnabilities", new Table(headers(setting), rows));
  }

  /** All kernels see the same data set: they ask for the same stream. */
  private static List<Numbers> learned(Setting setting, int samples, Run run) {
    return setting.kernels().stream()
        .map(
            kernel ->
                Numbers.of(
                    setting.regression(kernel).learnabilities(samples, run.draws("n=" + samples))))
        .toList();
  }

  private static Findings withTotals(
      Findings findings, Setting setting, int samples, Numbers totals) {
    Findings more = findings;
    for (int i = 0; i < totals.size(); i++) {
      String kernel = setting.kernels().get(i).word();
      more = more.value("learnabilitySum%sSamples%s".formatted(kernel, samples), totals.at(i));
    }
    return more;
  }

  private static Panel panel(Setting setting, int samples, List<Numbers> learned) {
    Circle circle = new Circle(setting.points());
    Numbers x = Numbers.of(learned.size(), i -> i);
    ColorScale colors =
        new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LINEAR, 0, circle.highestDegree());
    List<Bars> bars = new ArrayList<>();
    for (int mode = 0; mode < circle.points(); mode++) {
      int at = mode;
      int k = circle.degree(mode);
      Numbers heights = Numbers.of(learned.size(), i -> learned.get(i).at(at));
      bars.add(Bars.of("$k = " + k + "$", x, heights, 0.72, Ink.graded(colors, k)));
    }
    int most = setting.sampleSizes().stream().mapToInt(Integer::intValue).max().orElseThrow();
    Axis across =
        Axis.kinds(
            "kernel and hidden layers", setting.kernels().stream().map(Kernel::title).toList());
    return Panel.of(across, Axis.linear("learnability $\\mathcal{L}$").from(0, 1.12 * most))
        .titled("$n = %s$ samples".formatted(samples))
        .with(Bars.stacked(bars))
        .with(
            new Rule(
                "samples $n$",
                Rule.Direction.HORIZONTAL,
                samples,
                Stroke.dashed(Ink.of(Ink.Part.FOREGROUND))));
  }

  private static List<String> headers(Setting setting) {
    List<String> headers = new ArrayList<>(List.of("samples $n$", "kernel"));
    Circle circle = new Circle(setting.points());
    for (int mode = 0; mode < circle.points(); mode++) {
      String wave = mode > 0 && mode % 2 == 0 ? "\\sin" : "\\cos";
      int k = circle.degree(mode);
      headers.add(mode == 0 ? "$1$" : "$%s %s\\theta$".formatted(wave, k == 1 ? "" : k));
    }
    headers.add("total");
    return headers;
  }

  private static List<Value> row(int samples, Kernel kernel, Numbers learned) {
    List<Value> row = new ArrayList<>();
    row.add(new Value.Scalar(samples));
    row.add(new Value.Text(kernel.title()));
    learned.stream().forEach(number -> row.add(new Value.Scalar(number)));
    row.add(new Value.Scalar(learned.stream().sum()));
    return row;
  }
}
