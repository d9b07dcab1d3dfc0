package io.github.offprint.solver.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Counts words within a bound of memory. */
final class WordCounter implements AutoCloseable {

  /** How frequent a word is. */
  private record Frequency(byte[] bytes, String word, long count) {

    /** The words that make a vocabulary come last. */
    static final Comparator<Frequency> RAREST_FIRST =
        Comparator.comparingLong(Frequency::count)
            .thenComparing((a, b) -> Arrays.compareUnsigned(b.bytes, a.bytes));
  }

  private final long memory;
  private final WordRuns spills = new WordRuns();
  private WordTable table = new WordTable();
  private long[] counts = new long[1 << 8];

  /**
   * None yet.
   *
   * @param memory bytes; some words are always kept
   */
  WordCounter(long memory) {
    this.memory = memory;
  }

  /** The number of a word until the next {@link #spill}. */
  int number(Word word) {
    int number = table.add(word);
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, 2 * counts.length);
    }
    return number;
  }

  /** Counts a word once more. */
  void count(int number) {
    counts[number]++;
  }

  /** Whether the memory is used up. */
  boolean isFull() {
    // sorting needs about as much again
    return 2 * (table.memory() + 8L * table.size()) > memory;
  }

  /** Writes all counts out and forgets the numbers of words. */
  void spill() {
    spills.add(WordRun.of(table, counts));
    table = new WordTable();
    counts = new long[1 << 8];
  }

  /**
   * The most frequent words.
   *
   * @param most how many, at most
   * @param least how often they occur, at least
   */
  Vocabulary vocabulary(int most, long least) {
    PriorityQueue<Frequency> best = new PriorityQueue<>(Frequency.RAREST_FIRST);
    spills.merge(
        List.of(WordRun.of(table, counts)),
        (run, sum) -> {
          if (sum >= least) {
            best.add(new Frequency(run.bytes(), run.word(), sum));
            if (best.size() > most) {
              best.poll();
            }
          }
        });
    List<Frequency> ordered = new ArrayList<>(best);
    ordered.sort(Frequency.RAREST_FIRST.reversed());
    return new Vocabulary(
        ordered.stream().map(Frequency::word).toList(),
        ordered.stream().mapToLong(Frequency::count).toArray());
  }

  @Override
  public void close() {
    spills.close();
  }
}
