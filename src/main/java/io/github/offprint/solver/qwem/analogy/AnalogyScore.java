package io.github.offprint.solver.qwem.analogy;

import io.github.offprint.solver.linalg.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many analogies embeddings solve. The answer to (a, b, c) is the word, other than these three,
 * whose direction has the largest product with ĉ + b̂ - â. Where n words share the largest product,
 * a right one among them counts 1/n, so that rounding does not decide in languages with symmetries.
 */
public final class AnalogyScore {

  /** Products that differ by less are equal. */
  static final double TIE = 1e-9;

  private final Analogies analogies;
  private final double[] solved;

  /**
   * Asks all questions.
   *
   * @param vectors of at least as many words as the analogies speak of
   */
  public AnalogyScore(Analogies analogies, WordVectors vectors) {
    this.analogies = analogies;
    this.solved =
        analogies.categories().stream().mapToDouble(c -> solved(c.pairs(), vectors)).toArray();
  }

  /** The share of all questions that are answered rightly; NaN if there are none. */
  public double accuracy() {
    double sum = 0;
    for (double part : solved) {
      sum += part;
    }
    return sum / analogies.count();
  }

  /** The share within the i-th category of the analogies. */
  public double accuracy(int i) {
    return solved[i] / analogies.categories().get(i).analogies();
  }

  /** The shares of the categories, in their order. */
  public List<Double> accuracies() {
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < solved.length; i++) {
      shares.add(accuracy(i));
    }
    return shares;
  }

  private static double solved(List<Pair> pairs, WordVectors vectors) {
    int[] words =
        pairs.stream()
            .flatMapToInt(p -> IntStream.of(p.from(), p.to()))
            .sorted()
            .distinct()
            .toArray();
    if (words[words.length - 1] >= vectors.size()) {
      throw new IllegalArgumentException(
          "expected words below %s, found %s".formatted(vectors.size(), words[words.length - 1]));
    }
    Questions questions = new Questions(vectors.cosines(words), words);
    // one number for each pair, then a sum in order: any number of threads gives the same bits
    double[] parts = new double[pairs.size()];
    IntStream.range(0, parts.length)
        .parallel()
        .forEach(i -> parts[i] = questions.solved(pairs.get(i), pairs));
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  /** The questions of a category, with the cosines between its words and all words. */
  private record Questions(Matrix cosines, int[] words) {

    /** What a pair solves of the questions about the others. */
    double solved(Pair given, List<Pair> pairs) {
      double[] products = new double[cosines.columns()];
      double sum = 0;
      for (Pair asked : pairs) {
        if (!asked.equals(given)) {
          sum += solved(given, asked, products);
        }
      }
      return sum;
    }

    private double solved(Pair given, Pair asked, double[] products) {
      int a = Arrays.binarySearch(words, given.from());
      int b = Arrays.binarySearch(words, given.to());
      int c = Arrays.binarySearch(words, asked.from());
      for (int w = 0; w < products.length; w++) {
        products[w] = cosines.at(c, w) + cosines.at(b, w) - cosines.at(a, w);
      }
      products[given.from()] = Double.NEGATIVE_INFINITY;
      products[given.to()] = Double.NEGATIVE_INFINITY;
      products[asked.from()] = Double.NEGATIVE_INFINITY;
      return shareOfLargest(products, asked.to());
    }

    /** 1 over the number of largest products if the product of a word is one of them, else 0. */
    private static double shareOfLargest(double[] products, int word) {
      double largest = Double.NEGATIVE_INFINITY;
      for (double product : products) {
        largest = Math.max(largest, product);
      }
      if (products[word] == Double.NEGATIVE_INFINITY || products[word] < largest - TIE) {
        return 0;
      }
      int equal = 0;
      for (double product : products) {
        equal += product >= largest - TIE ? 1 : 0;
      }
      return 1.0 / equal;
    }
  }
}
