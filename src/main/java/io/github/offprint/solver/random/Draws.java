package io.github.offprint.solver.random;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A stream of random numbers with a name of its own, the same on every machine. Its identity is a
 * SHA-256 digest: that of the seed for a root, that of the parent's identity and a name or an index
 * for a child. The identity is the first state of a xoshiro256++ generator. A child therefore
 * depends on its place in the tree alone, never on how much its parent has drawn, and two streams
 * meet only if SHA-256 collides.
 *
 * <p>A stream has a position and belongs to one thread; its children may go to others.
 */
public final class Draws implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROOT = 'r';
  private static final int NAMED = 'n';
  private static final int NUMBERED = 'i';

  private final byte[] identity;
  private final Xoshiro words;

  private Draws(byte[] identity) {
    this.identity = identity;
    ByteBuffer state = ByteBuffer.wrap(identity);
    this.words = new Xoshiro(state.getLong(), state.getLong(), state.getLong(), state.getLong());
  }

  /** The root of the tree of streams that belongs to a seed. */
  public static Draws of(long seed) {
    return new Draws(digest(new byte[0], ROOT, bytes(seed)));
  }

  /** The child of this name, at its beginning. */
  public Draws split(String name) {
    return new Draws(digest(identity, NAMED, name.getBytes(StandardCharsets.UTF_8)));
  }

  /** The child of this number, at its beginning. */
  public Draws split(long index) {
    return new Draws(digest(identity, NUMBERED, bytes(index)));
  }

  /** 64 random bits. */
  public long bits() {
    return words.next();
  }

  /** Uniform in [0, 1): a multiple of 2^-53. */
  public double uniform() {
    return (words.next() >>> 11) * 0x1p-53;
  }

  /** Standard normal, by the ziggurat method of Marsaglia and Tsang. */
  public double gaussian() {
    return Ziggurat.gaussian(words);
  }

  /**
   * Uniform among 0, 1, …, bound - 1, without bias (D. Lemire, "Fast random integer generation in
   * an interval", ACM Trans. Model. Comput. Simul. 29, 2019).
   *
   * @param bound at least 1
   */
  public int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("a bound must be at least 1, found " + bound);
    }
    // 2^32 mod bound of the 2^32 words have to be refused, so that each outcome has equally many
    long refused = (1L << 32) % bound;
    long product = (words.next() >>> 32) * bound;
    while ((product & 0xFFFF_FFFFL) < refused) {
      product = (words.next() >>> 32) * bound;
    }
    return (int) (product >>> 32);
  }

  /**
   * Different numbers among 0, 1, …, total - 1 in random order: a sample without replacement.
   *
   * @param count from 0 to total
   */
  public int[] sample(int count, int total) {
    if (count < 0 || count > total) {
      throw new IllegalArgumentException(
          "a sample without replacement from %s needs a size from 0 to %s, found %s"
              .formatted(total, total, count));
    }
    int[] all = new int[total];
    Arrays.setAll(all, i -> i);
    for (int i = 0; i < count; i++) {
      int chosen = i + below(total - i);
      int moved = all[i];
      all[i] = all[chosen];
      all[chosen] = moved;
    }
    return Arrays.copyOf(all, count);
  }

  /** The numbers 0, 1, …, size - 1 in random order. */
  public int[] permutation(int size) {
    return sample(size, size);
  }

  private static byte[] digest(byte[] parent, int kind, byte[] name) {
    MessageDigest sha256 = sha256();
    sha256.update(parent);
    sha256.update((byte) kind);
    return sha256.digest(name);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }
}
