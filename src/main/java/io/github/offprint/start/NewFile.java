package io.github.offprint.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A file of a new project.
 *
 * @param path from the root of the project, with slashes
 * @param text what it holds
 * @param program whether it can be run
 * @param needed lines that a file of this name must have if it was there before
 */
record NewFile(String path, String text, boolean program, List<String> needed) {

  private static final String RESOURCES = "/io/github/offprint/init/";

  /** A file as it lies in the jar. */
  static NewFile of(String path, String resource) {
    return new NewFile(path, text(resource), false, List.of());
  }

  /** The same file, in which each word between two at signs gives way to what it stands for. */
  NewFile with(Map<String, String> words) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("@" + word.getKey() + "@", word.getValue());
    }
    return new NewFile(path, filled, program, needed);
  }

  NewFile asProgram() {
    return new NewFile(path, text, true, needed);
  }

  /** The same file, all of whose lines are missed where they do not stand. */
  NewFile withEveryLineNeeded() {
    return new NewFile(path, text, program, text.lines().toList());
  }

  /** A text in the jar. */
  static String text(String resource) {
    try (InputStream bytes = NewFile.class.getResourceAsStream(RESOURCES + resource)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
