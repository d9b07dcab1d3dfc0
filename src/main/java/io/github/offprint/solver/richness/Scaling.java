package io.github.offprint.solver.richness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The scales of all layers of a network: the solution of the three wishes of the tutorial (output
 * changes of order one, all layers useful, no layer idle), which leave one number free.
 *
 * <pre>
 *   α    how far hidden layers move, ‖Δh‖        q_l  α²/fan-in; 1/fan-in for the read-out
 *   g_l  multiplier   η_l rate   σ_l deviation   (α σ_l)² = η_l,  (g_l σ_l α)² = q_l
 * </pre>
 */
public final class Scaling {

  private final List<Scales> layers;

  private Scaling(List<Scales> layers) {
    this.layers = List.copyOf(layers);
  }

  /** Scales of one's own, for the layers in their order. */
  public static Scaling of(List<Scales> layers) {
    return new Scaling(layers);
  }

  /**
   * The scales that make hidden layers move by α.
   *
   * @param alpha positive
   * @param gauge how the process is described; no output depends on it
   */
  public static Scaling of(Architecture architecture, double alpha, Gauge gauge) {
    return new Scaling(
        IntStream.rangeClosed(1, architecture.layers())
            .mapToObj(l -> gauge.scales(learning(architecture, alpha, l), alpha))
            .toList());
  }

  /** q_l, which is also the rate g² η at which g W learns. */
  private static double learning(Architecture architecture, double alpha, int layer) {
    double power = architecture.readsOut(layer) ? 1 : alpha * alpha;
    return power / architecture.fanIn(layer);
  }

  /** How many layers. */
  public int layers() {
    return layers.size();
  }

  /** The scales of a layer, from 1. */
  public Scales layer(int layer) {
    return layers.get(layer - 1);
  }

  /** The same process with one layer in another gauge: (g c, η/c², σ/c). */
  public Scaling transformed(int layer, double c) {
    List<Scales> changed = new ArrayList<>(layers);
    changed.set(layer - 1, layer(layer).transformed(c));
    return new Scaling(changed);
  }

  /**
   * The output divided by a number and all rates multiplied by its square, which turns the dial:
   * the scaling for α becomes that for a α.
   *
   * @param a positive
   */
  public Scaling withOutputDividedBy(double a) {
    List<Scales> changed = new ArrayList<>();
    for (int l = 1; l <= layers(); l++) {
      Scales old = layer(l);
      double multiplier = l == layers() ? old.multiplier() / a : old.multiplier();
      changed.add(new Scales(multiplier, old.rate() * a * a, old.deviation()));
    }
    return new Scaling(changed);
  }
}
