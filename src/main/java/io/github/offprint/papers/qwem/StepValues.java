package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Findings;
import io.github.offprint.figure.Numbers;
import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.AlignedDynamics;
import io.github.offprint.solver.qwem.analogy.Overlap;
import java.util.stream.IntStream;

/** The numbers of {@link StepwiseLearning}, which says what they mean. */
final class StepValues {

  private StepValues() {}

  static Findings added(
      Findings findings,
      StepGround ground,
      Course.Schedule schedule,
      Course quadratic,
      Course wordToVec) {
    AlignedDynamics dynamics = ground.theory().dynamics();
    int rank = dynamics.effectiveRank();
    double[] steps = stepTimes(dynamics, quadratic);
    double height =
        steps.length > 1 ? 1 - lossAt(quadratic, StrictMath.sqrt(steps[0] * steps[1])) : Double.NaN;
    int shared = Math.max(1, steps.length);
    int last = schedule.snapshots().length - 1;
    Overlap overlap =
        new Overlap(
            learned(wordToVec.embeddings(last), shared),
            learned(quadratic.embeddings(last), shared));
    return findings
        .value("eigenvalues", Numbers.of(ground.pairs().values()))
        .value("effectiveRank", rank)
        .value("learningTimes", Numbers.of(rank, k -> dynamics.learningTime(k).orElseThrow()))
        .value("stepHeights", Numbers.of(rank, dynamics::stepHeight))
        .value("stepTimes", Numbers.of(steps))
        .value("stepsInOrder", inOrder(steps))
        .possibly("firstStepTime", steps.length > 0 ? steps[0] : Double.NaN)
        .possibly("firstStepHeight", height)
        .value("maxRelativeDeviation", ground.theory().largestDeviation(quadratic))
        .value("maxLossDeviation", ground.theory().largestLossDeviation(quadratic))
        .value("finalLoss", quadratic.loss(quadratic.size() - 1))
        .value("steps", quadratic.training().steps(quadratic.size() - 1))
        .value("wordToVecStretch", wordToVec.stretch())
        .value("modesAtOnce", quadratic.modesAtOnce(rank))
        .value("wordToVecModesAtOnce", wordToVec.modesAtOnce(rank))
        .value("overlapWithWordToVec", Numbers.of(shared, k -> overlap.ofSubspaces(k + 1)))
        .value("wordToVecFinalLoss", wordToVec.loss(wordToVec.size() - 1))
        .value("snapshotTimes", Numbers.of(schedule.snapshots()))
        .value("words", ground.target().rows())
        .value("dimension", ground.initial().columns());
  }

  /** Of the modes that are half learned before the end, as far as all before them are. */
  private static double[] stepTimes(AlignedDynamics dynamics, Course course) {
    return IntStream.range(0, dynamics.effectiveRank())
        .mapToDouble(k -> course.halfTime(k, dynamics.mode(k).eigenvalue() / 2))
        .takeWhile(Double::isFinite)
        .toArray();
  }

  private static int inOrder(double[] times) {
    int count = Math.min(1, times.length);
    while (count > 0 && count < times.length && times[count] > times[count - 1]) {
      count++;
    }
    return count;
  }

  private static double lossAt(Course course, double time) {
    int i = 0;
    while (i < course.size() - 1 && course.time(i) < time) {
      i++;
    }
    return course.loss(i);
  }

  /** The first principal directions of the words. */
  private static Matrix learned(Matrix embeddings, int count) {
    return Eigenpairs.largest(embeddings.rowProducts(), count).vectors();
  }
}
