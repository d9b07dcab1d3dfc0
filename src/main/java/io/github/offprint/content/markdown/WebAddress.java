package io.github.offprint.content.markdown;

/** Finds addresses that stand in a text without any marks around them, as GFM does. */
final class WebAddress {

  private static final String TRAILING = "?!.,:;*_~'\"";

  private WebAddress() {}

  /** Where the address that begins here ends, or the same index if none begins. */
  static int end(String text, int start) {
    int host = hostStart(text, start);
    if (host < 0) {
      return start;
    }
    int end = host;
    int dots = 0;
    while (end < text.length() && isHost(text.charAt(end))) {
      dots += text.charAt(end) == '.' ? 1 : 0;
      end++;
    }
    if (dots == 0 || end == host || text.charAt(host) == '.') {
      return start;
    }
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && text.charAt(end) != '<') {
      end++;
    }
    return trimmed(text, start, end);
  }

  private static int hostStart(String text, int start) {
    if (text.startsWith("https://", start)) {
      return start + 8;
    }
    if (text.startsWith("http://", start)) {
      return start + 7;
    }
    return text.startsWith("www.", start) ? start : -1;
  }

  private static boolean isHost(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  // a full stop, or a bracket that was opened before the address, belongs to the sentence
  private static int trimmed(String text, int start, int end) {
    int surplus = 0;
    for (int i = start; i < end; i++) {
      surplus += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
    }
    int last = end;
    while (last > start) {
      char c = text.charAt(last - 1);
      if (c == ')' && surplus > 0) {
        surplus--;
      } else if (TRAILING.indexOf(c) < 0) {
        return last;
      }
      last--;
    }
    return last;
  }
}
