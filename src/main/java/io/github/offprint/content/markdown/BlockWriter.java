package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.github.offprint.content.Block;
import io.github.offprint.content.LabelWords;
import io.github.offprint.content.Markup;
import io.github.offprint.content.Post;
import io.github.offprint.problem.Suggestion;
import java.util.List;
import java.util.Optional;

/** Writes paragraphs, headings, lists and whatever else stands below each other. */
final class BlockWriter {

  private final Sheet sheet;
  private final Html html;
  private final FootnoteWriter footnotes;
  private final InlineWriter inline;
  private final TableWriter tables;
  private final Formulas formulas;
  private final ContainerWriter containers;
  private final FenceWriter fences;
  private final Leftovers leftovers;

  BlockWriter(Sheet sheet, Includes includes) {
    this.sheet = sheet;
    this.html = sheet.html();
    this.footnotes = new FootnoteWriter(sheet);
    this.inline = new InlineWriter(sheet, footnotes::mark);
    this.tables = new TableWriter(sheet, inline);
    this.formulas = new Formulas(sheet);
    this.fences = new FenceWriter(sheet, includes);
    this.leftovers = new Leftovers(sheet);
    this.containers = new ContainerWriter(sheet, inline, this::block);
  }

  /** Writes a whole body. */
  void write(Document document) {
    readAhead(document);
    sheet.sections().readAhead(document);
    inside(document);
    footnotes.end(this::note);
  }

  private void note(Node note) {
    if (note instanceof InlineNote) {
      sheet.typography().begin();
      html.raw("<p>");
      inline.inside(note);
      html.raw("</p>\n");
    } else {
      inside(note);
    }
  }

  // the marks of footnotes may come before them, and headings must leave their ids to experiments
  private void readAhead(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FootnoteBlock footnote) {
        footnotes.define(footnote);
      } else if (node instanceof FencedCodeBlock fence) {
        fences.readAhead(fence);
      } else if (node instanceof Abbreviation abbreviation) {
        sheet.abbreviations().define(abbreviation);
      } else if (node instanceof Heading heading) {
        claim(HeadingAttributes.of(heading).id(), heading);
      } else if (node instanceof Container container) {
        claim(container.attributes().id(), container);
      } else if (node instanceof HtmlBlockBase raw) {
        sheet.raw().readAhead(sheet.excerpt(raw.getContentLines()));
      } else if (node instanceof HtmlInline raw) {
        sheet.raw().readAhead(sheet.excerpt(raw.getChars()));
      }
      readAhead(node);
    }
  }

  private void claim(String id, Node node) {
    if (!id.isEmpty() && !sheet.anchors().claim(id)) {
      sheet
          .problems()
          .error(
              sheet.position(node),
              "the id \"" + id + "\" is taken by something else on this page",
              "choose another");
    }
  }

  private void inside(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node);
    }
  }

  private void block(Node node) {
    leftovers.tellOrphan(node);
    if (TableCaption.isTaken(node) || leftovers.isContents(node)) {
      return;
    }
    if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof FencedCodeBlock code) {
      fences.write(code);
    } else if (node instanceof ForeignCode code) {
      leftovers.tell(code);
    } else if (node instanceof MathFence math) {
      formulas.fence(math);
    } else if (node instanceof Container container) {
      containers.write(container);
    } else if (node instanceof ContainerEnd end) {
      containers.end(end);
    } else if (node instanceof BulletList) {
      list("<ul>\n", "</ul>\n", node);
    } else if (node instanceof OrderedList ordered) {
      int start = ordered.getStartNumber();
      list(start == 1 ? "<ol>\n" : "<ol start=\"" + start + "\">\n", "</ol>\n", node);
    } else if (node instanceof DefinitionList) {
      list("<dl>\n", "</dl>\n", node);
    } else if (node instanceof DefinitionTerm) {
      html.line().raw("<dt>");
      sheet.typography().begin();
      inline.inside(node);
      html.raw("</dt>\n");
    } else if (node instanceof DefinitionItem) {
      html.line().raw("<dd>");
      inside(node);
      html.raw("</dd>\n");
    } else if (node instanceof ListItem item) {
      item(item);
    } else if (node instanceof BlockQuote quote) {
      quote(quote);
    } else if (node instanceof TableBlock table) {
      tables.write(table, TableCaption.taken(table));
    } else if (node instanceof IndentedCodeBlock code) {
      fences.code(code.getContentLines());
    } else if (node instanceof HtmlBlockBase raw) {
      leftovers.tellInHtml(raw);
      html.line().raw(sheet.raw().block(sheet.excerpt(raw.getContentLines()))).line();
    } else if (node instanceof ThematicBreak) {
      html.line().raw("<hr>\n");
    } else if (!(node instanceof FootnoteBlock
        || node instanceof Reference
        || node instanceof Abbreviation)) {
      inside(node);
    }
  }

  private void paragraph(Paragraph paragraph) {
    sheet.typography().begin();
    if (inline.alone(paragraph) || leftovers.isAll(paragraph)) {
      return;
    }
    Node from = paragraph.getFirstChild();
    for (Node node = from; node != null; node = node.getNext()) {
      if (node instanceof MathSpan span && span.isOnLinesOfItsOwn()) {
        if (from != span) {
          text(paragraph, from, span.getPrevious());
        }
        formulas.alone(span, Attributes.NONE);
        node = span.getNext() == null ? span : span.getNext();
        from = node.getNext();
      }
    }
    text(paragraph, from, null);
  }

  // a part of a paragraph, up to the end of a line or to its own end
  private void text(Paragraph paragraph, Node from, Node end) {
    if (from == null) {
      return;
    }
    boolean tight =
        paragraph.getParent() instanceof ListItem item
            && item.isTight()
            && !(item instanceof DefinitionItem && isOneOfSeveral(paragraph));
    if (tight) {
      inline.between(from, end);
    } else {
      html.line().raw("<p>");
      inline.between(from, end);
      html.raw("</p>\n");
    }
  }

  // Flexmark calls a definition of several paragraphs tight
  private static boolean isOneOfSeveral(Node paragraph) {
    return paragraph.getNextAny(Paragraph.class) != null
        || paragraph.getPreviousAny(Paragraph.class) != null;
  }

  private void heading(Heading heading) {
    String text = PlainText.inside(heading);
    String anchor = sheet.anchors().of(heading);
    String element = "h" + heading.getLevel();
    sheet.headingOrder().next(heading.getLevel(), sheet.position(heading));
    html.line().raw("<" + element + " id=\"" + anchor + "\"");
    List<String> classes = HeadingAttributes.of(heading).classes();
    html.raw(classes.isEmpty() ? ">" : " class=\"" + String.join(" ", classes) + "\">");
    sheet.typography().begin();
    String number = sheet.sections().of(heading);
    String before = number.isEmpty() ? "" : "<span class=\"section-number\">" + number + "</span> ";
    html.raw(before);
    inline.inside(heading);
    LabelWords words = sheet.words();
    html.raw(" <a class=\"anchor\" href=\"#" + anchor + "\" aria-label=\"")
        .text(
            words.filled("linkTo", text.isEmpty() ? words.word("thisSection") : words.quoted(text)))
        .raw("\"><span aria-hidden=\"true\">#</span></a></" + element + ">\n");
    if (heading.getParent() instanceof Document) {
      List<Block> entry = withoutLinks(heading, before).blocks();
      sheet.heading(new Post.Heading(heading.getLevel(), entry, anchor));
    }
    if (LabelKind.of(anchor).filter(LabelKind.SECTION::equals).isPresent()) {
      if (number.isEmpty()) {
        sheet.labels().put(anchor, Html.escaped(text), withoutLinks(heading, ""));
      } else {
        sheet.labels().put(anchor, LabelKind.SECTION, number);
      }
    }
  }

  private Markup.Body withoutLinks(Heading heading, String before) {
    Sheet entry = sheet.entry();
    entry.html().raw(before);
    InlineWriter writer = new InlineWriter(entry, footnote -> {});
    writer.withoutLinks(heading);
    return entry.body();
  }

  private void list(String opening, String closing, Node list) {
    html.line().raw(opening);
    inside(list);
    html.line().raw(closing);
  }

  private void item(ListItem item) {
    if (item instanceof TaskListItem task) {
      html.raw("<li class=\"task\"><input type=\"checkbox\" disabled")
          .raw(task.isItemDoneMarker() ? " checked" : "")
          .raw(" aria-label=\"")
          .text(sheet.words().word(task.isItemDoneMarker() ? "done" : "todo"))
          .raw("\"> ");
    } else {
      html.raw("<li>");
    }
    inside(item);
    html.raw("</li>\n");
  }

  private void quote(BlockQuote quote) {
    Optional<String> name = Alert.named(quote);
    Optional<Alert> alert = name.flatMap(Alert::of);
    if (alert.isPresent()) {
      alert(alert.get(), quote);
      return;
    }
    if (name.isPresent()) {
      sheet
          .problems()
          .error(
              sheet.position(quote.getFirstChild()),
              "there is no alert \"" + name.get() + "\"",
              Suggestion.of(name.get(), Alert.names()));
    }
    html.line().raw("<blockquote>\n");
    inside(quote);
    html.line().raw("</blockquote>\n");
  }

  private void alert(Alert alert, BlockQuote quote) {
    Node first = quote.getFirstChild();
    ContainerTitle title = AlertTitle.takenFrom(first);
    html.line()
        .raw("<aside class=\"alert alert-" + alert.style() + "\" role=\"note\">\n")
        .raw(
            "<p class=\"alert-title\">"
                + (title.hasChildren() ? "" : sheet.words().word(alert.style())));
    sheet.typography().begin();
    inline.inside(title);
    html.raw("</p>\n");
    if (first.hasChildren()) {
      sheet.typography().begin();
      html.raw("<p>");
      inline.inside(first);
      html.raw("</p>\n");
    }
    for (Node node = first.getNext(); node != null; node = node.getNext()) {
      block(node);
    }
    html.line().raw("</aside>\n");
  }
}
