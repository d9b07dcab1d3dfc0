import io.github.offprint.solver.eigenlearning.KernelRegression;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.randomfeatures.GaussianTask;
import io.github.offprint.solver.randomfeatures.RandomFeatureRegression;
import io.github.offprint.solver.spectrum.PowerLaw;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * How long the theory and a trial take: prints a name and the seconds of the fastest of several
 * runs for each. From the project's folder, after mvn compile:
 *
 * <pre>java -cp target/classes:CLASSPATH src/bench/java/RandomFeatureBench.java</pre>
 *
 * {@code src/bench/numpy/random_features.py} does the same work with NumPy.
 */
final class RandomFeatureBench {

  private static double sink;

  public static void main(String[] args) {
    Spectrum short4 = new PowerLaw(1.5, 1.5, 10_000, false).spectrum();
    Spectrum long8 = new PowerLaw(1.5, 1.5, 100_000_000, false).spectrum();
    report("krr 1e4", 200, () -> new KernelRegression(short4, 256, 0.1, 0.5).testMse());
    report("rf 1e4", 200, () -> new RandomFeatureRegression(short4, 256, 1000, 0.1, 0.5).testMse());
    report("krr 1e8", 200, () -> new KernelRegression(long8, 256, 0.1, 0.5).testMse());
    report("rf 1e8", 200, () -> new RandomFeatureRegression(long8, 256, 1000, 0.1, 0.5).testMse());
    report("map 31x31x17", 3, () -> map(short4));
    GaussianTask task = GaussianTask.powerLaw(1.5, 1.5, 10_000, 0.5);
    double[] ridge = {0.1};
    report(
        "trial n=256 k=1000 M=1e4",
        12,
        () -> task.sample(256, Draws.of(1)).withFeatures(1000, ridge, Draws.of(2)).get(0).testMse());
  }

  private static double map(Spectrum spectrum) {
    double sum = 0;
    for (int i = 0; i < 31; i++) {
      for (int j = 0; j < 31; j++) {
        for (int l = -12; l <= 4; l++) {
          double n = StrictMath.pow(10, 1 + i / 10.0);
          double k = StrictMath.pow(10, 1 + j / 10.0);
          sum += new RandomFeatureRegression(spectrum, n, k, StrictMath.pow(2, l), 0.5).testMse();
        }
      }
    }
    return sum;
  }

  private static void report(String name, int runs, DoubleSupplier work) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      sink += work.getAsDouble();
      best = Math.min(best, (System.nanoTime() - start) * 1e-9);
    }
    System.out.printf(Locale.ROOT, "%-26s %.6f s%n", name, best);
  }
}
