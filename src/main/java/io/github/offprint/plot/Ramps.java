package io.github.offprint.plot;

import io.github.offprint.figure.ColorScale;

/**
 * The colours that stand for numbers. They are the same on light and dark paper and keep away from
 * both ends of lightness, so that lines drawn in them can be seen on either; lightness grows evenly
 * (sequential, indigo to peach) or evenly towards the middle (diverging, blue to rust).
 */
final class Ramps {

  private static final int[] SEQUENTIAL = {
    0x381384, 0x491190, 0x5c0e9a, 0x700aa0, 0x8408a2, 0x9809a1, 0xac0f9d, 0xbf1996, 0xd0258e,
    0xdf3484, 0xeb447b, 0xf55672, 0xfc696c, 0xff7e6a, 0xff916f, 0xfea477, 0xffb482
  };

  private static final int[] DIVERGING = {
    0x004b97, 0x0c5db1, 0x3370bb, 0x4f83c5, 0x6a95cd, 0x84a6d3, 0x9db7d8, 0xb5c6db, 0xd7cfcc,
    0xd9bdb3, 0xd5a99a, 0xce9480, 0xc57e65, 0xba674a, 0xae502d, 0xa13500, 0x862a00
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
    return (ramp == ColorScale.Ramp.SEQUENTIAL ? SEQUENTIAL : DIVERGING).clone();
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
