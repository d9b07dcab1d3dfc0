package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** The Markdown that Offprint reads: CommonMark, parts of GFM, and formulas. */
final class Dialect {

  private static final Parser BLOCKS = blocks();
  private static final Parser LINE = line();

  private Dialect() {}

  /** A whole body. */
  static Document body(String text) {
    return BLOCKS.parse(text);
  }

  /** A caption: paragraphs and nothing else, so that {@code 1. is best} is no list. */
  static Document line(String text) {
    return LINE.parse(text);
  }

  private static Parser blocks() {
    MutableDataSet options = new MutableDataSet();
    options.set(
        Parser.EXTENSIONS,
        List.of(
            TablesExtension.create(),
            FootnoteExtension.create(),
            StrikethroughExtension.create(),
            TaskListExtension.create(),
            DefinitionExtension.create()));
    options.set(DefinitionExtension.TILDE_MARKER, false);
    // the rest of a row that is too long is dropped, as GFM says, and a short one is filled up
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.WITH_CAPTION, false);
    return withSpans(options)
        // Flexmark adds this one by itself only to its own reader of spans
        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
        .customBlockParserFactory(new MathFenceParser.Factory())
        .customBlockParserFactory(new ForeignCodeParser.Factory())
        .customBlockParserFactory(new ContainerParser.Factory())
        .customBlockParserFactory(new AbbreviationParser.Factory())
        .blockPreProcessorFactory(new HeadingAttributes.Factory())
        .build();
  }

  private static Parser line() {
    MutableDataSet options = new MutableDataSet();
    for (DataKey<Boolean> block :
        List.of(
            Parser.BLOCK_QUOTE_PARSER,
            Parser.FENCED_CODE_BLOCK_PARSER,
            Parser.HEADING_PARSER,
            Parser.HTML_BLOCK_PARSER,
            Parser.INDENTED_CODE_BLOCK_PARSER,
            Parser.LIST_BLOCK_PARSER,
            Parser.THEMATIC_BREAK_PARSER)) {
      options.set(block, false);
    }
    options.set(Parser.EXTENSIONS, List.of(StrikethroughExtension.create()));
    return withSpans(options).build();
  }

  private static Parser.Builder withSpans(MutableDataSet options) {
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    return Parser.builder(options)
        .customDelimiterProcessor(new EastAsian.Stars())
        .customInlineParserFactory(SpanReader::new)
        .customInlineParserExtensionFactory(new SpanParser.Factory())
        .customInlineParserExtensionFactory(new StyleParser.Factory())
        .customInlineParserExtensionFactory(new ReferenceParser.Factory())
        .customInlineParserExtensionFactory(new CitationParser.Factory());
  }
}
