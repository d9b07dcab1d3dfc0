package io.github.offprint.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Takes fingerprints of code. They err on the safe side: every class and resource beside the
 * experiment counts, every one of Offprint's own but its page templates, and the name and size of
 * every jar on the class path. The Java version does not count.
 */
public final class Fingerprints {

  private static final String TEMPLATES = "io/github/offprint/templates/";

  private final Map<Path, String> bySource = new ConcurrentHashMap<>();
  private final String libraries;

  /** Fingerprints with the jars of this program's class path. */
  public Fingerprints() {
    this(classPath());
  }

  Fingerprints(List<Path> classPath) {
    this.libraries = libraries(classPath);
  }

  /** The fingerprint of an experiment's class. */
  public Fingerprint of(Class<?> experiment) {
    MessageDigest digest = sha256();
    Stream.of(experiment, Fingerprints.class)
        .flatMap(type -> source(type).stream())
        .distinct()
        .map(source -> bySource.computeIfAbsent(source, Fingerprints::digest))
        .forEach(part -> add(digest, part));
    add(digest, libraries);
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
  }

  private static Optional<Path> source(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null || source.getLocation() == null
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(Path source) {
    MessageDigest digest = sha256();
    try {
      if (Files.isDirectory(source)) {
        addFolder(digest, source);
      } else {
        digest.update(Files.readAllBytes(source));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void addFolder(MessageDigest digest, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
              .filter(name -> !name.startsWith(TEMPLATES))
              .sorted()
              .toList();
      for (String name : names) {
        add(digest, name);
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        add(digest, Integer.toString(bytes.length));
        digest.update(bytes);
      }
    }
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  private static String libraries(List<Path> classPath) {
    return String.join(
        "\n",
        classPath.stream()
            .filter(Files::isRegularFile)
            .map(jar -> jar.getFileName() + " " + jar.toFile().length())
            .sorted()
            .distinct()
            .toList());
  }

  private static void add(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
