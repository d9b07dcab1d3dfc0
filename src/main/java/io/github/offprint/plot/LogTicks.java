package io.github.offprint.plot;

import io.github.offprint.figure.Axis.View;
import io.github.offprint.plot.Ticks.Tick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ticks of a logarithmic axis: powers of ten with plain ticks between them. An axis of fewer than
 * two powers of ten has plain numbers instead, at some of their multiples.
 */
final class LogTicks {

  /** Which multiples of a power of ten have labels, from the most to the fewest. */
  private static final List<Set<Integer>> LABELLED =
      List.of(
          Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9),
          Set.of(1, 2, 3, 4, 6),
          Set.of(1, 2, 3, 5, 7),
          Set.of(1, 2, 5),
          Set.of(1, 3),
          Set.of(1));

  /** Ends of a view that were computed may miss a round number by this fraction. */
  static final double SLACK = 1e-9;

  /** More powers of ten than this do not all have a tick. */
  private static final int MANY_DECADES = 40;

  private static final int[] STRIDES = {1, 2, 3, 4, 5, 10, 20, 50, 100, 200, 500};

  private LogTicks() {}

  /** Ticks for a view; those of a linear axis if it has hardly any round multiple. */
  static Ticks of(View view, int most) {
    return rounded(view, most).orElseGet(() -> LinearTicks.of(view, most));
  }

  /** Ticks at powers of ten or their multiples, if there are at least two. */
  static Optional<Ticks> rounded(View view, int most) {
    double low = StrictMath.log10(view.from());
    double high = StrictMath.log10(view.to());
    if (high - low < 2 - 2 * SLACK) {
      return multiples(view, most);
    }
    int first = (int) Math.ceil(low - SLACK);
    int last = (int) Math.floor(high + SLACK);
    return Optional.of(decades(view, first, last, most));
  }

  private static Ticks decades(View view, int first, int last, int most) {
    int i = 0;
    while (count(first, last, STRIDES[i]) > most) {
      i++;
    }
    int stride = STRIDES[i];
    int start = 0;
    if (count(first, last, stride) < 2) {
      stride = (last - first + most) / most;
      start = first;
    }
    int sparse = last - first > MANY_DECADES && stride >= 10 ? stride / 5 : 1;
    List<Tick> ticks = new ArrayList<>();
    for (int power = first - 1; power <= last; power++) {
      boolean labelled = Math.floorMod(power - start, stride) == 0;
      if (power >= first && (labelled || Math.floorMod(power - start, sparse) == 0)) {
        ticks.add(new Tick(value(1, power), labelled ? label(power) : ""));
      }
      if (stride == 1) {
        addMinor(ticks, view, power);
      }
    }
    return new Ticks(ticks, "");
  }

  /** A power of ten as it stands on an axis of many. */
  static String label(int power) {
    return "$10^{" + power + "}$";
  }

  private static int count(int first, int last, int stride) {
    return Math.floorDiv(last, stride) - Math.floorDiv(first - 1, stride);
  }

  private static void addMinor(List<Tick> ticks, View view, int power) {
    for (int digit = 2; digit <= 9; digit++) {
      if (isIn(view, value(digit, power))) {
        ticks.add(new Tick(value(digit, power), ""));
      }
    }
  }

  private static Optional<Ticks> multiples(View view, int most) {
    for (int least = 3; least >= 2; least--) {
      for (Set<Integer> labelled : LABELLED) {
        Ticks ticks = multiples(view, labelled);
        int found = ticks.major().size();
        if (found >= least && found <= most) {
          return Optional.of(ticks);
        }
      }
    }
    return Optional.empty();
  }

  private static Ticks multiples(View view, Set<Integer> labelled) {
    int low = (int) Math.floor(StrictMath.log10(view.from()));
    int high = (int) Math.floor(StrictMath.log10(view.to()) + SLACK);
    boolean plain = low >= -2 && high <= 4;
    List<Tick> ticks = new ArrayList<>();
    for (int power = low; power <= high; power++) {
      for (int digit = 1; digit <= 9; digit++) {
        if (isIn(view, value(digit, power))) {
          String number = decimal(digit, plain ? power : power - low).toPlainString();
          String label = labelled.contains(digit) ? "$" + number + "$" : "";
          ticks.add(new Tick(value(digit, power), label));
        }
      }
    }
    return new Ticks(ticks, plain ? "" : "$\\times 10^{" + low + "}$");
  }

  private static BigDecimal decimal(int digit, int power) {
    return BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
  }

  static double value(int digit, int power) {
    return decimal(digit, power).doubleValue();
  }

  private static boolean isIn(View view, double value) {
    return value >= view.from() * (1 - SLACK) && value <= view.to() * (1 + SLACK);
  }
}
