package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Axis.View;
import io.github.offprint.figure.Scale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The marked places of an axis, in ascending order. All arithmetic is decimal, so that a label says
 * exactly where its tick stands.
 *
 * @param all labelled and plain ticks
 */
record Ticks(List<Tick> all) {

  /**
   * One marked place.
   *
   * @param label plain text with TeX between dollars; empty for a minor tick
   */
  record Tick(double value, String label) {
    boolean isMajor() {
      return !label.isEmpty();
    }
  }

  /** Plain digits are used below this and above the inverse of {@link #SMALL}. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

  /** The double next to 0.1 is above it: an end may miss a tick by this fraction of the axis. */
  private static final BigDecimal SLACK = new BigDecimal("1e-9");

  private static final BigDecimal SMALL = new BigDecimal("0.0001");

  Ticks {
    all = List.copyOf(all);
  }

  /**
   * Ticks for a view of an axis: at its names if it has any.
   *
   * @param most labelled ticks if they are numbers, at least 2
   */
  static Ticks of(Axis axis, View view, int most) {
    if (axis.names().isEmpty()) {
      return of(axis.scale(), view, most);
    }
    return new Ticks(
        axis.names().stream()
            .filter(place -> place.at() >= view.from() && place.at() <= view.to())
            .sorted(Comparator.comparingDouble(Axis.NamedPlace::at))
            .map(place -> new Tick(place.at(), place.name()))
            .toList());
  }

  /**
   * Ticks for a view.
   *
   * @param most labelled ticks, at least 2
   */
  static Ticks of(Scale scale, View view, int most) {
    return scale instanceof Scale.Log ? LogTicks.of(view, most) : linear(view, most);
  }

  /** The labelled ticks. */
  List<Tick> major() {
    return all.stream().filter(Tick::isMajor).toList();
  }

  /** Ticks at multiples of 1, 2 or 5 times a power of ten; the finest that are few enough. */
  static Ticks linear(View view, int most) {
    BigDecimal length = new BigDecimal(view.to()).subtract(new BigDecimal(view.from()));
    BigDecimal slack = length.multiply(SLACK);
    BigDecimal from = new BigDecimal(view.from()).subtract(slack);
    BigDecimal to = new BigDecimal(view.to()).add(slack);
    BigDecimal rough = length.divide(BigDecimal.valueOf(most), MathContext.DECIMAL64);
    int exponent = rough.precision() - rough.scale() - 2;
    for (int i = 0; ; i++) {
      int[] digits = {1, 2, 5};
      BigDecimal step = BigDecimal.valueOf(digits[i % 3]).scaleByPowerOfTen(exponent + i / 3);
      BigDecimal first = from.divide(step, 0, RoundingMode.CEILING);
      BigDecimal last = to.divide(step, 0, RoundingMode.FLOOR);
      if (last.subtract(first).compareTo(BigDecimal.valueOf(most)) < 0) {
        return linear(first, last, step);
      }
    }
  }

  private static Ticks linear(BigDecimal first, BigDecimal last, BigDecimal step) {
    BigDecimal largest = first.abs().max(last.abs()).multiply(step);
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal k = first; k.compareTo(last) <= 0; k = k.add(BigDecimal.ONE)) {
      BigDecimal value = k.multiply(step);
      ticks.add(new Tick(value.doubleValue(), label(value, step, largest)));
    }
    return new Ticks(ticks);
  }

  private static String label(BigDecimal value, BigDecimal step, BigDecimal largest) {
    if (value.signum() == 0) {
      return "$0$";
    }
    boolean plain = largest.compareTo(LARGE) < 0 && largest.compareTo(SMALL) >= 0;
    if (plain && step.scale() <= 7) {
      return "$"
          + value.setScale(Math.max(0, step.scale()), RoundingMode.HALF_EVEN).toPlainString()
          + "$";
    }
    int power = largest.precision() - largest.scale() - 1;
    BigDecimal mantissa =
        value
            .scaleByPowerOfTen(-power)
            .setScale(Math.max(0, power + step.scale()), RoundingMode.HALF_EVEN);
    return "$" + mantissa.toPlainString() + " \\times 10^{" + power + "}$";
  }
}
