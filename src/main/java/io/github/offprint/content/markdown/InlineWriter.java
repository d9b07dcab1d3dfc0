package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.offprint.problem.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes what stands inside paragraphs, headings, cells and captions. */
final class InlineWriter {

  private static final String NOWRAP = "<span class=\"nowrap\">";

  private final Sheet sheet;
  private final Html html;
  private final Typography typography;
  private final Formulas formulas;
  private final LinkWriter links;
  private final PictureWriter pictures;
  private final Leftovers leftovers;
  private final Consumer<Node> footnotes;
  private final Map<Class<?>, Consumer<Node>> writers = new HashMap<>();
  private boolean inLink;
  private boolean atLineStart;
  // a note that was written beside the formula before it
  private Node taken;

  /**
   * A writer on a sheet.
   *
   * @param footnotes writes the marks of footnotes
   */
  InlineWriter(Sheet sheet, Consumer<Node> footnotes) {
    this.sheet = sheet;
    this.html = sheet.html();
    this.typography = sheet.typography();
    this.formulas = new Formulas(sheet);
    this.links = new LinkWriter(sheet);
    this.pictures = new PictureWriter(sheet);
    this.footnotes = footnotes;
    this.leftovers = new Leftovers(sheet);
    on(Text.class, this::words);
    on(HtmlEntity.class, node -> plain(node.getChars().unescape()));
    on(SoftLineBreak.class, node -> lineBreak(EastAsian.joins(node) ? "" : "\n"));
    on(HardLineBreak.class, node -> lineBreak("<br>\n"));
    on(Emphasis.class, node -> inElement("em", node));
    on(StrongEmphasis.class, node -> inElement("strong", node));
    on(Strikethrough.class, node -> inElement("del", node));
    on(Code.class, this::code);
    on(MathSpan.class, this::formula);
    on(HtmlInline.class, this::rawHtml);
    on(HtmlInlineComment.class, node -> html.raw(node.getChars()));
    on(Link.class, node -> link(node, url(node.getUrl()), title(node.getTitle())));
    on(LinkRef.class, this::linkReference);
    on(AutoLink.class, node -> address(node, node.getText().toString(), ""));
    on(MailLink.class, node -> address(node, node.getText().toString(), "mailto:"));
    on(Image.class, node -> pictures.inline(node, url(node.getUrl()), title(node.getTitle())));
    on(ImageRef.class, this::imageReference);
    on(Footnote.class, this::footnote);
    on(InlineNote.class, this::footnote);
    on(Styled.class, node -> inElement(node.element(), node));
    on(ReferenceSpan.class, this::reference);
    on(CitationSpan.class, this::citation);
  }

  private <N extends Node> void on(Class<N> type, Consumer<N> writer) {
    writers.put(type, node -> writer.accept(type.cast(node)));
  }

  /** Writes all that stands inside a node. */
  void inside(Node parent) {
    between(parent.getFirstChild(), null);
  }

  /**
   * Writes a node, if there is one, and those that follow it in the same parent.
   *
   * @param end the first that is not written; {@code null} if there is none
   */
  void between(Node first, Node end) {
    for (Node node = first; node != null && node != end; node = node.getNext()) {
      atLineStart &= node instanceof Text;
      if (node == taken) {
        taken = null;
      } else {
        writers.getOrDefault(node.getClass(), this::inside).accept(node);
      }
    }
  }

  /** Writes all that stands inside a node, but makes no links and no footnotes of it. */
  void withoutLinks(Node parent) {
    boolean before = inLink;
    inLink = true;
    inside(parent);
    inLink = before;
  }

  /**
   * Writes a paragraph that holds a single picture or a single doubled formula, which then stands
   * for itself.
   *
   * @return whether it did
   */
  boolean alone(Node paragraph) {
    Node only = paragraph.getFirstChild();
    if (only == null || only.getNext() != null && !TrailingAttributes.isAllBehind(only)) {
      return false;
    }
    if (only instanceof Image image) {
      Attributes attributes = TrailingAttributes.taken(paragraph);
      pictures.figure(image, url(image.getUrl()), title(image.getTitle()), attributes, this);
    } else if (only instanceof ImageRef image && reference(image) != null) {
      Attributes attributes = TrailingAttributes.taken(paragraph);
      Reference reference = reference(image);
      pictures.figure(
          image, url(reference.getUrl()), title(reference.getTitle()), attributes, this);
    } else if (only instanceof MathSpan span && span.isDoubled()) {
      formulas.alone(span, TrailingAttributes.taken(paragraph));
    } else {
      return false;
    }
    return true;
  }

  private void words(Text text) {
    text(FormulaNeighbours.rest(text, leftovers.attributes(text)));
  }

  private void formula(MathSpan span) {
    BasedSequence before = FormulaNeighbours.before(span);
    BasedSequence behind = FormulaNeighbours.behind(span);
    boolean noted = span.getNext() instanceof Footnote || span.getNext() instanceof InlineNote;
    boolean kept = !before.isEmpty() || !behind.isEmpty() || noted;
    html.raw(kept ? NOWRAP : "");
    text(before);
    formulas.span(span, kept);
    text(behind);
    if (noted) {
      taken = span.getNext();
      footnote(taken);
    }
    html.raw(kept ? "</span>" : "");
  }

  private void text(BasedSequence chars) {
    String text = AsWritten.in(chars);
    int i = atLineStart ? firstNonSpace(text) : 0;
    atLineStart = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      Optional<TexReferences.Found> tex = c == '\\' ? TexReferences.at(text, i) : Optional.empty();
      if (tex.isPresent()) {
        reference(tex.get(), sheet.position(chars.getIndexOffset(i)));
        i = tex.get().end();
        continue;
      }
      int behind = c == '{' || c == '\\' || c == '<' ? leftovers.end(text, i, chars) : i;
      if (behind > i) {
        i = behind;
      } else if (c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
        typography.literal(text.charAt(i + 1));
        i += 2;
      } else if ((c == 'h' || c == 'w') && !inLink && beginsWord(text, i)) {
        i = addressOrWord(chars, text, i);
      } else if (c == ':' && Emoji.name(text, i).isPresent()) {
        String name = Emoji.name(text, i).get();
        plain(Emoji.of(name));
        i += name.length();
      } else if (!inLink && beginsWord(text, i)) {
        i = abbreviationOrWord(text, i);
      } else {
        i = typography.set(text, i);
      }
    }
  }

  private static int firstNonSpace(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private int addressOrWord(BasedSequence chars, String text, int start) {
    int end = WebAddress.end(text, start);
    if (end == start) {
      return abbreviationOrWord(text, start);
    }
    String address = text.substring(start, end);
    links.open(
        address.startsWith("www.") ? "http://" + address : address,
        "",
        sheet.position(chars.getIndexOffset(start)));
    plain(address);
    html.raw("</a>");
    return end;
  }

  private int abbreviationOrWord(String text, int start) {
    Optional<String> found = sheet.abbreviations().at(text, start);
    if (found.isEmpty()) {
      return typography.set(text, start);
    }
    html.raw("<abbr title=\"").text(sheet.abbreviations().longForm(found.get())).raw("\">");
    plain(found.get());
    html.raw("</abbr>");
    return start + found.get().length();
  }

  private static boolean beginsWord(String text, int index) {
    return index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }

  private void plain(String text) {
    text.chars().forEach(c -> typography.literal((char) c));
  }

  private void lineBreak(String written) {
    html.raw(written);
    typography.space();
    atLineStart = true;
  }

  private void inElement(String name, Node node) {
    BasedSequence behind = FormulaNeighbours.behindElement(node);
    if (!behind.isEmpty()) {
      endingInFormula(name, node, (MathSpan) node.getLastChild(), behind);
      return;
    }
    html.raw("<" + name + ">");
    inside(node);
    html.raw("</" + name + ">");
  }

  // the formula that ends an emphasis gets one of its own, with what must stay beside it
  private void endingInFormula(String name, Node node, MathSpan last, BasedSequence behind) {
    if (last.getPrevious() != null) {
      html.raw("<" + name + ">");
      between(node.getFirstChild(), last);
      html.raw("</" + name + ">");
    }
    html.raw(NOWRAP + "<" + name + ">");
    formula(last);
    html.raw("</" + name + ">");
    text(behind);
    html.raw("</span>");
  }

  private void rawHtml(HtmlInline tag) {
    leftovers.tellInHtml(tag.getChars());
    html.raw(sheet.raw().inline(tag, inLink));
    if (RawHtml.opensStyle(tag)) {
      html.raw(sheet.raw().style(tag));
    }
  }

  private void code(Code code) {
    leftovers.tellRole(code);
    if (QuotedNumber.isMeant(code)) {
      QuotedNumber.warnOfDollars(code, sheet);
      QuotedNumber.read(sheet.cellExcerpt(code, code.getText()), sheet.problems())
          .ifPresent(sheet::cut);
    } else {
      QuotedNumber.warn(code, sheet);
      String text = CodeText.of(code);
      // in a table \\| is a bar, as GFM says
      boolean inCell = code.getAncestorOfType(TableCell.class) != null;
      html.raw("<code>").text(inCell ? text.replace("\\|", "|") : text).raw("</code>");
    }
    typography.thing();
  }

  private void link(Node node, String target, String title) {
    if (inLink) {
      inside(node);
      return;
    }
    links.open(target, title, sheet.position(node));
    if (node.getFirstChild() == null && title.isEmpty()) {
      links.name(sheet.position(node));
    } else if (title.isEmpty() && PictureWriter.onlyDecorate(node)) {
      links.warnOfUnheard(sheet.position(node));
    }
    withoutLinks(node);
    html.raw("</a>");
  }

  private void address(Node node, String text, String scheme) {
    if (!inLink) {
      links.open(scheme + text, "", sheet.position(node));
    }
    plain(text);
    html.raw(inLink ? "" : "</a>");
  }

  private void linkReference(LinkRef link) {
    Reference reference = reference(link);
    Optional<Attributes> span = Leftovers.spanAttributes(link);
    if (reference == null && span.isPresent()) {
      html.raw("<span").raw(ContainerWriter.attributes(span.get(), "", key -> false)).raw(">");
      inside(link);
      html.raw("</span>");
    } else if (reference == null) {
      asWritten(link);
    } else {
      link(link, url(reference.getUrl()), title(reference.getTitle()));
    }
  }

  private void imageReference(ImageRef image) {
    Reference reference = reference(image);
    if (reference == null) {
      asWritten(image);
    } else {
      pictures.inline(image, url(reference.getUrl()), title(reference.getTitle()));
    }
  }

  // brackets that are no link are brackets
  private void asWritten(RefNode node) {
    BasedSequence chars = node.getChars();
    if (node.getFirstChild() == null) {
      text(chars);
    } else {
      BasedSequence inner = node.getChildChars();
      boolean kept = node.getFirstChild() instanceof MathSpan only && only.getNext() == null;
      html.raw(kept ? NOWRAP : "");
      text(chars.prefixOf(inner));
      inside(node);
      text(chars.suffixOf(inner));
      html.raw(kept ? "</span>" : "");
    }
  }

  private static Reference reference(RefNode node) {
    return node.getReferenceNode(node.getDocument());
  }

  private void footnote(Node footnote) {
    if (!inLink) {
      footnotes.accept(footnote);
    }
  }

  private void reference(TexReferences.Found found, Position position) {
    String before = "";
    for (String label : found.labels()) {
      sheet.labels().ask(label, position);
      plain(before + (found.inBrackets() ? "(" : ""));
      sheet.cut(new CrossReference(label, found.bare(), !inLink, sheet.labels(), sheet.words()));
      plain(found.inBrackets() ? ")" : "");
      before = ", ";
    }
    typography.thing();
  }

  private void reference(ReferenceSpan span) {
    plain(span.before());
    sheet.labels().ask(span.label(), sheet.position(span));
    sheet.cut(
        new CrossReference(span.label(), span.isBare(), !inLink, sheet.labels(), sheet.words()));
    typography.thing();
  }

  private void citation(CitationSpan span) {
    if (sheet.citations().write(span, sheet, !inLink)) {
      typography.thing();
    } else {
      text(span.getChars());
    }
  }

  private static String url(BasedSequence url) {
    return url.unescape();
  }

  private static String title(BasedSequence title) {
    return title.unescape();
  }
}
