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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Takes fingerprints of code. They err on the safe side: every class and resource of the
 * experiment's folder or jar, of Offprint's own, and of every other folder and jar on the class
 * path counts; only Offprint's page templates do not. The Java version does not count.
 */
public final class Fingerprints {

  private static final String TEMPLATES = "io/github/offprint/templates/";

  private final Map<Path, String> bySource = new ConcurrentHashMap<>();
  private final List<Path> classPath;

  /** Fingerprints with the class path of this program. */
  public Fingerprints() {
    this(classPath());
  }

  Fingerprints(List<Path> classPath) {
    this.classPath = List.copyOf(classPath);
  }

  /** The fingerprint of an experiment's class. */
  public Fingerprint of(Class<?> experiment) {
    MessageDigest digest = sha256();
    Stream<Path> own =
        Stream.of(experiment, Fingerprints.class).flatMap(type -> source(type).stream());
    Stream.concat(own, classPath.stream())
        .distinct()
        .map(source -> bySource.computeIfAbsent(source, Fingerprints::digest))
        .forEach(part -> add(digest, part));
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
        addJar(digest, source);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** By the checksums in its table of contents, which spares reading tens of megabytes. */
  private static void addJar(MessageDigest digest, Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith(TEMPLATES))
          .sorted(Comparator.comparing(ZipEntry::getName))
          .forEach(e -> add(digest, e.getName() + " " + e.getSize() + " " + e.getCrc()));
    } catch (ZipException e) {
      // Maven also puts the POMs of dependencies of type pom on the class path
      digest.update(Files.readAllBytes(jar));
    }
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
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().normalize())
        .filter(Files::exists)
        .toList();
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
