package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Finds formulas and code while Flexmark reads a paragraph from left to right. It would find code
 * by itself, but takes the square of the length for backticks that close nothing.
 */
final class SpanParser implements InlineParserExtension {

  private BasedSequence input = BasedSequence.NULL;
  private Spans spans = new Spans("");

  @Override
  public boolean parse(LightInlineParser inline) {
    if (inline.getInput() != input) {
      input = inline.getInput();
      spans = new Spans(AsWritten.in(input));
    }
    int start = inline.getIndex();
    int width = spans.run(start);
    boolean code = input.charAt(start) == '`';
    int end = code ? spans.codeEnd(start) : spans.end(start);
    if (end < 0) {
      inline.appendText(input, start, start + width);
      inline.setIndex(start + width);
    } else {
      inline.flushTextNode();
      BasedSequence chars = input.subSequence(start, end);
      inline.appendNode(code ? code(chars, width) : new MathSpan(chars, width));
      inline.setIndex(end);
    }
    return true;
  }

  private static Code code(BasedSequence chars, int width) {
    int end = chars.length() - width;
    return new Code(
        chars.subSequence(0, width), chars.subSequence(width, end), chars.subSequence(end));
  }

  @Override
  public void finalizeDocument(InlineParser inlineParser) {
    // nothing is kept beyond a paragraph
  }

  @Override
  public void finalizeBlock(InlineParser inlineParser) {
    // nothing is kept beyond a paragraph
  }

  /** Makes one for each document. */
  static final class Factory implements InlineParserExtensionFactory {

    @Override
    public CharSequence getCharacters() {
      return "$`";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inlineParser) {
      return new SpanParser();
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
