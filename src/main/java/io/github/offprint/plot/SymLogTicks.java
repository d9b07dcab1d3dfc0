package io.github.offprint.plot;

import io.github.offprint.figure.Axis.View;
import io.github.offprint.plot.Ticks.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Ticks of a symmetric logarithmic axis: zero and the powers of ten outside its linear part, on
 * both sides. A view that lies on one side of the linear part, or inside it, has the ticks of a
 * logarithmic or a linear axis.
 */
final class SymLogTicks {

  /** More powers of ten than this do not all have a tick. */
  private static final int MANY = 40;

  private final View view;
  private final int first;
  private final int above;
  private final int below;

  private SymLogTicks(double threshold, View view) {
    this.view = view;
    first = (int) Math.ceil(StrictMath.log10(threshold) - LogTicks.SLACK);
    above = highest(view.to());
    below = highest(-view.from());
  }

  /** The highest power of ten up to a number; none for one that is not positive. */
  private static int highest(double number) {
    return number > 0
        ? (int) Math.floor(StrictMath.log10(number) + LogTicks.SLACK)
        : Integer.MIN_VALUE;
  }

  /**
   * Ticks for a view.
   *
   * @param threshold where the linear part ends
   * @param most labelled ticks, at least 2
   */
  static Ticks of(double threshold, View view, int most) {
    if (view.from() >= threshold) {
      return LogTicks.of(view, most);
    } else if (view.to() <= -threshold) {
      return LogTicks.rounded(new View(-view.to(), -view.from()), most)
          .map(Ticks::negative)
          .orElseGet(() -> LinearTicks.of(view, most));
    }
    SymLogTicks ticks = new SymLogTicks(threshold, view);
    List<Tick> major = ticks.major(most);
    return major.size() < 2 ? LinearTicks.of(view, most) : ticks.withMinor(major);
  }

  /** As many labels as there may be: every power, every second, …; at last the outermost two. */
  private List<Tick> major(int most) {
    List<Tick> all = each(1);
    List<Tick> some = all;
    for (int stride = 2; some.size() > most; stride++) {
      some = each(stride);
      if (stride > Math.max(above, below) - first) {
        return List.of(all.get(0), all.get(all.size() - 1));
      }
    }
    return some;
  }

  private List<Tick> each(int stride) {
    List<Tick> ticks = new ArrayList<>();
    int last = Math.max(above, below);
    for (int power = last; power >= first; power--) {
      if (Math.floorMod(power - first, stride) == 0 && power <= below) {
        ticks.add(tick(-1, power));
      }
    }
    if (view.from() <= 0 && view.to() >= 0) {
      ticks.add(new Tick(0, "$0$"));
    }
    for (int power = first; power <= last; power++) {
      if (Math.floorMod(power - first, stride) == 0 && power <= above) {
        ticks.add(tick(1, power));
      }
    }
    return ticks;
  }

  private static Tick tick(int sign, int power) {
    String label = LogTicks.label(power);
    return new Tick(sign * LogTicks.value(1, power), sign > 0 ? label : "$-" + label.substring(1));
  }

  /** Plain ticks at the multiples of the powers, and in the linear part at tenths of the first. */
  private Ticks withMinor(List<Tick> major) {
    TreeMap<Double, Tick> ticks = new TreeMap<>();
    major.forEach(tick -> ticks.put(tick.value(), tick));
    if (each(1).size() > MANY) {
      return new Ticks(List.copyOf(ticks.values()), "");
    }
    boolean all = major.size() == each(1).size();
    for (int power = first - 1; power <= Math.max(above, below); power++) {
      for (int digit = 1; digit <= (all ? 9 : 1); digit++) {
        double value = LogTicks.value(digit, power);
        addMinor(ticks, value);
        addMinor(ticks, -value);
      }
    }
    return new Ticks(List.copyOf(ticks.values()), "");
  }

  private void addMinor(TreeMap<Double, Tick> ticks, double value) {
    if (value >= view.from() && value <= view.to()) {
      ticks.putIfAbsent(value, new Tick(value, ""));
    }
  }
}
