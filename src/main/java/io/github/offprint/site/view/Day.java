package io.github.offprint.site.view;

import java.time.LocalDate;
import java.util.List;

/**
 * A calendar date.
 *
 * @param iso for machines: {@code 2025-01-04}
 * @param text for readers: {@code 4 January 2025}
 */
public record Day(String iso, String text) {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /**
   * A date in the words of a language. English has its months here, since those of the Java
   * platform change with its version; other languages show the ISO date.
   *
   * @param lang BCP 47
   */
  public static Day of(LocalDate date, String lang) {
    String iso = date.toString();
    if (!lang.equals("en") && !lang.startsWith("en-")) {
      return new Day(iso, iso);
    }
    String month = MONTHS.get(date.getMonthValue() - 1);
    return new Day(iso, date.getDayOfMonth() + " " + month + " " + date.getYear());
  }
}
