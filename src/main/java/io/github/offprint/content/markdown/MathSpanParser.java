package io.github.offprint.content.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/** Finds formulas while Flexmark reads a paragraph from left to right. */
final class MathSpanParser implements InlineParserExtension {

  private BasedSequence input = BasedSequence.NULL;
  private MathSpans spans = new MathSpans("");

  @Override
  public boolean parse(LightInlineParser inline) {
    if (inline.getInput() != input) {
      input = inline.getInput();
      spans = new MathSpans(input.toString());
    }
    int start = inline.getIndex();
    int end = spans.end(start);
    if (end < 0) {
      int after = start + spans.run(start);
      inline.appendText(input, start, after);
      inline.setIndex(after);
    } else {
      inline.flushTextNode();
      int width = spans.run(start);
      inline.appendNode(new MathSpan(input.subSequence(start, end), width));
      inline.setIndex(end);
    }
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
      return "$";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inlineParser) {
      return new MathSpanParser();
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
