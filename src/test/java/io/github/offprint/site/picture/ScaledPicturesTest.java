package io.github.offprint.site.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.ImageFile;
import io.github.offprint.content.ImageSize;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledPicturesTest {

  private static final Path PICTURES = Path.of("src/test/resources/sites/images/content/_images");

  private static BufferedImage copy(String name, int width) throws IOException {
    byte[] bytes = new ScaledPictures(CacheFolder.none()).copy(PICTURES.resolve(name), width);
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static List<Integer> widths(ScaledPictures scaled, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return scaled.widths(file, bytes, ImageFile.of(bytes).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "wide.jpg,             1400, 300, true",
    "turned.jpg,           800,  300, true",
    "gray-progressive.jpg, 900,  400, true",
    "diagram.png,          1300, 200, true",
    "small.gif,            40,   30,  false",
    "dot.webp,             1,    1,   false",
    "tiny.avif,            64,   48,  false",
  })
  void headersTellTheSizeAsShown(String name, int width, int height, boolean scalable)
      throws IOException {
    ImageFile file = ImageFile.of(Files.readAllBytes(PICTURES.resolve(name))).orElseThrow();
    assertThat(file.size()).isEqualTo(new ImageSize(width, height));
    assertThat(file.scalable()).isEqualTo(scalable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wide.jpg", "turned.jpg", "diagram.png", "dot.webp"})
  void aPictureThatEndsTooEarlyIsDamaged(String name) throws IOException {
    byte[] whole = Files.readAllBytes(PICTURES.resolve(name));
    for (int length = 12; length < whole.length; length += 1 + whole.length / 50) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> ImageFile.of(part))
          .as("%s bytes of %s", length, name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void boxesInBoxesWithoutEndAreDamaged() {
    int depth = 100_000;
    ByteBuffer nested = ByteBuffer.allocate(16 + 8 * depth);
    nested.putInt(16).put("ftypavif".getBytes(StandardCharsets.US_ASCII)).putInt(0);
    for (int i = 0; i < depth; i++) {
      nested.putInt(8 * (depth - i)).put("iprp".getBytes(StandardCharsets.US_ASCII));
    }
    assertThatThrownBy(() -> ImageFile.of(nested.array()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsDamagedInsideIsTold() throws IOException {
    byte[] bytes = Files.readAllBytes(PICTURES.resolve("diagram.png"));
    Arrays.fill(bytes, 300, 600, (byte) 0x55);
    ImageFile header = ImageFile.of(bytes).orElseThrow();
    ScaledPictures scaled = new ScaledPictures(CacheFolder.none());
    assertThatThrownBy(() -> scaled.widths(Path.of("x.png"), bytes, header))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it cannot be decoded");
  }

  @Test
  void aPictureOfMoreThanSixtyFourMillionPixelsIsNotEvenDecoded() throws IOException {
    byte[] bytes = Files.readAllBytes(PICTURES.resolve("diagram.png"));
    ByteBuffer.wrap(bytes).putInt(16, 8001).putInt(20, 8000); // width and height of the IHDR chunk
    ImageFile header = ImageFile.of(bytes).orElseThrow();
    assertThat(header.size()).isEqualTo(new ImageSize(8001, 8000));
    // decoding it would fail, as what follows is a picture of another size
    assertThat(new ScaledPictures(CacheFolder.none()).widths(Path.of("x.png"), bytes, header))
        .isEmpty();
  }

  @Test
  void copiesAreNarrowerThanTheOriginalAndSmaller() throws IOException {
    ScaledPictures scaled = new ScaledPictures(CacheFolder.none());
    assertThat(widths(scaled, PICTURES.resolve("wide.jpg"))).containsExactly(640, 1280);
    assertThat(widths(scaled, PICTURES.resolve("small.gif"))).isEmpty();
    assertThat(copy("wide.jpg", 640).getHeight()).isEqualTo(137);
  }

  @Test
  void aPhotographIsTurnedAsItIsShown() throws IOException {
    BufferedImage stored = ImageIO.read(PICTURES.resolve("turned.jpg").toFile());
    BufferedImage copy = copy("turned.jpg", 640);
    assertThat(copy.getWidth()).isEqualTo(640);
    assertThat(copy.getHeight()).isEqualTo(240);
    // held with its right side up: the left edge of the shown picture is the bottom of the stored
    assertNear(new Color(copy.getRGB(2, 2)), new Color(stored.getRGB(2, 797)));
    assertNear(new Color(copy.getRGB(637, 2)), new Color(stored.getRGB(2, 2)));
    assertNear(new Color(copy.getRGB(2, 237)), new Color(stored.getRGB(297, 797)));
  }

  // two quantisations of JPEG, and the mean over an area where the picture changes slowly
  private static void assertNear(Color found, Color expected) {
    int difference =
        Math.abs(found.getRed() - expected.getRed())
            + Math.abs(found.getGreen() - expected.getGreen())
            + Math.abs(found.getBlue() - expected.getBlue());
    assertThat(difference).as("%s is near %s", found, expected).isLessThan(48);
  }

  @Test
  void whatCannotBeSeenStaysSo() throws IOException {
    BufferedImage copy = copy("diagram.png", 640);
    assertThat(copy.getRGB(600, 5) >>> 24).isZero();
    assertThat(copy.getRGB(98, 49)).isEqualTo(0xFF1F4FBF);
  }

  @Test
  void theMeanOfBlackAndWhiteIsHalfTheLight() {
    BufferedImage stripes = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 4; y++) {
      stripes.getRaster().setSample(0, y, 0, 255);
      stripes.getRaster().setSample(2, y, 0, 255);
    }
    // sRGB of half the light: 1.055 · 0.5^(1/2.4) − 0.055 = 0.7354
    assertThat(AreaAverage.of(new Pixels(stripes, 1), 2)).containsOnly((byte) 188);
  }

  @Test
  void aPlainPictureStaysPlainAtEveryWidth() {
    BufferedImage plain = new BufferedImage(97, 61, BufferedImage.TYPE_BYTE_GRAY);
    for (int value : new int[] {0, 1, 100, 254, 255}) {
      for (int i = 0; i < 97 * 61; i++) {
        plain.getRaster().setSample(i % 97, i / 97, 0, value);
      }
      for (int width : new int[] {1, 2, 7, 50, 96, 97}) {
        assertThat(AreaAverage.of(new Pixels(plain, 1), width)).containsOnly((byte) value);
      }
    }
  }

  @Test
  void sixteenBitsIndexedAndTwoToneColoursAreRead() throws IOException {
    for (int type :
        new int[] {
          BufferedImage.TYPE_USHORT_GRAY,
          BufferedImage.TYPE_BYTE_BINARY,
          BufferedImage.TYPE_BYTE_INDEXED,
          BufferedImage.TYPE_4BYTE_ABGR
        }) {
      BufferedImage image = new BufferedImage(8, 8, type);
      for (int i = 0; i < 64; i++) {
        image.setRGB(i % 8, i / 8, 0xFFFFFFFF);
      }
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
      assertThat(AreaAverage.of(new Pixels(read, 1), 3))
          .as("type %s", type)
          .containsOnly((byte) 255);
    }
  }

  @Test
  void aWarmCacheDecodesNothing(@TempDir Path folder) throws IOException {
    CacheFolder cache = CacheFolder.at(folder.resolve("cache"));
    Path file = Files.copy(PICTURES.resolve("wide.jpg"), folder.resolve("wide.jpg"));
    List<Integer> cold = widths(new ScaledPictures(cache), file);
    byte[] copy = new ScaledPictures(cache).copy(file, 640);
    assertThat(cache.holds("pictures", "nothing")).isFalse();
    byte[] bytes = Files.readAllBytes(file);
    ImageFile header = ImageFile.of(bytes).orElseThrow();
    long before = allocated();
    assertThat(new ScaledPictures(cache).widths(file, bytes, header)).isEqualTo(cold);
    assertThat(new ScaledPictures(cache).copy(file, 640)).isEqualTo(copy);
    // decoded it takes 3 bytes for each of 1400 × 300 pixels
    assertThat(allocated() - before).isLessThan(3 * 1400 * 300);
  }

  private static long allocated() {
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }
}
