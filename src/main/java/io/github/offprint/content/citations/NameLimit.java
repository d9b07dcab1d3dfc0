package io.github.offprint.content.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many names of a long row a list of references shows before it leaps to the last one, as APA
 * does beyond twenty. The library for styles only knows "et al.", so names are left out here.
 *
 * @param least how many names a row has that is shortened
 * @param first how many of them stand before the leap
 */
record NameLimit(int least, int first) {

  /** Nothing is shortened. */
  static final NameLimit NONE = new NameLimit(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** Stands before a name that is the last of a shortened row. */
  static final String LAST = "\uE022";

  private static final Pattern LIST = Pattern.compile("<bibliography\\b[^>]*>");

  /** That of a style. */
  static NameLimit of(CitationStyle style) {
    Matcher list = LIST.matcher(style.xml());
    if (!list.find() || !list.group().contains("et-al-use-last=\"true\"")) {
      return NONE;
    }
    int least = number("et-al-min", list.group());
    int first = number("et-al-use-first", list.group());
    return first > 0 && first < least ? new NameLimit(least, first) : NONE;
  }

  private static int number(String attribute, String tag) {
    Matcher found = Pattern.compile(attribute + "=\"(\\d{1,4})\"").matcher(tag);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  /** A row with a mark before its last name if it is shortened; otherwise as it is. */
  List<PersonName> shortened(List<PersonName> names) {
    if (names.size() < least || names.contains(PersonName.OTHERS)) {
      return names;
    }
    List<PersonName> shown = new ArrayList<>(names.subList(0, first));
    shown.add(names.get(names.size() - 1).marked(LAST));
    return shown;
  }
}
