package io.github.offprint.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Dates as numbers: days since the beginning of 1970 in UTC, as {@link Scale.Calendar} has them.
 */
public final class Days {

  /** The beginning of the year 1. */
  static final double FIRST = LocalDate.of(1, 1, 1).toEpochDay();

  /** The end of the year 9999. */
  static final double LAST = LocalDate.of(10_000, 1, 1).toEpochDay();

  private static final double SECONDS = 86_400;

  private Days() {}

  /** The beginning of a day. */
  public static double of(LocalDate date) {
    return date.toEpochDay();
  }

  /** A moment, to about a millionth of a second. */
  public static double of(Instant moment) {
    long day = Math.floorDiv(moment.getEpochSecond(), (long) SECONDS);
    double second = Math.floorMod(moment.getEpochSecond(), (long) SECONDS);
    return day + (second + moment.getNano() * 1e-9) / SECONDS;
  }

  /** The beginnings of days, for the coordinates of a mark. */
  public static Numbers of(List<LocalDate> dates) {
    return Numbers.of(dates.size(), i -> of(dates.get(i)));
  }
}
