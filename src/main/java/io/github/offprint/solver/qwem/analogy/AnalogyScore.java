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
    Questions questions = new Questions(words, vectors.cosines(words));
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

  /** The questions of a category: its words, and the cosines between each of them and all words. */
  private static final class Questions {

    private final int[] words;
    private final double[][] cosines;

    Questions(int[] words, Matrix cosines) {
      this.words = words;
      this.cosines = new double[words.length][cosines.columns()];
      for (int i = 0; i < words.length; i++) {
        for (int w = 0; w < cosines.columns(); w++) {
          this.cosines[i][w] = cosines.at(i, w);
        }
      }
    }

    private double[] cosines(int word) {
      return cosines[Arrays.binarySearch(words, word)];
    }

    /** What a pair solves of the questions about the others. */
    double solved(Pair given, List<Pair> pairs) {
      double[] from = cosines(given.from());
      double[] step = cosines(given.to()).clone();
      for (int w = 0; w < step.length; w++) {
        step[w] -= from[w];
      }
      step[given.from()] = Double.NEGATIVE_INFINITY;
      step[given.to()] = Double.NEGATIVE_INFINITY;
      double sum = 0;
      for (Pair asked : pairs) {
        if (!asked.equals(given)) {
          double kept = step[asked.from()];
          step[asked.from()] = Double.NEGATIVE_INFINITY;
          sum += share(cosines(asked.from()), step, asked.to());
          step[asked.from()] = kept;
        }
      }
      return sum;
    }

    /** 1 over the number of largest products if the product of a word is one of them, else 0. */
    private static double share(double[] start, double[] step, int word) {
      double product = start[word] + step[word];
      if (product == Double.NEGATIVE_INFINITY) {
        return 0;
      }
      int near = 0;
      double largest = product;
      for (int w = 0; w < step.length; w++) {
        double other = start[w] + step[w];
        // seldom true: most other words are far behind
        if (other >= product - TIE) {
          near++;
          largest = Math.max(largest, other);
          if (largest > product + TIE) {
            return 0;
          }
        }
      }
      return near == 1 ? 1 : 1.0 / equal(start, step, largest);
    }

    private static int equal(double[] start, double[] step, double largest) {
      int equal = 0;
      for (int w = 0; w < step.length; w++) {
        equal += start[w] + step[w] >= largest - TIE ? 1 : 0;
      }
      return equal;
    }
  }
}
