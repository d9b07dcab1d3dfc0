package io.github.offprint.site;

import io.github.offprint.content.FrontMatter;
import io.github.offprint.content.Post;
import io.github.offprint.site.view.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Posts as lists show them. */
final class Entries {

  /** Unhurried reading of a text with formulas. */
  private static final int WORDS_PER_MINUTE = 200;

  private final SiteInfo info;
  private final Tags tags;
  private final Words words;
  private final UnaryOperator<Entry> shown;

  // a post stands in many lists; pages are made by several threads
  private final Map<String, Entry> known = new ConcurrentHashMap<>();

  /**
   * Entries for the lists of one language.
   *
   * @param shown puts in how a layout shows an entry
   */
  Entries(Edition edition, Tags tags, UnaryOperator<Entry> shown) {
    this.info = edition.info();
    this.words = Words.of(info.lang());
    this.tags = tags;
    this.shown = shown;
  }

  List<Entry> of(Stream<Post> posts) {
    return posts.map(post -> known.computeIfAbsent(post.path(), path -> entry(post))).toList();
  }

  private Entry entry(Post post) {
    FrontMatter matter = post.frontMatter();
    boolean dated = matter.showDate();
    Entry entry =
        new Entry(
            matter.title(),
            info.address().link(post.path()),
            matter.description(),
            dated ? Optional.of(words.day(matter.published())) : Optional.empty(),
            dated ? Optional.of(minutes(post)) : Optional.empty(),
            tags.links(post),
            matter.draft());
    return shown.apply(entry);
  }

  /** Time to read a post, at least 1. */
  static int minutes(Post post) {
    return Math.max(1, (post.words() + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE);
  }
}
