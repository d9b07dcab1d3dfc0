package io.github.offprint.content.citations;

import de.undercouch.citeproc.csl.internal.format.HtmlFormat;

/** HTML in which only what must be escaped is escaped. */
final class PlainHtml extends HtmlFormat {

  @Override
  protected String escape(String text) {
    return escaped(text);
  }

  /** A text that is safe between tags and in quotes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
