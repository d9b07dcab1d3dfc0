package io.github.offprint.content.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.offprint.content.citations.Cited;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds citations while Flexmark reads a paragraph from left to right. */
final class CitationParser implements InlineParserExtension {

  private static final int LONGEST_GROUP = 1000;

  private static final Pattern LOCATOR =
      Pattern.compile(
          "\\[(?:pp?\\.|sec\\.|chap\\.|ch\\.|\u00A7|fig\\.|eq\\.)[^\\[\\]\\n]{0,80}\\d[^\\[\\]\\n]{0,80}\\]");

  @Override
  public boolean parse(LightInlineParser inline) {
    BasedSequence input = inline.getInput();
    int start = inline.getIndex();
    return input.charAt(start) == '[' ? group(inline, input, start) : bare(inline, input, start);
  }

  private static boolean group(LightInlineParser inline, BasedSequence input, int start) {
    int end = closing(input, start);
    if (end < 0 || leadsOn(input, end + 1)) {
      return false;
    }
    String inside = input.subSequence(start + 1, end).toString();
    Optional<Cited> cited = CitationSyntax.group(inside);
    if (cited.isEmpty() || isReference(inline, inside)) {
      return false;
    }
    append(inline, input, start, end + 1, cited.get());
    return true;
  }

  private static boolean bare(LightInlineParser inline, BasedSequence input, int start) {
    int before = start - 1;
    while (before >= 0 && input.charAt(before) == '_') {
      before--;
    }
    if (before >= 0 && isPartOfWord(input.charAt(before))) {
      return false;
    }
    Optional<String> key = CitationSyntax.bare(input, start);
    if (key.isEmpty()) {
      return false;
    }
    int end = start + key.get().length();
    int locator = locatorEnd(input, end);
    String inside = locator < 0 ? "" : input.subSequence(end + 2, locator).toString();
    append(
        inline,
        input,
        start,
        locator < 0 ? end : locator + 1,
        CitationSyntax.narrative(key.get(), inside));
    return true;
  }

  // @key [p. 3]
  private static int locatorEnd(BasedSequence input, int from) {
    if (from + 1 >= input.length() || input.charAt(from) != ' ' || input.charAt(from + 1) != '[') {
      return -1;
    }
    Matcher locator = LOCATOR.matcher(input).region(from + 1, input.length());
    return locator.lookingAt() && !leadsOn(input, locator.end()) ? locator.end() - 1 : -1;
  }

  private static void append(
      LightInlineParser inline, BasedSequence input, int start, int end, Cited cited) {
    inline.flushTextNode();
    inline.appendNode(new CitationSpan(input.subSequence(start, end), cited));
    inline.setIndex(end);
  }

  private static int closing(BasedSequence input, int open) {
    boolean at = false;
    for (int i = open + 1; i < Math.min(input.length(), open + LONGEST_GROUP); i++) {
      char c = input.charAt(i);
      at |= c == '@';
      if (c == ']') {
        return at ? i : -1;
      }
      if (c == '[' || c == '`') {
        return -1;
      }
    }
    return -1;
  }

  // a link, or the beginning of a reference
  private static boolean leadsOn(BasedSequence input, int index) {
    return index < input.length() && "([".indexOf(input.charAt(index)) >= 0;
  }

  private static boolean isReference(LightInlineParser inline, String label) {
    var references = Parser.REFERENCES.get(inline.getDocument());
    return references.get(references.normalizeKey(label)) != null;
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || ".+-/@:=".indexOf(c) >= 0;
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
      return "[@";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inlineParser) {
      return new CitationParser();
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
