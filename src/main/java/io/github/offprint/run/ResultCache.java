package io.github.offprint.run;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.experiment.Findings;
import java.util.Optional;

/** What experiments have found, by everything that it depends on. Failures are not kept. */
public final class ResultCache {

  private static final String KIND = "results";

  private final Optional<CacheFolder> folder;
  private final Fingerprints fingerprints;

  private ResultCache(Optional<CacheFolder> folder, Fingerprints fingerprints) {
    this.folder = folder;
    this.fingerprints = fingerprints;
  }

  /** A cache in a folder. */
  public static ResultCache in(CacheFolder folder, Fingerprints fingerprints) {
    return new ResultCache(Optional.of(folder), fingerprints);
  }

  /** A cache that forgets everything at once. */
  public static ResultCache none() {
    return new ResultCache(Optional.empty(), new Fingerprints());
  }

  /** The key of a planned run. */
  RunKey key(PlannedRun run) {
    return RunKey.of(run, fingerprints);
  }

  /** What such a run has found before, if it is kept and can be read. */
  Optional<Findings> read(PlannedRun run, RunKey key) {
    try {
      return folder
          .flatMap(kept -> kept.read(KIND, text(key)))
          .map(bytes -> RecordReader.read(bytes, Findings.class, classes(run)));
    } catch (IllegalArgumentException e) {
      // Not what this version of Offprint writes: as good as none.
      return Optional.empty();
    }
  }

  /**
   * Keeps what a run has found.
   *
   * @throws IllegalArgumentException if it holds what cannot be kept, also where nothing is kept:
   *     whether an experiment works must not depend on the cache
   */
  void write(RunKey key, Findings findings) {
    byte[] bytes = RecordWriter.bytes(findings);
    folder.ifPresent(kept -> kept.write(KIND, text(key), bytes));
  }

  private String text(RunKey key) {
    return key.text() + fingerprints.ofKeeping().digest();
  }

  private static ClassLoader classes(PlannedRun run) {
    return run.experiment().getClass().getClassLoader();
  }
}
