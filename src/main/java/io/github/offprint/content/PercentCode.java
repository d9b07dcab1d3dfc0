package io.github.offprint.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The escapes of web addresses, such as {@code %20} for a space. */
public final class PercentCode {

  private static final String PLAIN = "-._~/!$'()*+,;=:@";
  // what may stand in an address besides, and is not to be escaped a second time
  private static final String RESERVED = "%?#&";

  private PercentCode() {}

  /** A path as part of an address: letters, digits and harmless signs stay. */
  public static String encodedPath(String path) {
    return encoded(path, PLAIN);
  }

  /** An address in which only what cannot stand in one is escaped. */
  public static String encodedAddress(String address) {
    return encoded(address, PLAIN + RESERVED);
  }

  private static String encoded(String text, String plain) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (letter || plain.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return encoded.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }

  /** The text that an address means; a per cent sign without two digits stays as it is. */
  public static String decoded(String address) {
    if (address.indexOf('%') < 0) {
      return address;
    }
    byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && low >= 0) {
        decoded.write(16 * high + low);
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}
