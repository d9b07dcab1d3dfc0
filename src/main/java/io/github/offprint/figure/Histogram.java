package io.github.offprint.figure;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * How samples are distributed: a step over each bin, as an area under an outline.
 *
 * @param name for legend and data files; empty for none
 * @param bins intervals along x
 * @param heights of the steps, one a bin; not negative
 * @param fill colour of the area, usually with an opacity below 1; the outline is opaque
 */
public record Histogram(String name, Bins bins, Numbers heights, Ink fill) implements Mark {

  private static final double FILL = 0.3;
  private static final double OUTLINE = 1.4;

  public Histogram {
    if (heights.size() != bins.size()) {
      throw new IllegalArgumentException(
          "\"%s\": expected a height for each of %s bins, found %s"
              .formatted(name, bins.size(), heights.size()));
    }
    for (int i = 0; i < heights.size(); i++) {
      if (!(heights.at(i) >= 0) || Double.isInfinite(heights.at(i))) {
        throw new IllegalArgumentException(
            "\"%s\": the heights of a histogram are finite and not negative, found %s"
                .formatted(name, heights.at(i)));
      }
    }
  }

  /** How many samples there are in bins that fit them. */
  public static Histogram counts(String name, Numbers samples, Ink ink) {
    checkSamples(name, samples);
    return counts(name, samples, Bins.fitting(samples), ink);
  }

  /**
   * How many samples there are in each bin. Samples outside all bins do not count.
   *
   * @throws IllegalArgumentException for a sample that is not finite, and if no sample counts
   */
  public static Histogram counts(String name, Numbers samples, Bins bins, Ink ink) {
    return weighted(name, samples, Numbers.of(samples.size(), i -> 1), bins, ink);
  }

  /**
   * The sum of the weights of the samples in each bin.
   *
   * @param weights as many as samples; not negative
   */
  public static Histogram weighted(
      String name, Numbers samples, Numbers weights, Bins bins, Ink ink) {
    Sizes.equal(name, samples, weights);
    checkSamples(name, samples);
    double[] sums = new double[bins.size()];
    for (int i = 0; i < samples.size(); i++) {
      checkWeight(name, weights.at(i));
      int bin = bins.indexOf(samples.at(i));
      if (bin >= 0) {
        sums[bin] += weights.at(i);
      }
    }
    if (Arrays.stream(sums).allMatch(sum -> sum == 0)) {
      throw new IllegalArgumentException(
          "\"%s\": none of %s samples lies in the bins from %s to %s"
              .formatted(name, samples.size(), bins.edges().at(0), bins.edges().at(bins.size())));
    }
    return new Histogram(name, bins, Numbers.of(sums), ink.withOpacity(FILL * ink.opacity()));
  }

  private static void checkSamples(String name, Numbers samples) {
    for (int i = 0; i < samples.size(); i++) {
      if (!Double.isFinite(samples.at(i))) {
        throw new IllegalArgumentException(
            "\"%s\": a histogram counts finite samples, found %s at %s"
                .formatted(name, samples.at(i), i));
      }
    }
    if (samples.size() == 0) {
      throw new IllegalArgumentException("\"%s\": a histogram of no samples".formatted(name));
    }
  }

  private static void checkWeight(String name, double weight) {
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "\"%s\": the weights of samples are finite and not negative, found %s"
              .formatted(name, weight));
    }
  }

  /** The same histogram with an area of one, so that bins of any width compare with a density. */
  public Histogram asDensity() {
    double sum = heights.stream().sum();
    Numbers densities = Numbers.of(bins.size(), i -> heights.at(i) / sum / bins.width(i));
    return new Histogram(name, bins, densities, fill);
  }

  /** The lowest step stands out from the foot of an axis that cannot show zero. */
  @Override
  public Extent extent(Scale across, Scale up) {
    double least = heights.stream().filter(h -> h > 0).min().orElse(Double.NaN);
    double foot = Double.isFinite(up.forward(0)) ? 0 : least / 2;
    double[] feet = new double[bins.size() + 1];
    Arrays.fill(feet, foot);
    double most = heights.stream().max().orElse(Double.NaN);
    return Extent.of(bins.edges(), Numbers.of(feet), across, up)
        .and(Extent.of(bins.edges(), Numbers.of(feet.length, i -> most), across, up));
  }

  @Override
  public boolean standsOnFrame() {
    return true;
  }

  @Override
  public void drawOn(Canvas canvas) {
    double foot = Math.max(0, canvas.view().yMin());
    Numbers sides = perBin(i -> bins.edges().at(i), i -> bins.edges().at(i + 1));
    IntToDoubleFunction top = i -> Math.max(foot, heights.at(i));
    Numbers tops = perBin(top, top);
    canvas.area(sides, Numbers.of(tops.size(), i -> foot), tops, fill);
    Stroke outline = Stroke.solid(fill.withOpacity(1)).withWidth(OUTLINE);
    canvas.line(
        closed(sides, sides.at(0), sides.at(sides.size() - 1)), closed(tops, foot, foot), outline);
  }

  private Numbers perBin(IntToDoubleFunction left, IntToDoubleFunction right) {
    return Numbers.of(
        2 * bins.size(), i -> i % 2 == 0 ? left.applyAsDouble(i / 2) : right.applyAsDouble(i / 2));
  }

  private static Numbers closed(Numbers inner, double first, double last) {
    return Numbers.of(
        DoubleStream.concat(
                DoubleStream.concat(DoubleStream.of(first), inner.stream()), DoubleStream.of(last))
            .toArray());
  }

  /** The left side of each bin; even an empty one has a place on any axis. */
  @Override
  public Places places() {
    Numbers left = Numbers.of(bins.size(), bins.edges()::at);
    return new Places(List.of(left), List.of());
  }

  @Override
  public LegendKey key() {
    return LegendKey.box(fill);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("from", Numbers.of(bins.size(), i -> bins.edges().at(i))),
        new Column("to", Numbers.of(bins.size(), i -> bins.edges().at(i + 1))),
        new Column("height", heights));
  }
}
