package io.github.offprint.serve;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All classes and resources of a project in one of their states. A folder never changes once it is
 * whole; the next state has one of its own, which shares the files that stay.
 *
 * @param path where it is
 */
record ClassFolder(Path path) {

  /**
   * In a class file, the number of the version of Java for which it is, and what it counts from.
   */
  private static final int VERSION_AT = 6;

  private static final int BEFORE_FIRST = 44;

  private static final String CLASS = ".class";

  /** Reads each byte as one letter. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  /** The first folder: a copy of others, which may change. */
  static ClassFolder copy(List<Path> folders, Path to) {
    folders.forEach(
        folder -> each(folder, file -> copy(file, to.resolve(folder.relativize(file)))));
    return new ClassFolder(to);
  }

  /**
   * The next state.
   *
   * @param gone files that are not part of it, by their paths inside the folder
   * @param added a folder with files that are, in the place of older ones
   */
  ClassFolder next(Path to, Predicate<Path> gone, Path added) {
    each(added, file -> copy(file, to.resolve(added.relativize(file))));
    each(
        path,
        file -> {
          Path inside = path.relativize(file);
          if (!gone.test(inside) && !Files.exists(to.resolve(inside))) {
            share(file, to.resolve(inside));
          }
        });
    return new ClassFolder(to);
  }

  /** The files that are others than in another folder, or are missing there. */
  List<Path> differing(Path from) {
    Map<Path, Path> files = new TreeMap<>();
    each(from, file -> files.put(from.relativize(file), file));
    return files.entrySet().stream()
        .filter(file -> !same(file.getValue(), path.resolve(file.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The name of the outermost class of a source or class file, with slashes. */
  static String type(Path file) {
    return file.toString().replace('\\', '/').replaceFirst("(\\$[^/]*)?\\.(java|class)$", "");
  }

  /**
   * The outermost types whose classes name one of these, also where no source does: as the type of
   * a call that stands in the middle of a chain.
   *
   * @param types with slashes; all that begin like one of them count too
   */
  Set<String> mentioning(Collection<String> types) {
    List<String> names =
        types.stream()
            .map(type -> new String(type.getBytes(StandardCharsets.UTF_8), BYTES))
            .toList();
    Set<String> found = new TreeSet<>();
    each(
        path,
        file -> {
          if (file.toString().endsWith(CLASS)) {
            String text = new String(Files.readAllBytes(file), BYTES);
            if (names.stream().anyMatch(text::contains)) {
              found.add(type(path.relativize(file)));
            }
          }
        });
    return found;
  }

  /** The version of Java that its classes are for, such as 17. */
  Optional<Integer> release() {
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> file.toString().endsWith(CLASS))
          .sorted()
          .findFirst()
          .map(ClassFolder::release);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int release(Path type) {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(type))) {
      in.readNBytes(VERSION_AT);
      return in.readUnsignedShort() - BEFORE_FIRST;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes it away; what still runs from it does without what it has not loaded. */
  void remove() {
    remove(path);
  }

  static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // a folder for temporary files: the system takes away what stays
      return;
    }
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.isRegularFile(other)
          && Arrays.equals(Files.readAllBytes(one), Files.readAllBytes(other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Work {
    void on(Path file) throws IOException;
  }

  private static void each(Path folder, Work work) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        work.on(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void share(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try {
      Files.createLink(to, file);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file, to);
    }
  }
}
