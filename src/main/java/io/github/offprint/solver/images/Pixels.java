package io.github.offprint.solver.images;

import java.util.Set;

/** Pictures as their files hold them: bytes from 0 to 255, and the class of each picture. */
public final class Pixels {

  private final int dimension;
  private final byte[] pixels;
  private final byte[] classes;

  /** Takes ownership. */
  Pixels(int dimension, byte[] pixels, byte[] classes) {
    this.dimension = dimension;
    this.pixels = pixels;
    this.classes = classes;
  }

  /** How many pictures. */
  public int size() {
    return classes.length;
  }

  /** Numbers of one picture. */
  public int dimension() {
    return dimension;
  }

  /** The j-th number of picture i, from 0 to 255. */
  public int at(int i, int j) {
    return pixels[i * dimension + j] & 0xff;
  }

  /** The class of picture i. */
  public int classOf(int i) {
    return classes[i];
  }

  /**
   * The first pictures as inputs: less the mean of all their numbers, divided by the standard
   * deviation, with label 1 for some classes and -1 for the others.
   *
   * @param count at most {@link #size}
   */
  public Inputs inputs(int count, Set<Integer> positive) {
    if (count < 1 || count > size()) {
      throw new IllegalArgumentException(
          "expected from 1 to %s pictures, found %s".formatted(size(), count));
    }
    long sum = 0;
    long squares = 0;
    int numbers = count * dimension;
    for (int p = 0; p < numbers; p++) {
      int value = pixels[p] & 0xff;
      sum += value;
      squares += (long) value * value;
    }
    double mean = sum / (double) numbers;
    double variance = squares / (double) numbers - mean * mean;
    double scale = variance > 0 ? 1 / StrictMath.sqrt(variance) : 1;
    double[] rows = new double[numbers];
    for (int p = 0; p < numbers; p++) {
      rows[p] = ((pixels[p] & 0xff) - mean) * scale;
    }
    double[] labels = new double[count];
    for (int i = 0; i < count; i++) {
      labels[i] = positive.contains((int) classes[i]) ? 1 : -1;
    }
    return new Inputs(dimension, rows, labels);
  }
}
