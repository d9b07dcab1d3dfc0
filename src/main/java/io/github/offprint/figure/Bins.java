package io.github.offprint.figure;

import java.util.Arrays;

/**
 * Intervals that samples are counted in, each from one edge up to the next one; the last has its
 * upper edge too.
 *
 * @param edges at least two finite numbers, each larger than the one before
 */
public record Bins(Numbers edges) {

  /** Heavy tails would ask for millions of bins; nobody sees more than this. */
  private static final int MOST = 400;

  public Bins {
    if (edges.size() < 2) {
      throw new IllegalArgumentException("bins need two edges or more, found " + edges.size());
    }
    for (int i = 0; i < edges.size(); i++) {
      if (!Double.isFinite(edges.at(i)) || i > 0 && !(edges.at(i) > edges.at(i - 1))) {
        throw new IllegalArgumentException("edges of bins must be finite and grow, found " + edges);
      }
    }
  }

  /** Between given edges. */
  public static Bins of(double... edges) {
    return new Bins(Numbers.of(edges));
  }

  /** Bins of one width. */
  public static Bins even(double from, double to, int count) {
    return laid(Scale.LINEAR, from, to, count);
  }

  /** Bins whose edges have one ratio, for a logarithmic axis; {@code from} is positive. */
  public static Bins geometric(double from, double to, int count) {
    return laid(Scale.LOG, from, to, count);
  }

  private static Bins laid(Scale scale, double from, double to, int count) {
    double low = scale.forward(from);
    double step = (scale.forward(to) - low) / count;
    if (count < 1 || !(step > 0) || Double.isInfinite(step)) {
      throw new IllegalArgumentException(
          "expected one bin or more from a number to a larger one, found %s from %s to %s"
              .formatted(count, from, to));
    }
    return new Bins(
        Numbers.of(
            count + 1, i -> i == 0 ? from : i == count ? to : scale.backward(low + i * step)));
  }

  /**
   * As many bins of one width as the samples call for: the narrower of 2 IQR / ∛n (Freedman and
   * Diaconis 1981), which follows the samples, and their range over 1 + log₂ n (Sturges 1926), for
   * few of them.
   *
   * @throws IllegalArgumentException for no samples and samples that are not finite
   */
  public static Bins fitting(Numbers samples) {
    return fitting(Scale.LINEAR, samples);
  }

  /** The same rule for a logarithmic axis: it counts the logarithms of positive samples. */
  public static Bins fittingLogarithms(Numbers samples) {
    return fitting(Scale.LOG, samples);
  }

  private static Bins fitting(Scale scale, Numbers samples) {
    double[] sorted = samples.stream().map(scale::forward).sorted().toArray();
    if (sorted.length == 0 || !Arrays.stream(sorted).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "bins can be fitted to finite samples only%s, found %s"
              .formatted(scale == Scale.LOG ? ", positive ones" : "", worst(scale, samples)));
    }
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    if (!(high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) {
      double half = scale == Scale.LOG ? 0.5 : low == 0 ? 0.5 : 0.1 * Math.abs(low);
      return laid(scale, scale.backward(low - half), scale.backward(low + half), 1);
    }
    int count = (int) Math.min(MOST, Math.ceil((high - low) / width(sorted)));
    return laid(scale, scale.backward(low), scale.backward(high), count);
  }

  private static String worst(Scale scale, Numbers samples) {
    for (int i = 0; i < samples.size(); i++) {
      if (!Double.isFinite(scale.forward(samples.at(i)))) {
        return samples.at(i) + " at " + i;
      }
    }
    return "none";
  }

  private static double width(double[] sorted) {
    int n = sorted.length;
    double sturges = (sorted[n - 1] - sorted[0]) / (1 + StrictMath.log(n) / StrictMath.log(2));
    double quartiles = quantile(sorted, 0.75) - quantile(sorted, 0.25);
    double freedmanDiaconis = 2 * quartiles / StrictMath.cbrt(n);
    return freedmanDiaconis > 0 ? Math.min(sturges, freedmanDiaconis) : sturges;
  }

  /** Linear between neighbours. */
  private static double quantile(double[] sorted, double fraction) {
    double place = fraction * (sorted.length - 1);
    int below = (int) Math.min(Math.floor(place), sorted.length - 2.0);
    return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
  }

  /** How many there are. */
  public int size() {
    return edges.size() - 1;
  }

  /** The width of a bin. */
  public double width(int bin) {
    return edges.at(bin + 1) - edges.at(bin);
  }

  /** The bin of a number, or -1 for a number outside all of them. */
  int indexOf(double value) {
    if (value == edges.at(size())) {
      return size() - 1;
    }
    int below = -1;
    int above = edges.size();
    while (above - below > 1) {
      int middle = (below + above) >>> 1;
      if (edges.at(middle) <= value) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return below < size() ? below : -1;
  }
}
