package io.github.offprint.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Bytes that would take work to make again, by what they were made from. An entry is one file that
 * is moved into place when it is complete and carries its own digest, so builds may share the
 * folder and a damaged entry is as good as none. The time of a file says when it was last used.
 *
 * <p>A cache only saves time. Where its folder cannot be read or written (a read-only checkout, a
 * full disk) it forgets, and the build goes on.
 */
public final class CacheFolder {

  static final int DIGEST_BYTES = 32;

  private final Optional<Path> root;

  private CacheFolder(Optional<Path> root) {
    this.root = root;
  }

  /** A cache in a folder, which need not exist yet. */
  public static CacheFolder at(Path root) {
    return new CacheFolder(Optional.of(root));
  }

  /** A cache that forgets everything at once. */
  public static CacheFolder none() {
    return new CacheFolder(Optional.empty());
  }

  /**
   * What was kept, if it is there and whole.
   *
   * @param kind a folder for entries of one kind, such as {@code results}
   * @param key everything that the bytes were made from
   */
  public Optional<byte[]> read(String kind, String key) {
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Path file = file(root.get(), kind, key);
    try {
      byte[] entry = Files.readAllBytes(file);
      byte[] bytes = Arrays.copyOfRange(entry, Math.min(DIGEST_BYTES, entry.length), entry.length);
      byte[] digest = Arrays.copyOf(entry, DIGEST_BYTES);
      if (!Arrays.equals(digest, digest(key, bytes))) {
        return Optional.empty();
      }
      CacheFiles.touch(file);
      return Optional.of(bytes);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether there is an entry, whole or not. */
  public boolean holds(String kind, String key) {
    return root.isPresent() && Files.isRegularFile(file(root.get(), kind, key));
  }

  /** Keeps bytes under the key from which {@link #read} finds them again. */
  public void write(String kind, String key, byte[] bytes) {
    if (root.isEmpty()) {
      return;
    }
    Path file = file(root.get(), kind, key);
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), "part", null);
      try {
        Files.write(
            part,
            ByteBuffer.allocate(DIGEST_BYTES + bytes.length)
                .put(digest(key, bytes))
                .put(bytes)
                .array());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // Not kept: see the class comment.
    }
  }

  /**
   * Thousands of small entries of one kind, in a few files. Independent of {@link #read} and {@link
   * #write}.
   *
   * @param kind a folder for these entries alone, such as {@code formulas}
   */
  public CachePack pack(String kind) {
    return new CachePack(root.map(folder -> folder.resolve(kind)));
  }

  /**
   * Removes what was used longest ago until the rest fits. Builds that run at the same time may
   * lose what they would have found; they make it again.
   *
   * @param maximum bytes, of all kinds together
   * @return what has gone
   */
  public Removed shrink(long maximum) {
    return root.map(folder -> CacheFiles.of(folder).shrink(maximum)).orElse(Removed.NOTHING);
  }

  /** Removes everything, and the folder itself. */
  public Removed clear() {
    return root.map(folder -> CacheFiles.of(folder).remove()).orElse(Removed.NOTHING);
  }

  /** Removes all entries of one kind. */
  public Removed clear(String kind) {
    return root.map(folder -> CacheFiles.of(folder.resolve(kind)).remove()).orElse(Removed.NOTHING);
  }

  /**
   * What has gone from a cache.
   *
   * @param files how many
   * @param bytes in all of them
   */
  public record Removed(int files, long bytes) {
    static final Removed NOTHING = new Removed(0, 0);

    Removed and(long size) {
      return new Removed(files + 1, bytes + size);
    }
  }

  /** Of an entry with its key, so that an entry in the place of another is damage too. */
  private static byte[] digest(String key, byte[] bytes) {
    byte[] name = sha256(key.getBytes(StandardCharsets.UTF_8));
    return sha256(ByteBuffer.allocate(name.length + bytes.length).put(name).put(bytes).array());
  }

  private static Path file(Path root, String kind, String key) {
    String name = HexFormat.of().formatHex(sha256(key.getBytes(StandardCharsets.UTF_8)));
    return root.resolve(kind).resolve(name.substring(0, 2)).resolve(name.substring(2));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
