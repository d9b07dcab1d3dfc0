package io.github.offprint.site;

import java.util.List;
import java.util.Map;

/**
 * An entry of the navigation: a link, or a menu of links.
 *
 * @param label plain text
 * @param target path or address; empty for a menu
 * @param links of a menu, which are no menus themselves; empty for a link
 */
public record MenuEntry(String label, String target, List<MenuEntry> links) {

  public MenuEntry {
    links = List.copyOf(links);
  }

  /** A link. */
  public static MenuEntry link(String label, String target) {
    return new MenuEntry(label, target, List.of());
  }

  /** A menu of links. */
  public static MenuEntry menu(String label, List<MenuEntry> links) {
    return new MenuEntry(label, "", links);
  }

  /** Links from labels to targets, in their order. */
  static List<MenuEntry> links(Map<String, String> targets) {
    return targets.entrySet().stream().map(l -> link(l.getKey(), l.getValue())).toList();
  }
}
