package io.github.offprint.site;

import io.github.offprint.problem.Position;

/**
 * A file that a site will have, and who asks for it.
 *
 * @param file from the root of the site, without a slash at the beginning
 * @param source two that are equal may share the file
 * @param asker who asks for it, in words
 * @param position where the author should look if somebody else wants the same file
 */
public record Route(String file, Object source, String asker, Position position) {

  private static final Position OFFPRINT = Position.startOf("Offprint");

  /** A file of every site. */
  static Route always(String file) {
    return new Route(file, file, "Offprint", OFFPRINT);
  }

  /** A file that one asker alone may have. */
  static Route of(String file, String asker, Position position) {
    return new Route(file, asker, asker, position);
  }

  /** Whether every site has it. */
  boolean isAlways() {
    return position.equals(OFFPRINT);
  }

  boolean shares(Route other) {
    return file.equals(other.file) && source.equals(other.source);
  }
}
