package io.github.offprint.figure;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A finite sequence of doubles that never changes; equal when all bits are equal. */
public final class Numbers {

  private final double[] values;

  private Numbers(double[] values) {
    this.values = values;
  }

  /** A copy of the given values. */
  public static Numbers of(double... values) {
    return new Numbers(values.clone());
  }

  /** A copy of the given values. */
  public static Numbers of(List<? extends Number> values) {
    return new Numbers(values.stream().mapToDouble(Number::doubleValue).toArray());
  }

  /** The values of a function at 0, 1, …, size - 1. */
  public static Numbers of(int size, IntToDoubleFunction value) {
    return new Numbers(IntStream.range(0, size).mapToDouble(value).toArray());
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  /**
   * The value at a place.
   *
   * @param i from 0 to size - 1
   */
  public double at(int i) {
    return values[i];
  }

  /** The values in order. */
  public DoubleStream stream() {
    return Arrays.stream(values);
  }

  /** A copy of the values. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Numbers that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
