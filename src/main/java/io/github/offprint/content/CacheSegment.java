package io.github.offprint.content;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One file of a {@link CachePack}, never changed once it is there.
 *
 * <pre>
 *   bodies of the entries, one after the other
 *   index: for each entry its name (32 bytes), digest of its body (32), offset (8), length (4)
 *   number of entries (4), digest of the index (32), mark (8)
 * </pre>
 */
final class CacheSegment implements AutoCloseable {

  private static final String SUFFIX = ".pack";
  private static final long MARK = 0x6F66667072696E31L;
  private static final int NAME_BYTES = 32;
  private static final int ROW_BYTES = NAME_BYTES + CacheFolder.DIGEST_BYTES + Long.BYTES + 4;
  private static final int TAIL_BYTES = 4 + CacheFolder.DIGEST_BYTES + Long.BYTES;

  private record Row(ByteBuffer digest, long offset, int length) {}

  private final Path file;
  private final FileChannel channel;
  private final Map<ByteBuffer, Row> index;

  private CacheSegment(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.index = readIndex(channel);
  }

  /** Whether a file has the name of a segment. */
  static boolean isSegment(Path file) {
    return file.getFileName().toString().endsWith(SUFFIX);
  }

  /** A segment that is there already; one that is damaged has no entries. */
  static CacheSegment open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      return new CacheSegment(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Writes a segment beside the others; it appears when it is complete.
   *
   * @param entries bodies by name; a body may be read only when its turn comes
   */
  static CacheSegment write(Path folder, Map<ByteBuffer, Body> entries) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "part", null);
    try {
      byte[] digest = fill(part, entries);
      String name = HexFormat.of().formatHex(digest, 0, 16);
      Path file = folder.resolve(name + SUFFIX);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return open(file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Gives the bytes of an entry, or nothing if they turn out to be damaged. */
  interface Body {
    Optional<byte[]> bytes();
  }

  Path file() {
    return file;
  }

  Iterable<ByteBuffer> names() {
    return index.keySet();
  }

  boolean isEmpty() {
    return index.isEmpty();
  }

  int length(ByteBuffer name) {
    return index.get(name).length();
  }

  /** The bytes of an entry of this segment, if they are whole. */
  Optional<byte[]> read(ByteBuffer name) {
    Row row = index.get(name);
    try {
      byte[] body = read(channel, row.offset(), row.length());
      return row.digest().equals(ByteBuffer.wrap(CacheFolder.sha256(body)))
          ? Optional.of(body)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] fill(Path part, Map<ByteBuffer, Body> entries) throws IOException {
    Map<ByteBuffer, Row> rows = new LinkedHashMap<>();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
      long offset = 0;
      for (Map.Entry<ByteBuffer, Body> entry : entries.entrySet()) {
        Optional<byte[]> bytes = entry.getValue().bytes();
        if (bytes.isPresent()) {
          byte[] body = bytes.get();
          out.write(body);
          ByteBuffer digest = ByteBuffer.wrap(CacheFolder.sha256(body));
          rows.put(entry.getKey(), new Row(digest, offset, body.length));
          offset += body.length;
        }
      }
      byte[] index = index(rows);
      byte[] digest = CacheFolder.sha256(index);
      out.write(index);
      out.writeInt(rows.size());
      out.write(digest);
      out.writeLong(MARK);
      return digest;
    }
  }

  private static byte[] index(Map<ByteBuffer, Row> rows) {
    ByteBuffer index = ByteBuffer.allocate(rows.size() * ROW_BYTES);
    rows.forEach(
        (name, row) ->
            index
                .put(name.duplicate())
                .put(row.digest().duplicate())
                .putLong(row.offset())
                .putInt(row.length()));
    return index.array();
  }

  private static Map<ByteBuffer, Row> readIndex(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < TAIL_BYTES) {
      return Map.of();
    }
    ByteBuffer tail = ByteBuffer.wrap(read(channel, size - TAIL_BYTES, TAIL_BYTES));
    long count = tail.getInt();
    long start = size - TAIL_BYTES - count * ROW_BYTES;
    byte[] digest = new byte[CacheFolder.DIGEST_BYTES];
    tail.get(digest);
    if (tail.getLong() != MARK || count < 0 || start < 0 || count > Integer.MAX_VALUE / ROW_BYTES) {
      return Map.of();
    }
    byte[] index = read(channel, start, (int) count * ROW_BYTES);
    return Arrays.equals(digest, CacheFolder.sha256(index)) ? rows(index) : Map.of();
  }

  private static Map<ByteBuffer, Row> rows(byte[] bytes) {
    Map<ByteBuffer, Row> rows = new LinkedHashMap<>();
    ByteBuffer index = ByteBuffer.wrap(bytes);
    while (index.hasRemaining()) {
      ByteBuffer name = part(index, NAME_BYTES);
      rows.put(
          name, new Row(part(index, CacheFolder.DIGEST_BYTES), index.getLong(), index.getInt()));
    }
    return rows;
  }

  private static ByteBuffer part(ByteBuffer index, int length) {
    ByteBuffer part = index.slice(index.position(), length);
    index.position(index.position() + length);
    return part;
  }

  private static byte[] read(FileChannel channel, long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {}
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
