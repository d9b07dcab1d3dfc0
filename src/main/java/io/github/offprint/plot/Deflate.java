package io.github.offprint.plot;

import java.io.ByteArrayOutputStream;
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

  private final byte[] in;
  private final int[] lastPlace = new int[1 << 15];
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int bits;
  private int bitCount;

  private Deflate(byte[] in) {
    this.in = in;
    Arrays.fill(lastPlace, -1);
  }

  /** The bytes in the zlib format. */
  static byte[] zlib(byte[] bytes) {
    Deflate deflate = new Deflate(bytes);
    deflate.out.write(0x78);
    deflate.out.write(0x01);
    deflate.block();
    Adler32 sum = new Adler32();
    sum.update(bytes);
    deflate.out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return deflate.out.toByteArray();
  }

  private void block() {
    put(0b011, 3);
    for (int at = 0; at < in.length; ) {
      int before = remember(at);
      int length = before < 0 || at - before > WINDOW ? 0 : matching(before, at);
      if (length >= SHORTEST) {
        match(length, at - before);
        for (int i = 1; i < length; i++) {
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
    int length = 0;
    while (length < longest && in[before + length] == in[at + length]) {
      length++;
    }
    return length;
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
      out.write(bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }
}
