package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Run;
import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.Initial;
import io.github.offprint.solver.qwem.TargetMatrix;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What both rows of {@link StepwiseLearning} have in common.
 *
 * @param target M*
 * @param pairs its largest, one for each dimension
 * @param initial W(0)
 * @param theory of the upper row
 */
record StepGround(Matrix target, Eigenpairs pairs, Matrix initial, AlignedTheory theory) {

  /** How many times of each course are recorded. */
  private static final int RECORDS = 240;

  /** The first record, in units of the first learning time. */
  private static final double FIRST_RECORD = 0.2;

  static StepGround of(StepwiseLearning.Setting setting, Lexicon lexicon, Run run) {
    TargetMatrix targetMatrix = TargetMatrix.of(lexicon.counts());
    Matrix target = targetMatrix.dense();
    int dimension = setting.embeddingDimension();
    Eigenpairs pairs = Eigenpairs.largest(target, dimension);
    if (!(pairs.value(0) > 0)) {
      throw new IllegalArgumentException(
          "expected a target matrix with a positive eigenvalue, found none");
    }
    Matrix initial =
        Initial.gaussian(
            lexicon.size(), dimension, setting.initialScale(), run.draws("initial embeddings"));
    return new StepGround(
        target,
        pairs,
        initial,
        new AlignedTheory(pairs, initial, targetMatrix.frobeniusNormSquared()));
  }

  Course.Schedule schedule(StepwiseLearning.Setting setting) {
    double first = theory.dynamics().learningTime(0).orElseThrow();
    double[] snapshots =
        setting.snapshots().stream().mapToDouble(time -> rounded(time * first)).toArray();
    double step = setting.step() / pairs.value(0);
    for (int i = 0; i < snapshots.length; i++) {
      double gap = snapshots[i] - (i == 0 ? 0 : snapshots[i - 1]);
      if (!(gap > step)) {
        throw new IllegalArgumentException(
            "expected snapshots at least a step of %s apart, found them at %s learning times of %s"
                .formatted(step, setting.snapshots(), first));
      }
    }
    double end = Math.max(setting.duration() * first, snapshots[2]);
    double[] times = Course.logarithmic(FIRST_RECORD * first, end, RECORDS);
    return new Course.Schedule(pairs.value(0), setting.step(), times, snapshots, pairs.vectors());
  }

  /** To two significant digits, to be read in a picture. */
  private static double rounded(double time) {
    return new BigDecimal(time).round(new MathContext(2)).doubleValue();
  }
}
