package io.github.offprint.solver.images;

/**
 * The binary version of CIFAR-10: records of 3073 bytes, a label from 0 to 9 and the red, green and
 * blue planes of 32 x 32 pixels.
 */
public final class Cifar10 {

  private static final int PIXELS = 3 * 32 * 32;
  private static final int RECORD = 1 + PIXELS;

  private Cifar10() {}

  /**
   * The pictures of one batch, with their labels.
   *
   * @param batch content of a file such as {@code data_batch_1.bin}
   * @param name what a message calls it
   * @throws IllegalArgumentException if it is not what it should be; the message names it
   */
  public static Pixels pixels(byte[] batch, String name) {
    if (batch.length == 0 || batch.length % RECORD != 0) {
      throw new IllegalArgumentException(
          "%s: expected records of %s bytes, found %s bytes, which leaves %s (truncated?)"
              .formatted(name, RECORD, batch.length, batch.length % RECORD));
    }
    int count = batch.length / RECORD;
    byte[] pixels = new byte[count * PIXELS];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = batch[i * RECORD];
      if (labels[i] < 0 || labels[i] > 9) {
        throw new IllegalArgumentException(
            "%s: expected labels from 0 to 9, found %s in record %s (is it the binary version?)"
                .formatted(name, labels[i] & 0xff, i + 1));
      }
      System.arraycopy(batch, i * RECORD + 1, pixels, i * PIXELS, PIXELS);
    }
    return new Pixels(PIXELS, pixels, labels);
  }
}
