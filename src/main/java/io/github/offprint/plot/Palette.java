package io.github.offprint.plot;

import io.github.offprint.figure.Ink;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The colours of figures on one kind of paper, by the names of the CSS custom properties with which
 * a page can choose others.
 *
 * <p>The properties are {@code --op-series-0} to {@code --op-series-7}, {@code --op-foreground},
 * {@code --op-muted}, {@code --op-guide}, {@code --op-paper}, {@code --op-accent} and {@code
 * --op-panel}. An inlined figure reads them where it stands and falls back to {@link #LIGHT}.
 *
 * <p>The eight series colours come from a search that made the smallest distance between two of
 * them large, as seen with normal sight and with each kind of dichromacy, while each keeps a
 * contrast of 3:1 against its paper.
 */
public final class Palette {

  /** Begins the name of each custom property. */
  public static final String PREFIX = "--op-";

  /** The name of the background inside the frame of a panel. */
  static final String PANEL = "panel";

  /** How many series have colours of their own. */
  static final int SERIES = 8;

  /** Colours on light paper. */
  public static final Palette LIGHT =
      new Palette(
          "series-0 #1938a7 series-1 #af510e series-2 #157f5d series-3 #ec1a7f series-4 #8f48f3"
              + " series-5 #2997c0 series-6 #aa890b series-7 #772a33 foreground #16181d"
              + " muted #5f6672 guide #eae7da paper #ffffff accent #0f62fe panel #fffdf4");

  /** Colours on dark paper. */
  public static final Palette DARK =
      new Palette(
          "series-0 #4a85ff series-1 #c9742f series-2 #2fc46b series-3 #ee3d98 series-4 #b78cec"
              + " series-5 #68e6fa series-6 #f3cf88 series-7 #ff969c foreground #e8e6e1"
              + " muted #a3a9b4 guide #343841 paper #15171c accent #6ea8ff panel #1c1f26");

  private final Map<String, String> colors = new LinkedHashMap<>();

  private Palette(String namesAndColors) {
    String[] words = namesAndColors.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      colors.put(words[i], words[i + 1]);
    }
  }

  /** Declarations of all custom properties for a style sheet, one a line, without a selector. */
  public String declarations() {
    StringBuilder css = new StringBuilder();
    colors.forEach((name, color) -> css.append(PREFIX + name + ": " + color + ";\n"));
    return css.toString();
  }

  /** The colour of a name, as {@code #rrggbb}. */
  String color(String name) {
    return colors.get(name);
  }

  /** The name of a colour with a fixed part to play. */
  static String name(Ink.Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  /** The name of the colour of a series; the palette starts again after its last. */
  static String name(int series) {
    return "series-" + series % SERIES;
  }
}
