package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Run;
import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.EmbeddingLoss;
import io.github.offprint.solver.qwem.GradientDescent;
import io.github.offprint.solver.qwem.PairLoss;
import io.github.offprint.solver.qwem.Timetable;
import io.github.offprint.solver.qwem.Trajectory;
import java.util.Arrays;

/**
 * A training run in the time of quadratic word embeddings. Losses differ in how fast small
 * embeddings grow: here the unit of time is such that the first direction grows like exp(λ_1 t/2)
 * under each of them, with λ_1 of the target matrix.
 *
 * @param training as it was run
 * @param stretch by which its own times are multiplied
 */
record Course(Trajectory training, double stretch) {

  /**
   * What all courses of an experiment share.
   *
   * @param growth λ_1 of the target matrix
   * @param step time of a step, in units of 1/λ_1
   * @param times that are recorded
   * @param snapshots times at which the embeddings are kept
   * @param directions along which strengths are recorded
   */
  record Schedule(
      double growth, double step, double[] times, double[] snapshots, Matrix directions) {

    private Timetable timetable(double stretch) {
      return Timetable.of(step / growth / stretch, shrunk(times, stretch))
          .withSnapshots(shrunk(snapshots, stretch))
          .along(directions);
    }

    private static double[] shrunk(double[] times, double stretch) {
      return Arrays.stream(times).map(time -> time / stretch).toArray();
    }
  }

  /** Training on the distance to the target matrix. */
  static Course of(EmbeddingLoss loss, Matrix initial, Schedule schedule, Run run) {
    return follow(loss, initial, schedule, 1, run);
  }

  /** Training on pairs. */
  static Course ofPairs(PairLoss loss, Matrix initial, Schedule schedule, Run run) {
    double growth = 2 * Eigenpairs.largest(loss.slopeAtZero(), 1).value(0);
    if (!(growth > 0)) {
      throw new IllegalArgumentException(
          "expected a direction that grows from small embeddings, found none");
    }
    return follow(loss, initial, schedule, growth / schedule.growth(), run);
  }

  private static Course follow(
      EmbeddingLoss loss, Matrix initial, Schedule schedule, double stretch, Run run) {
    EmbeddingLoss watched =
        new EmbeddingLoss() {
          @Override
          public int vocabularySize() {
            return loss.vocabularySize();
          }

          @Override
          public Slope at(Matrix embeddings) {
            // training takes long enough to be cancelled
            run.progress(0.5);
            return loss.at(embeddings);
          }
        };
    return new Course(
        GradientDescent.follow(watched, initial, schedule.timetable(stretch)), stretch);
  }

  /** Times from the first to the last by equal ratios. */
  static double[] logarithmic(double from, double to, int count) {
    double[] times = new double[count];
    Arrays.setAll(times, i -> from * StrictMath.pow(to / from, i / (count - 1.0)));
    times[count - 1] = to;
    return times;
  }

  int size() {
    return training.size();
  }

  double time(int i) {
    return training.time(i) * stretch;
  }

  double loss(int i) {
    return training.loss(i);
  }

  double singularValue(int i, int k) {
    return training.singularValue(i, k);
  }

  /** The embeddings of the i-th snapshot. */
  Matrix embeddings(int i) {
    return training.snapshots().get(i).embeddings();
  }

  double largestSingularValue() {
    double largest = 0;
    for (int i = 0; i < size(); i++) {
      largest = Math.max(largest, singularValue(i, 0));
    }
    return largest;
  }

  /**
   * When the strength along the k-th direction first reaches half of its square at the end, between
   * recorded times by proportion; infinite if it has not begun to grow.
   */
  double halfTime(int k, double halfSquare) {
    double before = 0;
    for (int i = 0; i < size(); i++) {
      double square = training.strength(i, k) * training.strength(i, k);
      if (square >= halfSquare) {
        double part = i == 0 ? 1 : (halfSquare - before) / (square - before);
        double from = i == 0 ? time(0) : time(i - 1);
        return from + part * (time(i) - from);
      }
      before = square;
    }
    return Double.POSITIVE_INFINITY;
  }

  /**
   * How many modes rise at the same time, from 1: the mean of (Σ g_k)²/Σ g_k² over the whole
   * growth, where g_k is what the squares of the first singular values gain from one recorded time
   * to the next.
   *
   * @param modes how many singular values
   */
  double modesAtOnce(int modes) {
    double weighted = 0;
    double total = 0;
    for (int i = 1; i < size(); i++) {
      double sum = 0;
      double squares = 0;
      for (int k = 0; k < modes; k++) {
        double now = singularValue(i, k) * singularValue(i, k);
        double then = singularValue(i - 1, k) * singularValue(i - 1, k);
        double gain = Math.max(0, now - then);
        sum += gain;
        squares += gain * gain;
      }
      if (squares > 0) {
        weighted += sum * (sum * sum / squares);
        total += sum;
      }
    }
    return weighted / total;
  }
}
