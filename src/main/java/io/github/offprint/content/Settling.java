package io.github.offprint.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts in what was pending.
 *
 * @param html what stands in the place of each; nothing for what goes on waiting
 */
record Settling(Function<Pending, Optional<String>> html) {

  Post.Heading settled(Post.Heading heading) {
    return new Post.Heading(heading.level(), settled(heading.text()), heading.anchor());
  }

  /** The same blocks, with neighbouring pieces of prose made one. */
  List<Block> settled(List<Block> blocks) {
    List<Block> settled = new ArrayList<>();
    List<Prose> pieces = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Directive directive) {
        flush(pieces, settled);
        settled.add(directive.worded(this::settled));
      } else if (block instanceof Pending pending) {
        Optional<String> put = html.apply(pending);
        put.ifPresent(text -> pieces.add(new Prose(text)));
        if (put.isEmpty()) {
          flush(pieces, settled);
          settled.add(pending);
        }
      } else {
        pieces.add((Prose) block);
      }
    }
    flush(pieces, settled);
    return settled;
  }

  private static void flush(List<Prose> pieces, List<Block> to) {
    if (pieces.stream().anyMatch(piece -> !piece.html().isEmpty())) {
      to.add(Prose.joined(pieces));
    }
    pieces.clear();
  }
}
