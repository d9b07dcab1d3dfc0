package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Takes attributes such as {@code {#sec-method .unnumbered}} from the end of headings before their
 * text is read, and finds them again where they were written.
 */
final class HeadingAttributes implements BlockPreProcessor {

  /** The attributes of a heading; none if it has none. */
  static Attributes of(Heading heading) {
    BasedSequence chars = heading.getChars();
    int from = heading.getText().getEndOffset();
    if (from >= chars.getEndOffset()) {
      return Attributes.NONE;
    }
    String behind = chars.getBaseSequence().subSequence(from, chars.getEndOffset()).toString();
    int open = behind.indexOf('{');
    int close = behind.lastIndexOf('}');
    return open < 0 || close < open
        ? Attributes.NONE
        : Attributes.read(behind.substring(open, close + 1)).orElse(Attributes.NONE);
  }

  @Override
  public void preProcess(ParserState state, Block block) {
    if (block instanceof Heading heading) {
      BasedSequence text = heading.getText().trimEnd();
      int open = text.endsWith("}") ? text.lastIndexOf('{') : -1;
      // [text]{.class} is a part of the text
      boolean ofHeading = open > 0 && text.charAt(open - 1) != ']';
      if (ofHeading && Attributes.read(text.subSequence(open)).isPresent()) {
        heading.setText(withoutClosing(text.subSequence(0, open).trimEnd()));
      }
    }
  }

  // Pandoc lets attributes stand behind the closing number signs too
  private static BasedSequence withoutClosing(BasedSequence text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '#') {
      end--;
    }
    boolean closing =
        end > 0 && end < text.length() && Character.isWhitespace(text.charAt(end - 1));
    return closing ? text.subSequence(0, end).trimEnd() : text;
  }

  /** Makes one for each document. */
  static final class Factory implements BlockPreProcessorFactory {

    @Override
    public Set<Class<? extends Block>> getBlockTypes() {
      return Set.of(Heading.class);
    }

    @Override
    public BlockPreProcessor apply(ParserState state) {
      return new HeadingAttributes();
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
      return true;
    }
  }
}
