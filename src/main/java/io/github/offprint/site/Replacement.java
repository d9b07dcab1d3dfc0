package io.github.offprint.site;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder in the making that takes the place of another by two renames: the old one steps aside,
 * the new one steps in. Whoever holds the lock beside them is alone; what a killed predecessor left
 * is put right first.
 */
final class Replacement implements Closeable {

  private static final long PATIENCE_MILLIS = 20;

  /** Far behind the content, which stays readable where locks forbid reading. */
  private static final long LOCKED_BYTE = 1 << 20;

  private final Path target;
  private final Path fresh;
  private final Path aside;
  private final Path lockFile;
  private final FileChannel lock;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  private Replacement(Path target, Runnable waiting) throws IOException {
    String name = target.getFileName().toString();
    this.target = target;
    this.fresh = target.resolveSibling("." + name + ".offprint-new");
    this.aside = target.resolveSibling("." + name + ".offprint-old");
    this.lockFile = target.resolveSibling("." + name + ".offprint-lock");
    Files.createDirectories(target.getParent());
    this.lock = locked(lockFile, waiting);
  }

  /**
   * Begins to replace a folder; waits while another build does.
   *
   * @param target absolute; may be missing
   * @param waiting told once if another build writes the folder now
   */
  static Replacement of(Path target, Runnable waiting) throws IOException {
    Replacement replacement = new Replacement(target, waiting);
    try {
      replacement.putRight();
    } catch (IOException e) {
      replacement.close();
      throw e;
    }
    return replacement;
  }

  Path target() {
    return target;
  }

  /** Killed between the two renames: the old folder comes back. Killed at any other time: tidy. */
  private void putRight() throws IOException {
    if (Files.exists(aside) && Files.notExists(target)) {
      Files.move(aside, target);
    }
    Disk.delete(aside);
    Disk.delete(fresh);
  }

  /**
   * Adds a file and tells whether it differs from the old folder's; if not, it keeps its times. May
   * be called by several threads, but once for a path.
   */
  boolean put(String path, byte[] bytes) throws IOException {
    Path file = fresh.resolve(path);
    if (!folders.contains(file.getParent())) {
      Files.createDirectories(file.getParent());
      // not before: another thread would write into a folder that is not there yet
      folders.add(file.getParent());
    }
    Path old = target.resolve(path);
    if (Files.isRegularFile(old) && holds(old, bytes)) {
      keep(old, file);
      return false;
    }
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return true;
  }

  /** Whether a file has exactly this content. */
  static boolean holds(Path file, byte[] bytes) throws IOException {
    return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** A second name for the same file costs nothing; some file systems have only copies. */
  private static void keep(Path old, Path file) throws IOException {
    try {
      Files.createLink(file, old);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(old, file, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Takes the place of the old folder. */
  void swap() throws IOException {
    Files.createDirectories(fresh);
    boolean replaces = Files.exists(target);
    if (replaces) {
      Files.move(target, aside);
    }
    try {
      Files.move(fresh, target);
    } catch (IOException e) {
      if (replaces) {
        Files.move(aside, target);
      }
      throw e;
    }
    Disk.delete(aside);
  }

  /** Leaves nothing behind but the folder. */
  @Override
  public void close() throws IOException {
    try (lock) {
      Disk.delete(fresh);
      Files.deleteIfExists(lockFile);
    }
  }

  /** A lock on a file that is still there once it is ours: its last owner may have deleted it. */
  private static FileChannel locked(Path file, Runnable waiting) throws IOException {
    for (boolean first = true; ; first = false) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(channel) && isStill(file, channel)) {
        return channel;
      }
      channel.close();
      if (first) {
        waiting.run();
      }
      pause();
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Marks the file through the channel, by its size, and looks whether the name leads to the mark.
   * The file is not opened for that: on POSIX systems a process loses its lock on a file when it
   * closes any of its channels to it.
   */
  private static boolean isStill(Path file, FileChannel channel) throws IOException {
    long mark = 1 + (UUID.randomUUID().getLeastSignificantBits() & LOCKED_BYTE - 1);
    channel.truncate(0).write(ByteBuffer.allocate(1), mark - 1);
    return Files.exists(file) && Files.size(file) == mark;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while another build was writing the site", e);
    }
  }
}
