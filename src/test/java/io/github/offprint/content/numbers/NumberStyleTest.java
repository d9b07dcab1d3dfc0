package io.github.offprint.content.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTest {

  // ~ stands for a narrow space that does not break
  private static String text(String style, double number) {
    return NumberStyle.of(style).orElseThrow().of(number).text().replace('\u202F', '~');
  }

  @ParameterizedTest
  @CsvSource({
    "%.3f, 0.0625, 0.062",
    "%.3f, 0.0635, 0.064",
    "%.0f, 2.5, 2",
    "%.1f, -0.04, 0.0",
    "%.2f, -3.14159, −3.14",
    "%f, 1, 1.000000",
    "%+.1f, 1, +1.0",
    "%+.1f, -1, −1.0",
    "%.3g, 0.5, 0.500",
    "%.3g, 1234567, 1.23~×~10⁶",
    "%.3g, 999.6, 1.00~×~10³",
    "%.3g, 0.00001, 1.00~×~10⁻⁵",
    "%.3g, 0, 0.00",
    "%.2e, 12345, 1.23~×~10⁴",
    "%.1e, -0.000999, −1.0~×~10⁻³",
    "%.0e, 3, 3~×~10⁰",
    "%.1e, 0, 0.0~×~10⁰",
    "%d, 45, 45",
    "%d, -3, −3",
    "%d, 44.9999999999, 45",
    "'%,d', 1234567, 1~234~567",
    "'%,d', 1234, 1234",
    "'%,d', -12345, −12~345",
    "'%,.1f', 12345.67, 12~345.7",
    "%.1%, 0.0512, 5.1%",
    "%s, 0.05120, 0.0512",
    "%%, 0.0512, 5%",
    "%.1%, Infinity, ∞",
    "%.2f, -Infinity, −∞"
  })
  void numbersAreWrittenAsAsked(String style, double number, String text) {
    assertThat(text(style, number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2345, 0.0412, 1.23(4)",
    "1.2345, 0.0123, 1.234(12)",
    "1.2345, 0.0199, 1.23(2)",
    "1.2345, 0.0996, 1.23(10)",
    "12.345, 1.3, 12.3(13)",
    "250.4, 13, 250(13)",
    "1234, 120, 1.23(12)~×~10³",
    "-0.0000012345, 0.0000000061, −1.234(6)~×~10⁻⁶",
    "0, 0.3, 0.0(3)"
  })
  void uncertaintiesCountInTheLastDigit(double number, double uncertainty, String text) {
    assertThat(NumberStyle.PLAIN.of(number, uncertainty).text().replace('\u202F', '~'))
        .isEqualTo(text);
  }

  @Test
  void theDigitsOfAnUncertaintyCanBeAskedFor() {
    NumberStyle three = NumberStyle.of("%.3u").orElseThrow();
    assertThat(three.of(1.23456, 0.0412345).text()).isEqualTo("1.2346(412)");
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, -0.1", "1, NaN", "NaN, 0.1", "Infinity, 0.1", "1, Infinity"})
  void uncertaintiesArePositiveAndFinite(double number, double uncertainty) {
    assertThatThrownBy(() -> NumberStyle.PLAIN.of(number, uncertainty))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoNumberIsNotWritten() {
    assertThatThrownBy(() -> NumberStyle.PLAIN.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("is not a number (NaN)");
  }

  @Test
  void aFractionIsNoWholeNumber() {
    assertThatThrownBy(() -> text("%d", 0.5)).hasMessage("is no whole number: 0.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "%", "f", "%3f", "%.3", "%.2d", "%.0g", "%.123f", "%.2s", "%.2F", "%.2f "})
  void otherStylesAreUnknown(String style) {
    assertThat(NumberStyle.of(style)).isEmpty();
  }

  @Test
  void texHasPowersSignsAndSpacesOfItsOwn() {
    assertThat(NumberStyle.of("%.1e").orElseThrow().of(-0.00123).tex())
        .isEqualTo("-1.2\\times 10^{-3}");
    assertThat(NumberStyle.of("%.1%").orElseThrow().of(0.5).tex()).isEqualTo("50.0\\%");
    assertThat(NumberStyle.of("%,d").orElseThrow().of(12345).tex()).isEqualTo("12\\,345");
    assertThat(NumberStyle.PLAIN.of(Double.NEGATIVE_INFINITY).tex()).isEqualTo("-\\infty");
  }

  @Property
  void decimalsAreWithinHalfAUnitOfTheLast(
      @ForAll double number, @ForAll @IntRange(max = 20) int decimals) {
    String digits = new NumberStyle('f', decimals, false, false).of(number).digits();
    BigDecimal error = new BigDecimal(digits).subtract(new BigDecimal(number)).abs();
    assertThat(error.multiply(BigDecimal.valueOf(2)))
        .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(decimals));
  }

  @Property
  void significantDigitsAreAsManyAsAskedFor(
      @ForAll double number, @ForAll @IntRange(min = 1, max = 17) int count) {
    String digits = new NumberStyle('e', count - 1, false, false).of(number).digits();
    assertThat(digits.chars().filter(Character::isDigit).count()).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "-0.5, −0.5",
    "1234567, 1234570",
    "12345678, 1.23457~×~10⁷",
    "0.0001234, 0.0001234",
    "0.00001234, 1.234~×~10⁻⁵",
    "NaN, NaN",
    "Infinity, ∞",
    "-Infinity, −∞",
    "0.1, 0.1",
    "1e-300, 1~×~10⁻³⁰⁰",
    "-0.0, 0"
  })
  void numbersWithoutAStyleAreShort(double number, String text) {
    assertThat(ReadableValue.number(number).replace('\u202F', '~')).isEqualTo(text);
  }

  @Test
  void longSequencesAreCut() {
    assertThat(ReadableValue.of(new Value.Sequence(Numbers.of(100, i -> i))))
        .isEqualTo("0, 1, 2, 3, 4, 5, 6, 7, … (100 numbers)");
  }

  @Test
  void rowsStandInBrackets() {
    assertThat(ReadableValue.of(new Value.Rows(List.of(Numbers.of(1, 2), Numbers.of(3)))))
        .isEqualTo("(1, 2), (3)");
  }
}
