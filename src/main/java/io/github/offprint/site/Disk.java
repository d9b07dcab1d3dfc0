package io.github.offprint.site;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Folders of files, in an order that does not depend on the file system. */
final class Disk {

  private static final Pattern CLUTTER =
      Pattern.compile("\\.DS_Store|Thumbs\\.db|.*\\.swp|.*~", Pattern.DOTALL);

  private Disk() {}

  /** All that lies below a folder and is not a folder; symbolic links are not followed. */
  static List<Path> filesBelow(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(files);
    return files;
  }

  /** Removes a folder and all below it, if it is there; symbolic links are not followed. */
  static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(folder);
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * The content of an author's file.
   *
   * @param shown where problems tell the author to look
   */
  static byte[] bytes(Path file, Position shown) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new OffprintException(
          Problem.error(
              shown,
              "cannot be read: " + e.getClass().getSimpleName(),
              "check that it is a file that you may read"));
    }
  }

  /** What desktops and editors leave everywhere, and nobody means to publish. */
  static boolean isClutter(Path file) {
    return CLUTTER.matcher(file.getFileName().toString()).matches();
  }

  /** Whether this is a file, and one below the folder if a symbolic link leads to it. */
  static boolean isFileBelow(Path folder, Path file) {
    try {
      return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** A path with {@code /} between folders on every system. */
  static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
