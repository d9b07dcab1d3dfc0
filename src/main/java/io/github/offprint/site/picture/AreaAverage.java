package io.github.offprint.site.picture;

import java.util.Arrays;

/**
 * Makes a picture smaller. A pixel of the smaller picture is the mean of the area that it covers in
 * the bigger one:
 *
 * <pre>
 *   s(x, y)   light of a pixel, linear, times its opacity a
 *   r         width of the bigger picture over that of the smaller one
 *   S(X, Y) = 1/r² ∫∫ s over [X r, (X+1) r] × [Y r, (Y+1) r]
 * </pre>
 *
 * <p>Light is linear so that fine lines keep their brightness; it is weighted by opacity so that
 * colours of what cannot be seen do not bleed out. Sums run in one order, in double precision: the
 * result is the same on every machine.
 */
final class AreaAverage {

  private static final int STEPS = 1 << 16;
  private static final double[] LIGHT = new double[256];
  private static final byte[] SAMPLE = new byte[STEPS];

  static {
    for (int i = 0; i < LIGHT.length; i++) {
      LIGHT[i] = light(i / 255.0);
    }
    for (int i = 0; i < STEPS; i++) {
      SAMPLE[i] = (byte) Math.rint(255 * sample(i / (STEPS - 1.0)));
    }
  }

  private final Pixels from;
  private final int width;
  private final int height;
  private final int bands;
  private final byte[] samples;

  private AreaAverage(Pixels from, int width) {
    this.from = from;
    this.width = width;
    this.height = height(from.width(), from.height(), width);
    this.bands = from.bands();
    this.samples = new byte[width * height * bands];
  }

  /** The height that keeps the proportions, at least 1. */
  static int height(int wide, int high, int width) {
    return (int) Math.max(1, Math.rint((double) high * width / wide));
  }

  /** The samples of the smaller picture by rows, as many in a pixel as in the bigger one. */
  static byte[] of(Pixels from, int width) {
    AreaAverage average = new AreaAverage(from, width);
    average.fill();
    return average.samples;
  }

  /** The light of a sample, both from 0 to 1 (IEC 61966-2-1). */
  private static double light(double sample) {
    return sample <= 0.04045 ? sample / 12.92 : StrictMath.pow((sample + 0.055) / 1.055, 2.4);
  }

  private static double sample(double light) {
    return light <= 0.0031308 ? light * 12.92 : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
  }

  private void fill() {
    int[] row = new int[from.width() * bands];
    double[] across = new double[width * bands];
    double[] sum = new double[width * bands];
    double rows = (double) from.height() / height;
    int line = 0;
    for (int y = 0; y < from.height(); y++) {
      from.row(y, row);
      average(row, across);
      double here = y;
      // a row of the bigger picture may lie across two of the smaller one, or across more if that
      // is as high
      while (line < height && here < y + 1) {
        double end = Math.min(y + 1.0, (line + 1) * rows);
        add(across, (end - here) / rows, sum);
        here = end;
        if (end >= (line + 1) * rows) {
          write(sum, line++);
        } else {
          break;
        }
      }
    }
    if (line < height) {
      write(sum, line);
    }
  }

  private static void add(double[] part, double weight, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * part[i];
    }
  }

  /** Means along a row. */
  private void average(int[] row, double[] across) {
    double columns = (double) from.width() / width;
    double[] mean = new double[bands];
    for (int x = 0; x < width; x++) {
      double left = x * columns;
      double right = Math.min(from.width(), (x + 1) * columns);
      Arrays.fill(mean, 0);
      for (int i = (int) left; i < right; i++) {
        double weight = (Math.min(i + 1.0, right) - Math.max(i, left)) / columns;
        light(row, i * bands, weight, mean);
      }
      System.arraycopy(mean, 0, across, x * bands, bands);
    }
  }

  private void light(int[] row, int at, double weight, double[] mean) {
    double opaque = weight;
    int colors = bands;
    if (from.hasAlpha()) {
      colors--;
      opaque *= row[at + colors] / 255.0;
      mean[colors] += opaque;
    }
    for (int band = 0; band < colors; band++) {
      mean[band] += opaque * LIGHT[row[at + band]];
    }
  }

  private void write(double[] sum, int line) {
    int to = line * width * bands;
    for (int x = 0; x < width; x++) {
      int colors = from.hasAlpha() ? bands - 1 : bands;
      double opacity = from.hasAlpha() ? sum[x * bands + colors] : 1;
      for (int band = 0; band < colors; band++) {
        double light = opacity > 0 ? sum[x * bands + band] / opacity : 0;
        samples[to++] = SAMPLE[(int) Math.min(STEPS - 1, light * (STEPS - 1) + 0.5)];
      }
      if (from.hasAlpha()) {
        samples[to++] = (byte) Math.min(255, Math.rint(opacity * 255));
      }
    }
    Arrays.fill(sum, 0);
  }
}
