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

  /** Weights that come in the order of rows, and in them of columns. */
  static final class Rows {

    private final int size;
    private final long most;
    private final int[][] columns;
    private final long[][] weights;
    private int[] rowColumns = new int[16];
    private long[] rowWeights = new long[16];
    private int row;
    private int length;
    private long pairs;

    /**
     * None yet.
     *
     * @param memory how many bytes they may take
     */
    Rows(int size, long memory) {
      this.size = size;
      this.most = memory / PAIR_BYTES;
      this.columns = new int[size][0];
      this.weights = new long[size][0];
    }

    /** Adds the pair i V + j. */
    void add(long pair, long weight) {
      if (++pairs > most) {
        throw new IllegalArgumentException(
            "expected at most %s pairs of words that occur, which is what %s bytes hold, found more"
                    .formatted(most, most * PAIR_BYTES)
                + " (take fewer words, or more memory)");
      }
      int i = (int) (pair / size);
      if (i != row) {
        endRow();
        row = i;
      }
      if (length == rowColumns.length) {
        rowColumns = Arrays.copyOf(rowColumns, 2 * length);
        rowWeights = Arrays.copyOf(rowWeights, 2 * length);
      }
      rowColumns[length] = (int) (pair % size);
      rowWeights[length++] = weight;
    }

    private void endRow() {
      columns[row] = Arrays.copyOf(rowColumns, length);
      weights[row] = Arrays.copyOf(rowWeights, length);
      length = 0;
    }

    SparseWeights weights() {
      endRow();
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
