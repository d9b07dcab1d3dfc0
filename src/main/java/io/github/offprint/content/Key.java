package io.github.offprint.content;

import java.util.List;

/**
 * A name that may stand in the settings or in a front matter, as readers of the documentation are
 * told of it. Readers of files take the names that they know from lists of these, so that there is
 * no key without a description.
 *
 * @param name with the names of the mappings that it stands in before it, each with a dot
 * @param kind which values it takes, in Markdown
 * @param otherwise what holds if it is absent, in Markdown; a value that could have been written
 *     stands between ticks
 * @param meaning in Markdown, with links relative to the pages of the documentation
 */
public record Key(String name, String kind, String otherwise, String meaning) {

  private static final String DOT = ".";

  /** The names that may stand at the top, in the order of the list. */
  public static List<String> names(List<Key> keys) {
    return keys.stream().map(Key::name).filter(name -> !name.contains(DOT)).toList();
  }

  /** The names that may stand in a mapping of that name. */
  public static List<String> names(List<Key> keys, String outer) {
    return keys.stream()
        .map(Key::name)
        .filter(name -> name.startsWith(outer + DOT))
        .map(name -> name.substring(outer.length() + DOT.length()))
        .toList();
  }
}
