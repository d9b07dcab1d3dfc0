package io.github.offprint.serve;

import io.github.offprint.build.LiveSite;
import io.github.offprint.build.Snapshot;
import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A preview: a site in memory, served to this machine, that follows its files. One thread waits for
 * changes and brings the site up to date; requests are answered from the last state that was
 * finished; experiments are computed on threads of their own. Nothing that an author writes ends
 * it.
 */
public final class Preview implements AutoCloseable {

  // posts may be thousands of brackets deep, and are read by recursion
  private static final long STACK_BYTES = 256L << 20;

  private final LiveSite site;
  private final Code code;
  private final Consumer<List<Problem>> told;
  private final Watch watch = new Watch();
  private final Listeners listeners = new Listeners();
  private final PreviewServer server;
  private final Computation computation;
  private final Thread worker;
  private final String begun = UUID.randomUUID().toString();
  private volatile State state = new State("", Optional.empty(), List.of(), Map.of());
  private int versions;

  /**
   * A preview that answers from now on, first of all that it has nothing to show yet.
   *
   * @param port 0 for any
   * @param told of what is wrong, whenever that changes
   * @throws IOException if the port cannot be had
   */
  public Preview(LiveSite site, Code code, int port, Consumer<List<Problem>> told)
      throws IOException {
    this.site = site;
    this.code = code;
    this.told = told;
    this.server = server(port);
    this.computation = new Computation(site, this::running, watch::ring);
    this.worker = new Thread(null, this::follow, "offprint-preview", STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
  }

  private PreviewServer server(int port) throws IOException {
    try {
      return new PreviewServer(port, () -> state, listeners);
    } catch (IOException e) {
      watch.close();
      site.close();
      code.close();
      throw e;
    }
  }

  /** The port that is served. */
  public int port() {
    return server.port();
  }

  /** What is shown now. */
  State state() {
    return state;
  }

  /** The folder of the site on this server, as far as it is known; else the root. */
  public String home() {
    return state.snapshot().map(snapshot -> snapshot.site().info().address().base()).orElse("/");
  }

  /**
   * Waits until the site has been read for the first time.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public synchronized void awaitFirst() throws InterruptedException {
    while (state.version().isEmpty()) {
      wait();
    }
  }

  /**
   * Waits until the preview is closed.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public void awaitEnd() throws InterruptedException {
    worker.join();
  }

  private void follow() {
    try {
      Set<Path> heard = Set.of();
      while (!Thread.currentThread().isInterrupted()) {
        refresh(heard);
        heard = watch.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the preview is closed
    }
  }

  private Set<Path> watched() {
    Set<Path> watched = new HashSet<>(site.sources());
    watched.addAll(code.sources());
    return watched;
  }

  /** Brings everything up to date; whatever goes wrong is shown, and the preview goes on. */
  private void refresh(Set<Path> heard) {
    List<Problem> problems;
    try {
      // what is saved from here on is heard
      watch.over(watched());
      code.follow(site, heard);
      Snapshot now = site.now();
      boolean changed = state.snapshot().filter(before -> before.showsTheSame(now)).isEmpty();
      computation.follow(now);
      // what is right is shown before all of it has been checked
      publish(changed, Optional.of(now), state.problems());
      problems = now.allProblems();
      watch.over(watched());
    } catch (OffprintException e) {
      problems = e.problems();
      watch.over(watched());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      if (Thread.currentThread().isInterrupted()) {
        return; // it was closed in the middle
      }
      problems = List.of(fault(e));
    }
    List<Problem> all = new ArrayList<>(code.problems());
    all.addAll(problems);
    boolean news = !all.equals(state.problems());
    publish(false, state.snapshot(), all);
    if (news) {
      told.accept(all);
    }
  }

  private static Problem fault(Throwable e) {
    String place =
        Stream.of(e.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("io.github.offprint."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return Problem.error(
        Position.startOf("offprint"),
        e + place,
        "save again; if it stays, this is a fault of Offprint");
  }

  private synchronized void publish(
      boolean changed, Optional<Snapshot> snapshot, List<Problem> problems) {
    State before = state;
    String version =
        changed || before.version().isEmpty() ? begun + "-" + ++versions : before.version();
    Map<String, Double> running = computation.running();
    state = new State(version, snapshot, problems, running);
    notifyAll();
    if (!before.json().equals(state.json())) {
      listeners.tell(state.json());
    }
  }

  /** Shows how far experiments have come. */
  private synchronized void running(Map<String, Double> running) {
    state = state.with(state.problems(), running);
    listeners.tell(state.json());
  }

  @Override
  public void close() {
    worker.interrupt();
    watch.close();
    computation.close();
    server.close();
    site.close();
    code.close();
  }
}
