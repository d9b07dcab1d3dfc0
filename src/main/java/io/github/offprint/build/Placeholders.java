package io.github.offprint.build;

import io.github.offprint.content.Block;
import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import java.util.Set;

/** What a preview shows in the place of results that are not there yet. */
final class Placeholders {

  private Placeholders() {}

  /**
   * A post without gaps.
   *
   * @param exhibited ids of the directives of which there is something to show
   */
  static Post in(Post post, Set<String> exhibited) {
    Post settled = post.settled(pending -> "<span class=\"offprint-pending\">…</span>");
    boolean whole = settled.directives().allMatch(d -> exhibited.contains(d.id()));
    return whole
        ? settled
        : new Post(
            settled.file(),
            settled.standing(),
            settled.frontMatter(),
            settled.body().stream().map(block -> shown(block, exhibited)).toList(),
            settled.headings(),
            settled.links(),
            settled.images(),
            settled.words());
  }

  private static Block shown(Block block, Set<String> exhibited) {
    return block instanceof Directive directive && !exhibited.contains(directive.id())
        ? new Prose(
            "<figure id=\"%s\" class=\"offprint-awaited\"><p>…</p><figcaption>%s</figcaption></figure>\n"
                .formatted(directive.id(), Prose.html(directive.caption())))
        : block;
  }
}
