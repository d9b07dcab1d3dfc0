package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.experiment.Range;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0",
    "24, 24",
    "0.1, 0.1",
    "-1.5, -1.5",
    "1e-10, 1e-10",
    "1.25e300, 1.25e300",
    "100000, 100000",
    "1e7, 1e7",
    // Before JDK 19, Double.toString gives these two a digit too many.
    "2.0e-3, 0.002",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "1.0E23, 1e23",
    "4.9E-324, 4.9e-324",
    "Infinity, inf",
    "-Infinity, -inf",
    "NaN, nan"
  })
  void numbersAreWrittenAsShortAsTheyCanBe(double value, String text) {
    assertThat(Json.number(value)).isEqualTo(text);
  }

  @Property
  void everyNumberReadsBackToTheSameBits(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertThat(Double.parseDouble(Json.number(value))).isEqualTo(value);
    }
  }

  @Property
  void noNumberHasADigitToSpare(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    // Subnormal numbers are written with two digits even where one would do.
    if (Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL) {
      BigDecimal written = new BigDecimal(Json.number(value)).stripTrailingZeros();
      BigDecimal shorter =
          written.round(
              new java.math.MathContext(
                  Math.max(1, written.precision() - 1), java.math.RoundingMode.HALF_EVEN));
      assertThat(written.precision() == 1 || shorter.doubleValue() != value).isTrue();
    }
  }

  @Test
  void theFormIsTheSameOnEveryJavaVersion() {
    StringBuilder text = new StringBuilder();
    for (long i = 1, bits = 1; i <= 20_000; i++, bits = bits * 6364136223846793005L + i) {
      text.append(Json.number(Double.longBitsToDouble(bits))).append('\n');
    }
    // The same on JDK 17 and 25, where it also agrees with the digits of JDK 25's Double.toString.
    assertThat(text.toString().hashCode()).isEqualTo(EXPECTED_ON_EVERY_JAVA);
  }

  private static final int EXPECTED_ON_EVERY_JAVA = 1237667464;

  enum Kind {
    HALF_LIFE
  }

  record Inner(double x, Optional<String> note) {}

  record Outer(int count, Kind kind, Inner inner, List<Inner> more, Range range) {}

  @Test
  void recordsKeepTheOrderOfTheirComponentsAndLeaveOutWhatIsEmpty() {
    Outer outer =
        new Outer(
            3,
            Kind.HALF_LIFE,
            new Inner(0.5, Optional.empty()),
            List.of(new Inner(Double.POSITIVE_INFINITY, Optional.of("a \"b\""))),
            new Range(1, 10, 4, Range.Spacing.LOG));
    assertThat(Json.text(outer))
        .isEqualTo(
            """
            {"count":3,"kind":"half-life","inner":{"x":0.5},"more":[{"x":"inf","note":"a \\"b\\""}],\
            "range":{"from":1,"to":10,"count":4,"spacing":"log"}}""");
  }

  @Test
  void valuesAreTheirContent() {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("kappa", new Value.Scalar(0.25));
    values.put("all", new Value.Sequence(Numbers.of(1, Double.NaN, Double.NEGATIVE_INFINITY)));
    values.put("rows", new Value.Rows(List.of(Numbers.of(1, 2), Numbers.of())));
    values.put("word", new Value.Text("κ"));
    assertThat(Json.text(values))
        .isEqualTo(
            "{\"kappa\":0.25,\"all\":[1,\"nan\",\"-inf\"],\"rows\":[[1,2],[]],\"word\":\"κ\"}");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, 0, Long.MAX_VALUE})
  void wholeNumbersAreWrittenWithAllDigits(long value) {
    assertThat(Json.text(List.of(value))).isEqualTo("[" + value + "]");
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> Json.text(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }
}
