package io.github.offprint.plot;

import io.github.offprint.figure.Ink;

/**
 * A colour on its way into the drawing.
 *
 * @param name of a colour of the palette, or {@code #rrggbb} for one that is the same on all paper
 * @param opacity from 0 to 1
 */
record Paint(String name, double opacity) {

  static Paint named(String name) {
    return new Paint(name, 1);
  }

  /**
   * The colour of an ink.
   *
   * @throws IllegalArgumentException for a number that has no place on its colour scale
   */
  static Paint of(Ink ink) {
    if (ink instanceof Ink.Series series) {
      return new Paint(Palette.name(series.index()), series.opacity());
    } else if (ink instanceof Ink.Tone tone) {
      return new Paint(Palette.name(tone.part()), tone.opacity());
    }
    Ink.Graded graded = (Ink.Graded) ink;
    double fraction = graded.scale().fraction(graded.value());
    if (Double.isNaN(fraction)) {
      throw new IllegalArgumentException(
          "%s has no place on a colour scale from %s to %s"
              .formatted(graded.value(), graded.scale().from(), graded.scale().to()));
    }
    int color = Ramps.color(graded.scale().ramp(), fraction);
    return new Paint(Ramps.css(color), graded.opacity());
  }

  /** The colour on one kind of paper, as {@code #rrggbb}. */
  String on(Palette palette) {
    return isLiteral() ? name : palette.color(name);
  }

  boolean isLiteral() {
    return name.startsWith("#");
  }

  /** The attributes that give an element this colour as its fill. */
  String fill() {
    return attributes("fill", "f-");
  }

  /** The attributes that give an element this colour as its stroke. */
  String stroke() {
    return attributes("stroke", "s-");
  }

  private String attributes(String property, String prefix) {
    String color =
        isLiteral()
            ? " %s=\"%s\"".formatted(property, name)
            : " class=\"%s%s\"".formatted(prefix, name);
    return opacity == 1
        ? color
        : color + " %s-opacity=\"%s\"".formatted(property, Decimals.of(opacity, 3));
  }
}
