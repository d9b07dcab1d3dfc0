package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Axis.View;
import io.github.offprint.figure.Scale;
import io.github.offprint.plot.Ticks.Tick;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

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
        .containsExactly("$0$", "$0.2$", "$0.4$", "$0.6$", "$0.8$", "$1.0$");
    assertThat(labels(Scale.LINEAR, -3, 42, 6))
        .containsExactly("$0$", "$10$", "$20$", "$30$", "$40$");
  }

  @Test
  void largeAndSmallNumbersHaveOnePowerOfTen() {
    assertThat(labels(Scale.LINEAR, 0, 3e6, 4))
        .containsExactly("$0$", "$1 \\times 10^{6}$", "$2 \\times 10^{6}$", "$3 \\times 10^{6}$");
    assertThat(labels(Scale.LINEAR, 1e-9, 2e-9, 3))
        .containsExactly("$1.0 \\times 10^{-9}$", "$1.5 \\times 10^{-9}$", "$2.0 \\times 10^{-9}$");
  }

  @Test
  void negativeNumbersHaveAMinusSign() {
    assertThat(labels(Scale.LINEAR, -1, 1, 3)).containsExactly("$-1$", "$0$", "$1$");
  }

  @Test
  void decadesAreLabelledAndTheirMultiplesAreNot() {
    Ticks ticks = Ticks.of(Scale.LOG, new View(10, 1000), 8);
    assertThat(ticks.major()).extracting(Tick::value).containsExactly(10.0, 100.0, 1000.0);
    assertThat(ticks.major()).extracting(Tick::label).contains("$10^{2}$");
    assertThat(ticks.all()).hasSize(3 + 2 * 8);
    assertThat(ticks.all()).extracting(Tick::value).isSorted();
  }

  @Test
  void withinOneDecadeItsMultiplesAreLabelled() {
    assertThat(labels(Scale.LOG, 0.4, 4, 8))
        .containsExactly(
            "$4 \\times 10^{-1}$",
            "$6 \\times 10^{-1}$",
            "$10^{0}$",
            "$2 \\times 10^{0}$",
            "$3 \\times 10^{0}$",
            "$4 \\times 10^{0}$");
  }

  @Test
  void aSmallPartOfADecadeIsLabelledLikeALinearAxis() {
    assertThat(labels(Scale.LOG, 1.1, 1.4, 4)).containsExactly("$1.1$", "$1.2$", "$1.3$", "$1.4$");
  }

  @Test
  void manyDecadesSkipSome() {
    assertThat(labels(Scale.LOG, 1e-300, 1e300, 7)).hasSizeBetween(4, 7).contains("$10^{0}$");
  }

  @Property
  void linearTicksAreFewRoundAndCoverTheView(
      @ForAll("views") View view, @ForAll @IntRange(min = 5, max = 12) int most) {
    List<Tick> ticks = Ticks.of(Scale.LINEAR, view, most).all();
    assertThat(ticks).hasSizeBetween(2, most);
    double step = ticks.get(1).value() - ticks.get(0).value();
    // Ticks are rounded to doubles, and so is their distance: a few units in the last place; and
    // an end may miss a tick by 1e-9 of the axis.
    double slack =
        2e-9 * (view.to() - view.from())
            + 8 * Math.ulp(Math.max(Math.abs(view.from()), Math.abs(view.to())));
    assertThat(ticks.get(0).value()).isBetween(view.from() - slack, view.from() + step + slack);
    assertThat(ticks.get(ticks.size() - 1).value())
        .isBetween(view.to() - step - slack, view.to() + slack);
    assertThat(ticks).extracting(Tick::label).doesNotHaveDuplicates();
  }

  @Property
  void logTicksAreFewInOrderAndInsideTheView(
      @ForAll("positiveViews") View view, @ForAll @IntRange(min = 5, max = 12) int most) {
    Ticks ticks = Ticks.of(Scale.LOG, view, most);
    assertThat(ticks.major()).hasSizeBetween(2, most);
    assertThat(ticks.all()).extracting(Tick::value).isSorted();
    assertThat(ticks.all())
        .extracting(Tick::value)
        .allMatch(v -> v >= view.from() * (1 - 1e-8) && v <= view.to() * (1 + 1e-8));
  }

  @Provide
  Arbitrary<View> views() {
    // The length is at least 1e-9 of the place: below that an axis has no digits left to show.
    return Combinators.combine(
            Arbitraries.doubles().between(-300, 300),
            Arbitraries.doubles().between(-1, 1),
            Arbitraries.doubles().between(-9, 3))
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
