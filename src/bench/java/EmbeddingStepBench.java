import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.Cooccurrence;
import io.github.offprint.solver.qwem.EmbeddingLoss;
import io.github.offprint.solver.qwem.Initial;
import io.github.offprint.solver.qwem.PairLoss;
import io.github.offprint.solver.qwem.PairShape;
import io.github.offprint.solver.qwem.Reweighting;
import io.github.offprint.solver.qwem.TargetLoss;
import io.github.offprint.solver.qwem.TargetMatrix;
import io.github.offprint.solver.random.Draws;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How long one full-batch step takes at V = 2000 and d = 100, with the loss that backtracking needs:
 * prints a name and the seconds of the fastest of several steps. From the project's folder, after
 * mvn compile:
 *
 * <pre>java -cp target/classes:CLASSPATH src/bench/java/EmbeddingStepBench.java</pre>
 *
 * {@code src/bench/numpy/embedding_step.py} does the same work with NumPy.
 */
final class EmbeddingStepBench {

  private static double sink;

  public static void main(String[] args) {
    Cooccurrence counts = new Noise(2000);
    Matrix embeddings = Initial.gaussian(2000, 100, 0.1, Draws.of(1));
    Reweighting plain = Reweighting.negativeWeight(1);
    report("quadratic", new TargetLoss(TargetMatrix.of(counts).dense()), embeddings);
    report("skip-gram", PairLoss.sampled(counts, plain, PairShape.LOGISTIC), embeddings);
  }

  /** Weights between 1 and 2 for all pairs, no two alike. */
  private record Noise(int vocabularySize) implements Cooccurrence {

    @Override
    public double pairWeight(int i, int j) {
      long z = (Math.max(i, j) * 2000L + Math.min(i, j)) * 0x9E3779B97F4A7C15L;
      return 1 + (z >>> 11) * 0x1p-53;
    }

    @Override
    public double totalPairWeight() {
      return 1.5 * vocabularySize * vocabularySize;
    }

    @Override
    public double wordWeight(int i) {
      return 1;
    }

    @Override
    public double totalWordWeight() {
      return vocabularySize;
    }
  }

  private static void report(String name, EmbeddingLoss loss, Matrix embeddings) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 12; i++) {
      long start = System.nanoTime();
      sink += loss.at(embeddings).loss();
      best = Math.min(best, (System.nanoTime() - start) * 1e-9);
    }
    System.out.printf(Locale.ROOT, "%-12s %.4f s  %s threads%n", name, best,
        Runtime.getRuntime().availableProcessors());
  }
}
