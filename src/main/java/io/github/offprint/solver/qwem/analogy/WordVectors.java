package io.github.offprint.solver.qwem.analogy;

import io.github.offprint.solver.linalg.Matrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Directions of embedded words: rows of unit length. A word embedded at zero stays there. */
public final class WordVectors {

  private final Matrix directions;

  /**
   * The directions of given embeddings.
   *
   * @param embeddings a row for each word
   */
  public WordVectors(Matrix embeddings) {
    double[] scales = new double[embeddings.rows()];
    Arrays.setAll(scales, i -> scale(embeddings, i));
    this.directions =
        Matrix.of(
            embeddings.rows(), embeddings.columns(), (i, k) -> scales[i] * embeddings.at(i, k));
  }

  private static double scale(Matrix embeddings, int word) {
    double squares = 0;
    for (int k = 0; k < embeddings.columns(); k++) {
      squares += embeddings.at(word, k) * embeddings.at(word, k);
    }
    return squares == 0 ? 0 : 1 / StrictMath.sqrt(squares);
  }

  /** A word near a direction. */
  public record Neighbour(int word, double cosine) {}

  /** How many words. */
  public int size() {
    return directions.rows();
  }

  /** d, the dimension of the embeddings. */
  public int dimension() {
    return directions.columns();
  }

  /** The cosine between two words. */
  public double cosine(int i, int j) {
    double product = 0;
    for (int k = 0; k < dimension(); k++) {
      product += directions.at(i, k) * directions.at(j, k);
    }
    return product;
  }

  /**
   * The cosines between some words and all words.
   *
   * @return a row for each of {@code some}, a column for each word
   */
  public Matrix cosines(int[] some) {
    Matrix chosen = Matrix.of(some.length, dimension(), (i, k) -> directions.at(some[i], k));
    return chosen.times(Matrix.of(dimension(), size(), (k, i) -> directions.at(i, k)));
  }

  /**
   * The words nearest to a direction by their cosine, the nearest first; of words equally near, the
   * one with the smaller number first.
   *
   * @param direction not zero, of any length
   * @param count at most this many
   */
  public List<Neighbour> nearest(double[] direction, int count) {
    if (direction.length != dimension()) {
      throw new IllegalArgumentException(
          "expected a direction of %s numbers, found %s".formatted(dimension(), direction.length));
    }
    Matrix column = Matrix.of(dimension(), 1, (k, j) -> direction[k]);
    double length = StrictMath.sqrt(column.transposedTimes(column).at(0, 0));
    if (!(length > 0)) {
      throw new IllegalArgumentException("expected a direction other than zero");
    }
    Matrix products = directions.times(column);
    return IntStream.range(0, size())
        .mapToObj(i -> new Neighbour(i, products.at(i, 0) / length))
        .sorted(Comparator.comparingDouble(neighbour -> -neighbour.cosine()))
        .limit(count)
        .toList();
  }
}
