import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SymmetricOperator;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long the largest eigenpairs take: prints a name, the seconds of processor time of the fastest
 * of several runs, and the sum of the eigenvalues. From the project's folder, after mvn compile:
 *
 * <pre>java -cp target/classes:CLASSPATH src/bench/java/EigenpairBench.java</pre>
 *
 * {@code src/bench/numpy/eigenpairs.py} does the same work with SciPy.
 */
final class EigenpairBench {

  private static final int TOPICS = 150;

  public static void main(String[] args) {
    Matrix dense = dense(2000);
    report("dense 2000, 200 pairs", 3, () -> Eigenpairs.largest(dense, 200));
    Sparse sparse = new Sparse(20000);
    System.out.println("entries " + sparse.support());
    report("sparse 20000, 100 pairs", 2, () -> Eigenpairs.largest(sparse, 100));
  }

  private static double uniform(long index) {
    long z = index * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
  }

  /** Noise, 60 topics of falling strength, and -2/3 everywhere. */
  private static Matrix dense(int order) {
    double[][] sides = new double[60][order];
    for (int k = 0; k < 60; k++) {
      for (int i = 0; i < order; i++) {
        sides[k][i] = uniform(1_000_000_000L + (long) k * order + i) < 0.5 ? -1 : 1;
      }
    }
    return Matrix.symmetric(
        order,
        (i, j) -> {
          double sum = 2 * uniform(1 + (long) i * (i + 1) / 2 + j) - 1 - 2 / 3.0;
          for (int k = 0; k < 60; k++) {
            sum += 0.08 * Math.pow(0.97, k) * sides[k][i] * sides[k][j];
          }
          return sum;
        });
  }

  /** S - 2 1 1ᵀ with pairs within topics. */
  private static final class Sparse implements SymmetricOperator {

    private final int[][] columns;
    private final double[][] values;

    Sparse(int order) {
      int[] lengths = new int[order];
      pairs(order, (i, j, value) -> lengths[i]++);
      columns = new int[order][];
      values = new double[order][];
      Arrays.setAll(columns, i -> new int[lengths[i]]);
      Arrays.setAll(values, i -> new double[lengths[i]]);
      int[] filled = new int[order];
      pairs(
          order,
          (i, j, value) -> {
            columns[i][filled[i]] = j;
            values[i][filled[i]++] = value;
          });
    }

    private interface Pair {
      void take(int i, int j, double value);
    }

    private static void pairs(int order, Pair pair) {
      for (int k = 0; k < TOPICS; k++) {
        int members = order / (k + 8);
        int count = members * (20 + TOPICS - k) / 2;
        for (int n = 0; n < count; n++) {
          long place = 1 + 100_000_000L * k + 3L * n;
          int i = word((int) (members * uniform(place)), k, order);
          int j = word((int) (members * uniform(place + 1)), k, order);
          double value = 2 * uniform(place + 2);
          pair.take(i, j, value);
          pair.take(j, i, value);
        }
      }
    }

    private static int word(int place, int topic, int order) {
      return (int) ((place * 7919L + topic * 104729L) % order);
    }

    long support() {
      return Arrays.stream(columns).mapToLong(row -> row.length).sum();
    }

    @Override
    public int order() {
      return columns.length;
    }

    @Override
    public void multiply(double[] x, double[] y) {
      double all = 0;
      for (double entry : x) {
        all += entry;
      }
      for (int i = 0; i < y.length; i++) {
        int[] at = columns[i];
        double[] row = values[i];
        double sum = 0;
        for (int n = 0; n < at.length; n++) {
          sum += row[n] * x[at[n]];
        }
        y[i] = sum - 2 * all;
      }
    }
  }

  private static void report(String name, int runs, Supplier<Eigenpairs> work) {
    double best = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (int i = 0; i < runs; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      sum = Arrays.stream(work.get().values()).sum();
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      best = Math.min(best, (end - start) * 1e-9);
    }
    System.out.printf(Locale.ROOT, "%-26s %.3f s  %.6f%n", name, best, sum);
  }
}
