package io.github.offprint.site.view;

import java.util.List;
import java.util.Optional;

/**
 * What the frame around any page shows; {@code page} in templates.
 *
 * @param template file that holds the page's {@code main} element, such as {@code post.html}
 * @param lang BCP 47
 * @param title of the browser's tab, plain text
 * @param description plain text; may be empty
 * @param canonical absolute link, once the site has an address
 * @param meta further {@code meta} elements
 * @param navigation links of the header
 * @param dir {@code ltr} or {@code rtl}
 * @param alternates the same page in all its languages; empty if it has one only
 * @param math whether the page has formulas
 * @param spoken words of the scripts as JSON, finished for a {@code script} element; empty in
 *     English
 * @param linkedData JSON-LD, finished for a {@code script} element; empty if there is none
 */
public record PageView(
    String template,
    String lang,
    String title,
    String description,
    Optional<String> canonical,
    List<Meta> meta,
    List<NavigationLink> navigation,
    boolean math,
    String dir,
    List<Alternate> alternates,
    String spoken,
    String linkedData) {

  public PageView {
    meta = List.copyOf(meta);
    alternates = List.copyOf(alternates);
    navigation = List.copyOf(navigation);
  }

  /**
   * A {@code meta} element with either a name or a property.
   *
   * @param name empty if it has a property
   * @param property empty if it has a name
   * @param content plain text
   */
  public record Meta(String name, String property, String content) {

    /** One that has a name, as HTML defines them. */
    public static Meta named(String name, String content) {
      return new Meta(name, "", content);
    }

    /** One that has a property, as Open Graph defines them. */
    public static Meta property(String property, String content) {
      return new Meta("", property, content);
    }
  }

  /**
   * A link of the header.
   *
   * @param label plain text
   * @param href link
   * @param current {@code page} if it leads to this very page, else empty
   * @param links of a menu; empty if it is a link, and then it has an {@code href}
   */
  public record NavigationLink(
      String label, String href, String current, List<NavigationLink> links) {

    public NavigationLink {
      links = List.copyOf(links);
    }

    /** Whether it is a menu that holds this very page. */
    public boolean holdsCurrent() {
      return links.stream().anyMatch(link -> !link.current().isEmpty());
    }
  }

  /**
   * A page in one of its languages.
   *
   * @param lang BCP 47
   * @param name how the language calls itself
   * @param href link
   * @param absolute link that also works outside the site, once that has an address
   * @param current whether it is this very page
   */
  public record Alternate(
      String lang, String name, String href, String absolute, boolean current) {}
}
