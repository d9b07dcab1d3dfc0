package io.github.offprint.solver.qwem;

import io.github.offprint.solver.linalg.Matrix;
import java.util.Arrays;
import java.util.Optional;

/**
 * How training goes and when it is looked at: the first step that ends at or after a time is the
 * one that is recorded for it.
 */
public final class Timetable {

  private final double rate;
  private final double[] times;
  private final double[] snapshots;
  private final Optional<Matrix> directions;

  private Timetable(double rate, double[] times, double[] snapshots, Optional<Matrix> directions) {
    this.rate = rate;
    this.times = times;
    this.snapshots = snapshots;
    this.directions = directions;
  }

  /**
   * Without snapshots.
   *
   * @param rate η, the time of one step; positive. Steps become shorter if the loss rises
   * @param times at which loss and singular values are recorded, ascending, at least 0; training
   *     ends with the last
   */
  public static Timetable of(double rate, double... times) {
    if (!(rate > 0 && Double.isFinite(rate))) {
      throw new IllegalArgumentException("expected a positive rate, found " + rate);
    }
    if (times.length == 0) {
      throw new IllegalArgumentException("expected at least one time, found none");
    }
    return new Timetable(rate, ascending(times), new double[0], Optional.empty());
  }

  /**
   * The same with the embeddings themselves kept at some times.
   *
   * @param times ascending, at least 0, at most the last recorded time
   */
  public Timetable withSnapshots(double... times) {
    double[] kept = ascending(times);
    if (kept.length > 0 && kept[kept.length - 1] > end()) {
      throw new IllegalArgumentException(
          "expected snapshots until %s, found %s".formatted(end(), kept[kept.length - 1]));
    }
    return new Timetable(rate, this.times, kept, directions);
  }

  /**
   * The same with the strength of the embeddings along some directions recorded at each time.
   *
   * @param vectors V rows, a unit vector in each column, such as eigenvectors of the target
   */
  public Timetable along(Matrix vectors) {
    return new Timetable(rate, times, snapshots, Optional.of(vectors));
  }

  Optional<Matrix> directions() {
    return directions;
  }

  private static double[] ascending(double[] times) {
    double before = 0;
    for (double time : times) {
      if (!(time >= before && Double.isFinite(time))) {
        throw new IllegalArgumentException(
            "expected ascending finite times from 0, found %s after %s".formatted(time, before));
      }
      before = time;
    }
    return times.clone();
  }

  double rate() {
    return rate;
  }

  double end() {
    return times[times.length - 1];
  }

  /** How many recorded times are at or before a time. */
  int recordsUntil(double time) {
    return until(times, time);
  }

  /** How many snapshots are at or before a time. */
  int snapshotsUntil(double time) {
    return until(snapshots, time);
  }

  private static int until(double[] times, double time) {
    int place = Arrays.binarySearch(times, time);
    int after = place < 0 ? -1 - place : place + 1;
    while (after < times.length && times[after] == time) {
      after++;
    }
    return after;
  }
}
