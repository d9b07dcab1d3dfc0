package io.github.offprint.solver.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.solver.random.Draws;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairRunsTest {

  private static final int SIZE = 40;

  /** Numbers of every length, so that their groups of bits are written and read. */
  private static long weight(Draws draws) {
    return (1L << draws.below(58)) + draws.below(3);
  }

  /** As in memory; as one file for each run, so that files are joined; and in between. */
  @ParameterizedTest
  @ValueSource(longs = {1, 4_000, 1_000_000_000})
  void sumsAreThoseOfAMapWhereverTheRunsAre(long memory) {
    Draws draws = Draws.of(4);
    Map<Integer, Long> expected = new TreeMap<>();
    Map<Integer, Long> found = new TreeMap<>();
    try (PairRuns runs = new PairRuns(SIZE, memory)) {
      PairBuffer buffer = new PairBuffer(SIZE, 0);
      for (int n = 0; n < 150; n++) {
        for (int pair = 0; pair < 30; pair++) {
          int i = draws.below(SIZE);
          int j = i + draws.below(SIZE - i);
          long weight = weight(draws) >>> 8;
          expected.merge(i * SIZE + j, weight + 1, Long::sum);
          buffer.add(i, j, weight + 1);
        }
        runs.add(buffer.run());
        assertThat(buffer.isEmpty()).isTrue();
      }
      runs.merge(
          (i, row) -> {
            row.sort();
            for (int n = 0; n < row.length(); n++) {
              found.put(i * SIZE + row.column(n), row.take(n));
            }
          });
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void columnsOfARowAscendOnceSorted() {
    PairRow row = new PairRow(1000);
    for (int column : new int[] {900, 3, 500, 3}) {
      row.add(column, 2);
    }
    row.sort();
    assertThat(new int[] {row.column(0), row.column(1), row.column(2)})
        .containsExactly(3, 500, 900);
    assertThat(row.length()).isEqualTo(3);
    assertThat(row.take(0)).isEqualTo(4);
  }

  @Test
  void aFileThatWasCutShortIsToldApart() {
    PairBuffer buffer = new PairBuffer(2, 0);
    buffer.add(0, 1, 1L << 40);
    byte[] run = buffer.run();
    PairRun cut = new PairRun(new ByteArrayInputStream(run, 0, 3));
    assertThatThrownBy(() -> cut.addTo(new PairRow(2))).isInstanceOf(EOFException.class);
  }
}
