package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import java.util.Arrays;

/**
 * Stochastic gradient descent on a loss of pairs: each step draws some pairs that occur from P, and
 * as many that need not: the first words of the former, each with a word drawn from p.
 *
 * <pre>
 *   W ← W + η D̂ W    E D̂ = D, the slope of the whole loss    η  time of one step
 * </pre>
 *
 * A step of time η of the balanced quartic loss is one of rate {@code η V² m/4} on the mean loss of
 * a batch with weights mean(G)/G_ij, divided by m = mean(M*²), which is how it is found in the
 * authors' program ({@link #timeOfStep}).
 *
 * <p>When it is looked at, the whole loss decides: if it has risen by more than 0.02 since it was
 * looked at last, or is no number, the steps since then are taken back and the rate is halved. A
 * word that never occurs is never drawn and stays where it began.
 */
public final class MinibatchTraining {

  private static final double NOISE = 0.02;

  private final PairLoss loss;
  private final PairSampler sampler;
  private final int batch;
  private final double[] wordWeights;
  private final double[] firstWeights;

  /**
   * On a loss of the same counts.
   *
   * @param batch how many pairs of each kind a step draws, at least 1
   */
  public MinibatchTraining(Cooccurrence counts, PairLoss loss, int batch) {
    if (batch < 1) {
      throw new IllegalArgumentException("expected a batch of at least 1 pair, found " + batch);
    }
    if (counts.vocabularySize() != loss.vocabularySize()) {
      throw new IllegalArgumentException(
          "expected the counts of %s words, found %s"
              .formatted(loss.vocabularySize(), counts.vocabularySize()));
    }
    this.loss = loss;
    this.batch = batch;
    this.sampler = new PairSampler(counts);
    int size = counts.vocabularySize();
    this.wordWeights = new double[size];
    Arrays.setAll(wordWeights, i -> counts.wordWeight(i) / counts.totalWordWeight());
    this.firstWeights = marginals(counts);
  }

  /** Σ_j P_ij. */
  private static double[] marginals(Cooccurrence counts) {
    double totalPairs = counts.totalPairWeight();
    double[] sums = new double[counts.vocabularySize()];
    for (int row = 0; row < sums.length; row++) {
      int i = row;
      counts.forEachPartner(
          i,
          (j, weight) -> {
            sums[i] += weight / totalPairs;
            sums[j] += i == j ? 0 : weight / totalPairs;
          });
    }
    return sums;
  }

  /**
   * The time of one step of the authors' program: 4 η/(V² m).
   *
   * @param rate η on the mean loss of a batch, divided by m
   * @param target M*, with Ψ⁺ = Ψ⁻ = 1
   */
  public static double timeOfStep(double rate, TargetMatrix target) {
    return 4 * rate / target.frobeniusNormSquared();
  }

  /**
   * Trains.
   *
   * @param initial W(0), V x d with d ≤ V
   * @param draws of which step n takes the n-th child
   */
  public Trajectory follow(Matrix initial, Timetable timetable, Draws draws) {
    Initial.check(loss, initial);
    Trajectory.Recorder recorder = new Trajectory.Recorder(timetable);
    double[] embeddings = new double[initial.rows() * initial.columns()];
    copy(initial, embeddings);
    double[] change = new double[embeddings.length];
    Matrix checked = initial;
    double checkedLoss = loss.at(initial).loss();
    recorder.look(checkedLoss, initial);
    long since = 0;
    for (long step = 0; !recorder.atEnd(); step++) {
      step(embeddings, change, initial.columns(), recorder.rate(), draws.split(step));
      recorder.step();
      since++;
      if (!recorder.isDue()) {
        continue;
      }
      Matrix now = matrix(embeddings, initial.columns());
      double lossNow = loss.at(now).loss();
      if (lossNow <= checkedLoss + NOISE) {
        recorder.look(lossNow, now);
        checked = now;
        // against the least so far, or a slow rise would pass every look
        checkedLoss = Math.min(checkedLoss, lossNow);
      } else {
        copy(checked, embeddings);
        recorder.takeBack(since);
        recorder.halveRate();
      }
      since = 0;
    }
    return recorder.trajectory();
  }

  private void step(double[] w, double[] change, int dimension, double rate, Draws draws) {
    Arrays.fill(change, 0);
    double share = rate / batch / 2;
    for (int sample = 0; sample < batch; sample++) {
      int pair = sampler.pair(draws);
      boolean swapped = draws.bits() < 0;
      int i = swapped ? sampler.second(pair) : sampler.first(pair);
      int j = swapped ? sampler.first(pair) : sampler.second(pair);
      double weight = loss.met(i, j) / sampler.probability(pair);
      double pull = loss.metPull(weight, product(w, dimension, i, j));
      pull(w, change, dimension, i, j, share * pull);
      int other = sampler.word(draws);
      double push = chancePull(i, other, product(w, dimension, i, other));
      pull(w, change, dimension, i, other, -share * push);
    }
    for (int k = 0; k < w.length; k++) {
      w[k] += change[k];
    }
  }

  private double chancePull(int i, int j, double s) {
    return loss.chancePull(loss.chance(i, j) / (firstWeights[i] * wordWeights[j]), s);
  }

  private static double product(double[] w, int dimension, int i, int j) {
    double sum = 0;
    for (int k = 0; k < dimension; k++) {
      sum += w[i * dimension + k] * w[j * dimension + k];
    }
    return sum;
  }

  private static void pull(
      double[] w, double[] change, int dimension, int i, int j, double factor) {
    for (int k = 0; k < dimension; k++) {
      change[i * dimension + k] += factor * w[j * dimension + k];
      change[j * dimension + k] += factor * w[i * dimension + k];
    }
  }

  private static void copy(Matrix from, double[] to) {
    for (int i = 0; i < from.rows(); i++) {
      for (int k = 0; k < from.columns(); k++) {
        to[i * from.columns() + k] = from.at(i, k);
      }
    }
  }

  private static Matrix matrix(double[] entries, int columns) {
    return Matrix.of(entries.length / columns, columns, (i, k) -> entries[i * columns + k]);
  }
}
