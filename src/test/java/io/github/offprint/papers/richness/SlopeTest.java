package io.github.offprint.papers.richness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlopeTest {

  @Test
  void aPowerLawHasItsPower() {
    List<Double> x = List.of(64.0, 128.0, 512.0);
    List<LogMean> y =
        x.stream()
            .map(n -> LogMean.of(new double[] {3 * Math.pow(n, -0.5), 3 / Math.sqrt(n)}))
            .toList();
    Slope slope = Slope.of(x, y);

    assertThat(slope.value()).isCloseTo(-0.5, within(1e-14));
    assertThat(slope.error()).isCloseTo(0, within(1e-14));
    assertThat(Math.exp(slope.offset())).isCloseTo(3, within(1e-12));
  }

  /** Two points at distance ln 2, each with error e: the slope has √2 e / ln 2. */
  @Test
  void theErrorOfTheSlopeIsThatOfThePoints() {
    LogMean point = new LogMean(1, 0.1);

    assertThat(Slope.of(List.of(1.0, 2.0), List.of(point, point)).error())
        .isCloseTo(0.1 * Math.sqrt(2) / Math.log(2), within(1e-15));
  }

  @Test
  void meansOfLogarithmsAreGeometric() {
    LogMean mean = LogMean.of(new double[] {1, 100});

    assertThat(mean.at(0)).isCloseTo(10, within(1e-14));
    assertThat(mean.error()).isCloseTo(Math.log(10), within(1e-14));
    assertThat(mean.at(1)).isCloseTo(100, within(1e-12));
  }
}
