package io.github.offprint.plot;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A distance between the ticks of an axis of dates, from a second to thousands of years.
 *
 * @param count how many units
 * @param unit seconds, minutes, hours, days, weeks, months or years
 */
record CalendarStep(int count, ChronoUnit unit) {

  /** All steps with labels, from the shortest to the longest. */
  static final List<CalendarStep> ALL =
      List.of(
          new CalendarStep(1, ChronoUnit.SECONDS),
          new CalendarStep(2, ChronoUnit.SECONDS),
          new CalendarStep(5, ChronoUnit.SECONDS),
          new CalendarStep(15, ChronoUnit.SECONDS),
          new CalendarStep(30, ChronoUnit.SECONDS),
          new CalendarStep(1, ChronoUnit.MINUTES),
          new CalendarStep(2, ChronoUnit.MINUTES),
          new CalendarStep(5, ChronoUnit.MINUTES),
          new CalendarStep(15, ChronoUnit.MINUTES),
          new CalendarStep(30, ChronoUnit.MINUTES),
          new CalendarStep(1, ChronoUnit.HOURS),
          new CalendarStep(3, ChronoUnit.HOURS),
          new CalendarStep(6, ChronoUnit.HOURS),
          new CalendarStep(12, ChronoUnit.HOURS),
          new CalendarStep(1, ChronoUnit.DAYS),
          new CalendarStep(1, ChronoUnit.WEEKS),
          new CalendarStep(2, ChronoUnit.WEEKS),
          new CalendarStep(1, ChronoUnit.MONTHS),
          new CalendarStep(3, ChronoUnit.MONTHS),
          new CalendarStep(6, ChronoUnit.MONTHS),
          new CalendarStep(1, ChronoUnit.YEARS),
          new CalendarStep(2, ChronoUnit.YEARS),
          new CalendarStep(5, ChronoUnit.YEARS),
          new CalendarStep(10, ChronoUnit.YEARS),
          new CalendarStep(20, ChronoUnit.YEARS),
          new CalendarStep(50, ChronoUnit.YEARS),
          new CalendarStep(100, ChronoUnit.YEARS),
          new CalendarStep(200, ChronoUnit.YEARS),
          new CalendarStep(500, ChronoUnit.YEARS),
          new CalendarStep(1000, ChronoUnit.YEARS),
          new CalendarStep(2000, ChronoUnit.YEARS),
          new CalendarStep(5000, ChronoUnit.YEARS));

  /** Its length in days, about. */
  double days() {
    return count * (unit.getDuration().getSeconds() / 86_400.0);
  }

  /** The last place of such a tick at or before a moment. */
  LocalDateTime floor(LocalDateTime moment) {
    LocalDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
    return switch (unit) {
      case SECONDS -> day.plusSeconds(whole(moment.toLocalTime().toSecondOfDay()));
      case MINUTES -> day.plusMinutes(whole(moment.getHour() * 60 + moment.getMinute()));
      case HOURS -> day.plusHours(whole(moment.getHour()));
      case DAYS -> day;
      case WEEKS -> monday(day);
      case MONTHS -> day.withDayOfMonth(1).withMonth(1 + whole(moment.getMonthValue() - 1));
      default -> day.withDayOfYear(1).withYear(whole(moment.getYear()));
    };
  }

  /** Mondays; of two weeks, those an even number of weeks after one in 1970. */
  private LocalDateTime monday(LocalDateTime day) {
    LocalDateTime monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    long weeks = Math.floorDiv(monday.toLocalDate().toEpochDay(), 7);
    return monday.minusWeeks(Math.floorMod(weeks, count));
  }

  private int whole(int units) {
    return Math.floorDiv(units, count) * count;
  }

  /** The next place of such a tick. */
  LocalDateTime after(LocalDateTime tick) {
    return tick.plus(count, unit);
  }

  /** What stands between these ticks: the next shorter step that divides this one. */
  CalendarStep minor() {
    return switch (unit) {
      case SECONDS, MINUTES -> new CalendarStep(count == 15 || count == 30 ? 5 : 1, unit);
      case HOURS -> new CalendarStep(count == 12 ? 3 : 1, unit);
      case DAYS -> new CalendarStep(6, ChronoUnit.HOURS);
      case WEEKS -> new CalendarStep(count, ChronoUnit.DAYS);
      case MONTHS -> new CalendarStep(1, count == 1 ? ChronoUnit.WEEKS : ChronoUnit.MONTHS);
      default -> ofYears();
    };
  }

  private CalendarStep ofYears() {
    if (count == 1) {
      return new CalendarStep(3, ChronoUnit.MONTHS);
    }
    int parts = Integer.toString(count).startsWith("2") ? 4 : 5;
    return new CalendarStep(count <= 10 ? 1 : count / parts, ChronoUnit.YEARS);
  }
}
