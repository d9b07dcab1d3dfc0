package io.github.offprint.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One axis of a panel.
 *
 * @param label plain text with TeX between dollars; empty for none
 * @param scale how numbers are laid out along it
 * @param view the numbers at its ends; absent: chosen from the data
 * @param names of places, which then stand in place of numbers; empty: numbers
 */
public record Axis(String label, Scale scale, Optional<View> view, List<NamedPlace> names) {

  /** The numbers at the two ends of an axis. */
  public record View(double from, double to) {}

  /**
   * A place with a name.
   *
   * @param at its number on the axis
   * @param name plain text with TeX between dollars
   */
  public record NamedPlace(double at, String name) {
    public NamedPlace {
      if (!Double.isFinite(at)) {
        throw new IllegalArgumentException(
            "the place of the name \"%s\" on an axis must be a finite number, found %s"
                .formatted(name, at));
      }
    }
  }

  public Axis {
    names = List.copyOf(names);
    view.ifPresent(
        v -> {
          double length = scale.forward(v.to()) - scale.forward(v.from());
          if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException(
                "axis \"%s\" cannot run from %s to %s (expected %s, the smaller one first)"
                    .formatted(label, v.from(), v.to(), scale.demand()));
          }
        });
  }

  /** A linear axis that fits the data. */
  public static Axis linear(String label) {
    return new Axis(label, Scale.LINEAR, Optional.empty(), List.of());
  }

  /** A logarithmic axis that fits the data. */
  public static Axis log(String label) {
    return new Axis(label, Scale.LOG, Optional.empty(), List.of());
  }

  /**
   * An axis that fits the data, linear around zero and logarithmic on both sides of it.
   *
   * @param threshold where its linear part ends; positive
   */
  public static Axis symLog(String label, double threshold) {
    return new Axis(label, new Scale.SymLog(threshold), Optional.empty(), List.of());
  }

  /** An axis of dates that fits the data, which are {@link Days}. */
  public static Axis days(String label) {
    return new Axis(label, Scale.CALENDAR, Optional.empty(), List.of());
  }

  /** An axis of kinds instead of numbers: the i-th of these names, from 0, stands at i. */
  public static Axis kinds(String label, List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "axis \"%s\" of kinds needs at least one name, found none".formatted(label));
    }
    List<NamedPlace> places =
        IntStream.range(0, names.size()).mapToObj(i -> new NamedPlace(i, names.get(i))).toList();
    return new Axis(label, Scale.LINEAR, Optional.empty(), places).from(-0.6, names.size() - 0.4);
  }

  /** The same axis between given ends. */
  public Axis from(double low, double high) {
    return new Axis(label, scale, Optional.of(new View(low, high)), names);
  }

  /** The same axis of dates between the beginnings of two days. */
  public Axis from(LocalDate first, LocalDate last) {
    return from(Days.of(first), Days.of(last));
  }
}
