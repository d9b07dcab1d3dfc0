package io.github.offprint.plot;

import java.util.Collection;
import java.util.TreeSet;

/**
 * The one thing in which an inlined figure and its file differ: what the classes of their elements
 * look like. Selectors begin with the id of the root element, so that figures on one page keep
 * apart.
 */
final class StyleSheet {

  /** The class of the rectangle behind the whole figure. */
  static final String SHEET = "sheet";

  private final String root;
  private final TreeSet<String> names;

  /**
   * @param names of the palette's colours that the figure uses
   */
  StyleSheet(String id, Collection<String> names) {
    this.root = SvgDocument.rootId(id);
    this.names = new TreeSet<>(names);
  }

  /** Colours are those of the page around the figure; the page's own paper shows through. */
  String inline() {
    StringBuilder css = new StringBuilder(rule(SHEET, "fill", "none"));
    for (String name : names) {
      String color = "var(" + Palette.PREFIX + name + "," + Palette.LIGHT.color(name) + ")";
      css.append(rule("f-" + name, "fill", color)).append(rule("s-" + name, "stroke", color));
    }
    return css.toString();
  }

  /** Colours of a figure that stands alone, on light or dark paper. */
  String literal(Palette palette) {
    StringBuilder css = new StringBuilder(rule(SHEET, "fill", palette.color("paper")));
    for (String name : names) {
      String color = palette.color(name);
      css.append(rule("f-" + name, "fill", color)).append(rule("s-" + name, "stroke", color));
    }
    return css.toString();
  }

  private String rule(String className, String property, String color) {
    return "#%s .%s{%s:%s}".formatted(root, className, property, color);
  }
}
