package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import io.github.offprint.content.Excerpt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets the formulas that stand between the tags of HTML, by the rules for those in a text. Nothing
 * else in HTML is Markdown, but a formula has no other way to be written there.
 */
final class HtmlFormulas {

  private static final Set<String> VERBATIM = Set.of("pre", "code", "kbd", "samp", "svg", "math");
  private static final Set<String> HOLDING_BLOCKS =
      Set.of("div", "center", "figure", "figcaption", "section", "aside", "td", "th", "li", "dd");
  private static final Pattern REFERENCE = Pattern.compile("&(?:#?\\w{1,31});");

  // \(x^2\), \[x^2\] and the environments of LaTeX
  private static final Pattern UNREAD =
      Pattern.compile(
          "\\\\begin\\{[a-z]+\\*?\\}|\\\\{1,2}(?:\\(([^$]{1,400}?)\\\\\\)|\\[([^$]{1,900}?)\\\\\\])");

  private final Sheet sheet;
  private final Formulas formulas;
  private int verbatim;
  private boolean displayed;

  HtmlFormulas(Sheet sheet) {
    this.sheet = sheet;
    this.formulas = new Formulas(sheet);
  }

  /** Passes a tag, which may open an element in which there are no formulas. */
  void pass(RawTag tag) {
    if (VERBATIM.contains(tag.name())) {
      verbatim = Math.max(0, verbatim + (tag.closing() ? -1 : 1));
    }
    displayed = !tag.closing() && HOLDING_BLOCKS.contains(tag.name());
  }

  /** What stands between two tags, with its formulas set. */
  String written(Excerpt html, int from, int to) {
    String text = html.text().substring(from, to);
    if (verbatim > 0 || text.contains("<!--")) {
      return text;
    }
    if (text.indexOf('$') < 0) {
      tellUnread(html, from, to);
      return text;
    }
    Spans spans = new Spans(text);
    boolean alone = displayed && spans.isOneFormula();
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int i = text.indexOf('$'); i >= 0; i = text.indexOf('$', i)) {
      int width = spans.run(i);
      boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
      int end = escaped ? -1 : spans.end(i);
      if (end < 0) {
        i += width;
      } else {
        tellUnread(html, from + done, from + i);
        out.append(text, done, i);
        Excerpt tex = tex(html, from + i + width, from + end - width);
        boolean fenced = width == 2 && isFenced(text, i, end);
        String set = formulas.inHtml(tex, fenced || alone && width == 2);
        boolean block = alone && width == 2 && !set.isEmpty();
        out.append(block ? "<div class=\"math-display\">" + set + "</div>" : set);
        done = end;
        i = end;
      }
    }
    tellUnread(html, from + done, to);
    return out.append(text, done, text.length()).toString();
  }

  /** Whether the dollars at both ends of a formula stand alone on their lines. */
  private static boolean isFenced(String text, int start, int end) {
    int next = text.indexOf('\n', end);
    String before = text.substring(text.lastIndexOf('\n', start) + 1, start);
    String tex = text.substring(start + 2, end - 2);
    return before.isBlank()
        && text.substring(end, next < 0 ? text.length() : next).isBlank()
        && tex.substring(0, tex.length() - tex.stripLeading().length()).contains("\n")
        && tex.substring(tex.stripTrailing().length()).contains("\n");
  }

  /** Tells of formulas that only MathJax would find. */
  private void tellUnread(Excerpt html, int from, int to) {
    Matcher unread = UNREAD.matcher(html.text()).region(from, to);
    while (unread.find()) {
      String tex = unread.group(1) == null ? unread.group(2) : unread.group(1);
      if (tex != null && !Leftovers.TEX.matcher(tex).find()) {
        continue;
      }
      sheet
          .problems()
          .error(
              html.position(unread.start()),
              "TeX outside of a formula means nothing here",
              "write $…$ in a line, or $$…$$ as all that an element holds");
    }
  }

  // a < in HTML is written &lt;
  private static Excerpt tex(Excerpt html, int from, int to) {
    Excerpt.Collector tex = new Excerpt.Collector(html);
    Matcher reference = REFERENCE.matcher(html.text()).region(from, to);
    int done = from;
    while (reference.find()) {
      tex.add(html.text().substring(done, reference.start()), done);
      tex.add(Escaping.unescapeHtml(reference.group()), reference.start());
      done = reference.end();
    }
    return tex.add(html.text().substring(done, to), done).excerpt();
  }
}
