package io.github.offprint.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

  private static final Ink INK = Ink.series(0);

  private static Histogram counts(Bins bins, double... samples) {
    return Histogram.counts("weights", Numbers.of(samples), bins, INK);
  }

  @Test
  void eachBinCountsFromItsLowerEdgeOnAndTheLastOneItsUpperEdgeToo() {
    Histogram histogram = counts(Bins.of(0, 1, 2, 4), 0, 0.5, 1, 2, 3.9, 4);
    assertThat(histogram.heights()).isEqualTo(Numbers.of(2, 1, 3));
  }

  @Test
  void samplesOutsideAllBinsDoNotCount() {
    assertThat(counts(Bins.of(0, 1), -1, 0.5, 1.5, 7).heights()).isEqualTo(Numbers.of(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> counts(Bins.of(0, 1), 2, 3))
        .withMessage("\"weights\": none of 2 samples lies in the bins from 0.0 to 1.0");
  }

  @Property(tries = 200)
  void fittedBinsCountEverySample(
      @ForAll @Size(min = 1, max = 300) List<@DoubleRange(min = -1e9, max = 1e9) Double> samples) {
    Histogram histogram = Histogram.counts("", Numbers.of(samples), INK);
    assertThat(histogram.heights().stream().sum()).isEqualTo(samples.size());
  }

  @Test
  void aDensityHasAnAreaOfOne() {
    Histogram density = counts(Bins.of(0, 1, 4), 0.5, 2, 3).asDensity();
    assertThat(density.heights()).isEqualTo(Numbers.of(1.0 / 3, 2.0 / 3 / 3));
  }

  @Test
  void weightsAddUp() {
    Numbers samples = Numbers.of(0.5, 0.6, 1.5);
    Histogram histogram =
        Histogram.weighted("w", samples, Numbers.of(2, 0.5, 3), Bins.of(0, 1, 2), INK);
    assertThat(histogram.heights()).isEqualTo(Numbers.of(2.5, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Histogram.weighted("w", samples, Numbers.of(1, -1, 1), Bins.of(0, 2), INK))
        .withMessage("\"w\": the weights of samples are finite and not negative, found -1.0");
  }

  @Test
  void theHeightsOfAHistogramAreNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Histogram("h", Bins.of(0, 1), Numbers.of(-2), INK))
        .withMessage("\"h\": the heights of a histogram are finite and not negative, found -2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Histogram("h", Bins.of(0, 1), Numbers.of(1, 2), INK))
        .withMessage("\"h\": expected a height for each of 1 bins, found 2");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void samplesThatAreNotFiniteAreRefusedWithTheSeriesName(double wrong) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histogram.counts("weights", Numbers.of(1, wrong), INK))
        .withMessage("\"weights\": a histogram counts finite samples, found " + wrong + " at 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histogram.counts("weights", Numbers.of(), INK))
        .withMessage("\"weights\": a histogram of no samples");
  }

  /** n = 1000 uniform numbers: IQR 1/2, so that 1 / (2 · 0.5 / 10) = 10; Sturges says 11. */
  @Test
  void binsFollowTheRules() {
    Numbers even = Numbers.of(1000, i -> i / 999.0);
    assertThat(Bins.fitting(even).size()).isEqualTo(11);
    Random random = new Random(1);
    Numbers gaussian = Numbers.of(8000, i -> random.nextGaussian());
    double width = Bins.fitting(gaussian).width(0);
    // 2 · 1.349 / ∛8000 = 0.1349; the quartiles of 8000 numbers are sure to about 3 %.
    assertThat(width).isCloseTo(0.1349, within(0.01));
  }

  @Test
  void bins() {
    assertThat(Bins.even(0, 1, 4).edges()).isEqualTo(Numbers.of(0, 0.25, 0.5, 0.75, 1));
    Numbers decades = Bins.geometric(0.1, 100, 3).edges();
    assertThat(decades.at(0)).isEqualTo(0.1);
    assertThat(decades.at(1)).isCloseTo(1, within(1e-14));
    assertThat(decades.at(3)).isEqualTo(100);
    Numbers powers = Numbers.of(100, i -> StrictMath.pow(10, i / 33.0));
    Bins logarithmic = Bins.fittingLogarithms(powers);
    double ratio = logarithmic.edges().at(1) / logarithmic.edges().at(0);
    assertThat(logarithmic.edges().at(2) / logarithmic.edges().at(1))
        .isCloseTo(ratio, within(1e-12));
  }

  @Test
  void oneNumberManyTimesHasOneBin() {
    for (double value : new double[] {0, 7, -1e300, 1e-300}) {
      Bins bins = Bins.fitting(Numbers.of(value, value, value));
      assertThat(bins.size()).isEqualTo(1);
      assertThat(bins.edges().at(0)).isLessThan(value);
      assertThat(bins.edges().at(1)).isGreaterThan(value);
    }
  }

  @Test
  void heavyTailsDoNotAskForMillionsOfBins() {
    Numbers samples = Numbers.of(1000, i -> i == 0 ? 1e12 : i % 7);
    assertThat(Bins.fitting(samples).size()).isEqualTo(400);
  }

  @Test
  void binsThatCannotBeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Bins.of(1));
    assertThatIllegalArgumentException().isThrownBy(() -> Bins.of(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Bins.of(0, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Bins.even(0, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Bins.geometric(0, 1, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bins.fittingLogarithms(Numbers.of(1, 0)))
        .withMessage("bins can be fitted to finite samples only, positive ones, found 0.0 at 1");
  }

  @Test
  void itIsAStepUnderAnOutline() {
    Histogram histogram = counts(Bins.of(0, 1, 3), 0.5, 2, 2.5);
    assertThat(RecordingCanvas.calls(histogram, new Extent(0, 3, -1, 5)))
        .containsExactly(
            "area [0.0, 1.0, 1.0, 3.0] [0.0, 0.0, 0.0, 0.0] [1.0, 1.0, 2.0, 2.0] 0.3",
            "line [0.0, 0.0, 1.0, 1.0, 3.0, 3.0] [0.0, 1.0, 1.0, 2.0, 2.0, 0.0] SOLID 1.4");
    assertThat(histogram.extent(Scale.LINEAR, Scale.LINEAR)).isEqualTo(new Extent(0, 3, 0, 2));
    assertThat(histogram.standsOnFrame()).isTrue();
  }

  @Test
  void onALogarithmicAxisTheLowestStepIsSeenAndEmptyBinsLieAtTheFrame() {
    Histogram histogram = counts(Bins.of(1, 2, 3, 4), 1.5, 3.5, 3.6);
    assertThat(histogram.extent(Scale.LOG, Scale.LOG)).isEqualTo(new Extent(1, 4, 0.5, 2));
    assertThat(RecordingCanvas.calls(histogram, new Extent(1, 4, 0.4, 2)).get(0))
        .contains("[1.0, 1.0, 0.4, 0.4, 2.0, 2.0]");
  }

  @Test
  void itsNumbersAreEdgesAndHeights() {
    assertThat(counts(Bins.of(0, 1, 3), 0.5).columns())
        .containsExactly(
            new Mark.Column("from", Numbers.of(0, 1)),
            new Mark.Column("to", Numbers.of(1, 3)),
            new Mark.Column("height", Numbers.of(1, 0)));
  }

  @Test
  void aMillionSamplesAreCounted() {
    Numbers samples = Numbers.of(1_000_000, i -> i % 1000);
    assertThat(Histogram.counts("", samples, INK).heights().stream().sum()).isEqualTo(1e6);
  }
}
