package io.github.offprint.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What tells whether a file is still the one that was read: it costs no reading. A file that is not
 * there has one too.
 *
 * @param size in bytes; -1 if there is no file
 * @param time of its last change
 * @param key tells a file from another that took its place, where the disk knows it
 * @param folder whether it is a folder
 */
public record Stamp(long size, FileTime time, Optional<String> key, boolean folder) {

  private static final Stamp NOTHING =
      new Stamp(-1, FileTime.fromMillis(0), Optional.empty(), false);

  /** The stamp of whatever is there now. */
  public static Stamp of(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(
          found.isDirectory() ? 0 : found.size(),
          found.isDirectory() ? FileTime.fromMillis(0) : found.lastModifiedTime(),
          Optional.ofNullable(found.fileKey()).map(Objects::toString),
          found.isDirectory());
    } catch (IOException e) {
      return NOTHING;
    }
  }
}
