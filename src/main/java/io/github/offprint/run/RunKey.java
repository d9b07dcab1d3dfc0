package io.github.offprint.run;

import io.github.offprint.content.Imported;
import io.github.offprint.run.bytecode.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All that a result depends on.
 *
 * @param experiment its name
 * @param params its parameters as {@link Json}, defaults included
 * @param seed of its random streams
 * @param code what it runs
 * @param data SHA-256 digests of its input files and folders, by name
 */
public record RunKey(
    String experiment, String params, long seed, Fingerprint code, Map<String, String> data) {

  private static final String IMPORT = "import";

  public RunKey {
    data = Collections.unmodifiableMap(new TreeMap<>(data));
  }

  /**
   * The key of a planned run. An imported result depends on no code, but on its file, which then
   * counts as data named {@code import}.
   */
  public static RunKey of(PlannedRun run, Fingerprints fingerprints) {
    return of(run, fingerprints, RunKey::digest);
  }

  /**
   * The same with digests that may be known.
   *
   * @param digest of a file or folder, as {@link #digest(Path)} takes it
   */
  public static RunKey of(
      PlannedRun run, Fingerprints fingerprints, Function<Path, String> digest) {
    Optional<Path> file = run.directive().imported().map(Imported::file);
    return new RunKey(
        run.experiment().name(),
        Json.text(run.params()),
        run.seed(),
        file.map(any -> Fingerprint.NONE)
            .orElseGet(() -> fingerprints.of(run.experiment().getClass(), run.params().getClass())),
        digests(file.map(found -> Map.of(IMPORT, found)).orElse(run.directive().data()), digest));
  }

  /** Its parameters one by one as JSON, nested ones under names with dots, sorted. */
  public SortedMap<String, String> parameters() {
    return FlatParameters.of(params);
  }

  /** The versions of the libraries that it reaches, by artifact. */
  public SortedMap<String, String> libraries() {
    SortedMap<String, String> libraries = new TreeMap<>();
    code.parts().stream()
        .filter(part -> part.kind() == Part.Kind.LIBRARY)
        .forEach(part -> libraries.put(part.name(), part.digest()));
    return libraries;
  }

  /** One text for one key. */
  public String text() {
    return Json.text(List.of(experiment, params, seed, code.digest(), data));
  }

  /** The SHA-256 digest of bytes, in hexadecimal. */
  static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static Map<String, String> digests(
      Map<String, Path> files, Function<Path, String> digest) {
    Map<String, String> digests = new TreeMap<>();
    files.forEach((name, file) -> digests.put(name, digest.apply(file)));
    return digests;
  }

  /** Of a file, or of the names and contents of all files in a folder, in the order of names. */
  public static String digest(Path fileOrFolder) {
    MessageDigest sha256 = sha256();
    try (Stream<Path> paths = Files.walk(fileOrFolder, FileVisitOption.FOLLOW_LINKS)) {
      Map<String, Path> files = new TreeMap<>();
      paths.filter(Files::isRegularFile).forEach(path -> files.put(name(fileOrFolder, path), path));
      boolean folder = Files.isDirectory(fileOrFolder);
      for (Map.Entry<String, Path> file : files.entrySet()) {
        if (folder) {
          String heading = file.getKey() + "\n" + Files.size(file.getValue()) + "\n";
          sha256.update(heading.getBytes(StandardCharsets.UTF_8));
        }
        add(file.getValue(), sha256);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static String name(Path folder, Path file) {
    return StreamSupport.stream(folder.relativize(file).spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }

  /** In pieces, because files of data can be large. */
  private static void add(Path file, MessageDigest sha256) throws IOException {
    byte[] piece = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        sha256.update(piece, 0, read);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
