package io.github.offprint.content.markdown;

import io.github.offprint.content.Prose;
import java.util.ArrayList;
import java.util.List;

/** HTML that is being written. */
final class Html {

  private final StringBuilder html = new StringBuilder();
  private final List<Prose.Extent> formulas = new ArrayList<>();

  /** Writes what is HTML already. */
  Html raw(CharSequence text) {
    html.append(text);
    return this;
  }

  /** Writes a typeset formula, and remembers where it stands. */
  Html formula(String typeset, String words) {
    int from = html.length();
    html.append(typeset);
    if (typeset.startsWith("<span class=\"katex") && typeset.contains("<math")) {
      formulas.add(new Prose.Extent(from, html.length(), words));
    }
    return this;
  }

  /** Writes a part of what is HTML already. */
  Html raw(String text, int begin, int end) {
    html.append(text, begin, end);
    return this;
  }

  /** Writes text, escaped so that it is safe between tags and in quotes. */
  Html text(CharSequence text) {
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>' || c == '"') {
        html.append(text, begin, i);
        text(c);
        begin = i + 1;
      }
    }
    html.append(text, begin, text.length());
    return this;
  }

  /** Writes one character, escaped. */
  Html text(char c) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      default -> html.append(c);
    }
    return this;
  }

  /** Makes sure that what follows begins on a line of its own. */
  Html line() {
    if (html.length() > 0 && html.charAt(html.length() - 1) != '\n') {
      html.append('\n');
    }
    return this;
  }

  /** Hands out what was written and begins anew. */
  String take() {
    String taken = html.toString();
    html.setLength(0);
    return taken;
  }

  /** Hands out what was written, with the places of its formulas, and begins anew. */
  Prose prose() {
    List<Prose.Extent> places = List.copyOf(formulas);
    formulas.clear();
    return new Prose(take(), places);
  }

  static String escaped(CharSequence text) {
    return new Html().text(text).take();
  }
}
