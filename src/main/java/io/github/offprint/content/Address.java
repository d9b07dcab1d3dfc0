package io.github.offprint.content;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where the site is served: the one place that turns a path inside the site into a link.
 *
 * @param origin scheme and host without a slash at the end, such as {@code https://who.github.io};
 *     empty if the site has no address yet
 * @param base the folder of the site on that host, {@code /} or {@code /repo/}
 */
public record Address(String origin, String base) {

  /** A site at the root of a host that is not known yet. */
  public static final Address ROOT = new Address("", "/");

  /**
   * Reads an address such as {@code https://who.github.io/repo/}.
   *
   * @throws IllegalArgumentException if it is not an absolute http or https address
   */
  public static Address of(String url) {
    URI uri = uri(url);
    if (uri.getHost() == null
        || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
      throw new IllegalArgumentException(
          "expected an address such as https://who.github.io/repo/, found " + url);
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return new Address(
        uri.getScheme() + "://" + uri.getRawAuthority(), path.endsWith("/") ? path : path + "/");
  }

  private static URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      return URI.create("");
    }
  }

  /**
   * A link for a page of the site.
   *
   * @param path from the root of the site, beginning with a slash
   */
  public String link(String path) {
    return base + path.substring(1);
  }

  /**
   * A link that also works outside the site.
   *
   * @param path from the root of the site, beginning with a slash
   */
  public String absolute(String path) {
    return origin + link(path);
  }
}
