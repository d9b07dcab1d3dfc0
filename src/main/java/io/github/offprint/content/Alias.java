package io.github.offprint.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A former address of a post: a path inside the site, without percent codes and in Unicode's form
 * NFC, so that nothing that is hidden in it shows up later.
 *
 * @param path such as {@code /old/place/}
 */
record Alias(String path) {

  /** What to do about a path that is none. */
  static final String REMEDY =
      "write one such as /old/place/, in which no name is empty, begins with a dot or holds any of"
          + " ? # % \\ : * \" < > |";

  // neither ? # % nor what some disk cannot store, and nothing that cannot be seen
  private static final String NAME = "(?!\\.)[^/\\\\?#%:*\"<>|\\p{C}\\p{Zl}\\p{Zp}\\uFFFD]+";

  private static final Pattern PATH = Pattern.compile("/(" + NAME + "/)*(" + NAME + ")?");

  /** The alias that somebody wrote, or nothing if it is none. */
  static Optional<Alias> of(String written) {
    String path = Normalizer.normalize(PercentCode.decoded(written.strip()), Normalizer.Form.NFC);
    return PATH.matcher(path).matches() ? Optional.of(new Alias(path)) : Optional.empty();
  }

  /** The file that leads from here to the post: {@code /old} and {@code /old/} have the same. */
  String file() {
    boolean file = path.endsWith(".html") || path.endsWith(".htm");
    String folder = path.endsWith("/") ? path : path + "/";
    return (file ? path : folder + "index.html").substring(1);
  }

  /** Equal for two files that some disk takes for the same. */
  static String folded(String file) {
    return Normalizer.normalize(file, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
