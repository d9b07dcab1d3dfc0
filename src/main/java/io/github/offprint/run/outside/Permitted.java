package io.github.offprint.run.outside;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that a run may read: those that are declared; what Java reads for itself, which are its own
 * files and the class path (fingerprints see to these); and devices, which are no files.
 */
public final class Permitted {

  private static final List<Path> SYSTEM_FOLDERS =
      Stream.of("/dev", "/proc", "/sys").map(Path::of).toList();

  private final Set<Path> roots = new HashSet<>();

  private Permitted() {}

  /**
   * Files that an experiment may read.
   *
   * @param declared files, and folders with all that is in them
   */
  public static Permitted to(Collection<Path> declared, Class<?> experiment) {
    Permitted permitted = new Permitted();
    SYSTEM_FOLDERS.forEach(permitted.roots::add);
    declared.stream().map(Permitted::real).forEach(permitted.roots::add);
    permitted.roots.add(real(Path.of(System.getProperty("java.home"))));
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> real(Path.of(entry)))
        .forEach(permitted.roots::add);
    source(experiment).map(Permitted::real).forEach(permitted.roots::add);
    return permitted;
  }

  /** What one of several may read. */
  public static Permitted toAny(Collection<Permitted> several) {
    Permitted all = new Permitted();
    several.forEach(one -> all.roots.addAll(one.roots));
    return all;
  }

  /** Whether a file is permitted; it or a folder above it. */
  boolean includes(Path real) {
    for (Path above = real; above != null; above = above.getParent()) {
      if (roots.contains(above)) {
        return true;
      }
    }
    return false;
  }

  /** Where a path leads, as far as that can be told. */
  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private static Stream<Path> source(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null || source.getLocation() == null
          ? Stream.of()
          : Stream.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | InvalidPathException e) {
      return Stream.of();
    }
  }
}
