package io.github.offprint.site;

import io.github.offprint.content.Post;

/** What is said of a post where there is room for a few lines. */
final class Description {

  /** About what search engines and cards show. */
  private static final int ROOM = 160;

  /** Whole sentences are preferred once they fill this much. */
  private static final int ENOUGH = 70;

  private Description() {}

  /** The author's description of a settled post, or the beginning of the post if there is none. */
  static String of(Post post) {
    String own = post.frontMatter().description();
    return own.isEmpty() ? shortened(PostText.opening(post)) : own;
  }

  /** As many whole sentences as there is room for, else as many words. */
  static String shortened(String text) {
    if (text.length() <= ROOM) {
      return text;
    }
    int sentence = 0;
    int word = 0;
    for (int i = 0; i < ROOM; i++) {
      if (text.charAt(i) == ' ') {
        word = i;
        if (i > 0 && ".!?…”".indexOf(text.charAt(i - 1)) >= 0) {
          sentence = i;
        }
      } else if ("。！？".indexOf(text.charAt(i)) >= 0) {
        sentence = i + 1;
      }
    }
    if (sentence >= ENOUGH) {
      return text.substring(0, sentence);
    }
    // a space near the beginning of a text in a script without spaces ends no thought
    int end = word >= ENOUGH ? word : text.offsetByCodePoints(0, text.codePointCount(0, ROOM) - 1);
    return text.substring(0, end).replaceFirst("[\\s,;:–—(-]+$", "") + "…";
  }
}
