package io.github.offprint.solver.images;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The IDX files of MNIST: big-endian whole numbers, a magic number that tells type and dimensions,
 * each dimension, then one byte for each entry.
 */
public final class Idx {

  private static final int IMAGES = 2051;
  private static final int LABELS = 2049;

  private Idx() {}

  /**
   * Pictures with their labels, 0 to 9.
   *
   * @param images content of a file of pictures, magic number 2051
   * @param imagesName what a message calls it
   * @param labels content of a file of as many labels, magic number 2049
   * @param labelsName what a message calls it
   * @throws IllegalArgumentException if a file is not what it should be; the message names it
   */
  public static Pixels pixels(byte[] images, String imagesName, byte[] labels, String labelsName) {
    ByteBuffer pictures = opened(images, imagesName, IMAGES, 3);
    ByteBuffer classes = opened(labels, labelsName, LABELS, 1);
    int count = pictures.getInt(4);
    if (classes.getInt(4) != count) {
      throw new IllegalArgumentException(
          "%s: expected a label for each of the %s pictures, found %s"
              .formatted(labelsName, count, classes.getInt(4)));
    }
    for (int i = 8; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] > 9) {
        throw new IllegalArgumentException(
            "%s: expected labels from 0 to 9, found %s for picture %s"
                .formatted(labelsName, labels[i] & 0xff, i - 7));
      }
    }
    return new Pixels(
        pictures.getInt(8) * pictures.getInt(12),
        Arrays.copyOfRange(images, 16, images.length),
        Arrays.copyOfRange(labels, 8, labels.length));
  }

  private static ByteBuffer opened(byte[] file, String name, int magic, int dimensions) {
    int head = 4 + 4 * dimensions;
    if (file.length < head) {
      throw new IllegalArgumentException(
          "%s: expected at least the %s bytes of an IDX head, found %s (truncated?)"
              .formatted(name, head, file.length));
    }
    ByteBuffer buffer = ByteBuffer.wrap(file);
    if (buffer.getInt(0) != magic) {
      throw new IllegalArgumentException(
          "%s: expected the magic number %s, found %s (is it unpacked, and the right file?)"
              .formatted(name, magic, buffer.getInt(0)));
    }
    long entries = 1;
    for (int d = 0; d < dimensions; d++) {
      int size = buffer.getInt(4 + 4 * d);
      if (size < 1 || entries * size > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "%s: expected sizes from 1 of an array below 2 GB, found %s".formatted(name, size));
      }
      entries *= size;
    }
    if (file.length != head + entries) {
      throw new IllegalArgumentException(
          "%s: expected %s bytes after its head, found %s"
              .formatted(name, entries, file.length - head));
    }
    return buffer;
  }
}
