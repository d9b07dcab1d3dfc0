package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Chinese, Japanese and Korean script, which has no spaces where CommonMark looks for them: stars
 * may open and close beside any of its signs, and the end of a line is no space.
 */
final class EastAsian {

  private EastAsian() {}

  /** Whether a character belongs to such a script, or is punctuation of one. */
  static boolean has(char c) {
    return c >= 0x1100 && (isKorean(c) || isSpaceless(c));
  }

  private static boolean isKorean(char c) {
    return c <= 0x11FF || c >= 0x3130 && c <= 0x318F || c >= 0xAC00 && c <= 0xD7AF;
  }

  // radicals to ideographs, compatible forms, and forms of full width
  private static boolean isSpaceless(char c) {
    return c >= 0x2E80 && c <= 0x9FFF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE4F
        || c >= 0xFF01 && c <= 0xFFEF;
  }

  /** Whether the end of a line stands between two signs that have no space between them. */
  static boolean joins(SoftLineBreak end) {
    Node before = end.getPrevious();
    Node behind = end.getNext();
    return before != null
        && behind != null
        && isLetter(last(before.getChars().trimEnd()))
        && isLetter(first(behind.getChars().trimStart()));
  }

  private static boolean isLetter(char c) {
    return isSpaceless(c) && !isKorean(c);
  }

  private static char first(BasedSequence chars) {
    return chars.isEmpty() ? ' ' : chars.charAt(0);
  }

  private static char last(BasedSequence chars) {
    return chars.isEmpty() ? ' ' : chars.charAt(chars.length() - 1);
  }

  /** Stars that open and close beside such a script as they do inside a word. */
  static final class Stars extends AsteriskDelimiterProcessor {

    Stars() {
      super(false);
    }

    @Override
    public boolean canBeOpener(
        String before,
        String after,
        boolean left,
        boolean right,
        boolean signBefore,
        boolean signAfter,
        boolean spaceBefore,
        boolean spaceAfter) {
      return left || !spaceAfter && isBeside(before, after);
    }

    @Override
    public boolean canBeCloser(
        String before,
        String after,
        boolean left,
        boolean right,
        boolean signBefore,
        boolean signAfter,
        boolean spaceBefore,
        boolean spaceAfter) {
      return right || !spaceBefore && isBeside(before, after);
    }

    private static boolean isBeside(String before, String after) {
      return !before.isEmpty() && has(before.charAt(before.length() - 1))
          || !after.isEmpty() && has(after.charAt(0));
    }
  }
}
