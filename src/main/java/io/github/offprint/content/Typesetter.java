package io.github.offprint.content;

/** Turns TeX and source code into HTML. Safe to use from several threads. */
public interface Typesetter extends AutoCloseable {

  /**
   * A formula as HTML and MathML.
   *
   * @param tex without the dollars around it
   * @param display on a line of its own, or inside a text
   */
  Formula formula(String tex, boolean display);

  /**
   * Source code as HTML: escaped text with spans for its parts.
   *
   * @param language as the author named it after the fence; a language that is not known, or none,
   *     gives escaped text
   */
  String code(String language, String source);

  /** Lets the engine go. */
  @Override
  void close();

  /** A formula, or why there is none. */
  sealed interface Formula {

    /**
     * A formula that could be set.
     *
     * @param words pieces of text in the HTML that have two letters in a row, as they stand there
     *     and each behind a space; mostly none
     */
    record Set(String html, String words) implements Formula {

      /** A formula in HTML, the TeX in which is no words of it. */
      public Set(String html) {
        this(html, FormulaWords.in(html));
      }
    }

    /**
     * A mistake in the TeX.
     *
     * @param what is wrong, without a full stop
     * @param offset of the place in the TeX, in UTF-16 units from 0
     */
    record Mistake(String what, int offset) implements Formula {}
  }
}
