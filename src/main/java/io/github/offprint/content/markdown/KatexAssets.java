package io.github.offprint.content.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style sheet and fonts that formulas need on a page, to be copied into the site. */
public final class KatexAssets {

  private static final String STYLE_SHEET = "katex.min.css";

  /** The older formats of a font, which no browser of today asks for. */
  private static final Pattern OLDER_FORMAT =
      Pattern.compile(",url\\([^)]*\\.(?:woff|ttf)\\) format\\(\"[a-z]+\"\\)");

  private static final Pattern FONT = Pattern.compile("url\\((fonts/[^)]*\\.woff2)\\)");

  private KatexAssets() {}

  /**
   * The files by path inside the folder where they shall stand: {@code katex.min.css} and {@code
   * fonts/….woff2}. The style sheet finds the fonts wherever that folder is.
   */
  public static SortedMap<String, byte[]> files() {
    String css = styleSheet();
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(STYLE_SHEET, css.getBytes(StandardCharsets.UTF_8));
    Matcher font = FONT.matcher(css);
    while (font.find()) {
      files.put(font.group(1), Libraries.katex(font.group(1)));
    }
    return Collections.unmodifiableSortedMap(files);
  }

  private static String styleSheet() {
    String css = new String(Libraries.katex(STYLE_SHEET), StandardCharsets.UTF_8);
    return OLDER_FORMAT.matcher(css).replaceAll("");
  }
}
