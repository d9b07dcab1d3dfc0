package io.github.offprint.migration;

import io.github.offprint.content.Node;
import io.github.offprint.content.Source;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads TOML 1.0 to the same nodes as YAML: what a bare value means is decided later, so numbers
 * and days are taken as they are written.
 */
final class Toml {

  private static final Pattern BARE =
      Pattern.compile("[A-Za-z0-9_+:.-]+(?: (?=\\d\\d:)[0-9:.Z+-]+)?");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Map<Character, String> ESCAPES =
      Map.of('b', "\b", 't', "\t", 'n', "\n", 'f', "\f", 'r', "\r", '"', "\"", '\\', "\\");

  private final Source source;
  private final String text;
  private final int end;
  private int at;

  /** A mapping that is still being filled. */
  private static final class Table {
    private final Position position;
    private final Map<String, Position> places = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Table(Position position) {
      this.position = position;
    }
  }

  private Toml(Source source, int begin, int end) {
    this.source = source;
    this.text = source.text();
    this.at = begin;
    this.end = end;
  }

  /** What stands between two places of a file. */
  static Optional<Node.Mapping> node(Source source, int begin, int end, Problems problems) {
    try {
      Toml toml = new Toml(source, begin, end);
      return Optional.of((Node.Mapping) node(toml.document(), source.position(begin)));
    } catch (OffprintException e) {
      problems.add(e);
      return Optional.empty();
    }
  }

  private Table document() {
    Table top = new Table(source.position(at));
    Table current = top;
    for (skip(true); at < end; skip(true)) {
      if (text.startsWith("[[", at)) {
        at += 2;
        current = added(top, keys());
        expect("]]");
      } else if (text.charAt(at) == '[') {
        at++;
        current = inside(top, keys());
        expect("]");
      } else {
        pair(current);
      }
      skip(false);
      if (at < end && text.charAt(at) != '\n') {
        throw mistake("something follows what is already complete");
      }
    }
    return top;
  }

  private void pair(Table table) {
    Position place = source.position(at);
    List<String> keys = keys();
    skip(false);
    expect("=");
    skip(false);
    Table holder = inside(table, keys.subList(0, keys.size() - 1));
    put(holder, keys.get(keys.size() - 1), place, value());
  }

  private void put(Table table, String key, Position place, Object value) {
    if (table.values.containsKey(key)) {
      throw new OffprintException(
          Problem.error(place, "the key \"" + key + "\" stands twice", "remove one of the two"));
    }
    table.places.put(key, place);
    table.values.put(key, value);
  }

  private Table inside(Table table, List<String> keys) {
    Table current = table;
    for (String key : keys) {
      if (!current.values.containsKey(key)) {
        put(current, key, source.position(at), new Table(source.position(at)));
      }
      Object found = current.values.get(key);
      Object last =
          found instanceof List<?> list && !list.isEmpty() ? list.get(list.size() - 1) : found;
      if (!(last instanceof Table)) {
        throw mistake("\"" + key + "\" is a value and holds no other keys");
      }
      current = (Table) last;
    }
    return current;
  }

  private Table added(Table top, List<String> keys) {
    Table holder = inside(top, keys.subList(0, keys.size() - 1));
    String key = keys.get(keys.size() - 1);
    List<Object> all = new ArrayList<>();
    if (holder.values.get(key) instanceof List<?> before) {
      all.addAll(before);
    } else {
      put(holder, key, source.position(at), List.of());
    }
    Table table = new Table(source.position(at));
    all.add(table);
    holder.values.put(key, all);
    return table;
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    do {
      at += keys.isEmpty() ? 0 : 1;
      skip(false);
      Matcher bare = KEY.matcher(text).region(at, end);
      if (at < end && "\"'".indexOf(text.charAt(at)) >= 0) {
        keys.add(string());
      } else if (bare.lookingAt()) {
        keys.add(bare.group());
        at = bare.end();
      } else {
        throw mistake("a key was expected here");
      }
      skip(false);
    } while (at < end && text.charAt(at) == '.');
    return keys;
  }

  private Object value() {
    Position place = source.position(at);
    char first = at < end ? text.charAt(at) : '\n';
    if (first == '"' || first == '\'') {
      return new Node.Scalar(string(), true, place);
    } else if (first == '[') {
      at++;
      return list();
    } else if (first == '{') {
      at++;
      return inline(place);
    }
    Matcher bare = BARE.matcher(text).region(at, end);
    if (!bare.lookingAt()) {
      throw mistake("a value is missing, or a text stands without quotes");
    }
    at = bare.end();
    return new Node.Scalar(bare.group(), false, place);
  }

  private List<Object> list() {
    List<Object> items = new ArrayList<>();
    for (skip(true); !comes("]"); skip(true)) {
      items.add(value());
      skip(true);
      if (!comes("]")) {
        expect(",");
      }
    }
    expect("]");
    return items;
  }

  private Table inline(Position place) {
    Table table = new Table(place);
    for (skip(true); !comes("}"); skip(true)) {
      pair(table);
      skip(true);
      if (!comes("}")) {
        expect(",");
      }
    }
    expect("}");
    return table;
  }

  private String string() {
    int start = at;
    String quote = text.substring(at, at + 1);
    boolean tall = text.startsWith(quote.repeat(3), at);
    String closing = tall ? quote.repeat(3) : quote;
    at += closing.length();
    at += tall && comes("\n") ? 1 : 0;
    StringBuilder string = new StringBuilder();
    while (!comes(closing)) {
      if (at >= end || !tall && text.charAt(at) == '\n') {
        at = start;
        throw mistake("the quote that begins here never ends");
      }
      if (quote.equals("\"") && text.charAt(at) == '\\') {
        at++;
        string.append(escape(tall));
      } else {
        string.append(text.charAt(at++));
      }
    }
    at += closing.length();
    for (; tall && comes(quote) && quote.equals("\""); at++) {
      string.append(quote);
    }
    return string.toString();
  }

  private String escape(boolean tall) {
    char kind = at < end ? text.charAt(at) : ' ';
    int digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    Matcher blank = Pattern.compile("[ \\t]*\\n\\s*").matcher(text).region(at, end);
    if (tall && blank.lookingAt()) {
      at = blank.end();
      return "";
    } else if (digits > 0
        && at + digits < end
        && text.substring(at + 1, at + 1 + digits).matches("\\p{XDigit}+")) {
      long letter = Long.parseLong(text.substring(at + 1, at + 1 + digits), 16);
      at += 1 + digits;
      return Character.isValidCodePoint((int) letter) ? Character.toString((int) letter) : "\uFFFD";
    } else if (!ESCAPES.containsKey(kind)) {
      throw mistake("this backslash sequence means nothing in double quotes");
    }
    at++;
    return ESCAPES.get(kind);
  }

  private boolean comes(String sign) {
    if (at >= end && !sign.equals("\n") && "]}".contains(sign)) {
      throw mistake("a list or a table never ends");
    }
    return at < end && text.startsWith(sign, at);
  }

  private void expect(String sign) {
    skip(false);
    if (at >= end || !text.startsWith(sign, at)) {
      throw mistake("\"" + sign + "\" was expected here");
    }
    at += sign.length();
  }

  private void skip(boolean lines) {
    while (at < end) {
      char c = text.charAt(at);
      if (c == '#') {
        int feed = text.indexOf('\n', at);
        at = feed < 0 || feed > end ? end : feed;
      } else if (c == ' ' || c == '\t' || lines && c == '\n') {
        at++;
      } else {
        return;
      }
    }
  }

  private OffprintException mistake(String what) {
    return new OffprintException(
        Problem.error(source.position(Math.min(at, end)), "this is not TOML: " + what, "mend it"));
  }

  private static Node node(Object value, Position place) {
    if (value instanceof Table table) {
      List<Node.Field> fields = new ArrayList<>();
      table.values.forEach(
          (key, inner) ->
              fields.add(
                  new Node.Field(key, table.places.get(key), node(inner, table.places.get(key)))));
      return new Node.Mapping(fields, table.position);
    } else if (value instanceof List<?> list) {
      return new Node.Sequence(list.stream().map(item -> node(item, place)).toList(), place);
    }
    return (Node) value;
  }
}
