package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.offprint.content.Excerpt;
import io.github.offprint.content.Typesetter;
import io.github.offprint.problem.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes formulas, and says where in the post a mistake in their TeX stands. */
final class Formulas {

  private static final String UNCLOSED = "the formula that begins here never ends";

  private final Sheet sheet;

  private static final Pattern TICKS = Pattern.compile("`\\s*\\{value\\}([^`%]*)[^`]*`");

  // KaTeX sets the parts of a formula, which end at = and + and so on, as boxes in a row
  private static final String PART = "<span class=\"katex-base\">";

  static final Pattern LABEL = Pattern.compile("\\\\label\\{([A-Za-z0-9:._-]+)\\}");
  private static final Pattern TAG = Pattern.compile("\\\\tag\\*?\\{([^{}$\\\\]+)\\}");

  private static final Pattern ESCAPED = Pattern.compile("\\\\[\\\\_*{}\\[\\]#`]");

  private final LabelWriter labels;

  Formulas(Sheet sheet) {
    this.sheet = sheet;
    this.labels = new LabelWriter(sheet);
  }

  /**
   * Writes a formula inside a text.
   *
   * @param kept whether it stands where no line may break, but between its own parts
   */
  void span(MathSpan span, boolean kept) {
    Excerpt tex = read(tex(span));
    if (!tex.text().isBlank()) {
      write(tex, false, kept);
      sheet.typography().thing();
    }
  }

  /** Writes a formula that is all that its paragraph holds. */
  void alone(MathSpan span, Attributes attributes) {
    display(tex(span), attributes.id(), sheet.position(span));
  }

  /** Writes a fenced formula. */
  void fence(MathFence fence) {
    if (!fence.isClosed()) {
      sheet
          .problems()
          .error(
              sheet.position(fence.opening().getStartOffset()),
              UNCLOSED,
              "end it with a line that holds only " + fence.closing());
    } else if (fence.lines().stream().allMatch(BasedSequence::isBlank)) {
      sheet
          .problems()
          .error(
              sheet.position(fence.opening().getStartOffset()),
              "the formula that begins here is empty",
              "write TeX between the two lines of " + fence.closing() + ", or remove them");
    } else {
      Excerpt tex = sheet.excerpt(fence.lines());
      display(
          fence.isEscaped() ? unescaped(tex) : tex,
          fence.attributes().id(),
          sheet.position(fence.opening().getStartOffset()));
    }
  }

  private Excerpt read(Excerpt tex) {
    return sheet.definitions().taken(MathJaxTex.plain(tex));
  }

  private void display(Excerpt found, String behind, Position place) {
    Excerpt tex = read(found);
    if (tex.text().isBlank()) {
      return; // it held definitions only
    }
    boolean lines = EquationLines.isMeant(tex);
    if (lines && behind.isEmpty() && LABEL.matcher(tex.text()).find()) {
      lines(tex);
      return;
    }
    Excerpt written =
        lines ? EquationLines.numbered(tex, (label, offset, line) -> "\\notag ") : tex;
    whole(written, behind, place);
  }

  /** An equation of several lines, in which each label is that of its line. */
  private void lines(Excerpt written) {
    List<String> ids = new ArrayList<>();
    Excerpt tex = labelled(written, ids);
    sheet.html().line().raw("<div class=\"math-display\">").raw(anchors(ids));
    write(tex, true);
    sheet.html().raw("</div>\n");
    sheet.typography().begin();
  }

  private Excerpt labelled(Excerpt written, List<String> ids) {
    return EquationLines.numbered(
        written,
        (label, offset, line) -> {
          String id = "eq-" + plain(label);
          if (!labels.fits(id, LabelKind.EQUATION, written.position(offset))) {
            return "";
          }
          ids.add(id);
          Matcher tag = TAG.matcher(line);
          boolean tagged = tag.find();
          String number = tagged ? tag.group(1) : sheet.labels().next(LabelKind.EQUATION);
          sheet.labels().put(id, LabelKind.EQUATION, Html.escaped(number));
          return tagged ? "" : "\\tag{" + number + "}";
        });
  }

  /** An equation with its number as a tag in the place of its label. */
  private Excerpt tagged(Excerpt tex, List<String> ids) {
    Matcher label = LABEL.matcher(tex.text());
    if (!label.find()
        || !labels.fits(
            "eq-" + plain(label.group(1)), LabelKind.EQUATION, tex.position(label.start()))) {
      return tex;
    }
    ids.add("eq-" + plain(label.group(1)));
    Matcher tag = TAG.matcher(tex.text());
    boolean tagged = tag.find();
    String number = tagged ? tag.group(1) : sheet.labels().next(LabelKind.EQUATION);
    sheet.labels().put(ids.get(0), LabelKind.EQUATION, Html.escaped(number));
    return new Excerpt.Collector(tex)
        .add(tex.text().substring(0, label.start()), 0)
        .add(tagged ? "" : "\\tag{" + number + "}", label.start())
        .add(tex.text().substring(label.end()), label.end())
        .excerpt();
  }

  private static String anchors(List<String> ids) {
    return ids.stream()
        .map(id -> "<span class=\"line-label\" id=\"" + Html.escaped(id) + "\"></span>")
        .collect(Collectors.joining());
  }

  private void whole(Excerpt written, String behind, Position place) {
    Matcher label = LABEL.matcher(written.text());
    boolean inside = label.find();
    Excerpt tex = inside ? without(written, label.start(), label.end()) : written;
    String id = inside && behind.isEmpty() ? "eq-" + plain(label.group(1)) : behind;
    if (labels.fits(id, LabelKind.EQUATION, inside ? written.position(label.start()) : place)) {
      numbered(tex, id);
    } else {
      sheet.html().line().raw("<div class=\"math-display\">");
      write(tex, true);
      sheet.html().raw("</div>\n");
    }
    sheet.typography().begin();
  }

  // eq:loss is how LaTeX users call what is eq-loss here
  private static String plain(String label) {
    return label.replaceFirst("^eq[:.-]", "").replaceAll("[:._]", "-");
  }

  private static Excerpt without(Excerpt text, int from, int to) {
    Excerpt.Collector rest = new Excerpt.Collector(text);
    rest.add(text.text().substring(0, from), 0);
    return rest.add(text.text().substring(to), to).excerpt();
  }

  /** An equation with the number that its author gave it as a tag, or with the next one. */
  private void numbered(Excerpt tex, String id) {
    Matcher tag = TAG.matcher(tex.text());
    boolean tagged = tag.find();
    String number = tagged ? tag.group(1) : sheet.labels().next(LabelKind.EQUATION);
    sheet.labels().put(id, LabelKind.EQUATION, Html.escaped(number));
    sheet.html().line().raw("<div class=\"math-display numbered\" id=\"").text(id).raw("\">");
    write(tex, true);
    if (!tagged) {
      sheet.html().raw("<span class=\"equation-number\">(" + number + ")</span>");
    }
    sheet.html().raw("</div>\n");
  }

  private void write(Excerpt tex, boolean display) {
    write(tex, display, false);
  }

  private void write(Excerpt written, boolean display, boolean kept) {
    Excerpt tex = sheet.definitions().before(written);
    Matcher ticks = TICKS.matcher(tex.text());
    if (ticks.find()) {
      sheet
          .problems()
          .error(
              tex.position(ticks.start()),
              "inside a formula a number is quoted in another way",
              "write \\value{"
                  + ticks.group(1).strip()
                  + "} in place of what stands between ticks");
    } else if (TexReferences.matcher(tex.text()).find()) {
      typeset(asked(tex), display);
      sheet.cut(new ReferringFormula(tex.text(), display, sheet.labels()));
    } else if (QuotedFormula.isMeant(tex)) {
      typeset(QuotedFormula.sample(tex), display);
      sheet.cut(QuotedFormula.read(tex, display, sheet.problems()));
    } else {
      Typesetter.Formula.Set set = typeset(tex, display);
      String html = set.html();
      sheet
          .html()
          .formula(
              kept ? html.replace("</span>" + PART, "</span><wbr>" + PART) : html, set.words());
    }
  }

  /** Asks for the labels that a formula refers to; the formula with a sample of each number. */
  private Excerpt asked(Excerpt tex) {
    Excerpt.Collector sample = new Excerpt.Collector(tex).add("", 0);
    Matcher match = TexReferences.matcher(tex.text());
    int taken = 0;
    while (match.find()) {
      TexReferences.Found found = TexReferences.found(match);
      found.labels().forEach(l -> sheet.labels().ask(l, tex.position(match.start())));
      sample.add(tex.text().substring(taken, match.start()), taken);
      sample.add(ReferringFormula.text(found.inBrackets(), "1"), match.start());
      taken = match.end();
    }
    return sample.add(tex.text().substring(taken), taken).excerpt();
  }

  private Typesetter.Formula.Set typeset(Excerpt tex, boolean display) {
    Typesetter.Formula formula = sheet.typesetter().formula(tex.text(), display);
    if (formula instanceof Typesetter.Formula.Set set) {
      return set;
    }
    Typesetter.Formula.Mistake mistake = (Typesetter.Formula.Mistake) formula;
    int first = TexDefinitions.length(tex.text());
    int offset = Math.max(first, Math.min(mistake.offset(), tex.text().length()));
    sheet
        .problems()
        .error(tex.position(offset), "TeX: " + mistake.what(), TexRemedies.of(mistake.what()));
    return new Typesetter.Formula.Set("");
  }

  /** A formula in HTML, which does not quote numbers; the lines of a displayed one have labels. */
  String inHtml(Excerpt found, boolean display) {
    Excerpt tex = read(found);
    if (tex.text().isBlank()) {
      return ""; // it held definitions only
    }
    List<String> ids = new ArrayList<>();
    Excerpt labelled = tex;
    if (display) {
      labelled = EquationLines.isMeant(tex) ? labelled(tex, ids) : tagged(tex, ids);
    }
    return anchors(ids) + typeset(sheet.definitions().before(labelled), display).html();
  }

  private Excerpt tex(MathSpan span) {
    Excerpt tex = sheet.cellExcerpt(span, span.tex());
    return span.isEscaped() ? unescaped(tex) : tex;
  }

  /** What Markdown hands on to MathJax. */
  private static Excerpt unescaped(Excerpt tex) {
    Excerpt.Collector plain = new Excerpt.Collector(tex);
    int done = 0;
    Matcher escaped = ESCAPED.matcher(tex.text());
    while (escaped.find()) {
      plain.add(tex.text().substring(done, escaped.start()), done);
      done = escaped.end() - 1;
    }
    return plain.add(tex.text().substring(done), done).excerpt();
  }
}
