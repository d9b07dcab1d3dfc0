package io.github.offprint.content.markdown;

import io.github.offprint.content.Typesetter;

/**
 * A typesetter without an engine: TeX and code come out as they went in, inside a span. TeX that
 * holds {@code \mistake} is wrong at that place.
 */
public final class PlainTypesetter implements Typesetter {

  @Override
  public Formula formula(String tex, boolean display) {
    int mistake = tex.indexOf("\\mistake");
    return mistake >= 0
        ? new Formula.Mistake("undefined control sequence \\mistake", mistake)
        : new Formula.Set(
            "<span class=\"" + (display ? "D" : "M") + "\">" + Html.escaped(tex) + "</span>");
  }

  @Override
  public String code(String language, String source) {
    return Html.escaped(source);
  }

  @Override
  public void close() {
    // there is nothing to let go
  }
}
