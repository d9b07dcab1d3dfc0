package io.github.offprint.plot;

import io.github.offprint.figure.ColorScale;

/**
 * The colours that stand for numbers. They are the same on light and dark paper and keep away from
 * both ends of lightness, so that lines drawn in them can be seen on either; lightness grows evenly
 * (sequential, indigo to peach) or evenly towards the middle (diverging, blue to rust).
 */
final class Ramps {

  private static final int[] SEQUENTIAL = {
    0x4834bb, 0x5d34c1, 0x7334c3, 0x8735c3, 0x9c36c0, 0xaf37ba, 0xc23ab2, 0xd43ea7, 0xe3459b,
    0xf14d8f, 0xfc5981, 0xfe6c78, 0xfe7f73, 0xff9072, 0xff9f73, 0xffad76, 0xffba7b
  };

  private static final int[] DIVERGING = {
    0x0059af, 0x2168bb, 0x3e79c1, 0x5788c7, 0x6f98cc, 0x87a7d0, 0x9fb6d5, 0xb7c6d9, 0xd6d4d2,
    0xd7beb5, 0xd2aa9c, 0xcc9684, 0xc5826b, 0xbd6e52, 0xb55938, 0xac4318, 0x9c3300
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
