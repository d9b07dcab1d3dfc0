package io.github.offprint.start;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * What a project is called, for readers and for Maven.
 *
 * @param title for readers, in one line
 * @param artifact for Maven: lower-case letters a to z, digits, hyphens and points; never empty
 */
record ProjectName(String title, String artifact) {

  private static final String UNNAMED = "blog";

  /** Letters that are no Latin letter with a sign on it, as far as their spelling is agreed on. */
  private static final Map<String, String> SPELT =
      Map.of(
          "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i");

  /** The name of a project in a folder, after the folder. */
  static ProjectName of(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String name = last == null ? UNNAMED : last.toString();
    return new ProjectName(title(name), artifact(name));
  }

  private static String title(String name) {
    String line =
        Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}]+", " ").strip();
    String words = line.contains(" ") ? line : line.replaceAll("[-_]+", " ").strip();
    return words.isEmpty()
        ? title(UNNAMED)
        : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + words.substring(words.offsetByCodePoints(0, 1));
  }

  private static String artifact(String name) {
    String letters = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : SPELT.entrySet()) {
      letters = letters.replace(letter.getKey(), letter.getValue());
    }
    String plain =
        Normalizer.normalize(letters, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    return plain.isEmpty() ? UNNAMED : plain;
  }
}
