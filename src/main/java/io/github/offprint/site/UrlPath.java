package io.github.offprint.site;

import io.github.offprint.content.PercentCode;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files and folders, and how they are written in addresses. */
final class UrlPath {

  private static final String NOT_IN_FILE_NAMES = "/\\:*?\"<>|%~";
  private static final int DELETE = 0x7f;
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private UrlPath() {}

  /**
   * A folder name for any text. Letters of all scripts stay; what some file system cannot store,
   * what a server may take for something else, dots and spaces at the ends, and the first letter of
   * a name that Windows keeps for a device become {@code ~} with two hexadecimal digits, so that
   * different texts have different names.
   */
  static String folderName(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    boolean device = DEVICE.matcher(normal).matches();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      boolean end = i == 0 || i == normal.length() - 1;
      boolean unsafe =
          c < ' ' || c == DELETE || NOT_IN_FILE_NAMES.indexOf(c) >= 0 || device && i == 0;
      name.append(unsafe || end && (c == '.' || c == ' ') ? hex('~', c) : String.valueOf(c));
    }
    return name.toString();
  }

  private static String hex(char sign, char c) {
    return sign + HexFormat.of().withUpperCase().toHexDigits((byte) c);
  }

  /** The file that a server sends for an address: {@code /tags/} is {@code tags/index.html}. */
  static String file(String address) {
    String path = PercentCode.decoded(address.substring(1));
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /** A path from the root of the site without the slash at its beginning. */
  static String relative(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** Equal for two paths that some file system takes for the same. */
  static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
