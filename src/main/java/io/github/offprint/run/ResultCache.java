package io.github.offprint.run;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.experiment.Findings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What experiments have found, by everything that it depends on. Failures are not kept. */
public final class ResultCache {

  /** What the cache folder calls results. */
  public static final String KIND = "results";

  private static final String TIMES = "times";

  /** Runs that were never seen are begun before those that are known to be short. */
  private static final Duration GUESS = Duration.ofSeconds(10);

  private final Optional<CacheFolder> folder;
  private final Fingerprints fingerprints;
  private final boolean reads;
  private final AtomicInteger computed = new AtomicInteger();

  private ResultCache(Optional<CacheFolder> folder, Fingerprints fingerprints, boolean reads) {
    this.folder = folder;
    this.fingerprints = fingerprints;
    this.reads = reads;
  }

  /** A cache in a folder. */
  public static ResultCache in(CacheFolder folder, Fingerprints fingerprints) {
    return new ResultCache(Optional.of(folder), fingerprints, true);
  }

  /** A cache that forgets everything at once. */
  public static ResultCache none() {
    return new ResultCache(Optional.empty(), new Fingerprints(), false);
  }

  /** A cache in a folder that is not asked for anything, and keeps what is found anew. */
  public static ResultCache renewing(CacheFolder folder, Fingerprints fingerprints) {
    return new ResultCache(Optional.of(folder), fingerprints, false);
  }

  /** How many results had to be computed. */
  public int computed() {
    return computed.get();
  }

  /** The key of a planned run. */
  RunKey key(PlannedRun run) {
    return RunKey.of(run, fingerprints);
  }

  /**
   * Whether such a run need not be computed: it is imported, or something is kept for it, which may
   * turn out not to be readable.
   */
  public boolean holds(PlannedRun run) {
    return run.imported().isPresent()
        || reads && folder.isPresent() && folder.get().holds(KIND, text(key(run)));
  }

  /** A run with what it has found before, if that is imported, or is kept and can be read. */
  public Optional<Finished> found(KeyedRun run) {
    return read(run.run(), run.key()).map(found -> new Finished(run.run(), run.key(), found));
  }

  /** What such a run has found before, if it is imported, or is kept and can be read. */
  Optional<Findings> read(PlannedRun run, RunKey key) {
    return run.imported().or(() -> kept(run, key));
  }

  private Optional<Findings> kept(PlannedRun run, RunKey key) {
    try {
      return folder
          .filter(kept -> reads)
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
    computed.incrementAndGet();
    folder.ifPresent(kept -> kept.write(KIND, text(key), bytes));
  }

  /** How long a run will take, if it is like the last one; only to begin with the longest. */
  Duration expected(PlannedRun run) {
    return time(run.experiment().name() + " " + Json.text(run.params()))
        .or(() -> time(run.experiment().name()))
        .orElse(GUESS);
  }

  /** Remembers how long a run took. */
  void remember(PlannedRun run, Duration elapsed) {
    byte[] millis = Long.toString(elapsed.toMillis()).getBytes(StandardCharsets.UTF_8);
    String name = run.experiment().name();
    folder.ifPresent(kept -> kept.write(TIMES, name + " " + Json.text(run.params()), millis));
    folder.ifPresent(kept -> kept.write(TIMES, name, millis));
  }

  private Optional<Duration> time(String key) {
    return folder
        .flatMap(kept -> kept.read(TIMES, key))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(text -> text.matches("[0-9]{1,15}"))
        .map(text -> Duration.ofMillis(Long.parseLong(text)));
  }

  private String text(RunKey key) {
    return key.text() + fingerprints.ofKeeping().digest();
  }

  private static ClassLoader classes(PlannedRun run) {
    return run.experiment().getClass().getClassLoader();
  }
}
