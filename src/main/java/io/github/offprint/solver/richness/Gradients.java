package io.github.offprint.solver.richness;

import java.util.List;

/** How the loss answers to every unit and every weight of a network, for some inputs. */
public final class Gradients {

  private final Pass pass;
  private final List<Signals> ofSums;
  private final List<Signals> ofActivations;

  Gradients(Pass pass, List<Signals> ofSums, List<Signals> ofActivations) {
    this.pass = pass;
    this.ofSums = List.copyOf(ofSums);
    this.ofActivations = List.copyOf(ofActivations);
  }

  /** ∂L/∂z_l of a layer from 1, before the activation. */
  public Signals ofSums(int layer) {
    return ofSums.get(layer - 1);
  }

  /** ∂L/∂h_l of a layer from 1, after the activation. */
  public Signals ofActivations(int layer) {
    return ofActivations.get(layer - 1);
  }

  /** ∂L/∂W_l of a layer from 1. */
  public Weights ofWeights(int layer) {
    double multiplier = pass.network().scaling().layer(layer).multiplier();
    return Weights.outer(ofSums(layer).times(multiplier), pass.activations(layer - 1));
  }
}
