package io.github.offprint.content.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds fenced formulas while Flexmark reads a post line by line. */
final class MathFenceParser extends AbstractBlockParser {

  private static final String FENCE = "$$";

  private final MathFence fence;
  private final int indent;
  private final BlockContent content = new BlockContent();

  private MathFenceParser(BasedSequence opening, int indent) {
    this.fence = new MathFence(opening);
    this.indent = indent;
  }

  @Override
  public Block getBlock() {
    return fence;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    BasedSequence line = state.getLine();
    Optional<Attributes> end = end(state);
    if (end.isPresent()) {
      fence.close(end.get());
      return BlockContinue.finished();
    }
    int index = state.getIndex();
    for (int i = 0; i < indent && index < line.length() && line.charAt(index) == ' '; i++) {
      index++;
    }
    return BlockContinue.atIndex(index);
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, state.getIndent());
  }

  @Override
  public void closeBlock(ParserState state) {
    List<BasedSequence> lines = content.getLines();
    // the first one is what stands behind the opening dollars: nothing
    fence.end(lines.subList(Math.min(1, lines.size()), lines.size()));
    fence.setChars(fence.opening());
  }

  @Override
  public boolean isPropagatingLastBlankLine(
      com.vladsch.flexmark.parser.block.BlockParser lastMatchedBlockParser) {
    return false;
  }

  private static boolean isFence(ParserState state) {
    return isMarker(state) && behind(state).isEmpty();
  }

  /** What stands behind the dollars that end a formula; nothing if this line does not. */
  private static Optional<Attributes> end(ParserState state) {
    if (!isMarker(state)) {
      return Optional.empty();
    }
    BasedSequence behind = behind(state);
    return behind.isEmpty() ? Optional.of(Attributes.NONE) : Attributes.read(behind);
  }

  private static boolean isMarker(ParserState state) {
    int start = state.getNextNonSpaceIndex();
    return state.getIndent() < 4 && state.getLine().matchChars(FENCE, start);
  }

  private static BasedSequence behind(ParserState state) {
    BasedSequence line = state.getLine();
    return line.subSequence(state.getNextNonSpaceIndex() + FENCE.length(), line.length()).trim();
  }

  /** Makes one wherever a fence opens. */
  static final class Factory implements CustomBlockParserFactory {

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(BlockQuoteParser.Factory.class, HeadingParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Starts(options);
    }
  }

  private static final class Starts extends AbstractBlockParserFactory {

    private Starts(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (!isFence(state)) {
        return BlockStart.none();
      }
      int start = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      MathFenceParser parser =
          new MathFenceParser(line.subSequence(start, start + 2), state.getIndent());
      return BlockStart.of(parser).atIndex(line.length());
    }
  }
}
