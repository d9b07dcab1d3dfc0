package io.github.offprint.solver.richness;

import java.io.Serializable;

/**
 * The sizes of a network. Layers are counted from 1, the read-in, to {@link #layers()}, the
 * read-out; what stands between them are the hidden matrices.
 *
 * @param inputs components n_0 of an input, at least 1
 * @param width units n of each hidden layer, at least 2: with one unit there is nothing to average
 * @param hiddenLayers at least 1
 * @param outputs components of an output, at least 1
 * @param activation of every hidden unit
 */
public record Architecture(
    int inputs, int width, int hiddenLayers, int outputs, Activation activation)
    implements Serializable {

  public Architecture {
    check("inputs", inputs, 1);
    check("width", width, 2);
    check("hiddenLayers", hiddenLayers, 1);
    check("outputs", outputs, 1);
  }

  private static void check(String name, int found, int least) {
    if (found < least) {
      throw new IllegalArgumentException(
          "%s of a network must be at least %s, found %s".formatted(name, least, found));
    }
  }

  /** How many weight matrices. */
  public int layers() {
    return hiddenLayers + 1;
  }

  /** Columns of the weights of a layer. */
  public int fanIn(int layer) {
    return layer == 1 ? inputs : width;
  }

  /** Rows of the weights of a layer. */
  public int fanOut(int layer) {
    return readsOut(layer) ? outputs : width;
  }

  /** Whether a layer is the last one. */
  public boolean readsOut(int layer) {
    return layer == layers();
  }
}
