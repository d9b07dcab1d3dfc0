package io.github.offprint.site.picture;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.ImageFile;
import io.github.offprint.content.ImageFile.Format;
import io.github.offprint.content.PictureCopies;
import io.github.offprint.plot.Png;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Smaller copies of big PNG and JPEG pictures, made once and kept by the digest of the original. A
 * copy that would not save a reader anything is not made.
 */
public final class ScaledPictures implements PictureCopies {

  /** Phones, tablets and laptops, and the same with finer screens. */
  private static final List<Integer> WIDTHS = List.of(640, 1280, 1920);

  /** A larger picture stays as it is: decoding it would take more memory than a build should. */
  private static final long MOST_PIXELS = 64_000_000;

  /** Pixels that may be decoded at the same time, in thousands. */
  private static final int BUDGET = 64_000;

  private static final String KIND = "pictures";

  /** Changes when the copies do. */
  private static final String VERSION = "1";

  private final CacheFolder cache;
  private final Semaphore decoding = new Semaphore(BUDGET);

  /** Copies that are kept in a cache. */
  public ScaledPictures(CacheFolder cache) {
    this.cache = cache;
  }

  @Override
  public List<Integer> widths(Path file, byte[] bytes, ImageFile image) {
    List<Integer> below = below(image);
    if (below.isEmpty()) {
      return below;
    }
    String original = digest(bytes);
    Optional<byte[]> known = cache.read(KIND, key(original, "widths"));
    if (known.isPresent()) {
      String text = new String(known.get(), StandardCharsets.US_ASCII);
      return Stream.of(text.split(" ")).filter(w -> !w.isEmpty()).map(Integer::valueOf).toList();
    }
    List<Integer> made = make(original, bytes, image, below);
    String text = made.stream().map(String::valueOf).collect(Collectors.joining(" "));
    cache.write(KIND, key(original, "widths"), text.getBytes(StandardCharsets.US_ASCII));
    return made;
  }

  /**
   * A copy.
   *
   * @param original whose widths were asked for
   * @param width one of them
   * @throws IOException if the original cannot be read
   */
  public byte[] copy(Path original, int width) throws IOException {
    byte[] bytes = Files.readAllBytes(original);
    String key = key(digest(bytes), String.valueOf(width));
    return cache
        .read(KIND, key)
        .orElseGet(
            () -> {
              ImageFile image = ImageFile.of(bytes).orElseThrow();
              return decoded(bytes, image, pixels -> scaled(bytes, image, pixels, width));
            });
  }

  private static List<Integer> below(ImageFile image) {
    long pixels = (long) image.size().width() * image.size().height();
    return image.scalable() && pixels <= MOST_PIXELS
        ? WIDTHS.stream().filter(width -> width < image.size().width()).toList()
        : List.of();
  }

  private List<Integer> make(String original, byte[] bytes, ImageFile image, List<Integer> widths) {
    return decoded(
        bytes,
        image,
        pixels -> {
          List<Integer> made = new ArrayList<>();
          for (int width : widths) {
            byte[] copy = scaled(bytes, image, pixels, width);
            if (copy.length < bytes.length) {
              cache.write(KIND, key(original, String.valueOf(width)), copy);
              made.add(width);
            }
          }
          return made;
        });
  }

  private static byte[] scaled(byte[] bytes, ImageFile image, Pixels pixels, int width) {
    byte[] samples = AreaAverage.of(pixels, width);
    byte[] colors = ColorSegments.of(image.format(), bytes);
    return image.format() == Format.PNG
        ? Png.file(width, pixels.bands(), samples, colors)
        : JpegCopy.of(width, pixels.bands(), samples, colors);
  }

  private <T> T decoded(byte[] bytes, ImageFile image, Function<Pixels, T> work) {
    int thousands = image.size().width() * image.size().height() / 1000;
    decoding.acquireUninterruptibly(thousands);
    try {
      return work.apply(new Pixels(decoded(bytes), image.orientation()));
    } finally {
      decoding.release(thousands);
    }
  }

  private static BufferedImage decoded(byte[] bytes) {
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("it cannot be decoded", e);
    }
  }

  private static String key(String original, String what) {
    return VERSION + " " + original + " " + what;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
