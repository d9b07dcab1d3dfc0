package io.github.offprint.solver.richness;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * A network of layers without biases. It never changes: a step of training makes another one.
 *
 * <pre>
 *   z_l = g_l W_l h_{l-1},  h_l = φ(z_l) in hidden layers,  f = z_L,  h_0 = x
 *   W_l ← W_l - η η_l ∂L/∂W_l         η  rate of all layers, η_l  rate of this one
 *   K(x,x') = Σ_l η_l ∇_l f(x) · ∇_l f(x')      the tangent kernel, with the rates of the layers
 * </pre>
 */
public final class Network {

  private final Architecture architecture;
  private final Scaling scaling;
  private final List<Weights> weights;

  private Network(Architecture architecture, Scaling scaling, List<Weights> weights) {
    this.architecture = architecture;
    this.scaling = scaling;
    this.weights = List.copyOf(weights);
  }

  /**
   * A network with given weights.
   *
   * @param weights of all layers in their order, in the gauge of the scaling
   */
  public static Network of(Architecture architecture, Scaling scaling, List<Weights> weights) {
    if (scaling.layers() != architecture.layers() || weights.size() != architecture.layers()) {
      throw new IllegalArgumentException(
          "expected scales and weights for %s layers, found %s and %s"
              .formatted(architecture.layers(), scaling.layers(), weights.size()));
    }
    for (int l = 1; l <= architecture.layers(); l++) {
      Weights found = weights.get(l - 1);
      if (found.fanOut() != architecture.fanOut(l) || found.fanIn() != architecture.fanIn(l)) {
        throw new IllegalArgumentException(
            "expected weights of %s x %s in layer %s, found %s x %s"
                .formatted(
                    architecture.fanOut(l),
                    architecture.fanIn(l),
                    l,
                    found.fanOut(),
                    found.fanIn()));
      }
    }
    return new Network(architecture, scaling, weights);
  }

  /** A network at its start: one stream of Gaussians gives the same network in every gauge. */
  public static Network drawn(Architecture architecture, Scaling scaling, Draws draws) {
    List<Weights> weights = new ArrayList<>();
    for (int l = 1; l <= architecture.layers(); l++) {
      weights.add(
          Weights.gaussian(
              architecture.fanOut(l),
              architecture.fanIn(l),
              scaling.layer(l).deviation(),
              draws.split(l)));
    }
    return of(architecture, scaling, weights);
  }

  /** Its sizes. */
  public Architecture architecture() {
    return architecture;
  }

  /** The scales of its layers. */
  public Scaling scaling() {
    return scaling;
  }

  /** The weights of a layer, from 1. */
  public Weights weights(int layer) {
    return weights.get(layer - 1);
  }

  /**
   * All that the network makes of some inputs.
   *
   * @param inputs with as many units as the network has inputs
   */
  public Pass pass(Signals inputs) {
    if (inputs.units() != architecture.inputs()) {
      throw new IllegalArgumentException(
          "expected inputs of %s components, found %s"
              .formatted(architecture.inputs(), inputs.units()));
    }
    return Pass.of(this, inputs);
  }

  /**
   * The network after one step of gradient descent on all samples of a task at once.
   *
   * @param rate η of all layers, at least 0
   */
  public Network step(Task task, double rate) {
    Pass pass = pass(task.inputs());
    return step(pass, pass.gradients(task), rate);
  }

  /** The same step, from what has been computed already. */
  Network step(Pass pass, Gradients gradients, double rate) {
    List<Weights> moved = new ArrayList<>();
    for (int l = 1; l <= architecture.layers(); l++) {
      Scales scales = scaling.layer(l);
      Signals push = gradients.ofSums(l).times(-rate * scales.rate() * scales.multiplier());
      moved.add(weights(l).plus(push, pass.activations(l - 1)));
    }
    return new Network(architecture, scaling, moved);
  }

  /** K between all pairs of some inputs; for networks with one output. */
  public Matrix tangentKernel(Signals inputs) {
    return pass(inputs).tangentKernel();
  }

  /** g W h for every input. */
  Signals forward(int layer, Signals h) {
    return weights(layer).forward(h).times(scaling.layer(layer).multiplier());
  }

  /** g Wᵀ δ for every input. */
  Signals backward(int layer, Signals delta) {
    return weights(layer).backward(delta).times(scaling.layer(layer).multiplier());
  }
}
