package io.github.offprint.plot;

import io.github.offprint.figure.ColorScale;

/**
 * The colours that stand for numbers, the same on light and dark paper. Equal steps of a number are
 * equal steps to the eye, by their distance in OKLab.
 *
 * <p>Two ramps keep away from both ends of lightness, so that lines drawn in them can be seen on
 * either paper: the sequential one, from indigo to peach, and the diverging one, from blue over
 * grey to rust. The deep one goes on to almost black and almost white, for areas.
 */
final class Ramps {

  private static final int[] SEQUENTIAL = {
    0x4834bb, 0x5e34c1, 0x7334c3, 0x8735c3, 0x9b36c0, 0xae37bb, 0xc03ab3, 0xd03daa, 0xdf439e,
    0xed4b93, 0xf95486, 0xfe647b, 0xfe7675, 0xfe8772, 0xff9872, 0xffa975, 0xffba7b
  };

  private static final int[] DEEP = {
    0x08031d, 0x0f0432, 0x170448, 0x20035f, 0x290476, 0x340b8d, 0x3e19a2, 0x4b28b4, 0x5d34c1,
    0x7538c5, 0x8d37c3, 0xa436be, 0xba38b6, 0xce3cab, 0xe0429e, 0xf04b8f, 0xfc5981, 0xff6e77,
    0xff8373, 0xff9772, 0xffab74, 0xffbf7f, 0xfdd393, 0xfce5b1, 0xfdf4d2
  };

  private static final int[] DIVERGING = {
    0x0059af, 0x246abc, 0x407ac1, 0x5a8ac8, 0x729acc, 0x8aa9d1, 0xa2b8d6, 0xbac8d9, 0xd6d4d2,
    0xd7c0b7, 0xd3ac9e, 0xcd9886, 0xc6846d, 0xbe7054, 0xb65b3b, 0xad451b, 0x9c3300
  };

  private Ramps() {}

  /**
   * The colour at a fraction of a ramp, as 0xRRGGBB.
   *
   * @param fraction from 0 to 1
   */
  static int color(ColorScale.Ramp ramp, double fraction) {
    int[] stops = stops(ramp);
    double place = fraction * (stops.length - 1);
    int below = (int) Math.min(Math.floor(place), stops.length - 2);
    double part = place - below;
    return mixed(stops[below], stops[below + 1], part, 16)
        | mixed(stops[below], stops[below + 1], part, 8)
        | mixed(stops[below], stops[below + 1], part, 0);
  }

  /** The colours between which a ramp is linear, equally spaced, as 0xRRGGBB. */
  static int[] stops(ColorScale.Ramp ramp) {
    return switch (ramp) {
      case SEQUENTIAL -> SEQUENTIAL.clone();
      case DEEP -> DEEP.clone();
      case DIVERGING -> DIVERGING.clone();
    };
  }

  /** A colour as CSS writes it. */
  static String css(int color) {
    String digits = Integer.toHexString(color);
    return "#" + "0".repeat(6 - digits.length()) + digits;
  }

  private static int mixed(int from, int to, double part, int shift) {
    int low = from >> shift & 0xff;
    int high = to >> shift & 0xff;
    return (int) Math.round(low + part * (high - low)) << shift;
  }
}
