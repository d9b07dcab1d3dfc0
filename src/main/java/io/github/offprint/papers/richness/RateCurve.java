package io.github.offprint.papers.richness;

import io.github.offprint.figure.Curve;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Losses of networks of one width against the learning rate.
 *
 * @param width of hidden layers
 * @param rates that were tried, rising
 * @param losses geometric means at each rate; one that diverged in any trial is infinite
 */
record RateCurve(int width, Numbers rates, List<LogMean> losses) {

  static RateCurve of(int width, Numbers rates, List<double[]> trials) {
    List<LogMean> losses = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      int rate = i;
      losses.add(LogMean.of(trials.stream().mapToDouble(t -> t[rate]).toArray()));
    }
    return new RateCurve(width, rates, losses);
  }

  /** The rate of the smallest loss. */
  private int best() {
    int best = 0;
    for (int i = 1; i < losses.size(); i++) {
      if (losses.get(i).mean() < losses.get(best).mean()) {
        best = i;
      }
    }
    return best;
  }

  /**
   * The best rate: the lowest point of the parabola through the smallest loss and its neighbours,
   * in logarithms; the rate of the smallest loss if it has no two finite neighbours.
   */
  double bestRate() {
    int best = best();
    if (best == 0 || best == losses.size() - 1) {
      return rates.at(best);
    }
    double left = losses.get(best - 1).mean() - losses.get(best).mean();
    double right = losses.get(best + 1).mean() - losses.get(best).mean();
    if (!(left + right > 0) || Double.isInfinite(left + right)) {
      return rates.at(best);
    }
    double step = StrictMath.log(rates.at(best + 1) / rates.at(best));
    return rates.at(best) * StrictMath.exp(step * (left - right) / (2 * (left + right)));
  }

  /** The slope of the best rate against the width, in logarithms. */
  static double drift(List<RateCurve> curves) {
    List<Double> widths = curves.stream().map(c -> (double) c.width()).toList();
    List<LogMean> bests =
        curves.stream().map(c -> new LogMean(StrictMath.log(c.bestRate()), 0)).toList();
    return Slope.of(widths, bests).value();
  }

  /** Its points, a line through them, and an upright at the best rate. */
  List<Mark> marks(int series) {
    Ink ink = Ink.series(series);
    Numbers y = Numbers.of(losses.size(), i -> losses.get(i).at(0));
    return List.of(
        new Rule("", Rule.Direction.VERTICAL, bestRate(), Stroke.dotted(ink).withWidth(1.4)),
        new Curve("", rates, y, Stroke.solid(ink.withOpacity(0.6)).withWidth(1.2)),
        new ErrorBars(
            "$n = " + width + "$",
            rates,
            y,
            Numbers.of(losses.size(), i -> losses.get(i).at(-1)),
            Numbers.of(losses.size(), i -> losses.get(i).at(1)),
            new Marker(Marker.Shape.CIRCLE, 5, ink, true)));
  }
}
