package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Matrix;

/**
 * Gradient flow in steps: {@code W ← W + η dW/dt}, all pairs in each. A step that would raise the
 * loss is taken back and the rate halved, for good: near a minimum of curvature λ a rate is stable
 * only if ηλ &lt; 2.
 */
public final class GradientDescent {

  /** The loss is a quotient of sums; this much of it is rounding. */
  private static final double ROUNDING = 1e-13;

  private GradientDescent() {}

  /**
   * Trains.
   *
   * @param initial W(0), V x d with d ≤ V
   * @throws IllegalArgumentException if the loss rises at any rate
   */
  public static Trajectory follow(EmbeddingLoss loss, Matrix initial, Timetable timetable) {
    Initial.check(loss, initial);
    Trajectory.Recorder recorder = new Trajectory.Recorder(timetable);
    Matrix embeddings = initial;
    EmbeddingLoss.Slope slope = loss.at(initial);
    recorder.look(slope.loss(), embeddings);
    while (!recorder.atEnd()) {
      Matrix next = moved(embeddings, slope.direction(), recorder.rate());
      EmbeddingLoss.Slope there = loss.at(next);
      if (there.loss() <= slope.loss() + ROUNDING) {
        embeddings = next;
        slope = there;
        recorder.step();
        recorder.look(slope.loss(), embeddings);
      } else {
        recorder.halveRate();
      }
    }
    return recorder.trajectory();
  }

  private static Matrix moved(Matrix from, Matrix direction, double rate) {
    return Matrix.of(
        from.rows(), from.columns(), (i, k) -> from.at(i, k) + rate * direction.at(i, k));
  }
}
