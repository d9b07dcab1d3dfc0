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
 * A recording of all reads of files while an experiment runs. Sees what goes through streams and
 * channels, from wherever it is called; does not see files that are mapped into memory, read
 * asynchronously or by native code, nor folders that are listed.
 */
public final class FileWatch implements AutoCloseable {

  private static final AtomicLong COUNT = new AtomicLong();

  /** More than that of a single run is an experiment that reads byte by byte. */
  private static final long MOST_BYTES = 1L << 30;

  private final long number = COUNT.incrementAndGet();
  private final Set<String> ownClasses;
  private final Recording recording = new Recording(Map.of());

  /**
   * Begins to watch.
   *
   * @param ownClasses names of classes that the experiment can reach
   */
  public FileWatch(Set<String> ownClasses) {
    this.ownClasses = ownClasses;
    begin(recording);
  }

  private static void begin(Recording recording) {
    every(recording, "jdk.FileRead").withStackTrace();
    every(recording, "jdk.FileWrite").withoutStackTrace();
    recording.enable(Turn.class);
    recording.setMaxSize(MOST_BYTES);
    recording.start();
  }

  /** Whether this Java can watch files. */
  public static boolean isPossible() {
    return ModuleLayer.boot().findModule("jdk.jfr").isPresent() && Available.RECORDER;
  }

  /** Asked only where the module is there. */
  private static final class Available {
    static final boolean RECORDER = FlightRecorder.isAvailable();
  }

  /** Work of the run that is watched, for any thread. */
  public Runnable observed(Runnable work) {
    return () ->
        observed(
            () -> {
              work.run();
              return Optional.empty();
            });
  }

  /** Does work of the run that is watched. */
  public <T> T observed(Supplier<T> work) {
    Turn turn = new Turn();
    turn.watch = number;
    turn.begin();
    try {
      return work.get();
    } finally {
      turn.commit();
    }
  }

  /**
   * Ends the watch.
   *
   * @return the first file that was read without permission, if there is one
   */
  public Optional<Read> reads(Permitted permitted) {
    recording.stop();
    try {
      Path file = Files.createTempFile("offprint-", ".reads");
      try {
        recording.dump(file);
        return new Recorded(file, number, ownClasses).undeclared(permitted);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    recording.close();
  }

  /** Every one: short reads too, and however many there are. */
  private static EventSettings every(Recording recording, String event) {
    return recording.enable(event).withThreshold(Duration.ZERO).with("throttle", "off");
  }
}
