package io.github.offprint.solver.richness;

import io.github.offprint.solver.linalg.Matrix;

/**
 * What training has moved between two states of one network, seen on the same inputs. Norms of
 * signals are root mean squares over the inputs.
 *
 * <pre>
 *   Δz_l = g_l ΔW_l h_{l-1} + g_l W_l Δh_{l-1} + g_l ΔW_l Δh_{l-1}
 *          this layer         passed on           both at once
 * </pre>
 */
public final class Motion {

  private final Pass before;
  private final Pass after;

  /** From one pass to another, by networks of the same sizes for the same inputs. */
  public Motion(Pass before, Pass after) {
    if (!before.network().architecture().equals(after.network().architecture())) {
      throw new IllegalArgumentException(
          "expected two states of one network, found %s and %s"
              .formatted(before.network().architecture(), after.network().architecture()));
    }
    this.before = before;
    this.after = after;
  }

  /** Δh_l. */
  public Signals change(int layer) {
    return after.activations(layer).minus(before.activations(layer));
  }

  /** ‖Δh_l‖. */
  public double distance(int layer) {
    return change(layer).norm();
  }

  /** ‖Δh_l‖ / ‖h_l‖. */
  public double relativeDistance(int layer) {
    return distance(layer) / before.activations(layer).norm();
  }

  /** ‖g_l ΔW_l h_{l-1}‖: what the layer does itself. */
  public double ownTerm(int layer) {
    return byMovedWeights(layer, before.activations(layer - 1));
  }

  /** ‖g_l W_l Δh_{l-1}‖: what comes from below. */
  public double passedOnTerm(int layer) {
    return before.network().forward(layer, change(layer - 1)).norm();
  }

  /** ‖g_l ΔW_l Δh_{l-1}‖: both at once. */
  public double jointTerm(int layer) {
    return byMovedWeights(layer, change(layer - 1));
  }

  private double byMovedWeights(int layer, Signals h) {
    return moved(layer).forward(h).norm() * before.network().scaling().layer(layer).multiplier();
  }

  /**
   * |Σ ∂L/∂h_l · Δh_l|: what the motion of a layer is worth to the loss, to first order.
   *
   * @param gradients of the loss before the motion
   */
  public double worth(int layer, Gradients gradients) {
    return Math.abs(gradients.ofActivations(layer).dot(change(layer)));
  }

  /** ‖W_l Δh_{l-1}‖ / (‖W_l‖_F ‖Δh_{l-1}‖): 1 if the motion points where the layer looks. */
  public double alignment(int layer) {
    Weights weights = before.network().weights(layer);
    Signals change = change(layer - 1);
    return weights.forward(change).norm() / (weights.frobeniusNorm() * change.norm());
  }

  /** ΔW_l. */
  public Weights moved(int layer) {
    return after.network().weights(layer).minus(before.network().weights(layer));
  }

  /** ‖ΔW_l‖_F / ‖W_l‖_F. */
  public double relativeFrobenius(int layer) {
    return moved(layer).frobeniusNorm() / before.network().weights(layer).frobeniusNorm();
  }

  /** ‖ΔW_l‖_op / ‖W_l‖_op. */
  public double relativeOperatorNorm(int layer) {
    return moved(layer).operatorNorm() / before.network().weights(layer).operatorNorm();
  }

  /** ‖ΔK‖_F / ‖K‖_F of the tangent kernel on the inputs. */
  public double relativeKernelChange() {
    Matrix old = before.tangentKernel();
    Matrix now = after.tangentKernel();
    double change = 0;
    double whole = 0;
    for (int m = 0; m < old.rows(); m++) {
      for (int k = 0; k < old.columns(); k++) {
        double difference = now.at(m, k) - old.at(m, k);
        change += difference * difference;
        whole += old.at(m, k) * old.at(m, k);
      }
    }
    return StrictMath.sqrt(change / whole);
  }
}
