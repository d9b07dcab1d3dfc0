package io.github.offprint.figure;

/**
 * Colours that stand for numbers.
 *
 * @param ramp which colours
 * @param scale how numbers are laid out over them
 * @param from the number at the first colour
 * @param to the number at the last colour; different from {@code from}
 */
public record ColorScale(Ramp ramp, Scale scale, double from, double to) {

  /** A continuous range of colours. */
  public enum Ramp {
    /** From little to much, for lines and areas: no colour is lost on light or dark paper. */
    SEQUENTIAL,
    /** From little to much over nearly all lightness, for heat maps; no line can be seen in it. */
    DEEP,
    /** From one side of the middle to the other. */
    DIVERGING
  }

  public ColorScale {
    if (!Double.isFinite(scale.forward(from))
        || !Double.isFinite(scale.forward(to))
        || from == to) {
      throw new IllegalArgumentException(
          "a colour scale needs two different finite ends that its scale can show, found "
              + from
              + " and "
              + to);
    }
  }

  /** Where a number stands between the ends: 0 to 1, clamped; NaN for a number with no place. */
  public double fraction(double value) {
    double low = scale.forward(from);
    double high = scale.forward(to);
    double fraction = (scale.forward(value) - low) / (high - low);
    return Double.isNaN(fraction) ? fraction : Math.max(0, Math.min(1, fraction));
  }
}
