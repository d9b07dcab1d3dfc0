package io.github.offprint.solver.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A part of a corpus, such as a file, that can be read more than once. */
public interface Text {

  /** What messages call it. */
  String name();

  /** How many bytes it has, as they are stored; only progress depends on it. */
  long size();

  /** Its bytes from the beginning: UTF-8, plain or packed with gzip. */
  InputStream open() throws IOException;

  /** A text in memory. */
  static Text of(String name, byte[] bytes) {
    return new Text() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /** A text in memory. */
  static Text of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
