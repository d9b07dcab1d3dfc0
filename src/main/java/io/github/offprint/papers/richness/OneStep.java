package io.github.offprint.papers.richness;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Numbers;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.richness.Activation;
import io.github.offprint.solver.richness.Architecture;
import io.github.offprint.solver.richness.Gradients;
import io.github.offprint.solver.richness.Motion;
import io.github.offprint.solver.richness.Network;
import io.github.offprint.solver.richness.Pass;
import io.github.offprint.solver.richness.Scales;
import io.github.offprint.solver.richness.Scaling;
import io.github.offprint.solver.richness.Signals;
import io.github.offprint.solver.richness.Task;
import io.github.offprint.solver.richness.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One exact full-batch step of a small network whose weights are given by a formula, for comparison
 * with other programs. With zero-based i, j, m:
 *
 * <pre>
 *   W_l[i][j] = sin(1 + 7i + 3j + 11l)/√fan-in, for the read-out also divided by α
 *   x_m[i]    = cos(1 + 2i + 5m),  y_m = 1, -1/2, 1, -1/2, …
 *   L         = mean_m ½ (f(x_m) - y_m)²,  W_l ← W_l - η_0 η_l ∂L/∂W_l
 * </pre>
 *
 * Matrices are listed row by row: weights with a row for each unit, signals with a row for each
 * unit and a column for each sample.
 *
 * <p>Values: outputs, loss and tangent kernel before the step as {@code f0}, {@code loss0} and
 * {@code ntk0}, after it as {@code f1}, {@code loss1} and {@code ntk1}; {@code gradient1} to {@code
 * gradient3} are ∂L/∂W_l; {@code dh1} and {@code dh2} are the changes of the hidden layers.
 */
public final class OneStep implements Experiment<OneStep.Setting> {

  private static final int LAYERS = 3;

  /** Sizes, in the letters of the paper, and rates. */
  public record Setting(
      @Parameter("what hidden units do: linear, or relu, which is sqrt(2) max(0, z)")
          Activation activation,
      @Parameter(value = "components of an input", atLeast = 1, atMost = 1000) int n0,
      @Parameter(value = "units of both hidden layers", atLeast = 2, atMost = 1000) int n,
      @Parameter(value = "samples", atLeast = 1, atMost = 1000) int P,
      @Parameter(value = "how far hidden layers move", above = 0, atMost = 1e6) double alpha,
      @Parameter(
              value = "rates of the three layers; none: alpha^2/n0, alpha^2/n, 1/n",
              above = 0,
              atMost = 1e9)
          List<Double> eta,
      @Parameter(value = "rate of all layers", atLeast = 0, atMost = 1e6) double eta0) {

    public Setting {
      eta = List.copyOf(eta);
      if (!eta.isEmpty() && eta.size() != LAYERS) {
        throw new IllegalArgumentException(
            "eta needs a rate for each of 3 layers, or none, found " + eta.size());
      }
    }

    private double rate(int layer) {
      double power = layer == LAYERS ? 1 : alpha * alpha;
      return eta.isEmpty() ? power / (layer == 1 ? n0 : n) : eta.get(layer - 1);
    }

    Network network() {
      Architecture sizes = new Architecture(n0, n, LAYERS - 1, 1, activation);
      List<Scales> scales = new ArrayList<>();
      List<Weights> weights = new ArrayList<>();
      for (int l = 1; l <= LAYERS; l++) {
        int layer = l;
        double scale = StrictMath.sqrt(sizes.fanIn(l)) * (l == LAYERS ? alpha : 1);
        scales.add(new Scales(1, rate(l), 1 / scale));
        weights.add(
            Weights.of(
                sizes.fanOut(l),
                sizes.fanIn(l),
                (i, j) -> StrictMath.sin(1 + 7 * i + 3 * j + 11 * layer) / scale));
      }
      return Network.of(sizes, Scaling.of(scales), weights);
    }

    Task task() {
      return new Task(
          Signals.of(P, n0, (m, i) -> StrictMath.cos(1 + 2 * i + 5 * m)),
          Signals.of(P, 1, (m, i) -> m % 2 == 0 ? 1 : -0.5));
    }
  }

  @Override
  public String name() {
    return "richness/step";
  }

  @Override
  public String summary() {
    return "One exact step of a small network with weights by formula, number by number.";
  }

  @Override
  public Setting defaults() {
    return new Setting(Activation.LINEAR, 3, 4, 2, 1, List.of(), 0.25);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    Task task = setting.task();
    Network start = setting.network();
    Pass before = start.pass(task.inputs());
    Pass after = start.step(task, setting.eta0()).pass(task.inputs());
    Gradients gradients = before.gradients(task);
    Motion motion = new Motion(before, after);
    Findings findings =
        Findings.none()
            .value("f0", byUnits(before.outputs()))
            .value("loss0", task.loss(before.outputs()))
            .value("ntk0", rows(start.tangentKernel(task.inputs())));
    for (int l = 1; l <= LAYERS; l++) {
      findings = findings.value("gradient" + l, rows(gradients.ofWeights(l)));
    }
    return findings
        .value("f1", byUnits(after.outputs()))
        .value("loss1", task.loss(after.outputs()))
        .value("dh1", byUnits(motion.change(1)))
        .value("dh2", byUnits(motion.change(2)))
        .value("ntk1", rows(after.network().tangentKernel(task.inputs())));
  }

  private static Numbers byUnits(Signals signals) {
    return rows(signals.units(), signals.inputs(), (i, m) -> signals.at(m, i));
  }

  private static Numbers rows(Matrix matrix) {
    return rows(matrix.rows(), matrix.columns(), matrix::at);
  }

  private static Numbers rows(Weights weights) {
    return rows(weights.fanOut(), weights.fanIn(), weights::at);
  }

  private static Numbers rows(int rows, int columns, Matrix.Entry entry) {
    return Numbers.of(
        IntStream.range(0, rows * columns)
            .mapToDouble(k -> entry.at(k / columns, k % columns))
            .toArray());
  }
}
