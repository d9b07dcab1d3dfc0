package io.github.offprint.site;

import io.github.offprint.content.Post;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of posts, counted once for each post as long as it stays the same object. Safe to use
 * from several threads.
 */
public final class KnownWords {

  private final Map<Post, Map<String, Integer>> known =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final boolean keeps;

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
  public void keepOnly(List<Post> posts) {
    Map<Post, Boolean> present = new IdentityHashMap<>();
    posts.forEach(post -> present.put(post, true));
    for (Post post : new ArrayList<>(known.keySet())) {
      if (!present.containsKey(post)) {
        known.remove(post);
      }
    }
  }

  Map<String, Integer> of(Post post) {
    return keeps ? known.computeIfAbsent(post, PostWords::of) : PostWords.of(post);
  }
}
