package io.github.offprint.content.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;

/**
 * Finds containers while Flexmark reads a post line by line. A line of colons ends the innermost
 * container that is open, however many colons there are; but inside of code and formulas it is a
 * line like any other.
 */
final class ContainerParser extends AbstractBlockParser {

  private static final int LEAST = 3;

  // Flexmark visits every open block at every line, so that time grows with the square of the depth
  private static final int DEEPEST = 500;

  private final Container container;
  private int endLine = -1;

  private ContainerParser(Container container) {
    this.container = container;
  }

  @Override
  public Block getBlock() {
    return container;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser blockParser, Block block) {
    return true;
  }

  @Override
  public boolean isPropagatingLastBlankLine(BlockParser lastMatchedBlockParser) {
    return false;
  }

  // the line that ends a container stays to be read behind it, as a ContainerEnd
  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (isEnd(state) && isInnermost(state)) {
      container.close();
      endLine = state.getLineNumber();
      return BlockContinue.none();
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  /** Whether no container inside this one is open that the line reaches, nor any code. */
  private boolean isInnermost(ParserState state) {
    List<BlockParser> open = state.getActiveBlockParsers();
    BlockParser last = open.get(open.size() - 1);
    if (last instanceof FencedCodeBlockParser || last instanceof MathFenceParser) {
      return false;
    }
    for (int i = open.indexOf(this) + 1; i < open.size(); i++) {
      if (open.get(i) instanceof ContainerParser) {
        return false;
      }
      // a line that is not indented cannot stand in a list or a quote that is
      if (open.get(i).isContainer() && state.getIndent() < 2) {
        return true;
      }
    }
    return true;
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    container.title().ifPresent(title -> inlineParser.parse(title.getChars(), title));
  }

  @Override
  public void closeBlock(ParserState state) {
    container.setCharsFromContent();
  }

  private static boolean isMarker(ParserState state) {
    int start = state.getNextNonSpaceIndex();
    return state.getIndent() < 4 && behindColons(state.getLine(), start) >= start + LEAST;
  }

  // looked at for each line and each container around it, so nothing is cut out of the line
  private static boolean isEnd(ParserState state) {
    BasedSequence line = state.getLine();
    int behind = isMarker(state) ? behindColons(line, state.getNextNonSpaceIndex()) : 0;
    while (behind > 0 && behind < line.length() && Character.isWhitespace(line.charAt(behind))) {
      behind++;
    }
    return behind > 0 && behind == line.length();
  }

  private static int behindColons(BasedSequence line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) == ':') {
      end++;
    }
    return end;
  }

  private static BasedSequence written(ParserState state) {
    BasedSequence line = state.getLine();
    return line.subSequence(state.getNextNonSpaceIndex(), line.length()).trimEnd();
  }

  /** Makes one wherever a container opens. */
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
      if (!isMarker(state)) {
        return BlockStart.none();
      }
      if (state.getActiveBlockParsers().size() > DEEPEST) {
        throw new TooDeep();
      }
      BasedSequence line = written(state);
      BlockParser parser =
          isEnd(state)
              ? new End(new ContainerEnd(line, !endsOne(state)))
              : new ContainerParser(new Container(ContainerLine.read(line)));
      return BlockStart.of(parser).atIndex(state.getLine().length());
    }

    private static boolean endsOne(ParserState state) {
      return state.getActiveBlockParsers().stream()
          .anyMatch(
              open ->
                  open instanceof ContainerParser container
                      && container.endLine == state.getLineNumber());
    }
  }

  /** The line that ends a container, which holds nothing. */
  private static final class End extends AbstractBlockParser {

    private final ContainerEnd end;

    private End(ContainerEnd end) {
      this.end = end;
    }

    @Override
    public Block getBlock() {
      return end;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
      // its characters are known from the start
    }
  }
}
