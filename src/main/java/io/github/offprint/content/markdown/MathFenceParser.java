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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds fenced formulas while Flexmark reads a post line by line: between dollars, and as MathJax
 * finds them, between brackets behind backslashes and as environments without a fence.
 */
final class MathFenceParser extends AbstractBlockParser {

  private static final String FENCE = "$$";

  /** More begin a block of code. */
  private static final int MOST_SPACES = 4;

  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "\\\\begin\\{((?:equation|align|alignat|eqnarray|flalign|gather|multline)\\*?)\\}.*");

  private static final Pattern BEHIND = Pattern.compile("\\s*[.,;:]?\\s*(?:%.*)?");

  /** What ends a formula, by what begins it. */
  private static final Map<String, String> BRACKETS = Map.of("\\[", "\\]", "\\\\[", "\\\\]");

  private final MathFence fence;
  private final int indent;
  private final boolean environment;
  private final BlockContent content = new BlockContent();
  // of an environment: its last line is part of the formula
  private boolean ended;

  private MathFenceParser(BasedSequence opening, String closing, int indent) {
    this.fence = new MathFence(opening, closing);
    this.indent = indent;
    this.environment = closing.startsWith("\\end");
    this.ended = environment && ends(opening);
  }

  @Override
  public Block getBlock() {
    return fence;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    BasedSequence line = state.getLine();
    if (environment) {
      return inEnvironment(state);
    }
    Optional<Attributes> end = end(state, fence.closing());
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

  private BlockContinue inEnvironment(ParserState state) {
    if (ended) {
      return BlockContinue.none();
    }
    ended = ends(state.getLine());
    return BlockContinue.atIndex(state.getIndex());
  }

  /**
   * Whether a line ends the environment; a sign of a sentence may stand behind it, or a comment.
   */
  private boolean ends(BasedSequence line) {
    String text = line.toString();
    int end = text.indexOf(fence.closing());
    return end >= 0 && BEHIND.matcher(text.substring(end + fence.closing().length())).matches();
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, state.getIndent());
  }

  @Override
  public void closeBlock(ParserState state) {
    List<BasedSequence> lines = content.getLines();
    // the first one is what stands behind the opening dollars: nothing
    fence.end(environment ? lines : lines.subList(Math.min(1, lines.size()), lines.size()));
    if (ended) {
      fence.close(Attributes.NONE);
    }
    fence.setChars(fence.opening());
  }

  @Override
  public boolean isPropagatingLastBlankLine(
      com.vladsch.flexmark.parser.block.BlockParser lastMatchedBlockParser) {
    return false;
  }

  /** What ends the formula that begins with this line; nothing if none does. */
  private static Optional<String> closing(ParserState state) {
    if (isMarker(state, FENCE) && behind(state, FENCE).isEmpty()) {
      return Optional.of(FENCE);
    }
    if (state.getIndent() >= MOST_SPACES || !isMarker(state, "\\")) {
      return Optional.empty();
    }
    BasedSequence line = state.getLine();
    String text = line.subSequence(state.getNextNonSpaceIndex(), line.length()).trim().toString();
    Matcher environment = ENVIRONMENT.matcher(text);
    if (!environment.matches()) {
      return Optional.ofNullable(BRACKETS.get(text));
    }
    String closing = "\\end{" + environment.group(1) + "}";
    int end = text.indexOf(closing);
    // a line on which more follows is a part of its paragraph
    return end < 0 || BEHIND.matcher(text.substring(end + closing.length())).matches()
        ? Optional.of(closing)
        : Optional.empty();
  }

  /** What stands behind the signs that end a formula; nothing if this line does not. */
  private static Optional<Attributes> end(ParserState state, String closing) {
    if (!isMarker(state, closing)) {
      return Optional.empty();
    }
    BasedSequence behind = behind(state, closing);
    return behind.isEmpty() ? Optional.of(Attributes.NONE) : Attributes.read(behind);
  }

  private static boolean isMarker(ParserState state, String marker) {
    int start = state.getNextNonSpaceIndex();
    return state.getIndent() < MOST_SPACES && state.getLine().matchChars(marker, start);
  }

  private static BasedSequence behind(ParserState state, String marker) {
    BasedSequence line = state.getLine();
    return line.subSequence(state.getNextNonSpaceIndex() + marker.length(), line.length()).trim();
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

    /** Whether a formula has begun on the lines above, of which this one is a part. */
    private static boolean isInFormula(MatchedBlockParser matched) {
      BasedSequence above = matched.getParagraphContent();
      if (above == null) {
        return false;
      }
      String text = above.toString();
      boolean odd = text.split(Pattern.quote(FENCE), -1).length % 2 == 0;
      return odd || text.lastIndexOf("\\[") > text.lastIndexOf("\\]");
    }

    private Starts(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      Optional<String> closing = closing(state);
      if (closing.isEmpty() || !closing.get().equals(FENCE) && isInFormula(matched)) {
        return BlockStart.none();
      }
      int start = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      MathFenceParser parser =
          new MathFenceParser(
              line.subSequence(start, line.length()).trim(), closing.get(), state.getIndent());
      return BlockStart.of(parser).atIndex(parser.environment ? start : line.length());
    }
  }
}
