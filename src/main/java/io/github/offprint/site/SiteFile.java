package io.github.offprint.site;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * One file of the site.
 *
 * @param path from the root of the site, without a slash at the beginning: {@code tags/index.html}
 * @param content makes its bytes; asked at most once, from any thread
 */
public record SiteFile(String path, Supplier<byte[]> content) {

  /**
   * A file whose content is there.
   *
   * @param bytes not to be changed
   */
  public SiteFile(String path, byte[] bytes) {
    this(path, () -> bytes);
  }

  /** A file of text, made when it is asked for. */
  static SiteFile text(String path, Supplier<String> text) {
    return new SiteFile(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
  }

  /** Its content. */
  public byte[] bytes() {
    return content.get();
  }
}
