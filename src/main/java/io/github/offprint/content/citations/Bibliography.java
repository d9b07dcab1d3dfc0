package io.github.offprint.content.citations;

import io.github.offprint.content.Source;
import io.github.offprint.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The works that posts may cite, by their keys, in the order of their file. */
public final class Bibliography {

  /** None at all. */
  public static final Bibliography EMPTY = new Bibliography(Map.of());

  /** Works that nobody need have written, at no known time. */
  private static final Set<String> LOOSE =
      Set.of(
          "booklet",
          "dataset",
          "electronic",
          "manual",
          "misc",
          "online",
          "proceedings",
          "software",
          "www");

  private final Map<String, Entry> entries;

  Bibliography(Map<String, Entry> entries) {
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** Reads a BibTeX file and tells all mistakes in it at their places. */
  public static Bibliography read(Source source, Problems problems) {
    return new BibReader(source, problems).bibliography();
  }

  /** These works. */
  public static Bibliography of(List<Entry> works) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    works.forEach(work -> entries.put(work.key(), work));
    return new Bibliography(entries);
  }

  /** Two in one; where both have a key, the first one counts. */
  public Bibliography and(Bibliography other) {
    Map<String, Entry> all = new LinkedHashMap<>(entries);
    other.entries.forEach(all::putIfAbsent);
    return new Bibliography(all);
  }

  /** A work by its key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** All keys. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** All works. */
  public List<Entry> entries() {
    return new ArrayList<>(entries.values());
  }

  /** What a list of references wants to know of works, told where it is missing. */
  public static void requireFields(Collection<Entry> cited, Problems problems) {
    for (Entry entry : cited) {
      List<String> missing = new ArrayList<>();
      if (entry.text("title").isEmpty()) {
        missing.add("title");
      }
      boolean loose = LOOSE.contains(entry.type());
      if (entry.people().isEmpty() && !loose) {
        missing.add("author");
      }
      if (entry.text("year").or(() -> entry.text("date")).isEmpty() && !loose) {
        missing.add("year");
      }
      if (!missing.isEmpty()) {
        problems.warning(
            entry.position(),
            "the entry \""
                + entry.key()
                + "\" is cited but has no "
                + String.join(", no ", missing),
            "add a line such as " + missing.get(0) + " = {...}");
      }
    }
  }
}
