package io.github.offprint.site;

import io.github.offprint.content.Block;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often each word stands in a post, as far as it tells what the post is about. */
final class PostWords {

  /** Words of the text that are looked at: what a post is about stands at its beginning. */
  private static final int ENOUGH = 1500;

  /** What computes, and the TeX of formulas, is passed over. */
  private static final List<Silent> SILENT =
      List.of(
          new Silent("<details class=\"claims", "</details>"),
          new Silent("<span class=\"value", "</span>"),
          new Silent("<annotation ", "</annotation>"));

  private static final char LAST_ASCII = 0x7f;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  /** What an author chose to say of a post counts as often as this. */
  private static final int CHOSEN = 3;

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private int seen;

  private PostWords() {}

  /** How something that is passed over begins, and the next that ends it. */
  private record Silent(String begin, String end) {}

  /** The words of a post in their order; its tags, with a sign before them that no word has. */
  static Map<String, Integer> of(Post post) {
    PostWords words = new PostWords();
    for (int i = 0; i < CHOSEN; i++) {
      words.addText(post.frontMatter().title());
      words.addText(post.frontMatter().description());
      post.frontMatter().tags().forEach(tag -> words.count("#" + tag));
    }
    words.seen = 0;
    for (Block block : post.body()) {
      if (block instanceof Prose prose) {
        words.addHtml(prose.html());
      }
    }
    return words.counts;
  }

  private void addHtml(String html) {
    char[] signs = html.toCharArray();
    int at = 0;
    while (at < signs.length && seen < ENOUGH) {
      int tag = next(signs, '<', at);
      if (tag != at) {
        addText(signs, at, tag);
      }
      at = tag < signs.length ? behind(html, signs, tag) : tag;
    }
  }

  private static int behind(String html, char[] signs, int tag) {
    for (Silent silent : SILENT) {
      if (tag + 1 < signs.length
          && signs[tag + 1] == silent.begin().charAt(1)
          && html.startsWith(silent.begin(), tag)) {
        int close = html.indexOf(silent.end(), tag);
        return close < 0 ? signs.length : close + silent.end().length();
      }
    }
    return Math.min(signs.length, next(signs, '>', tag) + 1);
  }

  private static int next(char[] signs, char sign, int from) {
    int at = from;
    while (at < signs.length && signs[at] != sign) {
      at++;
    }
    return at;
  }

  private void addText(String text) {
    addText(text.toCharArray(), 0, text.length());
  }

  private void addText(char[] text, int from, int to) {
    int start = -1;
    for (int i = from; i <= to; i++) {
      char c = i < to ? text[i] : ' ';
      if (c > LAST_ASCII && Character.isIdeographic(c)) {
        // scripts without spaces: each two signs that stand together count as a word
        if (i + 1 < to && Character.isIdeographic(text[i + 1])) {
          count(new String(text, i, 2));
        }
        start = -1;
      } else if (isLetter(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        if (i - start >= SHORTEST && i - start <= LONGEST) {
          count(new String(text, start, i - start).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
    }
  }

  private static boolean isLetter(char c) {
    return c > LAST_ASCII ? Character.isLetter(c) : (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private void count(String word) {
    seen++;
    counts.merge(word, 1, Integer::sum);
  }
}
