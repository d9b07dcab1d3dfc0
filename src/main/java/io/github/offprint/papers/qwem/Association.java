package io.github.offprint.papers.qwem;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.Cooccurrence;
import io.github.offprint.solver.qwem.PointwiseInformation;
import io.github.offprint.solver.qwem.TargetMatrix;

/** A measure of how much more often two words meet than chance would have it. */
enum Association {
  TARGET("target", "$M^\\star$") {
    @Override
    Matrix of(Cooccurrence counts) {
      return TargetMatrix.of(counts).dense();
    }
  },
  PPMI("ppmi", "PPMI") {
    @Override
    Matrix of(Cooccurrence counts) {
      return PointwiseInformation.of(counts).positiveDense();
    }
  },
  PMI("pmi", "PMI") {
    @Override
    Matrix of(Cooccurrence counts) {
      return PointwiseInformation.of(counts).dense();
    }
  };

  private final String word;
  private final String title;

  Association(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** What names of values begin with. */
  String word() {
    return word;
  }

  /** What legends say. */
  String title() {
    return title;
  }

  /** The measure for all pairs of words. */
  abstract Matrix of(Cooccurrence counts);
}
