package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.offprint.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds commands of other programs in a text, which mean nothing here and must not stand on the
 * page as they are: tags of Jekyll and Hexo, shortcodes of Hugo, attributes of kramdown, and
 * formulas between signs that only MathJax reads.
 */
final class Leftovers {

  private static final Pattern TAG = Pattern.compile("\\{%-?\\s*(\\w*)[^\\n]*?(?:%\\}|$)");
  private static final Pattern SHORTCODE =
      Pattern.compile("\\{\\{(?:[<%][^\\n]*?(?:[>%]\\}\\}|$)|$)");
  private static final Pattern OUTPUT = Pattern.compile("\\{\\{[^{}\\n]*\\}\\}");
  private static final Pattern LIST = Pattern.compile("\\{:[^{}\\n]*\\}");
  private static final Pattern BRACES = Pattern.compile("\\{[^{}\\n]*\\}");
  private static final Pattern ENVIRONMENT = Pattern.compile("\\\\begin\\{\\w+\\*?\\}");
  private static final Pattern TEX = Pattern.compile("\\\\[A-Za-z]|[\\^_=]");
  // how far away the end of a formula is looked for
  private static final int LONGEST_FORMULA = 400;

  private static final Map<String, String> REMEDIES =
      Map.ofEntries(
          Map.entry("highlight", "write the code between two lines ```"),
          Map.entry("endhighlight", "write the code between two lines ```"),
          Map.entry("codeblock", "write the code between two lines ```"),
          Map.entry("endcodeblock", "write the code between two lines ```"),
          Map.entry("raw", "remove it: braces are braces here"),
          Map.entry("endraw", "remove it: braces are braces here"),
          Map.entry("post_url", "link to the file of the post: [text](other.md)"),
          Map.entry("post_link", "link to the file of the post: [text](other.md)"),
          Map.entry("asset_img", "write ![caption](picture.png)"),
          Map.entry("img", "write ![caption](picture.png)"),
          Map.entry("note", "write ::: note and, at its end, :::"),
          Map.entry("endnote", "write ::: note and, at its end, :::"),
          Map.entry("tabs", "write ::: tabs with a heading for each tab"),
          Map.entry("cite", "cite as [@key]"));

  private static final String REMEDY = "say it in Markdown, or write it as code between ticks";

  private final Sheet sheet;

  Leftovers(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Tells of attributes that a text begins with, behind a picture, a link or code.
   *
   * @return how many characters they have; 0 if there are none
   */
  int attributes(Text text) {
    Matcher braces = BRACES.matcher(text.getChars());
    if (!isCarrier(text.getPrevious())
        || !braces.lookingAt()
        || Attributes.read(braces.group()).isEmpty()) {
      return 0;
    }
    boolean heard =
        text.getPrevious() instanceof LinkRef link && spanAttributes(link).isPresent()
            || PictureWriter.decorates(text);
    if (!heard) {
      leftOut("these attributes", text.getStartOffset());
    }
    return braces.end();
  }

  /** The attributes behind brackets that are no link: {@code [text]{.class}}. */
  static Optional<Attributes> spanAttributes(LinkRef link) {
    if (link.getNext() instanceof Text text && link.isTentative() && link.getFirstChild() != null) {
      Matcher braces = BRACES.matcher(text.getChars());
      return braces.lookingAt() ? Attributes.read(braces.group()) : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isCarrier(Node node) {
    return node instanceof RefNode
        || node instanceof InlineLinkNode
        || node instanceof Code
        || node instanceof MathSpan;
  }

  /** Whether a paragraph is nothing but attributes of kramdown for the block above it. */
  boolean isAttributes(Node paragraph) {
    Node only = paragraph.getFirstChild();
    boolean attributes =
        only instanceof Text && only.getNext() == null && LIST.matcher(only.getChars()).matches();
    if (attributes) {
      leftOut("attributes of kramdown", only.getStartOffset());
    }
    return attributes;
  }

  private void leftOut(String what, int offset) {
    sheet
        .problems()
        .add(
            Problem.note(
                sheet.position(offset),
                what + " have no effect here and are left out",
                "remove them; headings take {#id .class}, and ::: {.class} makes an element"));
  }

  /**
   * Tells of a command that begins here.
   *
   * @param start of a brace or a backslash
   * @return where it ends; {@code start} if there is none
   */
  int end(String text, int start, BasedSequence chars) {
    Matcher found = TAG.matcher(text).region(start, text.length());
    if (found.lookingAt()) {
      error("a tag of Jekyll or Hexo", REMEDIES.getOrDefault(found.group(1), REMEDY), start, chars);
      return found.end();
    }
    if (found.usePattern(SHORTCODE).lookingAt()) {
      error("a shortcode of Hugo", REMEDY, start, chars);
      return found.end();
    }
    if (found.usePattern(OUTPUT).lookingAt()) {
      sheet
          .problems()
          .warning(
              sheet.position(chars.getIndexOffset(start)),
              "what stands in double braces is no variable here and is shown as it is",
              REMEDY);
      return start;
    }
    if (found.usePattern(LIST).lookingAt()) {
      leftOut("attributes of kramdown", chars.getIndexOffset(start));
      return found.end();
    }
    if (found.usePattern(ENVIRONMENT).lookingAt() || opensFormula(text, start)) {
      error(
          "TeX outside of a formula",
          "write $…$, or $$ on the lines above and below",
          start,
          chars);
      return found.usePattern(ENVIRONMENT).lookingAt() ? found.end() : start + 2;
    }
    return start;
  }

  // \(x^2\), which MathJax reads, and \\(x^2\\), which survives Markdown on its way there
  private static boolean opensFormula(String text, int start) {
    int bracket = text.startsWith("\\\\", start) ? start + 2 : start + 1;
    if (bracket >= text.length() || "([".indexOf(text.charAt(bracket)) < 0) {
      return false;
    }
    String behind = text.substring(bracket + 1, Math.min(text.length(), bracket + LONGEST_FORMULA));
    int close = behind.indexOf(text.charAt(bracket) == '(' ? "\\)" : "\\]");
    return close > 0 && TEX.matcher(behind.substring(0, close)).find();
  }

  private void error(String what, String remedy, int start, BasedSequence chars) {
    sheet
        .problems()
        .error(sheet.position(chars.getIndexOffset(start)), what + " means nothing here", remedy);
  }
}
