package io.github.offprint.content;

import io.github.offprint.problem.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of results that stands in for a computation, as a post asks for it.
 *
 * @param file inside the content folder; it exists
 * @param shownAs its path as problems show it
 * @param position where the post names the file
 * @param sha256 the digest that the post gives, not yet compared with the file; absent if it gives
 *     none
 * @param provenance a line of text that tells where the results come from, in which numbers may be
 *     pending
 */
public record Imported(
    Path file, String shownAs, Position position, Optional<Digest> sha256, List<Block> provenance) {

  /**
   * A digest as the post gives it.
   *
   * @param text 64 hexadecimal digits in lower case, if the author made no mistake
   */
  public record Digest(String text, Position position) {}

  public Imported {
    provenance = List.copyOf(provenance);
  }

  /** The same file with its provenance in other words. */
  Imported from(List<Block> words) {
    return new Imported(file, shownAs, position, sha256, words);
  }
}
