package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.linalg.SingularValues;
import java.util.ArrayList;
import java.util.List;

/** What was seen of embeddings while they were trained. */
public final class Trajectory {

  private final List<Moment> moments;
  private final List<Snapshot> snapshots;

  private Trajectory(List<Moment> moments, List<Snapshot> snapshots) {
    this.moments = List.copyOf(moments);
    this.snapshots = List.copyOf(snapshots);
  }

  /**
   * Embeddings at a time.
   *
   * @param time t, the sum of the rates of all steps
   * @param embeddings W, V x d
   */
  public record Snapshot(double time, Matrix embeddings) {}

  /** Steps of the same rate. */
  private record Stretch(double rate, long steps) {}

  private record Moment(
      double time,
      double loss,
      double[] singularValues,
      double[] strengths,
      List<Stretch> stretches) {}

  /** How many times were recorded. Times that one step passed together are recorded once. */
  public int size() {
    return moments.size();
  }

  /** The i-th recorded time, the sum of the rates of all steps until then. */
  public double time(int i) {
    return moments.get(i).time();
  }

  /** ℓ at the i-th recorded time: 1 at W = 0. */
  public double loss(int i) {
    return moments.get(i).loss();
  }

  /** d, how many singular values there are. */
  public int dimension() {
    return moments.get(0).singularValues().length;
  }

  /** The k-th largest singular value of W at the i-th recorded time, to 1e-15 of the largest. */
  public double singularValue(int i, int k) {
    return moments.get(i).singularValues()[k];
  }

  /**
   * |Wᵀ v_k| at the i-th recorded time, for the k-th direction of the timetable: how strong the
   * embeddings are along it, whichever singular value that may be.
   */
  public double strength(int i, int k) {
    return moments.get(i).strengths()[k];
  }

  /** How many steps were taken until the i-th recorded time. */
  public long steps(int i) {
    return moments.get(i).stretches().stream().mapToLong(Stretch::steps).sum();
  }

  /** The rate at the end: smaller than that of the timetable if the loss rose. */
  public double finalRate() {
    List<Stretch> stretches = moments.get(size() - 1).stretches();
    return stretches.get(stretches.size() - 1).rate();
  }

  /**
   * The time for which gradient flow grows a small mode as much as the steps did: a step of rate η
   * multiplies it by 1 + ηλ/2, the flow of time {@code 2 ln(1 + ηλ/2)/λ}. With it, theory and
   * training agree better than with the sum of the rates.
   *
   * @param eigenvalue λ of the mode; for λ ≤ 0 the answer is the sum of the rates
   */
  public double flowTime(int i, double eigenvalue) {
    if (eigenvalue <= 0) {
      return time(i);
    }
    double sum = 0;
    for (Stretch stretch : moments.get(i).stretches()) {
      sum += stretch.steps() * StrictMath.log1p(stretch.rate() * eigenvalue / 2);
    }
    return 2 * sum / eigenvalue;
  }

  /** Embeddings at the times that the timetable names, or just after. */
  public List<Snapshot> snapshots() {
    return snapshots;
  }

  /** Where training writes down what it passes. */
  static final class Recorder {

    /** A time is reached if this share of a step is missing: a sum of steps is rounded. */
    private static final double ROUNDING = 1e-6;

    private final Timetable timetable;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<Stretch> before = new ArrayList<>();
    private double rate;
    private long steps;
    private double time;
    private int recorded;
    private int kept;

    Recorder(Timetable timetable) {
      this.timetable = timetable;
      this.rate = timetable.rate();
    }

    double rate() {
      return rate;
    }

    double time() {
      return time;
    }

    private double reached() {
      return time + ROUNDING * rate;
    }

    boolean atEnd() {
      return reached() >= timetable.end();
    }

    /** Whether there is something to be written down here. */
    boolean isDue() {
      return timetable.recordsUntil(reached()) > recorded
          || timetable.snapshotsUntil(reached()) > kept;
    }

    void step() {
      steps++;
      // a product, since a sum of many rates would carry the rounding of all of them
      time = elapsed() + steps * rate;
    }

    private double elapsed() {
      return before.stream().mapToDouble(stretch -> stretch.steps() * stretch.rate()).sum();
    }

    void halveRate() {
      endStretch();
      rate /= 2;
      if (rate < timetable.rate() * 0x1p-40) {
        throw new IllegalArgumentException(
            "expected a loss that falls along its slope, found that it rises even at the rate %s"
                .formatted(rate));
      }
    }

    private void endStretch() {
      if (steps > 0) {
        before.add(new Stretch(rate, steps));
        steps = 0;
      }
    }

    /** Takes back some of the last steps of the present rate. */
    void takeBack(long some) {
      steps -= some;
      time = elapsed() + steps * rate;
    }

    void look(double loss, Matrix embeddings) {
      if (timetable.recordsUntil(reached()) > recorded) {
        recorded = timetable.recordsUntil(reached());
        List<Stretch> stretches = new ArrayList<>(before);
        stretches.add(new Stretch(rate, steps));
        double[] strengths =
            timetable
                .directions()
                .map(v -> strengths(v, embeddings))
                .orElseGet(() -> new double[0]);
        moments.add(
            new Moment(
                time, loss, SingularValues.of(embeddings), strengths, List.copyOf(stretches)));
      }
      if (timetable.snapshotsUntil(reached()) > kept) {
        kept = timetable.snapshotsUntil(reached());
        snapshots.add(new Snapshot(time, embeddings));
      }
    }

    private static double[] strengths(Matrix directions, Matrix embeddings) {
      Matrix products = directions.transposedTimes(embeddings);
      double[] strengths = new double[products.rows()];
      for (int k = 0; k < strengths.length; k++) {
        double squares = 0;
        for (int j = 0; j < products.columns(); j++) {
          squares += products.at(k, j) * products.at(k, j);
        }
        strengths[k] = StrictMath.sqrt(squares);
      }
      return strengths;
    }

    Trajectory trajectory() {
      return new Trajectory(moments, snapshots);
    }
  }
}
