package io.github.offprint.solver.corpus;

import io.github.offprint.solver.qwem.Cooccurrence.Partner;
import java.util.Arrays;

/** The weights of the pairs that occur, i ≤ j, by rows. */
final class SparseWeights implements PairWeights {

  private static final int PAIR_BYTES = Integer.BYTES + Long.BYTES;

  private final int[][] columns;
  private final long[][] weights;

  private SparseWeights(int[][] columns, long[][] weights) {
    this.columns = columns;
    this.weights = weights;
  }

  /** Weights that come row by row. */
  static final class Rows {

    private final long most;
    private final int[][] columns;
    private final long[][] weights;
    private long pairs;

    /**
     * None yet.
     *
     * @param memory how many bytes they may take
     */
    Rows(int size, long memory) {
      this.most = memory / PAIR_BYTES;
      this.columns = new int[size][0];
      this.weights = new long[size][0];
    }

    /** Takes the weights of row i, which are 0 from now on. */
    void add(int i, PairRow row) {
      pairs += row.length();
      if (pairs > most) {
        throw new IllegalArgumentException(
            "expected at most %s pairs of words that occur, which is what %s bytes hold, found more"
                    .formatted(most, most * PAIR_BYTES)
                + " (take fewer words, or more memory)");
      }
      row.sort();
      columns[i] = new int[row.length()];
      weights[i] = new long[row.length()];
      for (int n = 0; n < row.length(); n++) {
        columns[i][n] = row.column(n);
        weights[i][n] = row.take(n);
      }
    }

    SparseWeights weights() {
      return new SparseWeights(columns, weights);
    }
  }

  @Override
  public int vocabularySize() {
    return columns.length;
  }

  @Override
  public long at(int i, int j) {
    int row = Math.min(i, j);
    int place = Arrays.binarySearch(columns[row], Math.max(i, j));
    return place < 0 ? 0 : weights[row][place];
  }

  @Override
  public void forEachPartner(int i, Partner partner) {
    for (int n = 0; n < columns[i].length; n++) {
      partner.meets(columns[i][n], weights[i][n]);
    }
  }
}
