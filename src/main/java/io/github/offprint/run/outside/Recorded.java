package io.github.offprint.run.outside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** What a {@link FileWatch} has recorded, of one run among others at the same time. */
final class Recorded {

  /** What the threads of a crew are called. */
  private static final String CREW = "offprint-";

  private final Path recording;
  private final Set<String> ownClasses;
  private final Map<Long, List<Span>> turns = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  /** In ticks: recorded instants are rounded anew whenever a recording begins or ends. */
  private record Span(long from, long to) {
    static Span of(RecordedEvent turn) {
      return new Span(begin(turn), begin(turn) + turn.getLong("duration"));
    }

    boolean covers(RecordedEvent event) {
      return from <= begin(event) && begin(event) <= to;
    }

    private static long begin(RecordedEvent event) {
      return event.getLong("startTime");
    }
  }

  Recorded(Path recording, long run, Set<String> ownClasses) throws IOException {
    this.recording = recording;
    this.ownClasses = ownClasses;
    events(event -> noteTurn(event, run));
    events(this::noteWrite);
  }

  /**
   * The first file that was read without permission; what was written before may be read.
   *
   * @param permitted for threads that served the run
   * @param elsewhere for threads that the code of the run may have started
   */
  Optional<Read> undeclared(Permitted permitted, Permitted elsewhere) throws IOException {
    List<Read> found = new ArrayList<>();
    Set<String> fine = new HashSet<>(written);
    events(
        event -> {
          if (found.isEmpty() && isRead(event) && !fine.contains(event.getString("path"))) {
            Path file = Permitted.real(Path.of(event.getString("path")));
            if (permitted.includes(file)) {
              fine.add(event.getString("path"));
            } else if (isServing(event) || isStarted(event) && !elsewhere.includes(file)) {
              found.add(new Read(file, place(event)));
            }
          }
        });
    return found.stream().findFirst();
  }

  private void noteTurn(RecordedEvent event, long run) {
    if (event.hasField("run") && event.getLong("run") == run) {
      turns
          .computeIfAbsent(event.getThread().getJavaThreadId(), any -> new ArrayList<>())
          .add(Span.of(event));
    }
  }

  private void noteWrite(RecordedEvent event) {
    boolean write =
        event.getEventType().getName().equals("jdk.FileWrite") && event.getString("path") != null;
    if (write && (isServing(event) || !isOfCrew(event) && isDuring(event))) {
      written.add(event.getString("path"));
    }
  }

  private static boolean isRead(RecordedEvent event) {
    return event.getEventType().getName().equals("jdk.FileRead") && event.getString("path") != null;
  }

  private boolean isServing(RecordedEvent event) {
    return isOfCrew(event)
        && turns.getOrDefault(event.getThread().getJavaThreadId(), List.of()).stream()
            .anyMatch(span -> span.covers(event));
  }

  /** By a thread that the run has started, as far as its frames and the time tell. */
  private boolean isStarted(RecordedEvent event) {
    return !isOfCrew(event) && isDuring(event) && place(event).isPresent();
  }

  private boolean isDuring(RecordedEvent event) {
    return turns.values().stream().flatMap(List::stream).anyMatch(span -> span.covers(event));
  }

  private static boolean isOfCrew(RecordedEvent event) {
    RecordedThread thread = event.getThread();
    return thread != null && thread.getJavaName() != null && thread.getJavaName().startsWith(CREW);
  }

  private Optional<String> place(RecordedEvent event) {
    RecordedStackTrace trace = event.getStackTrace();
    return trace == null
        ? Optional.empty()
        : trace.getFrames().stream().filter(this::isOwn).findFirst().map(Recorded::shown);
  }

  private boolean isOwn(RecordedFrame frame) {
    return frame.isJavaFrame() && ownClasses.contains(frame.getMethod().getType().getName());
  }

  private static String shown(RecordedFrame frame) {
    return "%s.%s, line %s"
        .formatted(
            frame.getMethod().getType().getName(),
            frame.getMethod().getName(),
            frame.getLineNumber());
  }

  private void events(Consumer<RecordedEvent> reader) throws IOException {
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        reader.accept(file.readEvent());
      }
    }
  }
}
