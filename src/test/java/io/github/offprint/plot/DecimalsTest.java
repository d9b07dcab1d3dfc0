package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 2, 0",
    "1, 2, 1",
    "-0.5, 2, -.5",
    "0.05, 2, .05",
    "10.1, 2, 10.1",
    "-0.004, 2, 0",
    "100, 0, 100",
    "0.012, 5, .012",
    "1e6, 2, 1000000",
    "-3.999, 2, -4"
  })
  void zerosThatSayNothingAreLeftOut(double value, int decimals, String text) {
    assertThat(Decimals.of(value, decimals)).isEqualTo(text);
  }

  @Property
  void whatIsWrittenIsTheNumber(
      @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long units,
      @ForAll @IntRange(min = 0, max = 6) int decimals) {
    StringBuilder text = new StringBuilder();
    Decimals.append(text, units, decimals);
    assertThat(new BigDecimal(text.toString()))
        .isEqualByComparingTo(BigDecimal.valueOf(units, decimals));
    assertThat(text.toString()).doesNotMatch("-?0\\..*|.*\\.\\d*0|.*\\.");
  }
}
