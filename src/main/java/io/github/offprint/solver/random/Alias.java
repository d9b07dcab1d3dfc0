package io.github.offprint.solver.random;

/**
 * Draws numbers 0, 1, …, n - 1 with given weights in constant time: A. Walker's alias method, in
 * the form of M. Vose (IEEE Trans. Softw. Eng. 17, 1991).
 */
public final class Alias {

  private final double[] own;
  private final int[] other;

  /**
   * Of weights.
   *
   * @param weights not negative, finite, at least one of them positive
   */
  public Alias(double[] weights) {
    int size = weights.length;
    double total = 0;
    for (double weight : weights) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("a weight must be at least 0, found " + weight);
      }
      total += weight;
    }
    if (!(total > 0 && Double.isFinite(total))) {
      throw new IllegalArgumentException(
          "expected weights of a positive and finite sum, found " + total);
    }
    own = new double[size];
    other = new int[size];
    for (int i = 0; i < size; i++) {
      own[i] = weights[i] / total * size;
      other[i] = i;
    }
    pair(size);
  }

  /** Fills up what is below the mean from what is above it. */
  private void pair(int size) {
    int[] waiting = new int[size];
    int below = 0;
    int above = size;
    for (int i = 0; i < size; i++) {
      if (own[i] < 1) {
        waiting[below++] = i;
      } else {
        waiting[--above] = i;
      }
    }
    double[] left = own.clone();
    while (below > 0 && above < size) {
      int small = waiting[--below];
      int large = waiting[above];
      own[small] = left[small];
      other[small] = large;
      left[large] -= 1 - left[small];
      if (left[large] < 1) {
        above++;
        waiting[below++] = large;
      }
    }
    // what rounding leaves on either side stands for itself
    while (below > 0) {
      own[waiting[--below]] = 1;
    }
    while (above < size) {
      own[waiting[above++]] = 1;
    }
  }

  /** A number with the probability of its weight. */
  public int draw(Draws draws) {
    int place = draws.below(own.length);
    return draws.uniform() < own[place] ? place : other[place];
  }
}
