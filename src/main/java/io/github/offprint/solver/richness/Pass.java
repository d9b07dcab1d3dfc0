package io.github.offprint.solver.richness;

import io.github.offprint.solver.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;

/** All that a network makes of some inputs, layer by layer. */
public final class Pass {

  private final Network network;
  private final List<Signals> sums;
  private final List<Signals> activations;

  private Pass(Network network, List<Signals> sums, List<Signals> activations) {
    this.network = network;
    this.sums = sums;
    this.activations = activations;
  }

  static Pass of(Network network, Signals inputs) {
    Architecture architecture = network.architecture();
    List<Signals> sums = new ArrayList<>();
    List<Signals> activations = new ArrayList<>(List.of(inputs));
    for (int l = 1; l <= architecture.layers(); l++) {
      Signals z = network.forward(l, activations.get(l - 1));
      sums.add(z);
      activations.add(architecture.readsOut(l) ? z : z.each(architecture.activation()::value));
    }
    return new Pass(network, sums, activations);
  }

  /** The network that made it. */
  public Network network() {
    return network;
  }

  /** h_l, from the inputs h_0 to the outputs. */
  public Signals activations(int layer) {
    return activations.get(layer);
  }

  /** f of every input. */
  public Signals outputs() {
    return activations.get(sums.size());
  }

  /** How the loss of a task answers to every unit. */
  public Gradients gradients(Task task) {
    return back(task.gradient(outputs()));
  }

  /**
   * Gradients of anything by its gradient with respect to the outputs.
   *
   * @param atOutputs one for each input and output
   */
  Gradients back(Signals atOutputs) {
    Architecture architecture = network.architecture();
    int last = architecture.layers();
    List<Signals> ofSums = new ArrayList<>(List.of(atOutputs));
    List<Signals> ofActivations = new ArrayList<>(List.of(atOutputs));
    for (int l = last - 1; l >= 1; l--) {
      Signals arriving = network.backward(l + 1, ofSums.get(0));
      ofActivations.add(0, arriving);
      ofSums.add(0, arriving.with(sums.get(l - 1), this::through));
    }
    return new Gradients(this, ofSums, ofActivations);
  }

  private double through(double gradient, double z) {
    return gradient * network.architecture().activation().slope(z);
  }

  /** K(x,x') = Σ_l η_l g_l² (∂f/∂z_l · ∂f'/∂z_l) (h_{l-1} · h'_{l-1}). */
  Matrix tangentKernel() {
    Architecture architecture = network.architecture();
    if (architecture.outputs() != 1) {
      throw new IllegalArgumentException(
          "the tangent kernel is that of one output, found " + architecture.outputs());
    }
    int samples = outputs().inputs();
    Gradients ofOutput = back(Signals.of(samples, 1, (m, i) -> 1));
    double[] kernel = new double[samples * samples];
    for (int l = 1; l <= architecture.layers(); l++) {
      double rate = network.scaling().layer(l).effectiveRate();
      Matrix gradients = ofOutput.ofSums(l).gram();
      Matrix signals = activations(l - 1).gram();
      for (int i = 0; i < kernel.length; i++) {
        int m = i / samples;
        int k = i % samples;
        kernel[i] += rate * gradients.at(m, k) * signals.at(m, k);
      }
    }
    return Matrix.symmetric(samples, (m, k) -> kernel[m * samples + k]);
  }
}
