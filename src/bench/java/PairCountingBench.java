import io.github.offprint.solver.corpus.Boundary;
import io.github.offprint.solver.corpus.PairCounting;
import io.github.offprint.solver.corpus.PairCounts;
import io.github.offprint.solver.corpus.TokenStream;
import io.github.offprint.solver.corpus.Unigram;
import io.github.offprint.solver.qwem.TargetMatrix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long it takes to count pairs and to form the target matrix: prints a name and the seconds of
 * the fastest of several runs for each. {@code src/bench/numpy/pair_counting.py} writes the words,
 * does the same work with NumPy, starts this class and prints ratios; it tells how to run it.
 */
final class PairCountingBench {

  private static final int VOCABULARY = 2000;
  private static final int WINDOW = 16;

  private static double sink;

  public static void main(String[] arguments) throws IOException {
    int[] words = words(Path.of(arguments[0]));
    TokenStream tokens = TokenStream.of(words);
    PairCounting counting = PairCounting.of(WINDOW, Boundary.TRUNCATE, Unigram.MARGINAL);
    PairCounts counts =
        report("count", 7, () -> counting.withThreads(2).count(tokens, VOCABULARY));
    report("count, 1 thread", 5, () -> counting.withThreads(1).count(tokens, VOCABULARY));
    report(
        "count, spilled", 1, () -> counting.withMemory(31_000_000).count(tokens, VOCABULARY));
    TargetMatrix target = TargetMatrix.of(counts);
    report("target matrix", 9, target::dense);
    System.out.printf(Locale.ROOT, "total %.0f%n", counts.totalPairWeight());
    System.out.printf(Locale.ROOT, "frobenius %.17g%n", target.frobeniusNormSquared());
  }

  private static int[] words(Path file) throws IOException {
    int[] words = new int[(int) (Files.size(file) / Integer.BYTES)];
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
    return words;
  }

  private static <T> T report(String name, int runs, Supplier<T> work) {
    double best = Double.POSITIVE_INFINITY;
    T result = work.get();
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      result = work.get();
      best = Math.min(best, (System.nanoTime() - start) * 1e-9);
      sink += result.hashCode();
    }
    System.out.printf(Locale.ROOT, "%-20s %.6f s%n", name, best);
    return result;
  }
}
