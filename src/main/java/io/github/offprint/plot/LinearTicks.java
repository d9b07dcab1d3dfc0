package io.github.offprint.plot;

import io.github.offprint.figure.Axis.View;
import io.github.offprint.plot.Ticks.Tick;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Ticks at multiples of 1, 2 or 5 times a power of ten, with plain ticks between them. */
final class LinearTicks {

  /** The double next to 0.1 is above it: an end may miss a tick by this fraction of the axis. */
  private static final BigDecimal SLACK = new BigDecimal("1e-9");

  private final BigDecimal from;
  private final BigDecimal to;
  private final int most;

  private LinearTicks(View view, int most) {
    BigDecimal low = new BigDecimal(view.from());
    BigDecimal high = new BigDecimal(view.to());
    BigDecimal slack = high.subtract(low).multiply(SLACK);
    this.from = low.subtract(slack);
    this.to = high.add(slack);
    this.most = most;
  }

  /**
   * Ticks for a view.
   *
   * @param most labelled ticks, at least 2
   */
  static Ticks of(View view, int most) {
    LinearTicks ticks = new LinearTicks(view, most);
    int i = 0;
    while (ticks.count(ticks.step(i)) > most) {
      i++;
    }
    BigDecimal step = ticks.step(i);
    List<BigDecimal> major = ticks.multiples(step);
    if (major.size() < 2) {
      // The next step was too long: some of those before it.
      List<BigDecimal> finer = ticks.multiples(ticks.step(i - 1));
      return labelled(finer, ticks.thinned(finer), ticks.step(i - 1));
    }
    return labelled(ticks.multiples(between(step)), major, step);
  }

  /** The i-th step of 1, 2, 5, 10, …, from one that is surely too short. */
  private BigDecimal step(int i) {
    BigDecimal rough =
        to.subtract(from).divide(BigDecimal.valueOf(8L * most), MathContext.DECIMAL64);
    int[] digits = {1, 2, 5};
    return BigDecimal.valueOf(digits[i % 3]).scaleByPowerOfTen(TickStyle.exponent(rough) + i / 3);
  }

  /** Between labels stand plain ticks at fifths of their step, or at quarters if its digit is 2. */
  private static BigDecimal between(BigDecimal step) {
    int digit = step.unscaledValue().intValueExact();
    BigDecimal part = new BigDecimal(digit == 2 ? "0.5" : digit == 1 ? "0.2" : "1");
    return part.scaleByPowerOfTen(-step.scale());
  }

  private int count(BigDecimal step) {
    return last(step).subtract(first(step)).intValueExact() + 1;
  }

  private BigDecimal first(BigDecimal step) {
    return from.divide(step, 0, RoundingMode.CEILING);
  }

  private BigDecimal last(BigDecimal step) {
    return to.divide(step, 0, RoundingMode.FLOOR);
  }

  private List<BigDecimal> multiples(BigDecimal step) {
    BigDecimal last = last(step);
    List<BigDecimal> multiples = new ArrayList<>();
    for (BigDecimal k = first(step); k.compareTo(last) <= 0; k = k.add(BigDecimal.ONE)) {
      multiples.add(k.multiply(step));
    }
    return multiples;
  }

  private List<BigDecimal> thinned(List<BigDecimal> finer) {
    int stride = (finer.size() + most - 1) / most;
    List<BigDecimal> some = new ArrayList<>();
    for (int i = 0; i < finer.size(); i += stride) {
      some.add(finer.get(i));
    }
    return some;
  }

  private static Ticks labelled(List<BigDecimal> all, List<BigDecimal> major, BigDecimal step) {
    TickStyle style = TickStyle.of(major, step);
    List<Tick> ticks = new ArrayList<>();
    double before = Double.NEGATIVE_INFINITY;
    for (BigDecimal place : all) {
      boolean isMajor = major.stream().anyMatch(m -> m.compareTo(place) == 0);
      // Where a view has hardly more doubles than ticks, some are the same double.
      if (place.doubleValue() > before) {
        before = place.doubleValue();
        ticks.add(new Tick(before, isMajor ? style.label(place) : ""));
      }
    }
    return new Ticks(ticks, style.note());
  }
}
