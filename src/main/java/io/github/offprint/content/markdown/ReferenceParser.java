package io.github.offprint.content.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds references to labels while Flexmark reads a paragraph from left to right. */
final class ReferenceParser implements InlineParserExtension {

  private static final String LABEL =
      "@((?:%s)[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)"
          .formatted(
              Arrays.stream(LabelKind.values())
                  .map(LabelKind::prefix)
                  .collect(Collectors.joining("|")));

  private static final Pattern PLAIN = Pattern.compile(LABEL);
  private static final Pattern BARE = Pattern.compile("\\[-" + LABEL + "\\]");

  @Override
  public boolean parse(LightInlineParser inline) {
    BasedSequence input = inline.getInput();
    int start = inline.getIndex();
    boolean bare = input.charAt(start) == '[';
    if (bare ? !beginsBare(input, start) : start > 0 && isPartOfWord(input.charAt(start - 1))) {
      return false;
    }
    Matcher found = (bare ? BARE : PLAIN).matcher(input).region(start, input.length());
    if (!found.lookingAt()) {
      return false;
    }
    inline.flushTextNode();
    inline.appendNode(
        new ReferenceSpan(input.subSequence(start, found.end()), found.group(1), bare));
    inline.setIndex(found.end());
    return true;
  }

  private static boolean beginsBare(BasedSequence input, int start) {
    return start + 2 < input.length()
        && input.charAt(start + 1) == '-'
        && input.charAt(start + 2) == '@';
  }

  // as in the address of a mailbox
  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || "_.+-/@:=".indexOf(c) >= 0;
  }

  @Override
  public void finalizeDocument(InlineParser inlineParser) {
    // nothing is kept
  }

  @Override
  public void finalizeBlock(InlineParser inlineParser) {
    // nothing is kept
  }

  /** Makes one for each document. */
  static final class Factory implements InlineParserExtensionFactory {

    @Override
    public CharSequence getCharacters() {
      return "@[";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inlineParser) {
      return new ReferenceParser();
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
