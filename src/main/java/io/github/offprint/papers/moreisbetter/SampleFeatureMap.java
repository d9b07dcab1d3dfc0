package io.github.offprint.papers.moreisbetter;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Range;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.SpectrumChoice.PowerLaw;
import io.github.offprint.experiment.Trial;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Scale;
import io.github.offprint.solver.random.Draws;
import io.github.offprint.solver.randomfeatures.OptimalRidge;
import io.github.offprint.solver.randomfeatures.RandomFeatureRegression;
import io.github.offprint.solver.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.List;

/**
 * Test error over numbers of samples and of features, by theory: with a given ridge on the left,
 * with the best ridge of each place on the right.
 *
 * <p>Values:
 *
 * <ul>
 *   <li>{@code largestRise}: the most by which the error at the best ridge rises with one more step
 *       in samples or in features, 0 by theorem 1; {@code largestRiseWithSamples} and {@code
 *       largestRiseWithFeatures} tell the two apart;
 *   <li>{@code largestRiseGivenRidge}: the same for the left map, where more can hurt;
 *   <li>{@code peakMse}: the largest error of the left map;
 *   <li>{@code bestMseLeast, bestMseMost}: error at the best ridge with the least and with the most
 *       of both.
 * </ul>
 */
public final class SampleFeatureMap implements Experiment<SampleFeatureMap.Setting> {

  private static final double LIGHTEST = 1.6;

  /** Which task, over which sizes. */
  public record Setting(
      @Parameter("eigenvalues and target powers that fall as powers of the index") PowerLaw task,
      @Parameter(value = "variance of the label noise", atLeast = 0) double noise,
      @Parameter(value = "ridge of the left map", above = 0) double ridge,
      @Parameter(value = "least number of samples and of features", above = 0, atMost = 1e6)
          double least,
      @Parameter(value = "largest number of samples and of features", above = 0, atMost = 1e9)
          double most,
      @Parameter(value = "cells along each side of the left map", atLeast = 2, atMost = 200)
          int cells,
      @Parameter(
              value = "cells along each side of the right map, a search each",
              atLeast = 2,
              atMost = 100)
          int searches) {

    public Setting {
      if (!(most > least)) {
        throw new IllegalArgumentException(
            "most must be above least = %s, found %s".formatted(least, most));
      }
    }

    Range sizes(int count) {
      return new Range(least, most, count, Range.Spacing.LOG);
    }
  }

  /** One row of a map: all numbers of samples at one number of features. */
  private record Row(PowerLaw task, double noise, double ridge, double[] sizes, boolean best)
      implements Trial<double[]> {
    @Override
    public double[] run(int index, Draws draws) {
      Spectrum spectrum = task.spectrum();
      double[] row = new double[sizes.length];
      for (int i = 0; i < row.length; i++) {
        row[i] =
            best ? atBest(spectrum, sizes[i], sizes[index]) : at(spectrum, sizes[i], sizes[index]);
      }
      return row;
    }

    private double at(Spectrum spectrum, double n, double k) {
      return new RandomFeatureRegression(spectrum, n, k, ridge, noise).testMse();
    }

    private double atBest(Spectrum spectrum, double n, double k) {
      return OptimalRidge.of(spectrum, n, k, noise).testMse();
    }
  }

  @Override
  public String name() {
    return "moreisbetter/sample-feature-map";
  }

  @Override
  public String summary() {
    return "Test error over samples and features, with a given ridge and with the best one.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        new PowerLaw(1.5, 1.5, 10_000, false), 0.5, 0.00464158883361278, 10, 10_000, 61, 21);
  }

  @Override
  public Findings run(Setting setting, Run run) {
    List<double[]> given = rows(setting, run, setting.cells(), false);
    List<double[]> best = rows(setting, run, setting.searches(), true);
    ColorScale colors = colors(given, best);
    Figure figure =
        Figure.row(
                760,
                370,
                true,
                panel("given ridge", setting, setting.cells(), given, colors),
                panel("optimal ridge", setting, setting.searches(), best, colors))
            .withColorBar("test MSE", colors);
    double[] smallest = best.get(0);
    double[] largest = best.get(best.size() - 1);
    return Findings.of(figure)
        .value("largestRise", Math.max(riseWithSamples(best), riseWithFeatures(best)))
        .value("largestRiseWithSamples", riseWithSamples(best))
        .value("largestRiseWithFeatures", riseWithFeatures(best))
        .value("largestRiseGivenRidge", Math.max(riseWithSamples(given), riseWithFeatures(given)))
        .value("peakMse", max(given))
        .value("bestMseLeast", smallest[0])
        .value("bestMseMost", largest[largest.length - 1]);
  }

  private static List<double[]> rows(Setting setting, Run run, int count, boolean best) {
    double[] sizes = setting.sizes(count).numbers().toArray();
    return run.trials(
        best ? "best ridge" : "given ridge",
        count,
        new Row(setting.task(), setting.noise(), setting.ridge(), sizes, best));
  }

  private static Panel panel(
      String title, Setting setting, int cells, List<double[]> rows, ColorScale colors) {
    // a cell reaches half a step beyond its place
    double half = StrictMath.pow(setting.most() / setting.least(), 0.5 / (cells - 1));
    Axis x = Axis.log("training samples $n$").from(setting.least(), setting.most());
    Axis y = Axis.log("random features $k$").from(setting.least(), setting.most());
    double low = setting.least() / half;
    double high = setting.most() * half;
    return Panel.of(x, y)
        .titled(title)
        .with(
            new HeatMap("test error", new Extent(low, high, low, high), cells, all(rows), colors));
  }

  private static Numbers all(List<double[]> rows) {
    List<Double> all = new ArrayList<>();
    for (double[] row : rows) {
      for (double value : row) {
        all.add(value);
      }
    }
    return Numbers.of(all);
  }

  /** From the best error anywhere to the worst at the best ridge, and some more. */
  private static ColorScale colors(List<double[]> given, List<double[]> best) {
    double low = Math.min(min(given), min(best));
    double high = LIGHTEST * max(best);
    return new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LOG, low, high);
  }

  private static double min(List<double[]> rows) {
    return rows.stream().mapToDouble(r -> Numbers.of(r).stream().min().orElse(1)).min().orElse(1);
  }

  private static double max(List<double[]> rows) {
    return rows.stream().mapToDouble(r -> Numbers.of(r).stream().max().orElse(1)).max().orElse(1);
  }

  /** The most by which a map rises from one number of samples to the next. */
  private static double riseWithSamples(List<double[]> rows) {
    double rise = 0;
    for (double[] row : rows) {
      for (int n = 1; n < row.length; n++) {
        rise = Math.max(rise, row[n] - row[n - 1]);
      }
    }
    return rise;
  }

  /** The most by which a map rises from one number of features to the next. */
  private static double riseWithFeatures(List<double[]> rows) {
    double rise = 0;
    for (int k = 1; k < rows.size(); k++) {
      for (int n = 0; n < rows.get(k).length; n++) {
        rise = Math.max(rise, rows.get(k)[n] - rows.get(k - 1)[n]);
      }
    }
    return rise;
  }
}
