package io.github.offprint.content.citations;

import de.undercouch.citeproc.csl.internal.format.HtmlFormat;

/** HTML in which only what must be escaped is escaped. */
final class PlainHtml extends HtmlFormat {

  @Override
  protected String escape(String text) {
    return escaped(text);
  }

  @Override
  protected String openFontStyle(int style) {
    return element(super.openFontStyle(style), "<i>", "<b>");
  }

  @Override
  protected String closeFontStyle(int style) {
    return closing(super.openFontStyle(style), super.closeFontStyle(style));
  }

  @Override
  protected String openFontWeight(int weight) {
    return element(super.openFontWeight(weight), "<i>", "<b>");
  }

  @Override
  protected String closeFontWeight(int weight) {
    return closing(super.openFontWeight(weight), super.closeFontWeight(weight));
  }

  // elements, which feeds keep, in place of the library's spans with styles
  private static String element(String span, String italic, String bold) {
    return span.contains("style: italic") ? italic : span.contains("weight: bold") ? bold : span;
  }

  private static String closing(String opening, String span) {
    String closed = element(opening, "</i>", "</b>");
    return closed.equals(opening) ? span : closed;
  }

  /** A text that is safe between tags and in quotes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
