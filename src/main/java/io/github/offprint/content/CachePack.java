package io.github.offprint.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Thousands of small cache entries in a few files, because opening a file for each costs more than
 * all else. Entries written are kept in memory until {@link #close}, which adds one file to the
 * folder; files are never changed, so builds may share the folder. Damaged entries are as good as
 * none and go away at the next close. Safe to use from several threads.
 */
public final class CachePack implements AutoCloseable {

  /** More files than that are made one. */
  private static final int MOST_SEGMENTS = 8;

  /** Entries that were not asked for are kept while a folder holds no more bytes than that. */
  private static final long ROOM = 64L << 20;

  /** Entries in memory are written once they are that many bytes. */
  private static final long MOST_PENDING = 16L << 20;

  private final Optional<Path> folder;
  private final List<CacheSegment> segments = new ArrayList<>();
  private final Map<ByteBuffer, CacheSegment> places = new HashMap<>();
  private final Map<ByteBuffer, CacheSegment.Body> pending = new LinkedHashMap<>();
  private final Set<ByteBuffer> used = new HashSet<>();
  private long pendingBytes;
  private boolean opened;
  private boolean damaged;

  CachePack(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * What was kept, if it is there and whole.
   *
   * @param key everything that the bytes were made from
   */
  public Optional<byte[]> read(String key) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    return read(name(key));
  }

  private Optional<byte[]> read(ByteBuffer name) {
    Optional<CacheSegment.Body> body = body(name);
    Optional<byte[]> bytes = body.flatMap(CacheSegment.Body::bytes);
    if (body.isPresent() && bytes.isEmpty()) {
      forget(name);
    }
    return bytes;
  }

  /**
   * A text that was kept; if there is none, the text is made and kept.
   *
   * @param key everything that the text is made from
   */
  public String text(String key, Supplier<String> made) {
    if (folder.isEmpty()) {
      return made.get();
    }
    // a digest of a long key costs more than all else here, so there is one for both
    ByteBuffer name = name(key);
    Optional<byte[]> kept = read(name);
    if (kept.isPresent()) {
      return new String(kept.get(), StandardCharsets.UTF_8);
    }
    String text = made.get();
    write(name, text.getBytes(StandardCharsets.UTF_8));
    return text;
  }

  /** Keeps bytes under the key from which {@link #read} finds them again. */
  public void write(String key, byte[] bytes) {
    if (folder.isPresent()) {
      write(name(key), bytes);
    }
  }

  private synchronized void write(ByteBuffer name, byte[] bytes) {
    open();
    used.add(name);
    if (pending.put(name, () -> Optional.of(bytes)) == null) {
      pendingBytes += bytes.length;
    }
    if (pendingBytes > MOST_PENDING) {
      flush();
    }
  }

  /** Writes what is new, and lets the files go. */
  @Override
  public synchronized void close() {
    if (damaged || segments.size() >= MOST_SEGMENTS && !pending.isEmpty()) {
      merge();
    }
    flush();
    segments.forEach(CacheSegment::close);
    segments.clear();
    places.clear();
    used.clear();
    opened = false;
    damaged = false;
  }

  private synchronized Optional<CacheSegment.Body> body(ByteBuffer name) {
    open();
    used.add(name);
    if (pending.containsKey(name)) {
      return Optional.of(pending.get(name));
    }
    return Optional.ofNullable(places.get(name)).map(segment -> () -> segment.read(name));
  }

  private synchronized void forget(ByteBuffer name) {
    places.remove(name);
    damaged = true;
  }

  private void open() {
    if (opened) {
      return;
    }
    opened = true;
    for (Path file : files()) {
      try {
        add(CacheSegment.open(file));
        CacheFiles.touch(file);
      } catch (IOException e) {
        // Another build has just merged it into a new one, or it cannot be read: as good as none.
      }
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder.orElseThrow())) {
      return files.filter(CacheSegment::isSegment).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private void add(CacheSegment segment) {
    segments.add(segment);
    damaged |= segment.isEmpty();
    segment.names().forEach(name -> places.put(name, segment));
  }

  /** Turns all segments into entries to be written, and removes their files once that is done. */
  private void merge() {
    long size = places.entrySet().stream().mapToLong(e -> e.getValue().length(e.getKey())).sum();
    Map<ByteBuffer, CacheSegment.Body> all = new LinkedHashMap<>();
    for (CacheSegment segment : segments) {
      for (ByteBuffer name : segment.names()) {
        if (places.get(name) == segment && (size <= ROOM || used.contains(name))) {
          all.put(name, () -> segment.read(name));
        }
      }
    }
    all.putAll(pending);
    List<CacheSegment> old = List.copyOf(segments);
    try {
      Optional<Path> merged = all.isEmpty() ? Optional.empty() : Optional.of(write(all));
      for (CacheSegment segment : old) {
        if (!Optional.of(segment.file()).equals(merged)) {
          Files.deleteIfExists(segment.file());
        }
      }
    } catch (IOException e) {
      // The folder cannot be written: it stays as it is.
    }
    pending.clear();
  }

  private Path write(Map<ByteBuffer, CacheSegment.Body> entries) throws IOException {
    CacheSegment segment = CacheSegment.write(folder.orElseThrow(), entries);
    add(segment);
    return segment.file();
  }

  private void flush() {
    try {
      if (!pending.isEmpty()) {
        write(pending);
      }
    } catch (IOException e) {
      // Not kept: a cache only saves time.
    }
    pending.clear();
    pendingBytes = 0;
  }

  private static ByteBuffer name(String key) {
    return ByteBuffer.wrap(CacheFolder.sha256(key.getBytes(StandardCharsets.UTF_8)));
  }
}
