package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Axis.View;
import io.github.offprint.figure.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The marked places of an axis, in ascending order. All arithmetic is decimal, so that a label says
 * exactly where its tick stands.
 *
 * @param all labelled and plain ticks
 * @param note what has to be known to read the labels and stands once at the end of the axis, such
 *     as {@code × 10^6} or a year; empty if they speak for themselves
 */
record Ticks(List<Tick> all, String note) {

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
    List<Tick> named =
        axis.names().stream()
            .filter(place -> place.at() >= view.from() && place.at() <= view.to())
            .sorted(Comparator.comparingDouble(Axis.NamedPlace::at))
            .map(place -> new Tick(place.at(), place.name()))
            .toList();
    return new Ticks(named, "");
  }

  /**
   * Ticks for a view.
   *
   * @param most labelled ticks, at least 2
   */
  static Ticks of(Scale scale, View view, int most) {
    if (scale instanceof Scale.Log) {
      return LogTicks.of(view, most);
    } else if (scale instanceof Scale.SymLog both) {
      return SymLogTicks.of(both.threshold(), view, most);
    } else if (scale instanceof Scale.Calendar) {
      return CalendarTicks.of(view, most);
    }
    return LinearTicks.of(view, most);
  }

  /** The labelled ticks. */
  List<Tick> major() {
    return all.stream().filter(Tick::isMajor).toList();
  }

  /** The same ticks on the other side of zero; all of them are positive numbers. */
  Ticks negative() {
    List<Tick> turned = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      String label = all.get(i).label();
      turned.add(new Tick(-all.get(i).value(), label.isEmpty() ? "" : "$-" + label.substring(1)));
    }
    return new Ticks(turned, note);
  }
}
