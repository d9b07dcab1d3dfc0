package io.github.offprint.papers.richness;

import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Trial;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.richness.Activation;
import io.github.offprint.solver.richness.Architecture;
import io.github.offprint.solver.richness.Gauge;
import io.github.offprint.solver.richness.Gradients;
import io.github.offprint.solver.richness.Motion;
import io.github.offprint.solver.richness.Network;
import io.github.offprint.solver.richness.Pass;
import io.github.offprint.solver.richness.Richness;
import io.github.offprint.solver.richness.Scaling;
import io.github.offprint.solver.richness.Signals;
import io.github.offprint.solver.richness.Task;
import io.github.offprint.solver.richness.Training;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Networks of several widths trained at several places of the dial on one task. The networks of one
 * trial share their Gaussians: only the dial is turned.
 *
 * @param richness places r of the dial
 * @param prefactor γ of α = γ n^r
 * @param activation of hidden units
 * @param widths of both hidden layers
 * @param trials networks for each width, as many numbers as widths, each at least 2
 * @param lesson what is learned, and how
 */
record Sweep(
    List<Double> richness,
    double prefactor,
    Activation activation,
    List<Integer> widths,
    List<Integer> trials,
    Lesson lesson) {

  private static final int HIDDEN_LAYERS = 2;

  /**
   * A linear target of Gaussian inputs, learned in some steps.
   *
   * @param inputs components of an input
   * @param samples how many
   * @param rate of all layers
   * @param steps of full-batch gradient descent
   */
  record Lesson(int inputs, int samples, double rate, int steps) {

    /** Targets are sums of the components over the root of their number: of variance 1. */
    Task task(Draws draws) {
      Signals x = Signals.gaussian(samples, inputs, draws);
      return new Task(x, Signals.of(samples, 1, (m, i) -> sum(x, m)));
    }

    private double sum(Signals x, int m) {
      double sum = 0;
      for (int i = 0; i < inputs; i++) {
        sum += x.at(m, i);
      }
      return sum / StrictMath.sqrt(inputs);
    }
  }

  /** All networks of one width and one set of Gaussians. */
  private record Networks(Task task, Architecture sizes, double[] alphas, double rate, int steps)
      implements Trial<double[][]> {

    /** A row for each place of the dial, a column for each quantity. */
    @Override
    public double[][] run(int index, Draws draws) {
      double[][] found = new double[alphas.length][];
      for (int i = 0; i < alphas.length; i++) {
        Scaling scaling = Scaling.of(sizes, alphas[i], Gauge.UNIT_MULTIPLIER);
        found[i] = measured(Network.drawn(sizes, scaling, draws.split("weights")));
      }
      return found;
    }

    private double[] measured(Network start) {
      Pass before = start.pass(task.inputs());
      Gradients gradients = before.gradients(task);
      double[] found = new double[Quantity.values().length];
      Arrays.fill(found, Double.NaN);
      found[Quantity.HIDDEN_NORM.ordinal()] = before.activations(2).norm();
      found[Quantity.OUTPUT_NORM.ordinal()] = before.outputs().norm();
      found[Quantity.GRADIENT_1.ordinal()] = gradients.ofActivations(1).norm();
      found[Quantity.GRADIENT_2.ordinal()] = gradients.ofActivations(2).norm();
      first(new Motion(before, start.step(task, rate).pass(task.inputs())), gradients, found);
      Training training = Training.of(start, task, rate, steps);
      if (Double.isFinite(training.lastLoss())) {
        late(new Motion(before, training.end().pass(task.inputs())), found);
      }
      return found;
    }

    private static void first(Motion step, Gradients gradients, double[] found) {
      found[Quantity.FIRST_MOTION_1.ordinal()] = step.distance(1);
      found[Quantity.FIRST_MOTION_2.ordinal()] = step.distance(2);
      found[Quantity.WORTH.ordinal()] = step.worth(2, gradients);
      found[Quantity.OWN_TERM.ordinal()] = step.ownTerm(2);
      found[Quantity.PASSED_ON_TERM.ordinal()] = step.passedOnTerm(2);
      found[Quantity.ALIGNMENT.ordinal()] = step.alignment(3);
      found[Quantity.FROBENIUS_2.ordinal()] = step.relativeFrobenius(2);
    }

    private static void late(Motion all, double[] found) {
      found[Quantity.MOTION_1.ordinal()] = all.distance(1);
      found[Quantity.MOTION.ordinal()] = all.distance(2);
      found[Quantity.RELATIVE_MOTION.ordinal()] = all.relativeDistance(2);
      found[Quantity.OUTPUT_CHANGE.ordinal()] = all.distance(3);
      found[Quantity.OPERATOR_1.ordinal()] = all.relativeOperatorNorm(1);
      found[Quantity.OPERATOR_2.ordinal()] = all.relativeOperatorNorm(2);
      found[Quantity.READ_OUT.ordinal()] = all.relativeFrobenius(3);
      found[Quantity.KERNEL_CHANGE.ordinal()] = all.relativeKernelChange();
    }
  }

  /** Trains all of them and fits a power of the width to each quantity, at each place. */
  Powers powers(Run run, double fitFrom) {
    Task task = lesson.task(run.draws("inputs"));
    List<List<double[][]>> found = new ArrayList<>();
    double done = 0;
    for (int w = 0; w < widths.size(); w++) {
      int width = widths.get(w);
      found.add(run.trials("width=" + width, trials.get(w), networks(task, width)));
      done += work(w);
      run.progress(done / work());
    }
    return new Powers(this, found, fitFrom);
  }

  private Networks networks(Task task, int width) {
    Architecture sizes = new Architecture(lesson.inputs(), width, HIDDEN_LAYERS, 1, activation);
    double[] alphas =
        richness.stream().mapToDouble(r -> new Richness(r, prefactor).alpha(width)).toArray();
    return new Networks(task, sizes, alphas, lesson.rate(), lesson.steps());
  }

  private double work(int w) {
    return (double) widths.get(w) * widths.get(w) * trials.get(w);
  }

  private double work() {
    double all = 0;
    for (int w = 0; w < widths.size(); w++) {
      all += work(w);
    }
    return all;
  }
}
