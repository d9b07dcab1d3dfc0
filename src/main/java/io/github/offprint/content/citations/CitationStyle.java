package io.github.offprint.content.citations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How works are cited: a style of the Citation Style Language.
 *
 * @param xml the style itself
 */
public record CitationStyle(String xml) {

  /** The style of those who choose none. */
  public static final String DEFAULT = "apa";

  /** Styles that come with Offprint. */
  public static final List<String> NAMES =
      List.of(
          "american-mathematical-society-numeric",
          "american-physics-society",
          "apa",
          "chicago-author-date",
          "elsevier-harvard",
          "ieee",
          "modern-language-association",
          "nature",
          "science");

  /**
   * A style that comes with Offprint.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static CitationStyle named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("expected one of " + NAMES + ", found " + name);
    }
    return new CitationStyle(resource("/" + name + ".csl"));
  }

  static String resource(String name) {
    try (InputStream in = CitationStyle.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("expected on the class path, not found: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
