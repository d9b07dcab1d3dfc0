package io.github.offprint.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

  @Property
  void backwardUndoesForward(
      @ForAll @DoubleRange(min = -100, max = 100) double exponent,
      @ForAll @DoubleRange(min = -100, max = 100) double threshold,
      @ForAll boolean negative) {
    double value = (negative ? -1 : 1) * StrictMath.pow(10, exponent);
    // Positions are at most 201. Each of at most five roundings moves one by half a unit in its
    // last place, and a step of the position by e the number by the factor of ln(10) e.
    double close = 5 * 0.5 * Math.ulp(201.0) * StrictMath.log(10) * Math.abs(value);
    Scale both = new Scale.SymLog(StrictMath.pow(10, threshold));
    assertThat(both.backward(both.forward(value))).isCloseTo(value, within(close));
    Scale log = Scale.LOG;
    assertThat(log.backward(log.forward(Math.abs(value))))
        .isCloseTo(Math.abs(value), within(close));
  }

  @Property
  void aSymmetricLogarithmIsOddAndIncreases(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double a,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double b) {
    Scale scale = new Scale.SymLog(0.5);
    assertThat(scale.forward(-a)).isEqualTo(-scale.forward(a));
    assertThat(Double.compare(scale.forward(a), scale.forward(b)) * Double.compare(a, b))
        .isGreaterThanOrEqualTo(0);
  }

  @Test
  void fromZeroToTheThresholdIsAsLongAsAPowerOfTen() {
    Scale scale = new Scale.SymLog(0.01);
    assertThat(scale.forward(0)).isZero();
    assertThat(scale.forward(0.005)).isEqualTo(0.5);
    assertThat(scale.forward(0.01)).isEqualTo(1);
    assertThat(scale.forward(0.1)).isCloseTo(2, within(1e-15));
    assertThat(scale.forward(-1)).isCloseTo(-3, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aThresholdIsPositive(double threshold) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Axis.symLog("gain", threshold))
        .withMessageContaining("found " + threshold);
  }

  @Test
  void datesAreDaysSinceTheBeginningOf1970() {
    assertThat(Days.of(LocalDate.of(1970, 1, 1))).isZero();
    assertThat(Days.of(LocalDate.of(2000, 3, 1))).isEqualTo(11_017);
    assertThat(Days.of(Instant.parse("1969-12-31T18:00:00Z"))).isEqualTo(-0.25);
    assertThat(Days.of(List.of(LocalDate.of(1970, 1, 2)))).isEqualTo(Numbers.of(1));
    assertThat(Axis.days("day").from(LocalDate.of(1970, 1, 1), LocalDate.of(1970, 1, 8)).view())
        .contains(new Axis.View(0, 7));
  }

  @Test
  void theCalendarHasTheYears1To9999() {
    double first = Days.of(LocalDate.of(1, 1, 1));
    assertThat(Scale.CALENDAR.forward(first)).isEqualTo(first);
    assertThat(Scale.CALENDAR.forward(first - 1)).isNaN();
    assertThat(Scale.CALENDAR.forward(Days.of(LocalDate.of(10_001, 1, 1)))).isNaN();
  }

  @Test
  void coloursCanStandForNumbersOfBothSigns() {
    ColorScale colors = new ColorScale(ColorScale.Ramp.DIVERGING, new Scale.SymLog(1), -100, 100);
    assertThat(colors.fraction(0)).isEqualTo(0.5);
    assertThat(colors.fraction(10)).isCloseTo(0.5 + 2 / 6.0, within(1e-15));
  }
}
