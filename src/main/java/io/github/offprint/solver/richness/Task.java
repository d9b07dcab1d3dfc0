package io.github.offprint.solver.richness;

import java.io.Serializable;

/**
 * What a network is to learn, and how far from it an answer is: L = mean_m ½ |f(x_m) - y_m|².
 *
 * @param inputs x, one for each sample
 * @param targets y, as many
 */
public record Task(Signals inputs, Signals targets) implements Serializable {

  public Task {
    if (inputs.inputs() != targets.inputs()) {
      throw new IllegalArgumentException(
          "expected a target for each of %s inputs, found %s"
              .formatted(inputs.inputs(), targets.inputs()));
    }
  }

  /** L, of given outputs for all inputs. */
  public double loss(Signals outputs) {
    Signals error = outputs.minus(targets);
    return error.dot(error) / (2 * inputs.inputs());
  }

  /** ∂L/∂f for every sample. */
  Signals gradient(Signals outputs) {
    return outputs.minus(targets).times(1.0 / inputs.inputs());
  }
}
