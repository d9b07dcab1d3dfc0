package io.github.offprint.solver.richness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalingTest {

  private static final Architecture NETWORK = new Architecture(16, 256, 2, 1, Activation.RELU);

  @Nested
  class Laws {

    @ParameterizedTest
    @EnumSource(Gauge.class)
    void allGaugesShareTheirInvariants(Gauge gauge) {
      double alpha = 5.7;
      Scaling scaling = Scaling.of(NETWORK, alpha, gauge);
      double[] q = {alpha * alpha / 16, alpha * alpha / 256, 1 / 256.0};
      for (int l = 1; l <= 3; l++) {
        Scales s = scaling.layer(l);
        assertThat(Math.pow(alpha * s.deviation(), 2)).isCloseTo(s.rate(), withinPercentage(1e-12));
        assertThat(Math.pow(s.effectiveDeviation() * alpha, 2))
            .isCloseTo(q[l - 1], withinPercentage(1e-12));
        assertThat(s.effectiveRate()).isCloseTo(q[l - 1], withinPercentage(1e-12));
      }
    }

    /** The solution (1) of the tutorial. */
    @Test
    void withUnitRatesTheMultipliersAreThoseOfTheTutorial() {
      Scaling scaling = Scaling.of(NETWORK, 3, Gauge.UNIT_RATE);

      assertThat(scaling.layer(1)).isEqualTo(new Scales(3 / 4.0, 1, 1 / 3.0));
      assertThat(scaling.layer(2)).isEqualTo(new Scales(3 / 16.0, 1, 1 / 3.0));
      assertThat(scaling.layer(3)).isEqualTo(new Scales(1 / 16.0, 1, 1 / 3.0));
    }

    @Test
    void withUnitMultipliersOneReadsTheStandardTable() {
      Scaling scaling = Scaling.of(NETWORK, 2, Gauge.UNIT_MULTIPLIER);

      assertThat(scaling.layer(1)).isEqualTo(new Scales(1, 4 / 16.0, 1 / 4.0));
      assertThat(scaling.layer(2)).isEqualTo(new Scales(1, 4 / 256.0, 1 / 16.0));
      assertThat(scaling.layer(3)).isEqualTo(new Scales(1, 1 / 256.0, 1 / 32.0));
    }

    @Test
    void everyHiddenMatrixIsTreatedAlike() {
      Scaling deep =
          Scaling.of(new Architecture(3, 9, 4, 2, Activation.LINEAR), 2, Gauge.UNIT_RATE);

      assertThat(deep.layers()).isEqualTo(5);
      assertThat(deep.layer(3)).isEqualTo(deep.layer(2)).isEqualTo(deep.layer(4));
    }

    @Test
    void aLazyNetworkWithItsOutputDividedIsAnActiveOne() {
      Scaling lazy = Parameterisation.NTP.of(NETWORK);
      Scaling meanField = Parameterisation.MFP.of(NETWORK);

      assertThat(lazy.withOutputDividedBy(Richness.RICH.alpha(256)))
          .usingRecursiveComparison()
          .isEqualTo(meanField);
    }

    @Test
    void aChangeOfGaugeLeavesTheInvariantsAlone() {
      Scales scales = new Scales(0.3, 2, 1.1);
      Scales other = scales.transformed(7);

      assertThat(other.effectiveDeviation()).isCloseTo(0.3 * 1.1, within(1e-15));
      assertThat(other.effectiveRate()).isCloseTo(0.09 * 2, within(1e-15));
      assertThat(other.deviation()).isEqualTo(1.1 / 7);
    }
  }

  @Nested
  class Limits {

    @Test
    void theDialRunsFromZeroToOneHalf() {
      assertThat(Richness.LAZY.alpha(1024)).isEqualTo(1);
      assertThat(Richness.RICH.alpha(1024)).isEqualTo(32);
      assertThat(new Richness(0.25, 3).alpha(16)).isEqualTo(6);
      assertThat(Richness.RICH.isOnTheDial()).isTrue();
      assertThat(new Richness(0.51, 1).isOnTheDial()).isFalse();
      assertThat(new Richness(-0.01, 1).isOnTheDial()).isFalse();
    }

    @Test
    void scalesThatStandStillAreRefused() {
      assertThatThrownBy(() -> new Scales(1, 0, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the rate of a layer must be positive, found 0.0");
      assertThatThrownBy(() -> new Architecture(3, 1, 2, 1, Activation.LINEAR))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("width of a network must be at least 2, found 1");
      assertThatThrownBy(() -> new Richness(0, -1)).hasMessageContaining("prefactor");
      assertThatThrownBy(() -> new Richness(Double.NaN, 1)).hasMessageContaining("finite");
    }
  }
}
