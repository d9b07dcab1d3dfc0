package io.github.offprint.figure;

import java.util.Optional;

/**
 * One axis of a panel.
 *
 * @param label plain text with TeX between dollars; empty for none
 * @param scale how numbers are laid out along it
 * @param view the numbers at its ends; absent: chosen from the data
 */
public record Axis(String label, Scale scale, Optional<View> view) {

  /** The numbers at the two ends of an axis. */
  public record View(double from, double to) {}

  public Axis {
    view.ifPresent(
        v -> {
          double length = scale.forward(v.to()) - scale.forward(v.from());
          if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException(
                "axis \"%s\" cannot run from %s to %s".formatted(label, v.from(), v.to()));
          }
        });
  }

  /** A linear axis that fits the data. */
  public static Axis linear(String label) {
    return new Axis(label, Scale.LINEAR, Optional.empty());
  }

  /** A logarithmic axis that fits the data. */
  public static Axis log(String label) {
    return new Axis(label, Scale.LOG, Optional.empty());
  }

  /** The same axis between given ends. */
  public Axis from(double low, double high) {
    return new Axis(label, scale, Optional.of(new View(low, high)));
  }
}
