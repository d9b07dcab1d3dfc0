package io.github.offprint.papers.qwem;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.qwem.analogy.MarchenkoPastur;
import io.github.offprint.solver.qwem.analogy.Spike;
import io.github.offprint.solver.qwem.analogy.TaskVectors;
import java.io.Serializable;
import java.util.List;

/**
 * Eigenvalues of task vectors in units of the variance of their noise, of one text or of several.
 *
 * @param eigenvalues of all texts, the largest of each text first
 * @param texts how many
 * @param ratio γ of the law that the noise was fitted with, the mean over texts
 * @param spikeTheory where the spike should stand, the mean over texts
 */
record TaskSpectrum(double[] eigenvalues, int texts, double ratio, double spikeTheory)
    implements Serializable {

  /** Bars between zero and the edge of the noise. */
  private static final int BARS_OF_NOISE = 12;

  private static final int POINTS = 200;

  /** Of one text. */
  static TaskSpectrum of(TaskVectors vectors) {
    double variance = vectors.centredVariance();
    MarchenkoPastur noise = new MarchenkoPastur(1, vectors.noise(0).ratio());
    double[] eigenvalues = vectors.eigenvalues();
    for (int k = 0; k < eigenvalues.length; k++) {
      eigenvalues[k] /= variance;
    }
    // the mean of N noisy vectors has N |m|²/d = θ² + σ² on average
    double strength = Math.max(0, vectors.shareOfMean() * eigenvalues[0] - 1);
    return new TaskSpectrum(
        eigenvalues, 1, noise.ratio(), new Spike(noise, strength).largestEigenvalue());
  }

  /** Of several texts of equally many pairs. */
  static TaskSpectrum pooled(List<TaskSpectrum> parts) {
    int pairs = parts.get(0).eigenvalues.length;
    double[] all = new double[parts.size() * pairs];
    double ratio = 0;
    double theory = 0;
    for (int t = 0; t < parts.size(); t++) {
      System.arraycopy(parts.get(t).eigenvalues, 0, all, t * pairs, pairs);
      ratio += parts.get(t).ratio / parts.size();
      theory += parts.get(t).spikeTheory / parts.size();
    }
    return new TaskSpectrum(all, parts.size(), ratio, theory);
  }

  private int pairs() {
    return eigenvalues.length / texts;
  }

  MarchenkoPastur noise() {
    return new MarchenkoPastur(1, ratio);
  }

  /** The mean of the largest eigenvalues of the texts. */
  double spike() {
    double sum = 0;
    for (int t = 0; t < texts; t++) {
      sum += eigenvalues[t * pairs()];
    }
    return sum / texts;
  }

  /**
   * The panel of this spectrum.
   *
   * @param first whether it letters its y axis and says what is what, for all
   */
  Panel panel(String title, boolean first) {
    double right = 1.1 * Math.max(largest(), spikeTheory);
    Panel panel =
        Panel.of(
                Axis.linear("eigenvalue $/\\,\\sigma^2$").from(0, right),
                Axis.linear(first ? "density" : "").from(0, 1.15 * top()))
            .titled(title)
            .with(histogram(), law(), spikeRule());
    return first ? panel.with(labels(right)) : panel;
  }

  private List<Label> labels(double right) {
    Ink ink = Ink.of(Ink.Part.FOREGROUND);
    double edge = noise().upperEdge();
    return List.of(
        new Label("Marchenko–Pastur", 0.5 * edge, 0.4 * top(), Canvas.Anchor.LEFT, ink),
        new Label(
            "spike",
            spikeTheory - 0.02 * right,
            0.4 * top(),
            Canvas.Anchor.RIGHT,
            Ink.of(Ink.Part.ACCENT)));
  }

  private double largest() {
    return Numbers.of(eigenvalues).stream().max().orElseThrow();
  }

  /** The height of the highest bar. */
  private double top() {
    return histogram().upper().stream().filter(height -> height > 0).max().orElse(1);
  }

  private double barWidth() {
    return noise().upperEdge() / BARS_OF_NOISE;
  }

  private Bars histogram() {
    double width = barWidth();
    double[] counts = new double[(int) (largest() / width) + 1];
    for (double eigenvalue : eigenvalues) {
      counts[(int) (eigenvalue / width)]++;
    }
    // an empty bar is none: it would leave a line at zero
    Numbers heights =
        Numbers.of(
            counts.length,
            i -> counts[i] == 0 ? Double.NaN : counts[i] / eigenvalues.length / width);
    Numbers middles = Numbers.of(counts.length, i -> (i + 0.5) * width);
    return Bars.of("eigenvalues", middles, heights, width, Ink.series(0).withOpacity(0.55));
  }

  /** One eigenvalue of each text is the spike; the others are noise. */
  private Mark law() {
    MarchenkoPastur noise = noise();
    double share = (pairs() - 1.0) / pairs();
    double low = noise.lowerEdge();
    double step = (noise.upperEdge() - low) / POINTS;
    Numbers x = Numbers.of(POINTS + 1, i -> low + i * step);
    Numbers y = Numbers.of(POINTS + 1, i -> share * noise.density(x.at(i)));
    return new Curve("Marchenko–Pastur", x, y, Stroke.solid(Ink.of(Ink.Part.FOREGROUND)));
  }

  private Mark spikeRule() {
    return new Rule(
        "spike, theory",
        Rule.Direction.VERTICAL,
        spikeTheory,
        Stroke.dashed(Ink.of(Ink.Part.ACCENT)));
  }
}
