package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Code;

/** What a code span says: line ends are spaces, and one space around it belongs to the ticks. */
final class CodeText {

  private CodeText() {}

  static String of(Code code) {
    String text = AsWritten.in(code.getText()).replace('\n', ' ');
    boolean padded =
        text.length() > 1 && text.startsWith(" ") && text.endsWith(" ") && !isOnlySpaces(text);
    return padded ? text.substring(1, text.length() - 1) : text;
  }

  private static boolean isOnlySpaces(String text) {
    return text.chars().allMatch(c -> c == ' ');
  }
}
