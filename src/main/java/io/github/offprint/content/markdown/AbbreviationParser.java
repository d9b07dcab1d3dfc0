package io.github.offprint.content.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines that explain abbreviations. */
final class AbbreviationParser extends AbstractBlockParser {

  private static final Pattern LINE = Pattern.compile("\\*\\[([^\\[\\]]+)\\]:\\s*(.*\\S)\\s*");

  private final Abbreviation abbreviation;

  private AbbreviationParser(Abbreviation abbreviation) {
    this.abbreviation = abbreviation;
  }

  @Override
  public Block getBlock() {
    return abbreviation;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    // its characters are known from the start
  }

  /** Makes one wherever an abbreviation is explained. */
  static final class Factory implements CustomBlockParserFactory {

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
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
      if (state.getIndent() > 3
          || line.length() < start + 5
          || line.charAt(start) != '*'
          || line.charAt(start + 1) != '[') {
        return BlockStart.none();
      }
      BasedSequence written = line.subSequence(start, line.length());
      Matcher parts = LINE.matcher(written);
      return parts.matches()
          ? BlockStart.of(
                  new AbbreviationParser(
                      new Abbreviation(written, parts.group(1).strip(), parts.group(2))))
              .atIndex(line.length())
          : BlockStart.none();
    }
  }
}
