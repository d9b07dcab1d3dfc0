package io.github.offprint.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date of a day or of an instant, in the forms that YAML allows. */
final class CalendarDate {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:(?:[Tt]|[ \\t]+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d*)?)?"
              + "[ \\t]*(?:[Zz]|[-+]\\d{1,2}(?::?\\d{2})?)?)?");

  private CalendarDate() {}

  /** The date as written, if there is such a day and such a time. */
  static Optional<LocalDate> of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      if (form.group(4) != null) {
        LocalTime.of(number(form, 4), number(form, 5), number(form, 6));
      }
      return Optional.of(LocalDate.of(number(form, 1), number(form, 2), number(form, 3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher form, int group) {
    return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
  }
}
