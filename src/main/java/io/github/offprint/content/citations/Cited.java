package io.github.offprint.content.citations;

import java.util.List;

/**
 * A place of a text that cites works, such as {@code [see @a, p. 3; @b]}.
 *
 * @param items at least one
 * @param narrative whether the author is part of the sentence: "Simon et al. (2023)"
 */
public record Cited(List<Item> items, boolean narrative) {

  public Cited {
    items = List.copyOf(items);
  }

  /**
   * One of the works that are cited together.
   *
   * @param key of the work
   * @param prefix what stands before it; plain text with {@link FormulaMark}s
   * @param label what the locator counts: {@code page}, {@code chapter}, ...
   * @param locator a place in the work; empty if none
   * @param suffix what stands behind it
   * @param yearOnly whether the author is left out
   */
  public record Item(
      String key, String prefix, String label, String locator, String suffix, boolean yearOnly) {}
}
