package io.github.offprint.solver.images;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.randomfeatures.FeatureRidge;
import io.github.offprint.solver.randomfeatures.Fit;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ridge regression on random ReLU features of pictures: the experiment.
 *
 * @param task where pictures come from
 * @param samples n, to learn from
 * @param tests other pictures, to measure the test error on
 */
public record ReluRegression(ImageTask task, int samples, int tests) implements Serializable {

  /**
   * One draw of pictures and of features, of which the first k are used for each k.
   *
   * @param features numbers of features k, each at least 1
   * @param ridges δ, above 0
   * @return for each k a fit for each ridge
   */
  public List<List<Fit>> fits(int[] features, double[] ridges, Draws draws) {
    Inputs all = task.inputs(samples + tests, draws.split("pictures"));
    double[] labels = all.labels();
    int most = Arrays.stream(features).max().orElse(1);
    double[] values = new ReluFeatures(all.dimension(), most, draws.split("features")).of(all);
    List<List<Fit>> fits = new ArrayList<>();
    for (int k : features) {
      fits.add(fits(values, labels, k, ridges));
    }
    return fits;
  }

  private List<Fit> fits(double[] values, double[] labels, int features, double[] ridges) {
    double scale = 1 / StrictMath.sqrt(features);
    int all = labels.length;
    Matrix z = Matrix.of(samples, features, (i, j) -> scale * values[j * all + i]);
    FeatureRidge regression = new FeatureRidge(z, Arrays.copyOf(labels, samples));
    Matrix others = Matrix.of(features, tests, (j, i) -> scale * values[j * all + samples + i]);
    double[][] thetas = new double[ridges.length][];
    Arrays.setAll(thetas, r -> regression.weights(ridges[r]));
    Matrix predictions =
        others.transposedTimes(Matrix.of(features, ridges.length, (j, r) -> thetas[r][j]));
    List<Fit> fits = new ArrayList<>();
    for (int r = 0; r < ridges.length; r++) {
      double train = regression.trainMse(regression.predictions(thetas[r]));
      fits.add(new Fit(testMse(labels, predictions, r), train));
    }
    return fits;
  }

  private double testMse(double[] labels, Matrix predictions, int column) {
    double sum = 0;
    for (int i = 0; i < tests; i++) {
      double missed = labels[samples + i] - predictions.at(i, column);
      sum += missed * missed;
    }
    return sum / tests;
  }
}
