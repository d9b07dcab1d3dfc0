package io.github.offprint.plot;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * A small compressor for the zlib format (RFC 1950 and 1951): one block with the fixed code, and
 * matches with the last place where the same three bytes stood. Its output never changes.
 */
final class Deflate {

  private static final int WINDOW = 32768;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;
  private static final int FEW = 3;

  private final byte[] in;
  private final int learned;
  private final int[] lastPlace = new int[1 << 15];
  private byte[] out = new byte[1 << 14];
  private int written;
  private int bits;
  private int bitCount;

  private Deflate(byte[] in, int learned) {
    this.in = in;
    this.learned = learned;
    Arrays.fill(lastPlace, -1);
  }

  /** The bytes in the zlib format. */
  static byte[] zlib(byte[] bytes) {
    return zlib(new Deflate(bytes, LONGEST), bytes);
  }

  /** The same for pictures that are mostly paper: only the ends of long matches are learned. */
  static byte[] quickZlib(byte[] bytes) {
    return zlib(new Deflate(bytes, FEW), bytes);
  }

  private static byte[] zlib(Deflate deflate, byte[] bytes) {
    deflate.write(0x78);
    deflate.write(0x01);
    deflate.block();
    Adler32 sum = new Adler32();
    sum.update(bytes);
    for (byte part : ByteBuffer.allocate(4).putInt((int) sum.getValue()).array()) {
      deflate.write(part);
    }
    return Arrays.copyOf(deflate.out, deflate.written);
  }

  private void block() {
    put(0b011, 3);
    for (int at = 0; at < in.length; ) {
      int before = remember(at);
      int length = before < 0 || at - before > WINDOW ? 0 : matching(before, at);
      if (length >= SHORTEST) {
        match(length, at - before);
        for (int i = Math.max(1, length - learned); i < length; i++) {
          remember(at + i);
        }
        at += length;
      } else {
        symbol(in[at++] & 0xff);
      }
    }
    symbol(256);
    put(0, (8 - bitCount) % 8);
  }

  /** Notes that three bytes stand here and tells where they, or others, stood last. */
  private int remember(int at) {
    if (at + SHORTEST > in.length) {
      return -1;
    }
    int three = (in[at] & 0xff) << 16 | (in[at + 1] & 0xff) << 8 | in[at + 2] & 0xff;
    int slot = three * 0x9e3779b1 >>> 17;
    int before = lastPlace[slot];
    lastPlace[slot] = at;
    return before;
  }

  private int matching(int before, int at) {
    int longest = Math.min(LONGEST, in.length - at);
    int length = Arrays.mismatch(in, before, before + longest, in, at, at + longest);
    return length < 0 ? longest : length;
  }

  private void match(int length, int distance) {
    if (length == LONGEST) {
      symbol(285);
    } else {
      int extra = extraBits(length - SHORTEST, 4);
      int base = length - SHORTEST;
      symbol(257 + 4 * extra + (base >> extra));
      put(base & (1 << extra) - 1, extra);
    }
    int extra = extraBits(distance - 1, 2);
    putReversed(2 * extra + (distance - 1 >> extra), 5);
    put(distance - 1 & (1 << extra) - 1, extra);
  }

  /**
   * How many low bits of a number follow its code: none while it is below {@code 2 * group}, and
   * one more with each doubling.
   */
  private static int extraBits(int number, int group) {
    int extra = 0;
    while (number >> extra >= 2 * group) {
      extra++;
    }
    return extra;
  }

  /** The fixed code of literals and lengths. */
  private void symbol(int symbol) {
    if (symbol < 144) {
      putReversed(0x30 + symbol, 8);
    } else if (symbol < 256) {
      putReversed(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      putReversed(symbol - 256, 7);
    } else {
      putReversed(0xc0 + symbol - 280, 8);
    }
  }

  private void putReversed(int code, int count) {
    put(Integer.reverse(code) >>> 32 - count, count);
  }

  private void put(int value, int count) {
    bits |= value << bitCount;
    bitCount += count;
    while (bitCount >= 8) {
      write(bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }

  private void write(int value) {
    if (written == out.length) {
      out = Arrays.copyOf(out, 2 * written);
    }
    out[written++] = (byte) value;
  }
}
