package io.github.offprint.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a cache, with their sizes and when they were last used. Links in the folder are
 * files of their own; where they lead nothing is touched. Files that others remove at the same time
 * are gone already, and files that cannot be removed stay.
 */
final class CacheFiles {

  private final Path root;

  private record Entry(Path file, long bytes, FileTime used) {}

  private CacheFiles(Path root) {
    this.root = root;
  }

  static CacheFiles of(Path root) {
    return new CacheFiles(root);
  }

  /** Notes that a file is used now. */
  static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
    } catch (IOException e) {
      // It may go earlier than it should: a cache only saves time.
    }
  }

  /** Removes what was used longest ago until the rest fits. */
  CacheFolder.Removed shrink(long maximum) {
    List<Entry> entries = entries();
    long rest = entries.stream().mapToLong(Entry::bytes).sum();
    CacheFolder.Removed removed = CacheFolder.Removed.NOTHING;
    for (Entry entry : entries) {
      if (rest > maximum && delete(entry.file())) {
        rest -= entry.bytes();
        removed = removed.and(entry.bytes());
      }
    }
    return removed;
  }

  /** Removes all files, and the folders that are empty then. */
  CacheFolder.Removed remove() {
    CacheFolder.Removed removed = shrink(-1);
    paths(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
        .sorted(Comparator.reverseOrder())
        .forEach(CacheFiles::delete);
    return removed;
  }

  /** Those used longest ago first. */
  private List<Entry> entries() {
    return paths(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
        .flatMap(file -> entry(file).stream())
        .sorted(Comparator.comparing(Entry::used).thenComparing(Entry::file))
        .toList();
  }

  private Stream<Path> paths(Predicate<Path> wanted) {
    if (!Files.isDirectory(root)) {
      return Stream.of();
    }
    try (Stream<Path> paths = Files.walk(root.toRealPath())) {
      return paths.filter(wanted).toList().stream();
    } catch (IOException | UncheckedIOException e) {
      return Stream.of();
    }
  }

  private static Optional<Entry> entry(Path file) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(new Entry(file, found.size(), found.lastModifiedTime()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean delete(Path path) {
    try {
      return Files.deleteIfExists(path);
    } catch (IOException e) {
      return false;
    }
  }
}
