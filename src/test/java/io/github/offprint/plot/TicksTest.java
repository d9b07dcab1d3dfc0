package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Axis.View;
import io.github.offprint.figure.Days;
import io.github.offprint.figure.Scale;
import io.github.offprint.plot.Ticks.Tick;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  private static List<String> labels(Scale scale, double from, double to, int most) {
    return Ticks.of(scale, new View(from, to), most).major().stream().map(Tick::label).toList();
  }

  @Test
  void namesStandInPlaceOfNumbers() {
    Axis axis = Axis.kinds("", List.of("NTK", "NNGP", "Laplace"));
    assertThat(Ticks.of(axis, new View(-0.6, 2.4), 2).all())
        .containsExactly(new Tick(0, "NTK"), new Tick(1, "NNGP"), new Tick(2, "Laplace"));
    assertThat(Ticks.of(axis, new View(0.5, 1.5), 8).all()).containsExactly(new Tick(1, "NNGP"));
  }

  @Test
  void linearTicksAreMultiplesOfOneTwoOrFive() {
    assertThat(labels(Scale.LINEAR, 0, 1, 6))
        .containsExactly("$0.0$", "$0.2$", "$0.4$", "$0.6$", "$0.8$", "$1.0$");
    assertThat(labels(Scale.LINEAR, -3, 42, 6))
        .containsExactly("$0$", "$10$", "$20$", "$30$", "$40$");
  }

  @Test
  void betweenLabelsStandPlainTicks() {
    assertThat(Ticks.of(Scale.LINEAR, new View(0, 1), 6).all())
        .extracting(Tick::value)
        .containsSequence(0.0, 0.05, 0.1, 0.15, 0.2, 0.25);
    assertThat(Ticks.of(Scale.LINEAR, new View(0, 10), 3).all())
        .extracting(Tick::value)
        .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
  }

  @Test
  void aPowerOfTenThatAllLabelsShareStandsInTheNote() {
    Ticks large = Ticks.of(Scale.LINEAR, new View(0, 3e6), 4);
    assertThat(large.major()).extracting(Tick::label).containsExactly("$0$", "$1$", "$2$", "$3$");
    assertThat(large.note()).isEqualTo("$\\times 10^{6}$");
    Ticks small = Ticks.of(Scale.LINEAR, new View(1e-9, 2e-9), 3);
    assertThat(small.major()).extracting(Tick::label).containsExactly("$1.0$", "$1.5$", "$2.0$");
    assertThat(small.note()).isEqualTo("$\\times 10^{-9}$");
    assertThat(Ticks.of(Scale.LINEAR, new View(0, 2000), 4).note()).isEmpty();
  }

  @Test
  void digitsThatAllLabelsShareStandInTheNote() {
    Ticks ticks = Ticks.of(Scale.LINEAR, new View(1e6, 1e6 + 3), 4);
    assertThat(ticks.major()).extracting(Tick::label).containsExactly("$0$", "$1$", "$2$", "$3$");
    assertThat(ticks.note()).isEqualTo("$ + 10^{6}$");
    Ticks below = Ticks.of(Scale.LINEAR, new View(-1e6 - 3, -1e6), 4);
    assertThat(below.major())
        .extracting(Tick::label)
        .containsExactly("$-3$", "$-2$", "$-1$", "$0$");
    assertThat(below.note()).isEqualTo("$ - 10^{6}$");
  }

  @Test
  void negativeNumbersHaveAMinusSign() {
    assertThat(labels(Scale.LINEAR, -1, 1, 3)).containsExactly("$-1$", "$0$", "$1$");
  }

  @Test
  void twoLabelsAreFoundWhereRoundNumbersAreRare() {
    assertThat(labels(Scale.LINEAR, 0.9, 3.1, 2)).containsExactly("$1$", "$3$");
  }

  @Test
  void decadesAreLabelledAndTheirMultiplesAreNot() {
    Ticks ticks = Ticks.of(Scale.LOG, new View(10, 1000), 8);
    assertThat(ticks.major()).extracting(Tick::value).containsExactly(10.0, 100.0, 1000.0);
    assertThat(ticks.major()).extracting(Tick::label).contains("$10^{2}$");
    assertThat(ticks.all()).hasSize(3 + 2 * 8);
    assertThat(labels(Scale.LOG, 1e-3, 1, 5))
        .containsExactly("$10^{-3}$", "$10^{-2}$", "$10^{-1}$", "$10^{0}$");
  }

  @Test
  void fewerThanTwoDecadesHavePlainNumbers() {
    assertThat(labels(Scale.LOG, 0.4, 4, 8))
        .containsExactly("$0.4$", "$0.6$", "$1$", "$2$", "$3$", "$4$");
    assertThat(labels(Scale.LOG, 2, 50, 6)).containsExactly("$2$", "$5$", "$10$", "$20$", "$50$");
  }

  @Test
  void shortLogAxesOfSmallNumbersShareAPowerOfTen() {
    Ticks ticks = Ticks.of(Scale.LOG, new View(2e-5, 2e-4), 4);
    assertThat(ticks.major()).extracting(Tick::label).containsExactly("$2$", "$5$", "$10$", "$20$");
    assertThat(ticks.note()).isEqualTo("$\\times 10^{-5}$");
  }

  @Test
  void aSmallPartOfADecadeIsLabelledLikeALinearAxis() {
    assertThat(labels(Scale.LOG, 1.1, 1.4, 4)).containsExactly("$1.1$", "$1.2$", "$1.3$", "$1.4$");
  }

  @Test
  void manyDecadesSkipSome() {
    assertThat(labels(Scale.LOG, 1e-300, 1e300, 7))
        .containsExactly(
            "$10^{-300}$",
            "$10^{-200}$",
            "$10^{-100}$",
            "$10^{0}$",
            "$10^{100}$",
            "$10^{200}$",
            "$10^{300}$");
  }

  @Test
  void symmetricLogarithmsHaveZeroAndPowersOnBothSides() {
    Scale scale = new Scale.SymLog(0.1);
    assertThat(labels(scale, -10, 100, 8))
        .containsExactly(
            "$-10^{1}$",
            "$-10^{0}$", "$-10^{-1}$", "$0$", "$10^{-1}$", "$10^{0}$", "$10^{1}$", "$10^{2}$");
    assertThat(labels(scale, -10, 100, 5))
        .containsExactly("$-10^{1}$", "$-10^{-1}$", "$0$", "$10^{-1}$", "$10^{1}$");
    assertThat(labels(scale, -0.05, 0.05, 3)).containsExactly("$-0.05$", "$0.00$", "$0.05$");
    assertThat(labels(scale, -1000, -1, 4))
        .containsExactly("$-10^{3}$", "$-10^{2}$", "$-10^{1}$", "$-10^{0}$");
    assertThat(Ticks.of(scale, new View(0, 1), 5).all())
        .extracting(Tick::value)
        .containsSequence(0.0, 0.01, 0.02)
        .containsSequence(0.09, 0.1, 0.2, 0.3);
  }

  @ParameterizedTest
  @CsvSource({
    "1900-01-01T00:00, 2024-01-01T00:00, 7, 1900 1920 1940 1960 1980 2000 2020, ''",
    "2019-06-01T00:00, 2024-03-01T00:00, 6, 2020 2021 2022 2023 2024, ''",
    "2023-08-20T00:00, 2024-06-01T00:00, 4, Oct 2024 Apr, ''",
    "2024-02-10T00:00, 2024-07-20T00:00, 6, Mar Apr May Jun Jul, 2024",
    "2024-02-26T00:00, 2024-03-20T00:00, 5, 26_Feb 4_Mar 11_Mar 18_Mar, 2024",
    "2024-03-04T09:00, 2024-03-05T16:00, 6, 12:00 18:00 5_Mar 06:00 12:00, 2024 UTC",
    "2024-03-05T09:10, 2024-03-05T11:50, 6, 09:30 10:00 10:30 11:00 11:30, 5 Mar 2024 UTC",
    "2024-03-05T09:10:03, 2024-03-05T09:10:52, 5, 09:10:15 09:10:30 09:10:45, 5 Mar 2024 UTC",
    "2024-03-05T09:10:30.1, 2024-03-05T09:10:30.7, 3, $30.2$_s $30.4$_s $30.6$_s, 5 Mar 2024 09:10 UTC",
  })
  void datesHaveTheLabelsThatTheirSpanAsksFor(
      LocalDateTime from, LocalDateTime to, int most, String expected, String note) {
    View view = new View(days(from), days(to));
    Ticks ticks = Ticks.of(Scale.CALENDAR, view, most);
    assertThat(ticks.major().stream().map(tick -> tick.label().replace(' ', '_')))
        .containsExactly(expected.split(" "));
    assertThat(ticks.note()).isEqualTo(note);
  }

  private static double days(LocalDateTime moment) {
    return Days.of(moment.toInstant(ZoneOffset.UTC));
  }

  @Property
  void linearTicksAreFewRoundAndCoverTheView(
      @ForAll("views") View view, @ForAll @IntRange(min = 2, max = 12) int most) {
    Ticks ticks = Ticks.of(Scale.LINEAR, view, most);
    checkOrder(ticks, view);
    List<Tick> major = ticks.major();
    assertThat(major).hasSizeBetween(2, most);
    checkLabelsSayValues(ticks);
    double step = major.get(1).value() - major.get(0).value();
    // Ticks are rounded to doubles, and so is their distance: a few units in the last place; and
    // an end may miss a tick by 1e-9 of the axis.
    double slack = slack(view);
    assertThat(major.get(0).value()).isBetween(view.from() - slack, view.from() + step + slack);
    assertThat(major.get(major.size() - 1).value())
        .isBetween(view.to() - step - slack, view.to() + slack);
  }

  private static double slack(View view) {
    return 2e-9 * (view.to() - view.from())
        + 8 * Math.ulp(Math.max(Math.abs(view.from()), Math.abs(view.to())));
  }

  private static void checkOrder(Ticks ticks, View view) {
    double slack = slack(view);
    double before = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks.all()) {
      assertThat(tick.value()).isGreaterThan(before);
      assertThat(tick.value()).isBetween(view.from() - slack, view.to() + slack);
      before = tick.value();
    }
    assertThat(ticks.major()).extracting(Tick::label).doesNotHaveDuplicates();
  }

  /** What a reader makes of label and note is the very double at which the tick stands. */
  private static void checkLabelsSayValues(Ticks ticks) {
    for (Tick tick : ticks.major()) {
      BigDecimal read =
          number(tick.label()).multiply(factor(ticks.note())).add(offset(ticks.note()));
      assertThat(read.doubleValue()).as(tick.label() + ticks.note()).isEqualTo(tick.value());
    }
  }

  private static BigDecimal factor(String note) {
    Matcher power = Pattern.compile("^\\$\\\\times 10\\^\\{(-?\\d+)}").matcher(note);
    return power.find()
        ? BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(power.group(1)))
        : BigDecimal.ONE;
  }

  private static BigDecimal offset(String note) {
    Matcher offset = Pattern.compile(" ([-+]) ([^$]+)\\$$").matcher(note);
    if (!offset.find()) {
      return BigDecimal.ZERO;
    }
    BigDecimal size = number("$" + offset.group(2) + "$");
    return offset.group(1).equals("-") ? size.negate() : size;
  }

  private static BigDecimal number(String label) {
    String number = label.replace("$", "").replaceAll("^(-?)10\\^", "$11 \\\\times 10^");
    String[] parts = number.split(" \\\\times 10\\^");
    BigDecimal mantissa = new BigDecimal(parts[0]);
    return parts.length == 1
        ? mantissa
        : mantissa.scaleByPowerOfTen(Integer.parseInt(parts[1].replaceAll("[{}]", "")));
  }

  @Property
  void logTicksAreFewInOrderAndCoverTheView(
      @ForAll("positiveViews") View view, @ForAll @IntRange(min = 2, max = 12) int most) {
    Ticks ticks = Ticks.of(Scale.LOG, view, most);
    List<Tick> major = ticks.major();
    assertThat(major).hasSizeBetween(2, most);
    double before = 0;
    for (Tick tick : ticks.all()) {
      assertThat(tick.value()).isGreaterThan(before);
      assertThat(tick.value()).isBetween(view.from() * (1 - 1e-8), view.to() * (1 + 1e-8));
      before = tick.value();
    }
    checkLabelsSayValues(ticks);
    if (most >= 5) {
      // Uncovered at either end is no more than the longest way between labels at 1, 2 and 5.
      double longest = StrictMath.log10(2.5);
      for (int i = 1; i < major.size(); i++) {
        longest = Math.max(longest, decades(major.get(i - 1).value(), major.get(i).value()));
      }
      assertThat(decades(view.from(), major.get(0).value())).isLessThan(longest + 1e-6);
      assertThat(decades(major.get(major.size() - 1).value(), view.to()))
          .isLessThan(longest + 1e-6);
    }
  }

  private static double decades(double from, double to) {
    return StrictMath.log10(to) - StrictMath.log10(from);
  }

  @Property
  void symmetricLogTicksAreFewInOrderAndInsideTheView(
      @ForAll("views") View view,
      @ForAll @IntRange(min = -300, max = 300) int threshold,
      @ForAll @IntRange(min = 2, max = 12) int most) {
    Ticks ticks = Ticks.of(new Scale.SymLog(StrictMath.pow(10, threshold)), view, most);
    assertThat(ticks.major()).hasSizeBetween(2, most);
    checkLabelsSayValues(ticks);
    double before = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks.all()) {
      assertThat(tick.value()).isGreaterThan(before);
      before = tick.value();
    }
    double slack = slack(view);
    assertThat(ticks.all().get(0).value())
        .isGreaterThanOrEqualTo(view.from() - slack - 1e-8 * Math.abs(view.from()));
    assertThat(before).isLessThanOrEqualTo(view.to() + slack + 1e-8 * Math.abs(view.to()));
  }

  @Property
  void datesAreFewInOrderAndInsideTheView(
      @ForAll @DoubleRange(min = -700_000, max = 2_900_000) double from,
      @ForAll @DoubleRange(min = -6, max = 6.4) double length,
      @ForAll @IntRange(min = 2, max = 12) int most) {
    double to = Math.min(Scale.CALENDAR.backward(2_932_896), from + StrictMath.pow(10, length));
    Ticks ticks = Ticks.of(Scale.CALENDAR, new View(from, to), most);
    assertThat(ticks.major()).hasSizeBetween(2, most);
    double before = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks.all()) {
      assertThat(tick.value()).isGreaterThan(before).isBetween(from - 1e-7, to + 1e-7);
      before = tick.value();
    }
  }

  @Provide
  Arbitrary<View> views() {
    // Down to 1e-11 of the place: what differs by less is drawn as a single number.
    return Combinators.combine(
            Arbitraries.doubles().between(-300, 300),
            Arbitraries.doubles().between(-1, 1),
            Arbitraries.doubles().between(-11, 3))
        .as(
            (magnitude, place, length) -> {
              double unit = StrictMath.pow(10, Math.min(magnitude, 296));
              double from = place * unit;
              return new View(from, from + StrictMath.pow(10, length) * unit);
            });
  }

  @Provide
  Arbitrary<View> positiveViews() {
    return Combinators.combine(
            Arbitraries.doubles().between(-300, 290), Arbitraries.doubles().between(-3, 2.7))
        .as(
            (from, decades) ->
                new View(
                    StrictMath.pow(10, from),
                    StrictMath.pow(10, Math.min(300, from + StrictMath.pow(10, decades)))));
  }
}
