package io.github.offprint.site;

import io.github.offprint.content.Prose;
import io.github.offprint.plot.PlainLabel;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the HTML of posts as a person would hear it: text with spaces between blocks, formulas in
 * plain characters, pictures by their alternative texts; without what is hidden and what only leads
 * elsewhere on the page.
 */
final class HtmlText {

  /** Told what is read, in order. */
  interface Listener {
    /** A heading begins at which a link can end. */
    void heading(String anchor);

    /** A heading has ended. */
    void headingEnd();

    /** Some text, of which the places up to the second are meant; words may come in pieces. */
    void text(char[] text, int from, int to);

    /** The same for a whole text. */
    default void text(String text) {
      text(text.toCharArray(), 0, text.length());
    }

    /** Between two blocks of text. */
    void gap();

    /** A paragraph of running text begins, or ends. */
    void paragraph(boolean begins);

    /** A formula. */
    void formula(String tex, boolean display);

    /** Whether nothing more needs to be read. */
    boolean isContent();
  }

  private static final Pattern ATTRIBUTE = Pattern.compile("\\s(id|alt|class)=\"([^\"]*)\"");

  private static final Pattern HIDDEN =
      Pattern.compile("\\b(?:anchor|footnote-mark|footnote-back|claims)\\b");

  private static final Prose.Extent NO_FORMULA =
      new Prose.Extent(Integer.MAX_VALUE, Integer.MAX_VALUE, "");

  private static final String CLASS = "class=\"";

  private static final Set<String> UNHEARD = Set.of("script", "style", "button", "svg", "template");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark",
          "math", "q", "s", "small", "span", "strong", "sub", "sup", "u", "var", "wbr");

  private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();
  private static final int MOST_KNOWN = 20_000;

  private final String html;
  // formulas are not among them
  private final char[] signs;
  private final Iterator<Prose.Extent> formulas;
  private final Listener listener;
  private Prose.Extent formula;
  private boolean cut;

  private HtmlText(Prose prose, int end, Listener listener) {
    this.html = prose.html();
    this.signs = Signs.of(prose, end);
    this.formulas = prose.formulas().iterator();
    this.formula = nextFormula();
    this.listener = listener;
  }

  private Prose.Extent nextFormula() {
    return formulas.hasNext() ? formulas.next() : NO_FORMULA;
  }

  /** Reads a piece of HTML in which every element that begins also ends. */
  static void read(Prose prose, Listener listener) {
    new HtmlText(prose, prose.html().length(), listener).read();
  }

  /**
   * Reads the beginning of such a piece, if that is all that the listener needs.
   *
   * @param most signs of the beginning
   * @return whether it was; if not, what the listener was told may be wrong
   */
  static boolean readBeginning(Prose prose, int most, Listener listener) {
    int end = prose.html().length() <= most ? -1 : prose.html().lastIndexOf('<', most);
    if (end < 0) {
      return false;
    }
    HtmlText beginning = new HtmlText(prose, end, listener);
    return beginning.read() < end && !beginning.cut;
  }

  /** A formula in plain characters; its TeX without backslashes where there are none for it. */
  static String plain(String tex) {
    String known = PLAIN.get(tex);
    if (known != null) {
      return known;
    }
    String made = made(tex);
    if (PLAIN.size() < MOST_KNOWN) {
      PLAIN.put(tex, made);
    }
    return made;
  }

  private static String made(String tex) {
    try {
      return PlainLabel.of("$" + tex + "$");
    } catch (IllegalArgumentException e) {
      return tex.replaceAll("[\\\\{}$&^_]+", " ").replaceAll("\\s+", " ").strip();
    }
  }

  /** Returns where nothing more was wanted. */
  private int read() {
    HtmlTag tag = new HtmlTag(signs);
    int at = 0;
    while (!listener.isContent() && tag.find(at)) {
      text(at, tag.start());
      if (isFormula(tag.start())) {
        at = wholeFormula();
        continue;
      }
      at = tag.end();
      String name = tag.name();
      if (!name.isEmpty()) {
        at = tag.isClosing() ? end(name, at) : begin(name, tag);
      }
    }
    if (!listener.isContent()) {
      text(at, signs.length);
      at = signs.length;
    }
    cut |= tag.ranOut();
    return at;
  }

  /** Whether a formula begins here whose end is known. */
  private boolean isFormula(int at) {
    while (formula.from() < at) {
      formula = nextFormula();
    }
    return formula.from() == at;
  }

  /** Reads the formula that begins here, of which nothing but its TeX is heard. */
  private int wholeFormula() {
    int math = html.indexOf("<math", formula.from());
    if (formula.to() > signs.length || math < 0 || math > formula.to()) {
      cut = true;
      return signs.length;
    }
    formula(html.substring(math, html.indexOf('>', math)), math);
    return formula.to();
  }

  private void text(int from, int to) {
    int at = from;
    while (at < to && signs[at] != '&') {
      at++;
    }
    if (at < to) {
      listener.text(Entities.unescaped(html.substring(from, to)));
    } else if (from < to) {
      listener.text(signs, from, to);
    }
  }

  /** Takes the tag that begins an element, and tells where to go on. */
  private int begin(String name, HtmlTag tag) {
    String attributes = tag.attributes();
    if (name.equals("math")) {
      return formula(attributes, tag.end());
    }
    if (UNHEARD.contains(name) || isHidden(attributes)) {
      return behind(name, tag.end());
    }
    if (!INLINE.contains(name)) {
      listener.gap();
    }
    if (name.equals("img")) {
      listener.text(attribute("alt", attributes));
      listener.gap();
    } else if (isHeading(name)) {
      listener.heading(attribute("id", attributes));
    } else if (name.equals("p")) {
      listener.paragraph(true);
    }
    return tag.end();
  }

  private static boolean isHidden(String attributes) {
    if (attributes.contains("aria-hidden=\"true\"")) {
      return true;
    }
    // what the pattern finds has one of these
    if (!attributes.contains("anchor")
        && !attributes.contains("footnote-")
        && !attributes.contains("claims")) {
      return false;
    }
    int at = attributes.indexOf(CLASS);
    while (at >= 0) {
      int from = at + CLASS.length();
      int close = attributes.indexOf('"', from);
      int to = close < 0 ? attributes.length() : close;
      if (HIDDEN.matcher(attributes.substring(from, to)).find()) {
        return true;
      }
      at = attributes.indexOf(CLASS, from);
    }
    return false;
  }

  private int end(String name, int at) {
    if (isHeading(name)) {
      listener.headingEnd();
    } else if (name.equals("p")) {
      listener.paragraph(false);
    }
    if (!INLINE.contains(name)) {
      listener.gap();
    }
    return at;
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  private int formula(String attributes, int at) {
    int end = html.indexOf("</math>", at);
    int tex = html.indexOf("application/x-tex\">", at);
    if (end >= 0 && tex >= 0 && tex < end) {
      int from = tex + "application/x-tex\">".length();
      String written = Entities.unescaped(html.substring(from, html.indexOf('<', from)));
      listener.formula(written, attributes.contains("\"block\""));
    }
    cut |= end < 0;
    return end < 0 ? at : end + "</math>".length();
  }

  /** Where an element ends whose beginning ends here; elements of its name may stand in it. */
  private int behind(String name, int at) {
    char[] begin = name.toCharArray();
    int depth = 1;
    for (int from = at; from < signs.length; from++) {
      if (signs[from] == '<') {
        boolean closes = from + 1 < signs.length && signs[from + 1] == '/';
        if (stands(begin, from + (closes ? 2 : 1))) {
          depth += closes ? -1 : 1;
        }
        if (depth == 0) {
          int end = html.indexOf('>', from);
          return end < 0 ? signs.length : end + 1;
        }
      }
    }
    cut = true;
    return at;
  }

  private boolean stands(char[] begin, int at) {
    int end = at + begin.length;
    return end <= signs.length
        && Arrays.equals(signs, at, end, begin, 0, begin.length)
        && (end == signs.length || !Character.isLetterOrDigit(signs[end]));
  }

  private static String attribute(String name, String attributes) {
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      if (attribute.group(1).equals(name)) {
        return Entities.unescaped(attribute.group(2));
      }
    }
    return "";
  }
}
