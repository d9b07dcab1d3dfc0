package io.github.offprint.plot;

import io.github.offprint.figure.Axis.View;
import io.github.offprint.plot.Ticks.Tick;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Ticks of an axis of dates, in UTC: at the beginnings of years, months, weeks, days, hours,
 * minutes or seconds. A label says no more than what changes from tick to tick; the rest, such as
 * the year, stands in the note.
 */
final class CalendarTicks {

  private static final double SECONDS = 86_400;

  /** Two ends that were computed may miss a tick by this much: about a millisecond. */
  private static final double SLACK = 1e-8;

  private final View view;

  private CalendarTicks(View view) {
    this.view = view;
  }

  /**
   * Ticks for a view.
   *
   * @param view ends in days since 1970
   * @param most labelled ticks, at least 2
   */
  static Ticks of(View view, int most) {
    CalendarTicks ticks = new CalendarTicks(view);
    List<LocalDateTime> finer = List.of();
    for (CalendarStep step : CalendarStep.ALL) {
      // Not to count the seconds of a thousand years.
      if ((view.to() - view.from()) / step.days() > 20.0 * most) {
        continue;
      }
      List<LocalDateTime> places = ticks.places(step);
      if (places.size() <= most) {
        return places.size() >= 2
            ? ticks.labelled(places, step)
            : finer.size() < 2 ? ticks.ofSeconds(most) : ticks.thinned(finer, most);
      }
      finer = places;
    }
    return ticks.thinned(finer, most);
  }

  private List<LocalDateTime> places(CalendarStep step) {
    List<LocalDateTime> places = new ArrayList<>();
    LocalDateTime at = step.floor(moment(view.from()));
    for (; days(at) <= view.to() + SLACK; at = step.after(at)) {
      if (days(at) >= view.from() - SLACK) {
        places.add(at);
      }
    }
    return places;
  }

  private static LocalDateTime moment(double days) {
    long day = (long) Math.floor(days);
    // The time may round up to the end of the day.
    long nanos = Math.min(Math.round((days - day) * SECONDS * 1e9), 86_399_999_999_999L);
    return LocalDate.ofEpochDay(day).atTime(LocalTime.ofNanoOfDay(nanos));
  }

  private static double days(LocalDateTime moment) {
    return moment.toEpochSecond(ZoneOffset.UTC) / SECONDS;
  }

  private static List<Tick> labels(List<LocalDateTime> places) {
    CalendarLabels labels = CalendarLabels.of(places);
    return places.stream().map(at -> new Tick(days(at), labels.of(at))).toList();
  }

  /** A view of hardly more than a second: decimals of the seconds of its minute. */
  private Ticks ofSeconds(int most) {
    LocalDateTime minute = moment(view.from()).truncatedTo(ChronoUnit.MINUTES);
    double start = days(minute);
    View seconds = new View((view.from() - start) * SECONDS, (view.to() - start) * SECONDS);
    Ticks ticks = LinearTicks.of(seconds, most);
    TreeMap<Double, Tick> placed = new TreeMap<>();
    for (Tick tick : ticks.all()) {
      double at = start + tick.value() / SECONDS;
      placed.putIfAbsent(at, new Tick(at, tick.isMajor() ? tick.label() + " s" : ""));
    }
    String note = (ticks.note() + " " + CalendarLabels.minute(minute)).strip();
    return new Ticks(List.copyOf(placed.values()), note);
  }

  private Ticks thinned(List<LocalDateTime> places, int most) {
    int stride = (places.size() + most - 1) / most;
    List<LocalDateTime> some = new ArrayList<>();
    for (int i = 0; i < places.size(); i += stride) {
      some.add(places.get(i));
    }
    return new Ticks(labels(some), CalendarLabels.of(some).note());
  }

  private Ticks labelled(List<LocalDateTime> major, CalendarStep step) {
    TreeMap<Double, Tick> ticks = new TreeMap<>();
    for (LocalDateTime place : places(step.minor())) {
      ticks.put(days(place), new Tick(days(place), ""));
    }
    labels(major).forEach(tick -> ticks.put(tick.value(), tick));
    return new Ticks(List.copyOf(ticks.values()), CalendarLabels.of(major).note());
  }
}
