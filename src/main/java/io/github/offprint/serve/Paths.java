package io.github.offprint.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Turns what a browser asks for into the path of a file of the site. */
final class Paths {

  private Paths() {}

  /**
   * A path without its escapes, or nothing if it is no path that a site can have: nothing leads out
   * of the site, and what only looks like another path is refused.
   *
   * @param sent as the browser has sent it
   */
  static Optional<String> decoded(String sent) {
    byte[] bytes = sent.getBytes(StandardCharsets.UTF_8);
    ByteBuffer plain = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        plain.put(bytes[i]);
        continue;
      }
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      plain.put((byte) (high * 16 + low));
      i += 2;
    }
    return text(plain.flip()).filter(Paths::isPlain);
  }

  private static Optional<String> text(ByteBuffer bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(String path) {
    return path.startsWith("/")
        && !path.contains("//")
        && path.indexOf('\\') < 0
        && path.chars().noneMatch(Character::isISOControl)
        && List.of(path.split("/")).stream().noneMatch(p -> p.equals("..") || p.equals("."));
  }
}
