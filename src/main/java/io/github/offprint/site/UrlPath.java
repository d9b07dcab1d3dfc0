package io.github.offprint.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files and folders, and how they are written in addresses. */
final class UrlPath {

  private static final String NOT_IN_FILE_NAMES = "/\\:*?\"<>|%~";
  private static final String AS_IT_IS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
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

  /** A path as it stands in an address: UTF-8, percent-encoded but for unreserved characters. */
  static String encoded(String path) {
    StringBuilder address = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      address.append(AS_IT_IS.indexOf(c) >= 0 ? String.valueOf(c) : hex('%', c));
    }
    return address.toString();
  }

  private static String hex(char sign, char c) {
    return sign + HexFormat.of().withUpperCase().toHexDigits((byte) c);
  }

  /** The reverse of {@link #encoded}; a percent sign that begins no code stays. */
  static String decoded(String address) {
    if (address.indexOf('%') < 0) {
      return address;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = address.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
      boolean code = raw[i] == '%' && high >= 0 && low >= 0;
      bytes.write(code ? 16 * high + low : raw[i]);
      i += code ? 2 : 0;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The file that a server sends for an address: {@code /tags/} is {@code tags/index.html}. */
  static String file(String address) {
    String path = decoded(address.substring(1));
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
