package io.github.offprint.site;

import io.github.offprint.content.Post;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of posts, by numbers, counted once for each post as long as it stays the same object.
 * Safe to use from several threads.
 */
public final class KnownWords {

  private final Map<Post, Counted> known = new IdentityHashMap<>();
  private final PostWords words = new PostWords();
  private final boolean keeps;

  /** The words of a post in their order, and how often it has each. */
  record Counted(int[] words, int[] counts) {}

  private KnownWords(boolean keeps) {
    this.keeps = keeps;
  }

  /** Words that are counted anew whenever they are asked for. */
  public static KnownWords none() {
    return new KnownWords(false);
  }

  /** Words that are kept. */
  public static KnownWords kept() {
    return new KnownWords(true);
  }

  /** Forgets all posts but these. */
  public synchronized void keepOnly(List<Post> posts) {
    Map<Post, Boolean> present = new IdentityHashMap<>();
    posts.forEach(post -> present.put(post, true));
    for (Post post : new ArrayList<>(known.keySet())) {
      if (!present.containsKey(post)) {
        known.remove(post);
      }
    }
  }

  synchronized Counted of(Post post) {
    return keeps ? known.computeIfAbsent(post, words::of) : words.of(post);
  }

  /** Whether a number stands for a tag. */
  synchronized boolean isTag(int word) {
    return words.isTag(word);
  }

  /** How many numbers there are. */
  synchronized int size() {
    return words.size();
  }
}
