package io.github.offprint.site;

import java.util.Arrays;

/**
 * Words by numbers, which they get as they are met, from 0. A word is found by its characters where
 * they stand in a text, so that one that is known costs no object.
 */
final class WordNumbers {

  private static final int FIRST_ROOM = 1 << 12;

  private char[][] words = new char[FIRST_ROOM / 2][];
  private int[] hashes = new int[FIRST_ROOM / 2];

  /**
   * Numbers plus one, by the hash of the word or at the next free place; never more than half full.
   */
  private int[] table = new int[FIRST_ROOM];

  private int size;

  /** The number of the word that stands at a place in a text; a new one if it was never met. */
  int of(char[] signs, int from, int length) {
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + signs[i];
    }
    int at = place(hash);
    for (; table[at] != 0; at = at + 1 & table.length - 1) {
      int number = table[at] - 1;
      char[] word = words[number];
      if (hashes[number] == hash
          && Arrays.equals(word, 0, word.length, signs, from, from + length)) {
        return number;
      }
    }
    return add(Arrays.copyOfRange(signs, from, from + length), hash, at);
  }

  /** The same for a whole text. */
  int of(String word) {
    return of(word.toCharArray(), 0, word.length());
  }

  private int add(char[] word, int hash, int at) {
    if (size == words.length) {
      grow();
      return add(word, hash, free(hash));
    }
    words[size] = word;
    hashes[size] = hash;
    table[at] = ++size;
    return size - 1;
  }

  private int place(int hash) {
    return (hash ^ hash >>> 15) & table.length - 1;
  }

  private int free(int hash) {
    int at = place(hash);
    while (table[at] != 0) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }

  private void grow() {
    words = Arrays.copyOf(words, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
    table = new int[2 * table.length];
    for (int number = 0; number < size; number++) {
      table[free(hashes[number])] = number + 1;
    }
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The word of a number. */
  String word(int number) {
    return new String(words[number]);
  }
}
