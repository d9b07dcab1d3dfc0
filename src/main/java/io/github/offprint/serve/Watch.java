package io.github.offprint.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Rings when something may have changed in files or folders, also in ones that are not there yet.
 * It is a bell and no more: what has changed is found by looking at the files. Many events that
 * come together, as of an editor that writes a file anew or of a checkout, ring once.
 */
final class Watch implements AutoCloseable {

  /** A save is over when nothing has happened for so long. */
  private static final long QUIET_MILLIS = 6;

  /** Longer than that nobody waits for files that change all the time. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };

  private final WatchService service;
  private final Map<WatchKey, Path> folders = new ConcurrentHashMap<>();
  private final Set<Path> heard = ConcurrentHashMap.newKeySet();
  private final Semaphore bells = new Semaphore(0);
  private volatile Set<Path> roots = Set.of();

  Watch() {
    try {
      service = FileSystems.getDefault().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread ear = new Thread(this::listen, "offprint-watch");
    ear.setDaemon(true);
    ear.start();
  }

  /** From now on, these files and folders are watched, with all that is in them. */
  void over(Set<Path> filesAndFolders) {
    Set<Path> full = new HashSet<>();
    filesAndFolders.forEach(path -> full.add(path.toAbsolutePath().normalize()));
    if (!full.equals(roots)) {
      roots = full;
      register();
    }
  }

  /** Wakes who waits, as if something had changed. Any thread may do so. */
  void ring() {
    bells.release();
  }

  /**
   * Waits until something may have changed.
   *
   * @return where; nothing after {@link #ring}
   * @throws InterruptedException if the thread is interrupted
   */
  Set<Path> await() throws InterruptedException {
    bells.acquire();
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < PATIENCE_NANOS
        && bells.tryAcquire(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
      bells.drainPermits();
    }
    bells.drainPermits();
    Set<Path> all = Set.copyOf(heard);
    heard.removeAll(all);
    return all;
  }

  private void listen() {
    try {
      while (true) {
        Bell bell = new Bell();
        bell.hear(service.take());
        if (bell.folders) {
          register();
        }
        if (bell.rung) {
          ring();
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // nobody listens any more
      bells.release();
    }
  }

  /** What is heard of one change. */
  private final class Bell {

    private boolean rung;
    private boolean folders;

    void hear(WatchKey key) {
      Optional<Path> folder = Optional.ofNullable(Watch.this.folders.get(key));
      for (WatchEvent<?> event : key.pollEvents()) {
        boolean lost = event.kind() == StandardWatchEventKinds.OVERFLOW;
        Optional<Path> changed =
            folder.filter(f -> !lost).map(f -> f.resolve((Path) event.context()));
        if (lost || changed.filter(Watch.this::concerns).isPresent()) {
          rung = true;
          changed.ifPresentOrElse(heard::add, () -> heard.addAll(roots));
          boolean modified = event.kind() == StandardWatchEventKinds.ENTRY_MODIFY;
          folders |= lost || !modified && changed.filter(Watch.this::isFolder).isPresent();
        }
      }
      if (!key.reset()) {
        Watch.this.folders.remove(key);
        folder.ifPresent(heard::add);
        rung = true;
        folders = true;
      }
    }
  }

  private boolean concerns(Path changed) {
    return roots.stream().anyMatch(root -> changed.startsWith(root) || root.startsWith(changed));
  }

  /** A folder that has come, or that was one of those that are watched. */
  private boolean isFolder(Path changed) {
    return Files.isDirectory(changed, LinkOption.NOFOLLOW_LINKS)
        || roots.stream().anyMatch(root -> root.startsWith(changed));
  }

  private synchronized void register() {
    for (Path root : roots) {
      Path there = root;
      while (!Files.isDirectory(there) && there.getParent() != null) {
        there = there.getParent();
      }
      add(there);
      Optional.ofNullable(root.getParent()).filter(Files::isDirectory).ifPresent(this::add);
      if (there.equals(root)) {
        addBelow(root);
      }
    }
  }

  private void addBelow(Path root) {
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              add(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // it goes away while it is looked at: its parent tells
      return;
    }
  }

  private void add(Path folder) {
    try {
      folders.put(folder.register(service, KINDS), folder);
    } catch (IOException e) {
      // it has just gone away, or may not be read: there is nothing to be heard of it
      return;
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
