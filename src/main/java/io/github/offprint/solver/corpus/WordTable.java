package io.github.offprint.solver.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Different words, numbered in the order in which they came: a hash table with open addressing. */
final class WordTable {

  /** What a word costs besides its bytes, at most: where it ends, its hash, two to four slots. */
  private static final int OVERHEAD = 24;

  private byte[] pool = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int[] hashes = new int[1 << 8];
  private int[] slots = new int[1 << 9];
  private int size;

  int size() {
    return size;
  }

  /** Bytes in use, about. */
  long memory() {
    return OVERHEAD * (long) size + end(size - 1);
  }

  /** The number of a word, or -1 if it is not there. */
  int find(Word word) {
    return slots[slot(word)] - 1;
  }

  /** The number of a word, which is now there. */
  int add(Word word) {
    int slot = slot(word);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    append(word);
    slots[slot] = size;
    if (2 * size > slots.length) {
      rehash();
    }
    return size - 1;
  }

  /** Where a word is, or the empty slot where it would be. */
  private int slot(Word word) {
    int mask = slots.length - 1;
    int hash = word.hash();
    int slot = hash & mask;
    while (slots[slot] > 0) {
      int number = slots[slot] - 1;
      if (hashes[number] == hash && word.stands(pool, end(number - 1), ends[number])) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void append(Word word) {
    int start = end(size - 1);
    int end = Math.addExact(start, word.length());
    if (end > pool.length) {
      pool =
          Arrays.copyOf(
              pool, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * pool.length, end)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    word.copyTo(pool, start);
    ends[size] = end;
    hashes[size++] = word.hash();
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = hashes[number] & mask;
      while (slots[slot] > 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = number + 1;
    }
  }

  private int end(int number) {
    return number < 0 ? 0 : ends[number];
  }

  /** A word in UTF-8. */
  byte[] bytes(int number) {
    return Arrays.copyOfRange(pool, end(number - 1), ends[number]);
  }

  String word(int number) {
    return new String(
        pool, end(number - 1), ends[number] - end(number - 1), StandardCharsets.UTF_8);
  }

  /** All numbers, in the ascending order of their words. */
  int[] ascending() {
    return IntStream.range(0, size)
        .boxed()
        .sorted(
            (a, b) -> Arrays.compareUnsigned(pool, end(a - 1), ends[a], pool, end(b - 1), ends[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
