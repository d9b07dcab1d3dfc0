package io.github.offprint.run.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * A jar of other people.
 *
 * @param artifact what it is called, with its group where the jar tells
 * @param version as the jar tells, or its file name; of a snapshot also what is in it; without a
 *     version only what is in it
 */
record Library(String artifact, String version) {

  private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[\\w.+-]*)\\.jar");
  private static final Pattern MAVEN = Pattern.compile("META-INF/maven/.+/pom\\.properties");

  static Library of(Path file) {
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      Library told =
          fromMaven(jar)
              .or(() -> fromFileName(file))
              .or(() -> fromManifest(jar))
              .orElseGet(() -> new Library(file.getFileName().toString(), ""));
      boolean settled = !told.version.isEmpty() && !told.version.endsWith("-SNAPSHOT");
      return settled
          ? told
          : new Library(told.artifact, (told.version + " " + content(jar)).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** If the jar is one artifact and not several packed together. */
  private static Optional<Library> fromMaven(JarFile jar) {
    List<ZipEntry> files =
        jar.stream()
            .filter(entry -> MAVEN.matcher(entry.getName()).matches())
            .<ZipEntry>map(entry -> entry)
            .toList();
    if (files.size() != 1) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (InputStream in = jar.getInputStream(files.get(0))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return both(
        properties.getProperty("groupId", "") + ":" + properties.getProperty("artifactId", ""),
        properties.getProperty("version"));
  }

  private static Optional<Library> fromFileName(Path file) {
    Matcher name = FILE.matcher(file.getFileName().toString());
    return name.matches() ? both(name.group(1), name.group(2)) : Optional.empty();
  }

  private static Optional<Library> fromManifest(JarFile jar) {
    try {
      if (jar.getManifest() == null) {
        return Optional.empty();
      }
      Attributes main = jar.getManifest().getMainAttributes();
      return both(
          main.getValue(Attributes.Name.IMPLEMENTATION_TITLE),
          main.getValue(Attributes.Name.IMPLEMENTATION_VERSION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Library> both(String artifact, String version) {
    return artifact == null || version == null
        ? Optional.empty()
        : Optional.of(new Library(artifact, version));
  }

  /** By the checksums in its table of contents, which spares reading tens of megabytes. */
  private static String content(JarFile jar) {
    return Sha256.of(
        jar.stream()
            .filter(entry -> !entry.isDirectory())
            .sorted(Comparator.comparing(ZipEntry::getName))
            .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
            .collect(Collectors.joining("\n")));
  }
}
