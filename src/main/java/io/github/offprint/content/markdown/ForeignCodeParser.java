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
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds tags of other programs that have code between them, such as {@code {% highlight java %}}:
 * they are a mistake, but what stands between them is none besides.
 */
final class ForeignCodeParser extends AbstractBlockParser {

  private static final Pattern OPENING =
      Pattern.compile(
          "\\{%-?\\s*(?<tag>highlight|codeblock|prism|mermaid|plantuml)\\b[^%]*%\\}\\s*"
              + "|\\{\\{[<%]\\s*(?<code>highlight|mermaid|code|prism)\\b[^>%]*[>%]\\}\\}\\s*");

  private final ForeignCode code;
  private final Pattern closing;

  private ForeignCodeParser(BasedSequence opening, Matcher found) {
    this.code = new ForeignCode(opening);
    this.closing =
        found.group("tag") != null
            ? Pattern.compile("\\{%-?\\s*end" + found.group("tag") + "\\s*-?%\\}")
            : Pattern.compile("\\{\\{[<%]\\s*/\\s*" + found.group("code") + "\\s*[>%]\\}\\}");
  }

  @Override
  public Block getBlock() {
    return code;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return closing.matcher(state.getLine()).find()
        ? BlockContinue.finished()
        : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    // nothing of it is shown
  }

  @Override
  public void closeBlock(ParserState state) {
    // its place is that of its first line
  }

  /** Makes one wherever such a tag opens. */
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
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || start >= line.length() || line.charAt(start) != '{') {
        return BlockStart.none();
      }
      Matcher opening = OPENING.matcher(line).region(start, line.length());
      return opening.matches()
          ? BlockStart.of(new ForeignCodeParser(line.subSequence(start, line.length()), opening))
              .atIndex(line.length())
          : BlockStart.none();
    }
  }
}
