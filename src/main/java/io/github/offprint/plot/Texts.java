package io.github.offprint.plot;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a drawing says in words, for readers who cannot see it and for programs.
 *
 * @param title a few words
 * @param description what can be seen, as one would tell it
 * @param metadata where the figure comes from, such as digests of code and data; sorted by name
 */
public record Texts(String title, String description, Map<String, String> metadata) {
  public Texts {
    metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
  }

  /** The same with one more sentence in the description. */
  Texts saying(String sentence) {
    return new Texts(title, (description + " " + sentence).strip(), metadata);
  }
}
