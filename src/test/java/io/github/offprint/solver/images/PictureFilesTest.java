package io.github.offprint.solver.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {

  @TempDir Path folder;

  @Test
  void picturesOfMnistComeWithTheirLabels() throws IOException {
    Path images = Files.write(folder.resolve("images"), images(2, 2, 3));
    Path labels = Files.write(folder.resolve("labels"), labels(7, 3));
    Pixels pixels =
        Idx.pixels(Files.readAllBytes(images), "images", Files.readAllBytes(labels), "labels");

    assertThat(pixels.size()).isEqualTo(2);
    assertThat(pixels.dimension()).isEqualTo(6);
    assertThat(pixels.at(0, 5)).isEqualTo(205);
    assertThat(pixels.at(1, 0)).isEqualTo(206);
    assertThat(pixels.classOf(0)).isEqualTo(7);
    assertThat(pixels.classOf(1)).isEqualTo(3);
  }

  @Test
  void filesThatAreNotMnistAreNamed() {
    byte[] images = images(2, 2, 3);
    byte[] labels = labels(7, 3);

    assertRefused(
        () -> Idx.pixels(labels, "a.idx", labels, "b.idx"),
        "a.idx: expected at least the 16 bytes of an IDX head, found 10");
    assertRefused(
        () -> Idx.pixels(images, "a.idx", images, "b.idx"),
        "b.idx: expected the magic number 2049, found 2051");
    assertRefused(
        () -> Idx.pixels(Arrays.copyOf(images, 27), "a.idx", labels, "b.idx"),
        "a.idx: expected 12 bytes after its head, found 11");
    assertRefused(
        () -> Idx.pixels(images(3, 2, 3), "a.idx", labels, "b.idx"),
        "b.idx: expected a label for each of the 3 pictures, found 2");
    assertRefused(
        () -> Idx.pixels(images, "a.idx", labels(7, 10), "b.idx"),
        "b.idx: expected labels from 0 to 9, found 10 for picture 2");
    byte[] packed = ByteBuffer.allocate(16).putInt(0x1f8b0808).array();
    assertRefused(() -> Idx.pixels(packed, "a.gz", labels, "b.idx"), "(is it unpacked");
    byte[] empty = ByteBuffer.allocate(16).putInt(2051).array();
    assertRefused(
        () -> Idx.pixels(empty, "a.idx", labels, "b.idx"), "a.idx: expected sizes from 1");
    byte[] huge = ByteBuffer.allocate(16).putInt(2051).putInt(70000).putInt(70000).array();
    assertRefused(() -> Idx.pixels(huge, "a.idx", labels, "b.idx"), "a.idx: expected sizes");
    byte[] negative = ByteBuffer.allocate(16).putInt(2051).putInt(-1).array();
    assertRefused(() -> Idx.pixels(negative, "a.idx", labels, "b.idx"), "found -1");
  }

  @Test
  void picturesOfCifarComeWithTheirLabels() {
    byte[] batch = new byte[2 * 3073];
    batch[0] = 9;
    batch[1] = (byte) 255;
    batch[3073] = 1;
    batch[2 * 3073 - 1] = 17;
    Pixels pixels = Cifar10.pixels(batch, "batch");

    assertThat(pixels.size()).isEqualTo(2);
    assertThat(pixels.dimension()).isEqualTo(3072);
    assertThat(pixels.classOf(0)).isEqualTo(9);
    assertThat(pixels.at(0, 0)).isEqualTo(255);
    assertThat(pixels.at(1, 3071)).isEqualTo(17);
  }

  @Test
  void filesThatAreNotCifarAreNamed() {
    assertRefused(
        () -> Cifar10.pixels(new byte[3072], "x.bin"),
        "x.bin: expected records of 3073 bytes, found 3072 bytes, which leaves 3072");
    assertRefused(() -> Cifar10.pixels(new byte[0], "x.bin"), "found 0 bytes");
    byte[] pickled = new byte[3073];
    pickled[0] = (byte) 0x80;
    assertRefused(
        () -> Cifar10.pixels(pickled, "x.bin"),
        "x.bin: expected labels from 0 to 9, found 128 in record 1");
  }

  @Test
  void inputsHaveMeanZeroAndVarianceOne() {
    Inputs inputs =
        Idx.pixels(images(2, 2, 3), "images", labels(7, 3), "labels").inputs(2, Set.of(3));
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 6; j++) {
        sum += inputs.at(i, j);
        squares += inputs.at(i, j) * inputs.at(i, j);
      }
    }

    assertThat(sum).isCloseTo(0, within(1e-12));
    assertThat(squares / 12).isCloseTo(1, within(1e-12));
    assertThat(inputs.label(0)).isEqualTo(-1);
    assertThat(inputs.label(1)).isEqualTo(1);
  }

  private static byte[] images(int count, int rows, int columns) {
    ByteBuffer file = ByteBuffer.allocate(16 + count * rows * columns);
    file.putInt(2051).putInt(count).putInt(rows).putInt(columns);
    for (int i = 0; i < count * rows * columns; i++) {
      file.put((byte) (200 + i));
    }
    return file.array();
  }

  private static byte[] labels(int... labels) {
    ByteBuffer file = ByteBuffer.allocate(8 + labels.length).putInt(2049).putInt(labels.length);
    for (int label : labels) {
      file.put((byte) label);
    }
    return file.array();
  }

  private static void assertRefused(Runnable attempt, String message) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
