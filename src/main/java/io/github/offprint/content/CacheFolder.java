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
 * folder and a damaged entry is as good as none.
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
    try {
      byte[] entry = Files.readAllBytes(file(root.get(), kind, key));
      byte[] bytes = Arrays.copyOfRange(entry, Math.min(DIGEST_BYTES, entry.length), entry.length);
      byte[] digest = Arrays.copyOf(entry, DIGEST_BYTES);
      return Arrays.equals(digest, sha256(bytes)) ? Optional.of(bytes) : Optional.empty();
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
            ByteBuffer.allocate(DIGEST_BYTES + bytes.length).put(sha256(bytes)).put(bytes).array());
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
