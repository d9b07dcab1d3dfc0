package io.github.offprint.plot;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * The labels of the ticks of one axis of dates, in English whatever the machine speaks.
 *
 * @param finest what the ticks tell apart
 * @param note what all of them share
 */
record CalendarLabels(Finest finest, String note) {

  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  /** The finest part of a date that an axis shows. */
  enum Finest {
    YEAR,
    MONTH,
    DAY,
    MINUTE,
    SECOND
  }

  static CalendarLabels of(List<LocalDateTime> places) {
    Finest finest = finest(places);
    return new CalendarLabels(finest, note(finest, places));
  }

  private static Finest finest(List<LocalDateTime> places) {
    if (places.stream().anyMatch(at -> at.getSecond() != 0)) {
      return Finest.SECOND;
    } else if (places.stream().anyMatch(at -> !isMidnight(at))) {
      return Finest.MINUTE;
    } else if (places.stream().anyMatch(at -> at.getDayOfMonth() != 1)) {
      return Finest.DAY;
    }
    return places.stream().allMatch(at -> at.getMonthValue() == 1) ? Finest.YEAR : Finest.MONTH;
  }

  private static boolean isMidnight(LocalDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** The date of times that have none among them, the year of dates that have none. */
  private static String note(Finest finest, List<LocalDateTime> places) {
    LocalDateTime first = places.get(0);
    LocalDateTime last = places.get(places.size() - 1);
    boolean times = finest == Finest.MINUTE || finest == Finest.SECOND;
    String zone = times ? "UTC" : "";
    if (finest == Finest.YEAR || places.stream().anyMatch(CalendarLabels::isNewYear)) {
      return zone;
    }
    String days =
        times && places.stream().noneMatch(CalendarLabels::isMidnight) ? days(first, last) : "";
    String years = range(Integer.toString(first.getYear()), Integer.toString(last.getYear()));
    return (days + years + " " + zone).strip();
  }

  private static String days(LocalDateTime first, LocalDateTime last) {
    return range(day(first), day(last)) + " ";
  }

  private static String range(String first, String last) {
    return first.equals(last) ? first : first + "–" + last;
  }

  private static boolean isNewYear(LocalDateTime at) {
    return isMidnight(at) && at.getDayOfYear() == 1;
  }

  /** The label of one tick: what begins there, or the time. */
  String of(LocalDateTime at) {
    if (!isMidnight(at)) {
      String time = two(at.getHour()) + ":" + two(at.getMinute());
      return finest == Finest.SECOND ? time + ":" + two(at.getSecond()) : time;
    } else if (at.getDayOfYear() == 1) {
      return Integer.toString(at.getYear());
    }
    return finest == Finest.MONTH ? MONTHS[at.getMonthValue() - 1] : day(at);
  }

  private static String day(LocalDateTime at) {
    return at.getDayOfMonth() + " " + MONTHS[at.getMonthValue() - 1];
  }

  /** A minute in full. */
  static String minute(LocalDateTime at) {
    return "%s %s %s:%s UTC"
        .formatted(day(at), at.getYear(), two(at.getHour()), two(at.getMinute()));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
