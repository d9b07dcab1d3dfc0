package io.github.offprint.content.citations;

import java.util.ArrayList;
import java.util.List;

/**
 * Citations of a text and its list of references, as a style writes them: HTML, with {@link
 * FormulaMark}s in place of formulas, and with {@link #OPEN}, the place of the work among the items
 * of its citation, {@link #NAMED} around what leads to its entry, and {@link #CLOSE}.
 *
 * @param citations one for each place
 * @param keys of the works, in the order of the list
 * @param entries one for each key
 */
public record References(List<String> citations, List<String> keys, List<String> entries) {

  /** Begins a work in a citation. */
  public static final char OPEN = '\uE010';

  /** Ends its number. */
  public static final char NAMED = '\uE011';

  /** Ends a work in a citation. */
  public static final char CLOSE = '\uE012';

  private static final String LIST = "\uE030";
  private static final String ITEM = "\uE031";

  public References {
    citations = List.copyOf(citations);
    keys = List.copyOf(keys);
    entries = List.copyOf(entries);
  }

  /** Whether each place has a text and each work an entry: a style may give neither. */
  boolean isWhole() {
    return citations.stream().noneMatch(String::isBlank) && keys.size() == entries.size();
  }

  /** As one text, for a cache. */
  String packed() {
    return packed(citations) + LIST + packed(keys) + LIST + packed(entries);
  }

  private static String packed(List<String> texts) {
    StringBuilder packed = new StringBuilder();
    texts.forEach(text -> packed.append(text).append(ITEM));
    return packed.toString();
  }

  /** From the text that {@link #packed} made. */
  static References unpacked(String packed) {
    String[] lists = packed.split(LIST, -1);
    return new References(unpackedList(lists[0]), unpackedList(lists[1]), unpackedList(lists[2]));
  }

  private static List<String> unpackedList(String packed) {
    List<String> texts = new ArrayList<>(List.of(packed.split(ITEM, -1)));
    texts.remove(texts.size() - 1);
    return texts;
  }
}
