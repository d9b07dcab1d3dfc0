import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.richness.Activation;
import io.github.offprint.solver.richness.Architecture;
import io.github.offprint.solver.richness.Gauge;
import io.github.offprint.solver.richness.Network;
import io.github.offprint.solver.richness.Richness;
import io.github.offprint.solver.richness.Scaling;
import io.github.offprint.solver.richness.Signals;
import io.github.offprint.solver.richness.Task;
import io.github.offprint.solver.richness.Training;
import java.util.Locale;

/**
 * How long 40 full-batch steps of ReLU networks with two hidden layers take, on 20 inputs of 16
 * components: prints each width and the seconds of the fastest of several trainings. From the
 * project's folder, after mvn compile:
 *
 * <pre>java -cp target/classes:CLASSPATH src/bench/java/WidthSweepBench.java</pre>
 *
 * {@code src/bench/numpy/width_sweep.py} does the same work with NumPy.
 */
final class WidthSweepBench {

  private static double sink;

  public static void main(String[] args) {
    Draws draws = Draws.of(1);
    Signals inputs = Signals.gaussian(20, 16, draws);
    Task task = new Task(inputs, Signals.of(20, 1, (m, i) -> inputs.at(m, 0)));
    for (int width : new int[] {64, 256, 1024}) {
      Architecture architecture = new Architecture(16, width, 2, 1, Activation.RELU);
      Scaling scaling =
          Scaling.of(architecture, Richness.RICH.alpha(width), Gauge.UNIT_MULTIPLIER);
      Network network = Network.drawn(architecture, scaling, draws);
      long fastest = Long.MAX_VALUE;
      for (int repeat = 0; repeat < 12; repeat++) {
        long start = System.nanoTime();
        sink += Training.of(network, task, 0.25, 40).lastLoss();
        fastest = Math.min(fastest, System.nanoTime() - start);
      }
      System.out.printf(Locale.ROOT, "%-6d %.4f s%n", width, fastest * 1e-9);
    }
    if (Double.isNaN(sink)) {
      throw new IllegalStateException("the training diverged");
    }
  }
}
