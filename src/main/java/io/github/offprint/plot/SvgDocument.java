package io.github.offprint.plot;

import java.util.Map;

/** What stands around the content of a drawing: the root element, words, styles. */
final class SvgDocument {

  private final String id;
  private final String size;
  private final Texts texts;

  SvgDocument(String id, double width, double height, Texts texts) {
    this.id = id;
    this.texts = texts;
    String w = Decimals.of(width);
    String h = Decimals.of(height);
    size = " width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\"".formatted(w, h, w, h);
  }

  /**
   * The id of the root element of a figure: the figure's own id belongs to what shows the drawing
   * on a page, with its caption.
   */
  static String rootId(String id) {
    return id + "_svg";
  }

  /** An element for a page. */
  String inline(StyleSheet style, String content) {
    return element("<style>" + style.inline() + "</style>", content);
  }

  /** A document that stands alone; an image viewer that knows no dark mode shows it light. */
  String file(StyleSheet style, String content) {
    String light = "<style>" + style.literal(Palette.LIGHT) + "</style>";
    String dark =
        "<style>@media (prefers-color-scheme:dark){" + style.literal(Palette.DARK) + "}</style>";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(light + dark, content) + "\n";
  }

  private String element(String styles, String content) {
    return "<svg id=\"%s\" xmlns=\"http://www.w3.org/2000/svg\"".formatted(rootId(id))
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        + size
        + " role=\"img\" aria-labelledby=\"%s_title %s_desc\">".formatted(id, id)
        + "<title id=\"%s_title\">%s</title>".formatted(id, escaped(texts.title()))
        + "<desc id=\"%s_desc\">%s</desc>".formatted(id, escaped(texts.description()))
        + metadata()
        + styles
        + "<rect class=\"%s\" width=\"100%%\" height=\"100%%\"/>".formatted(StyleSheet.SHEET)
        + content
        + "</svg>";
  }

  private String metadata() {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> entry : texts.metadata().entrySet()) {
      lines.append(escaped(entry.getKey() + ": " + entry.getValue())).append('\n');
    }
    return lines.isEmpty() ? "" : "<metadata>" + lines + "</metadata>";
  }

  /** A text inside an element; what XML cannot hold becomes a question mark. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean forbidden =
                  c < ' ' && c != '\n' && c != '\t'
                      || c >= 0xd800 && c < 0xe000
                      || c >= 0xfffe && c <= 0xffff;
              switch (forbidden ? '?' : c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(forbidden ? '?' : c);
              }
            });
    return escaped.toString();
  }
}
