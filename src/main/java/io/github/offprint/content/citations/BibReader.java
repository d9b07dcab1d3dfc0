package io.github.offprint.content.citations;

import io.github.offprint.content.Source;
import io.github.offprint.problem.Problems;
import io.github.offprint.problem.Suggestion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a BibTeX file. A mistake ends the entry that it stands in; reading goes on at the next line
 * that begins an entry, so that all mistakes of a file are told together.
 */
final class BibReader {

  private static final Pattern NEXT_ENTRY = Pattern.compile("(?m)^[ \\t]*@[A-Za-z]+[ \\t]*[{(]");

  private static final List<String> TYPES =
      List.of(
          "article",
          "book",
          "booklet",
          "collection",
          "conference",
          "dataset",
          "inbook",
          "incollection",
          "inproceedings",
          "manual",
          "mastersthesis",
          "misc",
          "online",
          "patent",
          "phdthesis",
          "proceedings",
          "report",
          "software",
          "techreport",
          "thesis",
          "unpublished");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final Source source;
  private final String text;
  private final Problems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> macros = new HashMap<>();
  private int i;

  /** A mistake that ends an entry. */
  private static final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String remedy;

    Mistake(int offset, String what, String remedy) {
      super(what);
      this.offset = offset;
      this.remedy = remedy;
    }
  }

  BibReader(Source source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
    for (int month = 0; month < MONTHS.size(); month++) {
      macros.put(MONTHS.get(month), String.valueOf(month + 1));
    }
  }

  Bibliography bibliography() {
    for (int at = nextEntry(0); at >= 0; at = nextEntry(i)) {
      i = at + 1;
      try {
        entry(at);
      } catch (Mistake e) {
        problems.error(source.position(e.offset), e.getMessage(), e.remedy);
        i = resumption(at + 1);
      }
    }
    inherit();
    return new Bibliography(entries);
  }

  // what stands between entries is a comment, and so is a line behind a percent sign
  private int nextEntry(int from) {
    int at = text.indexOf('@', from);
    while (at >= 0) {
      int line = text.lastIndexOf('\n', at) + 1;
      if (!text.substring(Math.max(line, Math.min(from, at)), at).contains("%")) {
        return at;
      }
      at = text.indexOf('@', at + 1);
    }
    return -1;
  }

  private int resumption(int from) {
    Matcher next = NEXT_ENTRY.matcher(text);
    return next.find(from) ? next.start() : text.length();
  }

  private void entry(int at) throws Mistake {
    String type = word().toLowerCase(Locale.ROOT);
    skipSpaces();
    if (type.isEmpty() || i >= text.length() || text.charAt(i) != '{' && text.charAt(i) != '(') {
      return; // an @ in a comment
    }
    if (type.equals("comment") || type.equals("preamble")) {
      skipGroup(at, type);
      return;
    }
    char close = text.charAt(i++) == '{' ? '}' : ')';
    if (type.equals("string")) {
      macro(at, close);
      return;
    }
    skipSpaces();
    int keyAt = i;
    String key = key();
    if (key.isEmpty()) {
      throw new Mistake(keyAt, "an entry has no key", "write it as @" + type + "{key, ...}");
    }
    Map<String, String> fields = fields(at, key, close);
    suggestType(type, at);
    add(new Entry(key, type, fields, source.position(at)), keyAt);
  }

  private void suggestType(String type, int at) {
    if (!TYPES.contains(type)) {
      Suggestion.closest(type, TYPES)
          .ifPresent(
              close ->
                  problems.warning(
                      source.position(at),
                      "there is no type of entry \"" + type + "\"",
                      "did you mean \"" + close + "\"?"));
    }
  }

  private void add(Entry entry, int keyAt) {
    Entry first = entries.putIfAbsent(entry.key(), entry);
    if (first != null) {
      problems.error(
          source.position(keyAt),
          "the key \"" + entry.key() + "\" is taken",
          "choose another; it was first given at " + first.position());
    }
  }

  private void macro(int at, char close) throws Mistake {
    skipSpaces();
    String name = word().toLowerCase(Locale.ROOT);
    expect('=', name);
    macros.put(name, value(at, name));
    expect(close, name);
  }

  private Map<String, String> fields(int at, String key, char close) throws Mistake {
    Map<String, String> fields = new TreeMap<>();
    while (true) {
      skipSpaces();
      if (i >= text.length()) {
        throw unclosed(at, key);
      }
      char c = text.charAt(i);
      if (c == close) {
        i++;
        return fields;
      }
      if (c == '@') {
        throw unclosed(at, key);
      }
      if (c != ',') {
        throw new Mistake(
            i,
            "a comma is missing in the entry \"" + key + "\"",
            "end each field with a comma; this stands before \"" + rest() + "\"");
      }
      i++;
      skipSpaces();
      if (i < text.length() && text.charAt(i) != close && text.charAt(i) != ',') {
        field(at, key, fields);
      }
    }
  }

  private void field(int at, String key, Map<String, String> fields) throws Mistake {
    int nameAt = i;
    String name = word().toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw new Mistake(
          nameAt,
          "a field was expected in the entry \"" + key + "\", found \"" + rest() + "\"",
          "write fields as name = {text}");
    }
    expect('=', name);
    String value = value(at, key);
    if (fields.putIfAbsent(name, value) != null) {
      problems.error(
          source.position(nameAt),
          "the entry \"" + key + "\" has two fields " + name,
          "remove one of the two");
    }
  }

  private String value(int at, String key) throws Mistake {
    StringBuilder value = new StringBuilder();
    do {
      skipSpaces();
      if (i >= text.length()) {
        throw unclosed(at, key);
      }
      char c = text.charAt(i);
      value.append(c == '{' || c == '"' ? quoted(at, key) : plain());
      skipSpaces();
    } while (i < text.length() && text.charAt(i) == '#' && i++ >= 0);
    return value.toString().replaceAll("\\s+", " ").strip();
  }

  private String plain() throws Mistake {
    int at = i;
    String word = word();
    if (word.matches("\\d+")) {
      return word;
    }
    String name = word.toLowerCase(Locale.ROOT);
    if (word.isEmpty() || !macros.containsKey(name)) {
      throw new Mistake(
          at,
          word.isEmpty() ? "a value is missing" : "there is no abbreviation \"" + word + "\"",
          Suggestion.closest(name, macros.keySet())
              .map(close -> "did you mean \"" + close + "\"?")
              .orElse("put braces around the text: {" + word + "}"));
    }
    return macros.get(name);
  }

  // between braces or quotes, in which braces stand in pairs
  private String quoted(int at, String key) throws Mistake {
    char open = text.charAt(i);
    int begin = ++i;
    int depth = 0;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (depth == 0 && c == (open == '{' ? '}' : '"')) {
        return text.substring(begin, i++);
      } else if (c == '}') {
        depth--;
      }
    }
    throw unclosed(at, key);
  }

  private static Mistake unclosed(int at, String key) {
    return new Mistake(
        at,
        "the entry \"" + key + "\" that begins here never ends",
        "close each brace and quote that it opens");
  }

  private void skipGroup(int at, String type) throws Mistake {
    if (text.charAt(i) == '{') {
      try {
        quoted(at, type);
      } catch (Mistake e) {
        i = resumption(at + 1); // a comment may hold anything
      }
    } else {
      i = resumption(at + 1);
    }
  }

  private void expect(char wanted, String name) throws Mistake {
    skipSpaces();
    if (i >= text.length() || text.charAt(i) != wanted) {
      throw new Mistake(
          Math.min(i, text.length()),
          "\"" + wanted + "\" was expected after \"" + name + "\", found \"" + rest() + "\"",
          "write fields as name = {text}");
    }
    i++;
  }

  private String rest() {
    int end = text.indexOf('\n', i);
    String rest = text.substring(Math.min(i, text.length()), end < 0 ? text.length() : end).strip();
    return rest.length() > 20 ? rest.substring(0, 20) + "\u2026" : rest;
  }

  private String word() {
    int begin = i;
    while (i < text.length() && isWord(text.charAt(i))) {
      i++;
    }
    return text.substring(begin, i);
  }

  private String key() {
    int begin = i;
    while (i < text.length()
        && !Character.isWhitespace(text.charAt(i))
        && ",{}()\"=".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return text.substring(begin, i);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.' || c == '+';
  }

  private void skipSpaces() {
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
  }

  /** Gives entries with a crossref what they lack and the other one has. */
  private void inherit() {
    for (Entry entry : List.copyOf(entries.values())) {
      entry.tex("crossref").ifPresent(key -> inherit(entry, key.strip()));
    }
  }

  private void inherit(Entry entry, String key) {
    Optional<Entry> parent = Optional.ofNullable(entries.get(key));
    if (parent.isEmpty()) {
      problems.error(
          entry.position(),
          "the entry \"" + entry.key() + "\" refers to \"" + key + "\", which is not there",
          Suggestion.of(key, entries.keySet()));
      return;
    }
    Map<String, String> fields = new TreeMap<>(entry.fields());
    parent
        .get()
        .fields()
        .forEach(
            (name, value) -> fields.putIfAbsent(name.equals("title") ? "booktitle" : name, value));
    entries.put(entry.key(), new Entry(entry.key(), entry.type(), fields, entry.position()));
  }
}
