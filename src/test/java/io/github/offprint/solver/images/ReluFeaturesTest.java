package io.github.offprint.solver.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.randomfeatures.Fit;
import io.github.offprint.solver.spectrum.ReluKernel;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReluFeaturesTest {

  private static final GaussianPictures TASK = new GaussianPictures(20, 1, 0.5, 0);

  /** K is the mean of products of features; tolerance: 4.5 standard errors. */
  @Test
  void theKernelIsWhatTheFeaturesApproach() {
    Inputs inputs = TASK.inputs(3, Draws.of(1));
    int count = 20_000;
    double[] features = new ReluFeatures(20, count, Draws.of(2)).of(inputs);

    for (int i = 0; i < 3; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        double squares = 0;
        for (int f = 0; f < count; f++) {
          double product = features[f * 3 + i] * features[f * 3 + j];
          sum += product;
          squares += product * product;
        }
        double mean = sum / count;
        double error = Math.sqrt((squares / count - mean * mean) / count);
        assertThat(mean).isCloseTo(ReluFeatures.kernel(inputs, i, j), within(4.5 * error));
      }
    }
  }

  /** For inputs of one length it is the NNGP kernel of one hidden layer without bias. */
  @Test
  void theKernelIsThatOfANetwork() {
    double[] rows = {Math.sqrt(2), 0, 1, 1, -1, 1};
    Inputs inputs = new Inputs(2, rows, new double[3]);
    ReluKernel kernel = new ReluKernel(ReluKernel.Kind.NNGP, 1, 2, 0, 1);

    assertThat(ReluFeatures.kernel(inputs, 0, 0)).isCloseTo(1, within(1e-15));
    assertThat(ReluFeatures.kernel(inputs, 0, 1))
        .isCloseTo(kernel.normalised((1 - Math.sqrt(0.5)) / 2), within(1e-14));
    assertThat(ReluFeatures.kernel(inputs, 1, 2)).isCloseTo(kernel.normalised(0.5), within(1e-14));
  }

  @Test
  void theSpectrumHoldsTraceAndLabels() {
    Inputs inputs = TASK.inputs(60, Draws.of(3));
    Spectrum spectrum = ReluFeatures.spectrum(inputs);
    double trace = 0;
    for (int i = 0; i < 60; i++) {
      trace += ReluFeatures.kernel(inputs, i, i) / 60;
    }

    assertThat(spectrum.trace()).isCloseTo(trace, withinPercentage(1e-11));
    assertThat(spectrum.targetPower()).isCloseTo(1, withinPercentage(1e-11));
  }

  @Test
  void noPictureOfAPoolIsDrawnTwice() {
    Inputs all = TASK.inputs(30, Draws.of(4));
    Inputs some = new PicturePool(all).inputs(30, Draws.of(5));
    double sum = 0;
    for (int i = 0; i < 30; i++) {
      sum += some.at(i, 0) - all.at(i, 0);
    }

    assertThat(sum).isCloseTo(0, within(1e-12));
    assertThat(some.at(0, 0)).isNotEqualTo(all.at(0, 0));
    assertThatThrownBy(() -> new PicturePool(all).inputs(31, Draws.of(5)))
        .hasMessageContaining("found 31");
  }

  @Test
  void aShareOfTheLabelsIsWrong() {
    int wrong = 0;
    Inputs right = new GaussianPictures(3, 1, 1, 0).inputs(4000, Draws.of(6));
    Inputs some = new GaussianPictures(3, 1, 1, 0.1).inputs(4000, Draws.of(6));
    for (int i = 0; i < 4000; i++) {
      wrong += right.label(i) == some.label(i) ? 0 : 1;
    }

    // 4.5 standard errors of a binomial
    assertThat(wrong).isCloseTo(400, within((int) (4.5 * Math.sqrt(4000 * 0.09))));
  }

  @Test
  void moreFeaturesThanSamplesFitWhatTheyAreTaught() {
    PicturePool pool = new PicturePool(TASK.inputs(60, Draws.of(7)));
    ReluRegression regression = new ReluRegression(pool, 20, 40);
    List<List<Fit>> fits =
        regression.fits(new int[] {5, 200}, new double[] {1e-9, 1e9}, Draws.of(8));

    assertThat(fits.get(1).get(0).trainMse()).isLessThan(1e-10);
    assertThat(fits.get(0).get(0).trainMse()).isGreaterThan(0.01);
    assertThat(fits.get(1).get(1).testMse()).isCloseTo(1, within(1e-6));
    assertThat(fits.get(1).get(1).trainMse()).isCloseTo(1, within(1e-6));
  }
}
