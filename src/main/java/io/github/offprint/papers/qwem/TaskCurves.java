package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Spread;
import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Band;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Stroke;
import io.github.offprint.papers.qwem.TaskOutcome.Measure;
import io.github.offprint.papers.qwem.TaskVectorSpectra.Relation;
import io.github.offprint.papers.qwem.TaskVectorSpectra.Setting;
import java.util.List;
import java.util.Locale;

/** How task vectors change with the dimension of the embeddings. */
record TaskCurves(Setting setting, List<TaskOutcome> outcomes) {

  List<Arrangement> panels() {
    return List.of(
        panel(Measure.SIGNAL_TO_NOISE, Axis.linear("signal to noise"))
            .withLegend(LegendPlace.TOP_LEFT),
        panel(Measure.ACCURACY, Axis.linear("share of analogies solved").from(0, top())));
  }

  /** A little above all that is shown, and not far above 1. */
  private double top() {
    double most = 0;
    for (Relation relation : Relation.values()) {
      Numbers high = spread(Measure.ACCURACY, relation, 1);
      most = Math.max(most, high.stream().max().orElseThrow());
    }
    return most > 0 ? Math.min(1.04, 1.1 * most) : 1;
  }

  /** The values that have the name of a relation. */
  Findings addTo(Findings findings) {
    Findings more = findings;
    for (Relation relation : Relation.values()) {
      String word = relation.word();
      Numbers ratio = spread(Measure.SIGNAL_TO_NOISE, relation, 0);
      Numbers share = spread(Measure.SHARE_OF_MEAN, relation, 0);
      int best = 0;
      for (int k = 1; k < ratio.size(); k++) {
        best = ratio.at(k) > ratio.at(best) ? k : best;
      }
      int last = ratio.size() - 1;
      more =
          more.value("signalToNoise" + word, ratio)
              .value("signalToNoise%sBest".formatted(word), ratio.at(best))
              .value("signalToNoise%sBestDimension".formatted(word), setting.dimensions().get(best))
              .value("signalToNoise%sLast".formatted(word), ratio.at(last))
              .value("accuracy" + word, spread(Measure.ACCURACY, relation, 0))
              .value("shareOfMean" + word, share)
              .value("shareOfMean%sLast".formatted(word), share.at(last));
    }
    return more.value(
        "positiveEigenvalues",
        outcomes.stream().mapToInt(TaskOutcome::positive).min().orElseThrow());
  }

  /** So many standard deviations of single texts from the mean of all. */
  private Numbers spread(Measure measure, Relation relation, double deviations) {
    return Numbers.of(
        setting.dimensions().size(),
        k ->
            Spread.of(outcomes.stream().mapToDouble(o -> o.at(measure, relation, k)).toArray())
                .at(deviations));
  }

  private Panel panel(Measure measure, Axis y) {
    Panel panel = Panel.of(Axis.log("dimension $d$"), y);
    Numbers x = Numbers.of(setting.dimensions());
    for (Relation relation : Relation.values()) {
      Ink ink = Ink.series(relation.ordinal());
      String name = relation.word().toLowerCase(Locale.ROOT);
      Numbers mean = spread(measure, relation, 0);
      panel =
          panel.with(
              new Band(
                  "",
                  x,
                  spread(measure, relation, -1),
                  spread(measure, relation, 1),
                  ink.withOpacity(0.2)),
              new Curve(name, x, mean, Stroke.solid(ink)),
              new Dots(name, x, mean, Marker.dot(ink)));
    }
    return panel;
  }
}
