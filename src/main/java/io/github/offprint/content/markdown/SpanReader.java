package io.github.offprint.content.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the inside of paragraphs as Flexmark does, apart from the addresses of links: as the newer
 * specification says, one in angle brackets may hold spaces, and round brackets stand in each other
 * at most 32 deep, so that a row of unclosed ones takes no square of its length.
 */
final class SpanReader extends CommonmarkInlineParser {

  private static final int DEEPEST = 32;

  SpanReader(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  // Flexmark copies the whole paragraph here for each match
  @Override
  public BasedSequence match(Pattern pattern) {
    Matcher matcher = matcher(pattern);
    return matcher == null ? null : input.subSequence(matcher.start(), matcher.end());
  }

  // null, where Flexmark wants it, if there is no address
  @Override
  public BasedSequence parseLinkDestination() {
    int end = peek() == '<' ? angledEnd() : plainEnd();
    if (end < 0) {
      return null;
    }
    BasedSequence destination = input.subSequence(index, end);
    index = end;
    return destination;
  }

  private int angledEnd() {
    for (int i = index + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<' || c == '\n') {
        return -1;
      }
      i += escapes(i) ? 1 : 0;
    }
    return -1;
  }

  private int plainEnd() {
    int depth = 0;
    int i = index;
    while (i < input.length() && input.charAt(i) > ' ' && input.charAt(i) != 0x7F) {
      char c = input.charAt(i);
      if (c == ')' && depth == 0 || c == '(' && depth == DEEPEST) {
        break;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      i += escapes(i) ? 2 : 1;
    }
    return depth == 0 ? i : -1;
  }

  private boolean escapes(int backslash) {
    if (input.charAt(backslash) != '\\' || backslash + 1 >= input.length()) {
      return false;
    }
    char next = input.charAt(backslash + 1);
    return next > ' ' && next < 0x7F && !Character.isLetterOrDigit(next);
  }
}
