package io.github.offprint.content.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The browser libraries on the class path: which versions there are, and their files. */
final class Libraries {

  private static final Properties VERSIONS = properties("/io/github/offprint/libraries.properties");

  private Libraries() {}

  /** The version of KaTeX. */
  static String katexVersion() {
    return version("katex");
  }

  /** The version of highlight.js. */
  static String highlightVersion() {
    return version("highlightjs");
  }

  /**
   * A file of KaTeX.
   *
   * @param path inside its {@code dist} folder
   */
  static byte[] katex(String path) {
    return bytes("/META-INF/resources/webjars/katex/" + katexVersion() + "/dist/" + path);
  }

  /**
   * A script of highlight.js.
   *
   * @param path inside its folder
   */
  static String highlight(String path) {
    return text("/META-INF/resources/webjars/highlightjs/" + highlightVersion() + "/" + path);
  }

  /** The script of lunr. */
  static byte[] lunr() {
    return bytes("/META-INF/resources/webjars/lunr/" + version("lunr") + "/lunr.min.js");
  }

  /** A file of this package. */
  static String own(String file) {
    return text("/io/github/offprint/content/markdown/" + file);
  }

  /** A properties file of this package. */
  static Properties ownProperties(String file) {
    return properties("/io/github/offprint/content/markdown/" + file);
  }

  private static String version(String library) {
    return VERSIONS.getProperty(library + ".version");
  }

  private static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static Properties properties(String resource) {
    Properties properties = new Properties();
    try (InputStream in = open(resource)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Libraries.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("expected on the class path, not found: " + resource);
    }
    return in;
  }
}
