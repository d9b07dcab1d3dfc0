package io.github.offprint.site;

import io.github.offprint.content.Block;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Counts how often each word stands in a post, as far as it tells what the post is about. */
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

  /** What makes a letter of ASCII small. */
  private static final char SMALL = 0x20;

  private static final int FIRST_ROOM = 1 << 10;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  /** What an author chose to say of a post counts as often as this. */
  private static final int CHOSEN = 3;

  private final WordNumbers numbers = new WordNumbers();
  private final BitSet tags = new BitSet();

  // those of the post that is read, in their order, and how often it has each
  private int[] words = new int[FIRST_ROOM];
  private int[] counts = new int[FIRST_ROOM];
  private int size;

  /** By the number of a word: its place among those of the post, plus one. */
  private int[] places = new int[FIRST_ROOM];

  private int seen;

  /** How something that is passed over begins, and the next that ends it. */
  private record Silent(String begin, String end) {}

  /** The words of a post in their order, with its tags. */
  KnownWords.Counted of(Post post) {
    for (int i = 0; i < CHOSEN; i++) {
      addText(post.frontMatter().title());
      addText(post.frontMatter().description());
      post.frontMatter().tags().forEach(this::addTag);
    }
    seen = 0;
    for (Block block : post.body()) {
      if (block instanceof Prose prose) {
        addHtml(prose);
      }
    }
    return taken();
  }

  private KnownWords.Counted taken() {
    KnownWords.Counted taken =
        new KnownWords.Counted(Arrays.copyOf(words, size), Arrays.copyOf(counts, size));
    for (int i = 0; i < size; i++) {
      places[words[i]] = 0;
    }
    size = 0;
    return taken;
  }

  /** Whether a number stands for a tag. */
  boolean isTag(int word) {
    return tags.get(word);
  }

  /** How many numbers there are. */
  int size() {
    return numbers.size();
  }

  /** A sign stands before it that no word has. */
  private void addTag(String tag) {
    int number = numbers.of("#" + tag);
    tags.set(number);
    count(number);
  }

  private void addHtml(Prose prose) {
    if (seen >= ENOUGH) {
      return;
    }
    char[] signs = Signs.of(prose, prose.html().length());
    int at = 0;
    for (Prose.Extent formula : prose.formulas()) {
      at = addHtml(prose.html(), signs, at, formula.from());
      if (at <= formula.from()) {
        addPieces(formula.words());
      }
      at = Math.max(at, formula.to());
    }
    addHtml(prose.html(), signs, at, signs.length);
  }

  /** Goes on where what was begun ends, which may be behind the end. */
  private int addHtml(String html, char[] signs, int from, int end) {
    int at = from;
    while (at < end && seen < ENOUGH) {
      int tag = Math.min(end, next(signs, '<', at));
      if (tag != at) {
        addText(signs, at, tag);
      }
      at = tag < end ? behind(html, signs, tag) : tag;
    }
    return at;
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

  private void addPieces(String words) {
    if (!words.isEmpty()) {
      char[] signs = words.toCharArray();
      for (int at = 0; at < signs.length && seen < ENOUGH; ) {
        int end = Math.min(signs.length, next(signs, ' ', at + 1));
        addText(signs, at, end);
        at = end;
      }
    }
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
          count(numbers.of(text, i, 2));
        }
        start = -1;
      } else if (isLetter(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        if (i - start >= SHORTEST && i - start <= LONGEST) {
          count(number(text, start, i - start));
        }
        start = -1;
      }
    }
  }

  private static boolean isLetter(char c) {
    return c > LAST_ASCII ? Character.isLetter(c) : (c | SMALL) >= 'a' && (c | SMALL) <= 'z';
  }

  /** Of a word in small letters. */
  private int number(char[] text, int from, int length) {
    boolean plain = true;
    for (int i = from; i < from + length; i++) {
      plain &= text[i] <= LAST_ASCII;
    }
    if (!plain) {
      return numbers.of(new String(text, from, length).toLowerCase(Locale.ROOT));
    }
    for (int i = from; i < from + length; i++) {
      text[i] |= SMALL;
    }
    return numbers.of(text, from, length);
  }

  private void count(int number) {
    seen++;
    if (number >= places.length) {
      places = Arrays.copyOf(places, 2 * number);
    }
    if (places[number] == 0) {
      if (size == words.length) {
        words = Arrays.copyOf(words, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      words[size] = number;
      counts[size] = 0;
      places[number] = ++size;
    }
    counts[places[number] - 1]++;
  }
}
