package io.github.offprint.papers.qwem;

import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Stroke;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.Cooccurrence;
import io.github.offprint.solver.qwem.PointwiseInformation;
import io.github.offprint.solver.qwem.TargetMatrix;
import java.util.List;

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

  /** Its colour in figures. */
  Ink ink() {
    return Ink.series(ordinal());
  }

  /** Dots joined by a line. */
  List<Mark> line(Numbers x, Numbers y) {
    return List.of(
        new Curve(title, x, y, Stroke.solid(ink())), new Dots(title, x, y, Marker.dot(ink())));
  }

  /** The measure for all pairs of words. */
  abstract Matrix of(Cooccurrence counts);
}
