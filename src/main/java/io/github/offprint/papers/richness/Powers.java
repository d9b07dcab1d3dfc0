package io.github.offprint.papers.richness;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Table;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import java.util.ArrayList;
import java.util.List;

/** How the quantities of a sweep grow with the width. */
final class Powers {

  private final Sweep sweep;
  private final List<List<double[][]>> trials;
  private final double fitFrom;

  /**
   * From what was found.
   *
   * @param trials by width, trial, place of the dial and quantity
   * @param fitFrom the smallest width that counts for the slopes
   */
  Powers(Sweep sweep, List<List<double[][]>> trials, double fitFrom) {
    this.sweep = sweep;
    this.trials = trials;
    this.fitFrom = fitFrom;
  }

  /** The logarithms of a quantity at a width, by trial. */
  private LogMean logMean(Quantity quantity, int place, int w) {
    return LogMean.of(
        trials.get(w).stream().mapToDouble(t -> t[place][quantity.ordinal()]).toArray());
  }

  /** Geometric means of a quantity, one for each width. */
  List<LogMean> means(Quantity quantity, int place) {
    List<LogMean> means = new ArrayList<>();
    for (int w = 0; w < sweep.widths().size(); w++) {
      means.add(logMean(quantity, place, w));
    }
    return means;
  }

  /** The slope of a quantity in the logarithm of the width. */
  Slope slope(Quantity quantity, int place) {
    List<Double> widths = new ArrayList<>();
    List<LogMean> means = new ArrayList<>();
    for (int w = 0; w < sweep.widths().size(); w++) {
      if (sweep.widths().get(w) >= fitFrom) {
        widths.add((double) sweep.widths().get(w));
        means.add(logMean(quantity, place, w));
      }
    }
    return Slope.of(widths, means);
  }

  /** The smallest width that counts for the slopes. */
  double fitFrom() {
    return fitFrom;
  }

  /** The exponent that theory gives. */
  double predicted(Quantity quantity, int place) {
    return quantity.predicted(sweep.richness().get(place), sweep.activation());
  }

  /** Slopes at all places. */
  Numbers slopes(Quantity quantity) {
    return Numbers.of(sweep.richness().size(), i -> slope(quantity, i).value());
  }

  /** Their standard errors. */
  Numbers errors(Quantity quantity) {
    return Numbers.of(sweep.richness().size(), i -> slope(quantity, i).error());
  }

  /** The largest distance of a slope from its prediction. */
  double largestDeviation(Quantity... quantities) {
    double largest = 0;
    for (Quantity quantity : quantities) {
      for (int i = 0; i < sweep.richness().size(); i++) {
        largest = Math.max(largest, Math.abs(slope(quantity, i).value() - predicted(quantity, i)));
      }
    }
    return largest;
  }

  /** Findings with the slopes of all quantities, as sequences over the places of the dial. */
  Findings addTo(Findings findings) {
    Findings more = findings.value("richness", Numbers.of(sweep.richness()));
    for (Quantity quantity : Quantity.values()) {
      more = more.possibly(quantity.key() + "Slopes", slopes(quantity));
    }
    return more.table("slopes", table());
  }

  private Table table() {
    List<List<Value>> rows = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      for (int i = 0; i < sweep.richness().size(); i++) {
        Slope slope = slope(quantity, i);
        rows.add(
            List.of(
                new Value.Text(quantity.label()),
                new Value.Scalar(sweep.richness().get(i)),
                new Value.Scalar(predicted(quantity, i)),
                new Value.Scalar(slope.value()),
                new Value.Scalar(slope.error())));
      }
    }
    return new Table(
        List.of("quantity", "richness $r$", "predicted slope", "slope", "standard error"), rows);
  }
}
