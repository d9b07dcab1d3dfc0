package io.github.offprint.site.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes photographs in the JPEG format. */
final class JpegCopy {

  /** Between 0 and 1; above it files grow faster than what anybody sees in them. */
  private static final float QUALITY = 0.82f;

  private JpegCopy() {}

  /**
   * A file of samples by rows.
   *
   * @param bands 1 for grey, 3 for colour
   * @param colors segments that say what the colours mean
   */
  static byte[] of(int width, int bands, byte[] samples, byte[] colors) {
    int height = samples.length / bands / width;
    BufferedImage image =
        new BufferedImage(
            width,
            height,
            bands == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    int[] row = new int[width * bands];
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < row.length; i++) {
        row[i] = samples[y * row.length + i] & 0xFF;
      }
      image.getRaster().setPixels(0, y, width, 1, row);
    }
    return with(colors, written(image));
  }

  private static byte[] written(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Behind the first segment, which names the format. */
  private static byte[] with(byte[] colors, byte[] jpeg) {
    int first = 4 + (ByteBuffer.wrap(jpeg).getShort(4) & 0xFFFF);
    return ByteBuffer.allocate(jpeg.length + colors.length)
        .put(jpeg, 0, first)
        .put(colors)
        .put(jpeg, first, jpeg.length - first)
        .array();
  }
}
