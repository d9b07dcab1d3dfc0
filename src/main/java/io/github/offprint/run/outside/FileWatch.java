package io.github.offprint.run.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jdk.jfr.EventSettings;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/**
 * A recording of all reads of files while experiments run. Sees what goes through streams and
 * channels, from wherever it is called; does not see files that are mapped into memory, read
 * asynchronously or by native code, nor folders that are listed. One recording serves all runs, and
 * goes on until the program ends, because Java 17 loses paths when recordings follow each other.
 */
public final class FileWatch implements AutoCloseable {

  /** More than that is an experiment that reads byte by byte. */
  private static final long MOST_BYTES = 1L << 30;

  private static final AtomicLong RUNS = new AtomicLong();

  private final Recording recording = Kept.RECORDING;
  private Optional<Path> dump = Optional.empty();

  /** Begins with the first watch. */
  private static final class Kept {
    static final Recording RECORDING = new Recording(Map.of());

    static {
      every("jdk.FileRead").withStackTrace();
      every("jdk.FileWrite").withoutStackTrace();
      RECORDING.enable(Turn.class);
      RECORDING.setMaxSize(MOST_BYTES);
      RECORDING.start();
    }

    /** Short reads too, and however many there are. */
    private static EventSettings every(String event) {
      return RECORDING.enable(event).withThreshold(Duration.ZERO).with("throttle", "off");
    }
  }

  /** A number for a run that no other has. */
  public static long newNumber() {
    return RUNS.incrementAndGet();
  }

  /** Whether this Java can watch files. */
  public static boolean isPossible() {
    return ModuleLayer.boot().findModule("jdk.jfr").isPresent() && Available.RECORDER;
  }

  /** Asked only where the module is there. */
  private static final class Available {
    static final boolean RECORDER = FlightRecorder.isAvailable();
  }

  /**
   * Does work of a run on this thread.
   *
   * @param run its number
   */
  public <T> T observed(long run, Supplier<T> work) {
    Turn turn = new Turn();
    turn.run = run;
    turn.begin();
    try {
      return work.get();
    } finally {
      turn.commit();
    }
  }

  /**
   * What a run has read that it may not. When this is asked for the first time, all must have
   * ended.
   *
   * @param permitted what it may read
   * @param elsewhere what threads may read that are not known to serve one run alone
   * @param ownClasses names of classes that the experiment can reach
   * @return the first file, if there is one
   */
  public Optional<Read> undeclared(
      long run, Permitted permitted, Permitted elsewhere, Set<String> ownClasses) {
    try {
      return new Recorded(dump(), run, ownClasses).undeclared(permitted, elsewhere);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path dump() throws IOException {
    if (dump.isEmpty()) {
      Path file = Files.createTempFile("offprint-", ".reads");
      dump = Optional.of(file);
      recording.dump(file);
    }
    return dump.get();
  }

  @Override
  public void close() {
    try {
      if (dump.isPresent()) {
        Files.deleteIfExists(dump.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
