package io.github.offprint.plot;

import io.github.offprint.figure.Axis.View;
import io.github.offprint.plot.Ticks.Tick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Ticks of a logarithmic axis: powers of ten with plain ticks between them; where fewer than two
 * powers of ten are in view, some of their multiples are labelled too.
 */
final class LogTicks {

  /** Which multiples of a power of ten have labels, from the most to the fewest. */
  private static final List<Set<Integer>> LABELLED =
      List.of(Set.of(1, 2, 3, 4, 6), Set.of(1, 2, 4), Set.of(1, 3));

  /** Ends of a view that were computed may miss a round number by this fraction. */
  private static final double SLACK = 1e-9;

  private LogTicks() {}

  static Ticks of(View view, int most) {
    int low = (int) Math.ceil(StrictMath.log10(view.from()) - SLACK);
    int high = (int) Math.floor(StrictMath.log10(view.to()) + SLACK);
    return high > low ? decades(view, low, high, most) : multiples(view, most);
  }

  private static Ticks decades(View view, int low, int high, int most) {
    int stride = 1;
    while (count(low, high, stride) > most) {
      stride++;
    }
    List<Tick> ticks = new ArrayList<>();
    for (int power = low - 1; power <= high; power++) {
      if (power >= low) {
        boolean labelled = Math.floorMod(power, stride) == 0;
        ticks.add(new Tick(value(1, power), labelled ? "$10^{%d}$".formatted(power) : ""));
      }
      if (stride == 1) {
        addMinor(ticks, view, power);
      }
    }
    return new Ticks(ticks);
  }

  private static int count(int low, int high, int stride) {
    return Math.floorDiv(high, stride) - Math.floorDiv(low - 1, stride);
  }

  private static void addMinor(List<Tick> ticks, View view, int power) {
    for (int digit = 2; digit <= 9; digit++) {
      if (isIn(view, value(digit, power))) {
        ticks.add(new Tick(value(digit, power), ""));
      }
    }
  }

  private static Ticks multiples(View view, int most) {
    for (Set<Integer> labelled : LABELLED) {
      Ticks ticks = multiples(view, labelled);
      int found = ticks.major().size();
      if (found >= 3 && found <= most) {
        return ticks;
      }
    }
    return Ticks.linear(view, most);
  }

  private static Ticks multiples(View view, Set<Integer> labelled) {
    List<Tick> ticks = new ArrayList<>();
    int low = (int) Math.floor(StrictMath.log10(view.from()));
    int high = (int) Math.floor(StrictMath.log10(view.to()));
    for (int power = low; power <= high; power++) {
      for (int digit = 1; digit <= 9; digit++) {
        if (isIn(view, value(digit, power))) {
          String label = labelled.contains(digit) ? label(digit, power) : "";
          ticks.add(new Tick(value(digit, power), label));
        }
      }
    }
    return new Ticks(ticks);
  }

  private static String label(int digit, int power) {
    return digit == 1
        ? "$10^{%d}$".formatted(power)
        : "$%d \\times 10^{%d}$".formatted(digit, power);
  }

  private static double value(int digit, int power) {
    return BigDecimal.valueOf(digit).scaleByPowerOfTen(power).doubleValue();
  }

  private static boolean isIn(View view, double value) {
    return value >= view.from() * (1 - SLACK) && value <= view.to() * (1 + SLACK);
  }
}
