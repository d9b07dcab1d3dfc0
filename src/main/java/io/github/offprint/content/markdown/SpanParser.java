package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
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
    return switch (input.charAt(start)) {
      case '`' -> code(inline, start);
      case '$' -> formula(inline, start);
      default -> bracketed(inline, start);
    };
  }

  private boolean code(LightInlineParser inline, int start) {
    int width = spans.run(start);
    int end = spans.codeEnd(start);
    return end < 0
        ? text(inline, start, start + width)
        : node(inline, code(start, end, width), end);
  }

  private Code code(int start, int end, int width) {
    return new Code(
        input.subSequence(start, start + width),
        input.subSequence(start + width, end - width),
        input.subSequence(end - width, end));
  }

  private boolean formula(LightInlineParser inline, int start) {
    int quotedEnd = spans.quotedEnd(start);
    if (quotedEnd >= 0) {
      int signs = 1 + spans.run(start + 1);
      return node(inline, MathSpan.quoted(input.subSequence(start, quotedEnd), signs), quotedEnd);
    }
    int width = spans.run(start);
    int end = spans.end(start);
    return end < 0
        ? text(inline, start, start + width)
        : node(inline, new MathSpan(input.subSequence(start, end), width), end);
  }

  private boolean bracketed(LightInlineParser inline, int start) {
    int end = spans.bracketEnd(start);
    return end >= 0 && node(inline, MathSpan.bracketed(input.subSequence(start, end)), end);
  }

  private boolean text(LightInlineParser inline, int start, int end) {
    inline.appendText(input, start, end);
    inline.setIndex(end);
    return true;
  }

  private static boolean node(LightInlineParser inline, Node node, int end) {
    inline.flushTextNode();
    inline.appendNode(node);
    inline.setIndex(end);
    return true;
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
      return "$`\\";
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
