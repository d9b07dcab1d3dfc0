package io.github.offprint.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the name of a tag or a shortcode.
 *
 * @param plain values without a name, in order
 * @param named the others
 */
record Arguments(List<String> plain, Map<String, String> named) {

  private static final String VALUE =
      "\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*)'|`([^`]*)`|([^\\s\"'=]+)";
  private static final Pattern ONE = Pattern.compile("(?:([\\w-]+)\\s*=\\s*)?(?:" + VALUE + ")");

  static Arguments of(String text) {
    List<String> plain = new ArrayList<>();
    Map<String, String> named = new TreeMap<>();
    Matcher one = ONE.matcher(text);
    while (one.find()) {
      String value = "";
      for (int group = 2; group <= 5; group++) {
        value = one.group(group) == null ? value : one.group(group);
      }
      if (one.group(1) == null) {
        plain.add(value.replace("\\\"", "\""));
      } else {
        named.put(one.group(1), value.replace("\\\"", "\""));
      }
    }
    return new Arguments(plain, named);
  }

  Optional<String> first(String... names) {
    for (String name : names) {
      if (named.containsKey(name) && !named.get(name).isBlank()) {
        return Optional.of(named.get(name));
      }
    }
    return Optional.empty();
  }
}
