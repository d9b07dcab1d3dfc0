package io.github.offprint.site;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Folders of files, in an order that does not depend on the file system. */
final class Disk {

  private static final Pattern CLUTTER =
      Pattern.compile("\\.DS_Store|Thumbs\\.db|.*\\.swp|.*~", Pattern.DOTALL);

  private static final Map<String, String> REASONS =
      Map.of(
          "AccessDeniedException", "permission denied",
          "FileAlreadyExistsException", "a file is in the way",
          "NoSuchFileException", "it is not there",
          "NotDirectoryException", "a file is in the way",
          "DirectoryNotEmptyException", "the folder is in use");

  private Disk() {}

  /** All that lies below a folder and is not a folder; symbolic links are not followed. */
  static List<Path> filesBelow(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
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
              shown, "cannot be read: " + reason(e), "check that it is a file that you may read"));
    }
  }

  /** Why the disk refused, in words and without paths. */
  static String reason(IOException e) {
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason().toLowerCase(Locale.ROOT);
    }
    String words = REASONS.get(e.getClass().getSimpleName());
    return words != null ? words : String.valueOf(e.getMessage());
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
