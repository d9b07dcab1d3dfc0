package io.github.offprint.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The script that keeps a page up to date. Only previews have it, never a site. */
final class PreviewScript {

  private PreviewScript() {}

  static byte[] bytes() {
    try (InputStream in = PreviewScript.class.getResourceAsStream("preview.js")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks preview.js");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
