package io.github.offprint.migration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days in the forms that other generators allow: the calendar day as it is written. */
final class OldDate {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[Tt\\s].*)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},?\\s+)?([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:\\s.*)?");
  private static final Pattern DAY_WORDS =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+([A-Za-z]{3,9})\\.?,?\\s+(\\d{4})(?:\\s.*)?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private OldDate() {}

  /** The day, if it is one. */
  static Optional<LocalDate> of(String written) {
    String text = written.strip();
    Matcher form = YEAR_FIRST.matcher(text);
    try {
      if (form.matches()) {
        return day(form.group(1), Integer.parseInt(form.group(2)), form.group(3));
      } else if (form.usePattern(MONTH_FIRST).matches()) {
        return day(form.group(3), Integer.parseInt(form.group(1)), form.group(2));
      } else if (form.usePattern(WORDS).matches()) {
        return day(form.group(3), month(form.group(1)), form.group(2));
      } else if (form.usePattern(DAY_WORDS).matches()) {
        return day(form.group(3), month(form.group(2)), form.group(1));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static int month(String name) {
    return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
  }
}
