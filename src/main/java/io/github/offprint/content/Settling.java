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
    StringBuilder prose = new StringBuilder();
    for (Block block : blocks) {
      if (block instanceof Directive directive) {
        flush(prose, settled);
        settled.add(directive.worded(this::settled));
      } else if (block instanceof Pending pending) {
        Optional<String> put = html.apply(pending);
        put.ifPresent(prose::append);
        if (put.isEmpty()) {
          flush(prose, settled);
          settled.add(pending);
        }
      } else {
        prose.append(((Prose) block).html());
      }
    }
    flush(prose, settled);
    return settled;
  }

  private static void flush(StringBuilder prose, List<Block> to) {
    if (!prose.isEmpty()) {
      to.add(new Prose(prose.toString()));
      prose.setLength(0);
    }
  }
}
