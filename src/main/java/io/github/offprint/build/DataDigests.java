package io.github.offprint.build;

import io.github.offprint.content.Stamp;
import io.github.offprint.run.RunKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Digests of files of data, taken again only when a file has changed. For one thread at a time. */
final class DataDigests {

  private final Map<Path, Known> known = new HashMap<>();

  private record Known(Map<Path, Stamp> stamps, String digest) {}

  /** The digest of a file or a folder. */
  String of(Path fileOrFolder) {
    Map<Path, Stamp> now = stamps(fileOrFolder);
    Known before = known.get(fileOrFolder);
    if (before == null || !before.stamps().equals(now)) {
      before = new Known(now, RunKey.digest(fileOrFolder));
      known.put(fileOrFolder, before);
    }
    return before.digest();
  }

  private static Map<Path, Stamp> stamps(Path fileOrFolder) {
    Map<Path, Stamp> stamps = new HashMap<>();
    try (Stream<Path> files = Files.walk(fileOrFolder, FileVisitOption.FOLLOW_LINKS)) {
      files.forEach(file -> stamps.put(file, Stamp.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stamps;
  }
}
