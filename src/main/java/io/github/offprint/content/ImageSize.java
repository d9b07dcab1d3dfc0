package io.github.offprint.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * The size of a picture, so that a page keeps room for it while it loads.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ImageSize(int width, int height) {

  private static final Pattern RASTER =
      Pattern.compile(".*\\.(png|jpe?g|gif)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The size that the header of a PNG, JPEG or GIF file tells; nothing for other files. */
  static Optional<ImageSize> of(Path file) {
    if (!RASTER.matcher(file.toString()).matches()) {
      return Optional.empty();
    }
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? Optional.of(read(readers.next(), in)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // a damaged picture: the browser finds out its size, or that it has none
      return Optional.empty();
    }
  }

  private static ImageSize read(ImageReader reader, ImageInputStream in) throws IOException {
    try {
      reader.setInput(in, true, true);
      return new ImageSize(reader.getWidth(0), reader.getHeight(0));
    } finally {
      reader.dispose();
    }
  }
}
