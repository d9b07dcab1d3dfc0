package io.github.offprint.run.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds classes and resources, and tells whose they are: the platform's, those of libraries, or our
 * own, which are followed.
 */
final class ClassSources {

  private static final String OFFPRINT = "io/github/offprint/";

  private final List<ClassLoader> loaders;
  private final Set<Path> ownJars;
  private final Optional<Path> offprint;
  private final Map<String, Found> classes = new HashMap<>();
  private final Map<String, Set<String>> mentioned = new HashMap<>();
  private final Map<Path, Library> libraries = new HashMap<>();
  private Optional<PackedLibraries> packed = Optional.empty();

  /** A class or resource: ours with its content, or in the jar of a library. */
  private record Found(Optional<ClassCode> own, Optional<Path> library) {
    private static final Found NOWHERE = new Found(Optional.empty(), Optional.empty());
  }

  /**
   * Looks in loaders, the first first.
   *
   * @param ownJars jars that hold code to be followed; folders always do
   * @param offprint where Offprint itself is; its jar may hold libraries too
   */
  ClassSources(List<ClassLoader> loaders, Set<Path> ownJars, Optional<Path> offprint) {
    this.loaders = List.copyOf(loaders);
    this.ownJars = Set.copyOf(ownJars);
    this.offprint = offprint;
  }

  /** The code of a class, if it is followed. */
  Optional<ClassCode> own(String name) {
    return found(name).own();
  }

  /** The jar of a class, if it is a library's. */
  Optional<Path> library(String name) {
    return found(name).library();
  }

  /** All classes that a class mentions in its table of constants. */
  Set<String> mentioned(String name) {
    return mentioned.computeIfAbsent(
        name, n -> ClassFile.mentioned(bytes(file(n + ".class").orElseThrow())));
  }

  /**
   * Artifact and version of a library.
   *
   * @param jar that it is in, alone or packed together with Offprint and others
   * @param path of a class or another file of the library
   */
  Library library(Path jar, String path) {
    return packed(jar)
        .flatMap(libraries -> libraries.library(path))
        .orElseGet(() -> libraries.computeIfAbsent(jar, Library::of));
  }

  private Optional<PackedLibraries> packed(Path jar) {
    if (offprint.filter(jar::equals).isEmpty()) {
      return Optional.empty();
    }
    packed = packed.or(() -> Optional.of(PackedLibraries.in(jar)));
    return packed;
  }

  /** Where a class or another file is; nowhere, if it is not on the class path. */
  Optional<URL> file(String path) {
    return loaders.stream()
        .flatMap(loader -> Optional.ofNullable(loader.getResource(path)).stream())
        .findFirst();
  }

  /** The jar of a file, if it is a library's. */
  Optional<Path> libraryOf(URL file, String path) {
    return jar(file).filter(jar -> !follows(jar, path));
  }

  /** Names of the classes that provide a service, in the order of the class path. */
  List<String> providers(String service) {
    Map<String, URL> files = new LinkedHashMap<>();
    for (ClassLoader loader : loaders) {
      try {
        Collections.list(loader.getResources("META-INF/services/" + service.replace('/', '.')))
            .forEach(file -> files.put(file.toString(), file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    List<String> providers = new ArrayList<>();
    files.values().forEach(file -> providers.addAll(providers(file)));
    return providers;
  }

  static byte[] bytes(URL file) {
    try {
      if (file.getProtocol().equals("file")) {
        return Files.readAllBytes(Path.of(URI.create(file.toString())));
      }
      try (InputStream in = file.openStream()) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> providers(URL file) {
    return new String(bytes(file), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip().replace('.', '/'))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private Found found(String name) {
    Found known = classes.get(name);
    if (known == null) {
      known = name.startsWith("java/") || name.startsWith("[") ? Found.NOWHERE : look(name);
      classes.put(name, known);
    }
    return known;
  }

  private Found look(String name) {
    String path = name + ".class";
    Optional<URL> file = file(path);
    if (file.isEmpty() || file.get().getProtocol().equals("jrt")) {
      return Found.NOWHERE;
    }
    Optional<Path> library = libraryOf(file.get(), path);
    return library.isPresent()
        ? new Found(Optional.empty(), library)
        : new Found(Optional.of(ClassFile.read(bytes(file.get()))), Optional.empty());
  }

  /** All of a project's jars, but of Offprint's own jar only Offprint. */
  private boolean follows(Path jar, String path) {
    return offprint.filter(jar::equals).isPresent()
        ? path.startsWith(OFFPRINT)
        : ownJars.contains(jar);
  }

  private static Optional<Path> jar(URL file) {
    String text = file.toString();
    int end = text.indexOf("!/");
    return text.startsWith("jar:file:") && end > 0
        ? Optional.of(Path.of(URI.create(text.substring("jar:".length(), end))))
        : Optional.empty();
  }
}
