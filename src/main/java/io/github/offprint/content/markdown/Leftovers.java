package io.github.offprint.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.offprint.problem.Problem;
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
  private static final Pattern OUTPUTS = Pattern.compile("(?:\\{\\{[^{}\\n]*\\}\\})+");
  private static final Pattern LIST = Pattern.compile("\\{:[^{}\\n]*\\}");
  private static final Pattern BRACES = Pattern.compile("\\{[^{}\\n]*\\}");
  private static final Pattern ENVIRONMENT =
      Pattern.compile("\\\\begin\\{\\w+\\*?\\}|\\\\(?:(?:re)?newcommand|DeclareMathOperator)\\b");
  static final Pattern TEX = Pattern.compile("\\\\[A-Za-z]|[\\^_=]");
  // how far away the end of a formula is looked for
  private static final int LONGEST_FORMULA = 400;

  private static final Pattern CONTENTS = Pattern.compile("(?i)\\[toc\\]|\\[\\[_?toc_?\\]\\]");
  private static final Pattern LIST_OF_CONTENTS =
      Pattern.compile("[^\\n]*\\n\\s*\\{:\\s*toc[^\\n]*\\}");
  private static final Pattern MODULE =
      Pattern.compile(
          "import\\s(?:[^\\n]*\\sfrom\\s)?\\s*[\"'][^\\n]+[\"']|export (?:const|default|function) ");
  // a definition that none refers to, as a way to write what nobody is to see
  private static final Pattern COMMENT =
      Pattern.compile("(?:\\[(?://|comment)\\]:\\s*(?:#|<>)[^\\n]*\\s*)+");
  private static final Pattern ALERT =
      Pattern.compile("\\.(?:prompt|block|notice)-{1,2}(tip|info|note|warning|danger|success)");
  private static final Pattern ADMONITION = Pattern.compile("(?:!!!|\\?\\?\\?\\+?) +[a-z]+");
  private static final Pattern COMPONENT =
      Pattern.compile("</?[A-Z]\\w*[a-z]\\w*(?:\\.\\w+)*[\\s/>]");
  private static final String COMPONENT_REMEDY =
      "write HTML or ::: {.class}; \\< is the sign itself";
  private static final String NOTE = "write ::: note and, at its end, :::";

  // comments are passed over; old HTML has tags in capitals, components have only the first
  private static final Pattern IN_HTML =
      Pattern.compile(
          "(?s)(?<comment><!--)|(?<tag>\\{%-?[^\\n]*?(?:%\\}|$|(?=\\n)))"
              + "|(?<shortcode>\\{\\{[<%][^\\n]*?(?:[>%]\\}\\}|$|(?=\\n)))"
              + "|<(?<distill>d-[a-z]+)(?=[\\s/>])|</?(?<component>[A-Z]\\w*[a-z]\\w*(?:\\.\\w+)*)(?=[\\s/>])");

  private static final String COMMENT_END = "-->";
  private static final String TAG_NAME = "a tag of Jekyll or Hexo";
  private static final String SHORTCODE_NAME = "a shortcode of Hugo";
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
    boolean below = text.getPrevious() instanceof SoftLineBreak && text.getNext() == null;
    if (!below && !isCarrier(text.getPrevious())
        || !braces.lookingAt()
        || below && braces.end() < text.getChars().trimEnd().length()
        || Attributes.read(braces.group()).isEmpty()) {
      return 0;
    }
    boolean heard =
        text.getPrevious() instanceof LinkRef link && spanAttributes(link).isPresent()
            || PictureWriter.decorates(text);
    if (!heard) {
      leftOutAttributes(braces.group(), text.getStartOffset());
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
        || node instanceof DelimitedNode
        || node instanceof MathSpan;
  }

  /**
   * Whether a paragraph is nothing but something that only another program understands, which is
   * told.
   */
  boolean isAll(Node paragraph) {
    return isAttributes(paragraph)
        || isContents(paragraph)
        || isModule(paragraph)
        || COMMENT.matcher(paragraph.getChars()).matches();
  }

  private boolean isAttributes(Node paragraph) {
    Node only = paragraph.getFirstChild();
    boolean attributes =
        only instanceof Text
            && only.getNext() == null
            && (LIST.matcher(only.getChars()).matches()
                || Attributes.read(only.getChars()).isPresent());
    if (attributes) {
      leftOutAttributes(only.getChars().toString(), only.getStartOffset());
    }
    return attributes;
  }

  /** Whether a block asks for a table of contents, as {@code [TOC]} does; this is told. */
  boolean isContents(Node block) {
    boolean paragraph = block instanceof Paragraph;
    boolean list = block instanceof ListBlock && block.getFirstChild() == block.getLastChild();
    boolean asked =
        paragraph && CONTENTS.matcher(block.getChars().trim()).matches()
            || list && LIST_OF_CONTENTS.matcher(block.getChars().trim()).matches();
    if (asked) {
      sheet
          .problems()
          .add(
              Problem.note(
                  sheet.position(block),
                  "the page has a table of contents of its own, so this one is left out",
                  "remove it; toc: false in the front matter removes that of the page"));
    }
    return asked;
  }

  private boolean isModule(Node paragraph) {
    BasedSequence text = paragraph.getChars();
    if (text.isEmpty() || "ie!?".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    boolean module = MODULE.matcher(text).lookingAt();
    boolean admonition = ADMONITION.matcher(text).lookingAt();
    if (module || admonition) {
      sheet
          .problems()
          .error(
              sheet.position(paragraph),
              (module ? "an import of MDX" : "an admonition of MkDocs") + " means nothing here",
              module ? "remove it, and write HTML in place of components" : NOTE);
    }
    return module || admonition;
  }

  /** Tells of a definition above which no term stands. */
  void tellOrphan(Node block) {
    boolean paragraph =
        block instanceof Paragraph
            && block.getChars().startsWith(": ")
            && !TableCaption.isTaken(block);
    if (paragraph || block instanceof DefinitionItem && block.getPrevious() == null) {
      sheet
          .problems()
          .error(
              sheet.position(block),
              "this definition has no term above it",
              "write the term on the line above, or \\: for a colon");
    }
  }

  /** Tells of a role of MyST before a piece of code. */
  void tellRole(Code code) {
    if (code.getPrevious() instanceof Text before) {
      Myst.role(before.getChars())
          .ifPresent(
              remedy ->
                  sheet
                      .problems()
                      .error(sheet.position(code), "a role of MyST means nothing here", remedy));
    }
  }

  /** Tells of code between two tags of another program. */
  void tell(ForeignCode code) {
    String opening = code.opening().toString();
    error(
        opening.startsWith("{%") ? TAG_NAME : SHORTCODE_NAME,
        ForeignRemedies.of(opening),
        0,
        code.opening());
  }

  /** Tells of commands among the HTML of a block; those in comments do no harm. */
  void tellInHtml(HtmlBlockBase block) {
    if (!(block instanceof HtmlCommentBlock)) {
      tellInHtml(block.getChars());
    }
  }

  /** Tells of commands among HTML. */
  void tellInHtml(BasedSequence chars) {
    String text = chars.toString();
    int lastEnd = text.lastIndexOf(COMMENT_END);
    Matcher found = IN_HTML.matcher(text);
    while (found.find()) {
      if (found.group("comment") != null) {
        int end = found.end() <= lastEnd ? text.indexOf(COMMENT_END, found.end()) : -1;
        found.region(end < 0 ? found.end() : end + COMMENT_END.length(), text.length());
      } else if (found.group("tag") != null) {
        error(TAG_NAME, ForeignRemedies.of(found.group()), found.start(), chars);
      } else if (found.group("shortcode") != null) {
        error(SHORTCODE_NAME, ForeignRemedies.of(found.group()), found.start(), chars);
      } else if (found.group("distill") != null) {
        ForeignRemedies.ofElement(found.group("distill"))
            .ifPresent(remedy -> error("an element of Distill", remedy, found.start(), chars));
      } else if (found.group("component") != null) {
        error("a component of MDX", COMPONENT_REMEDY, found.start(), chars);
      }
    }
  }

  private void leftOut(String what, int offset) {
    leftOut(
        what, offset, "remove them; headings take {#id .class}, and ::: {.class} makes an element");
  }

  private void leftOut(String what, int offset, String remedy) {
    sheet
        .problems()
        .add(
            Problem.note(
                sheet.position(offset), what + " have no effect here and are left out", remedy));
  }

  private void leftOutAttributes(String braces, int offset) {
    String what = braces.startsWith("{:") ? "attributes of kramdown" : "these attributes";
    Matcher alert = ALERT.matcher(braces);
    if (alert.find()) {
      String name =
          switch (alert.group(1)) {
            case "tip", "success" -> "TIP";
            case "warning" -> "WARNING";
            case "danger" -> "CAUTION";
            default -> "NOTE";
          };
      leftOut(what, offset, "remove them, and write > [!" + name + "] above the quote");
    } else {
      leftOut(what, offset);
    }
  }

  /**
   * Tells of a command that begins here.
   *
   * @param start of a brace, a backslash or an angle
   * @return where it ends; {@code start} if there is none
   */
  int end(String text, int start, BasedSequence chars) {
    Matcher found = TAG.matcher(text).region(start, text.length());
    if (text.charAt(start) == '<') {
      if (found.usePattern(COMPONENT).lookingAt()) {
        error("a component of MDX", COMPONENT_REMEDY, start, chars);
      }
      return start;
    }
    if (found.lookingAt()) {
      error(TAG_NAME, ForeignRemedies.of(found.group()), start, chars);
      return found.end();
    }
    if (found.usePattern(SHORTCODE).lookingAt()) {
      error(SHORTCODE_NAME, ForeignRemedies.of(found.group()), start, chars);
      return found.end();
    }
    boolean braces = found.usePattern(OUTPUT).lookingAt();
    if (braces && ForeignRemedies.isVariable(found.group())) {
      String all = text.substring(start);
      error("a variable of Jekyll", ForeignRemedies.ofVariable(all), start, chars);
      return found.usePattern(OUTPUTS).lookingAt() ? found.end() : start;
    }
    if (braces) {
      sheet
          .problems()
          .warning(
              sheet.position(chars.getIndexOffset(start)),
              "what stands in double braces is no variable here and is shown as it is",
              REMEDY);
      return start;
    }
    if (found.usePattern(LIST).lookingAt()) {
      leftOutAttributes(found.group(), chars.getIndexOffset(start));
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
