package io.github.offprint.papers.qwem;

import io.github.offprint.papers.qwem.TaskVectorSpectra.Relation;
import io.github.offprint.papers.qwem.TaskVectorSpectra.Setting;
import io.github.offprint.solver.qwem.analogy.TaskVectors;
import java.io.Serializable;

/** What one text has to say of task vectors. */
final class TaskOutcome implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Something that is measured at every dimension. */
  enum Measure {
    SIGNAL_TO_NOISE,
    ACCURACY,
    SHARE_OF_MEAN
  }

  private final int positive;
  private final double[][][] measured;
  private final TaskSpectrum[] spectra;

  TaskOutcome(Setting setting, int positive) {
    this.positive = positive;
    this.measured =
        new double[Measure.values().length][Relation.values().length][setting.dimensions().size()];
    this.spectra = new TaskSpectrum[setting.spectrumDimensions().size()];
  }

  void take(Relation relation, int k, TaskVectors vectors, double accuracy) {
    put(Measure.SIGNAL_TO_NOISE, relation, k, vectors.signalToNoise());
    put(Measure.ACCURACY, relation, k, accuracy);
    put(Measure.SHARE_OF_MEAN, relation, k, vectors.shareOfMean());
  }

  void take(int k, TaskSpectrum spectrum) {
    spectra[k] = spectrum;
  }

  private void put(Measure measure, Relation relation, int k, double value) {
    measured[measure.ordinal()][relation.ordinal()][k] = value;
  }

  /** The measure at the k-th dimension. */
  double at(Measure measure, Relation relation, int k) {
    return measured[measure.ordinal()][relation.ordinal()][k];
  }

  /** The spectrum at the k-th of the dimensions that are shown. */
  TaskSpectrum spectrum(int k) {
    return spectra[k];
  }

  /** How many of the eigenvalues of M* that were asked for are positive. */
  int positive() {
    return positive;
  }
}
