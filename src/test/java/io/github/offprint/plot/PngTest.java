package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PngTest {

  @Test
  void coloredPixelsAreReadBackAsTheyWere() throws IOException {
    int[] pixels = {0xff112233, 0x00000000, 0xffffffff, 0x80abcdef, 0xff000001, 0xff00ff00};
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.colored(3, pixels).bytes()));
    assertThat(image.getRGB(0, 0, 3, 2, null, 0, 3)).containsExactly(pixels);
  }

  @Test
  void greyPixelsAreReadBackAsTheyWere() throws IOException {
    byte[] samples = new byte[200 * 50];
    new Random(1).nextBytes(samples);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.grey(200, samples).bytes()));
    byte[] read = (byte[]) image.getRaster().getDataElements(0, 0, 200, 50, null);
    assertThat(read).containsExactly(samples);
  }

  @Property(tries = 200)
  void whatIsPackedIsUnpackedAgain(
      @ForAll @IntRange(min = 0, max = 70000) int size,
      @ForAll @IntRange(min = 1, max = 256) int kinds,
      @ForAll long seed)
      throws DataFormatException {
    Random random = new Random(seed);
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      int back = 1 + random.nextInt(40000);
      boolean repeat = i >= back && random.nextInt(50) > 0;
      bytes[i] = repeat ? bytes[i - back] : (byte) random.nextInt(kinds);
    }
    assertThat(unpacked(Deflate.zlib(bytes), size)).isEqualTo(bytes);
  }

  @Test
  void longRunsPackWell() throws DataFormatException {
    byte[] white = new byte[1_000_000];
    Arrays.fill(white, (byte) 255);
    byte[] packed = Deflate.zlib(white);
    assertThat(packed.length).isLessThan(10_000);
    assertThat(unpacked(packed, white.length)).isEqualTo(white);
  }

  private static byte[] unpacked(byte[] packed, int size) throws DataFormatException {
    Inflater inflater = new Inflater();
    inflater.setInput(packed);
    byte[] bytes = new byte[size + 1];
    int length = inflater.inflate(bytes);
    assertThat(inflater.finished()).isTrue();
    inflater.end();
    return Arrays.copyOf(bytes, length);
  }
}
