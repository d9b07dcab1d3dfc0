package io.github.offprint.run.bytecode;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * The libraries that are packed into one jar with Offprint, by their packages: so a result has the
 * same key whether the libraries are jars of their own, as with Maven, or not. The list is made
 * when the jar is packed.
 */
final class PackedLibraries {

  /** Where the list is in the jar. */
  static final String FILE = "META-INF/offprint-libraries";

  private static final String SEPARATOR = "\t";

  private final Map<String, Library> byPackage = new HashMap<>();

  private PackedLibraries(List<String> lines) {
    for (String line : lines) {
      String[] words = line.split(SEPARATOR, 3);
      byPackage.put(words[0], new Library(words[1], words[2]));
    }
  }

  /** Those in a jar, which are none if it has no list. */
  static PackedLibraries in(Path file) {
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      ZipEntry list = jar.getEntry(FILE);
      if (list == null) {
        return new PackedLibraries(List.of());
      }
      try (InputStream in = jar.getInputStream(list)) {
        return new PackedLibraries(
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The library of a class or another file in the jar. */
  Optional<Library> library(String path) {
    return Optional.ofNullable(byPackage.get(folder(path)));
  }

  /**
   * Writes the list of a class path's jars.
   *
   * @param arguments the file to be written
   */
  public static void main(String[] arguments) throws IOException {
    String classPath = System.getProperty("java.class.path");
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, list(Arrays.asList(classPath.split(File.pathSeparator))));
  }

  /** A line for each package with classes, sorted. */
  static String list(List<String> classPath) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (String entry : classPath) {
      if (entry.endsWith(".jar")) {
        Path jar = Path.of(entry);
        Library library = Library.of(jar);
        for (String folder : packages(jar)) {
          lines.putIfAbsent(
              folder, String.join(SEPARATOR, folder, library.artifact(), library.version()));
        }
      }
    }
    return lines.values().stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static TreeSet<String> packages(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && name.indexOf('/') > 0)
          .filter(name -> !name.startsWith("META-INF/"))
          .map(PackedLibraries::folder)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
