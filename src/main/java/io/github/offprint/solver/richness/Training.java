package io.github.offprint.solver.richness;

import java.util.Arrays;

/** Some steps of full-batch gradient descent: the losses on the way and the network at the end. */
public final class Training {

  private final double[] losses;
  private final Network end;

  private Training(double[] losses, Network end) {
    this.losses = losses;
    this.end = end;
  }

  /**
   * Trains. A loss that is no longer finite ends the descent: all later losses are infinite.
   *
   * @param rate η of all layers
   * @param steps at least 0
   */
  public static Training of(Network start, Task task, double rate, int steps) {
    double[] losses = new double[steps + 1];
    Network network = start;
    for (int t = 0; t <= steps; t++) {
      Pass pass = network.pass(task.inputs());
      losses[t] = task.loss(pass.outputs());
      if (!Double.isFinite(losses[t])) {
        Arrays.fill(losses, t, losses.length, Double.POSITIVE_INFINITY);
        break;
      }
      if (t < steps) {
        network = network.step(pass, pass.gradients(task), rate);
      }
    }
    return new Training(losses, network);
  }

  /** The loss before step t, from 0 to the number of steps. */
  public double loss(int t) {
    return losses[t];
  }

  /** All losses, one more than steps. */
  public double[] losses() {
    return losses.clone();
  }

  /** The loss after the last step; infinite if training blew up. */
  public double lastLoss() {
    return losses[losses.length - 1];
  }

  /** The network after the last step that had a finite loss before it. */
  public Network end() {
    return end;
  }
}
