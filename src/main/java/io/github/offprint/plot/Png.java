package io.github.offprint.plot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * A picture of pixels in the PNG format (ISO/IEC 15948). The bytes depend on the pixels alone: the
 * compressor of the Java runtime differs from release to release, so {@link Deflate} packs them.
 */
public final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int GREY = 0;
  private static final int INDEXED = 3;

  /** Types of colour by the number of samples in a pixel, which is one more than the place. */
  private static final int[] TYPES = {0, 4, 2, 6};

  private static final int COLOR_WITH_ALPHA = 6;

  private final int width;
  private final int height;
  private final int type;
  private final byte[] samples;
  private final byte[] bytes;

  private Png(int width, int height, int type, byte[] samples) {
    this.width = width;
    this.height = height;
    this.type = type;
    this.samples = samples;
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put((byte) type);
    chunk(png, "IHDR", header.array());
    chunk(png, "IDAT", Deflate.zlib(withFilters(samples, height)));
    chunk(png, "IEND", new byte[0]);
    bytes = png.toByteArray();
  }

  /**
   * A grey picture.
   *
   * @param samples one byte a pixel by rows from above: 0 black, 255 white
   */
  static Png grey(int width, byte[] samples) {
    return new Png(width, samples.length / width, GREY, samples);
  }

  /**
   * A coloured picture.
   *
   * @param pixels by rows from above, 0xAARRGGBB
   */
  static Png colored(int width, int[] pixels) {
    ByteBuffer samples = ByteBuffer.allocate(4 * pixels.length);
    for (int pixel : pixels) {
      samples.putInt(pixel << 8 | pixel >>> 24);
    }
    return new Png(width, pixels.length / width, COLOR_WITH_ALPHA, samples.array());
  }

  /**
   * The file of a picture of at most sixteen colours.
   *
   * @param colors 0xRRGGBB
   * @param rows from above: a zero, then two pixels in each byte, the left one in its higher half
   */
  static byte[] indexed(int width, int height, int[] colors, byte[] rows) {
    ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 15);
    png.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 4).put((byte) INDEXED);
    ByteBuffer palette = ByteBuffer.allocate(3 * colors.length);
    for (int color : colors) {
      palette.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
    }
    chunk(png, "IHDR", header.array());
    chunk(png, "PLTE", palette.array());
    chunk(png, "IDAT", Deflate.quickZlib(withoutRowsAbove(rows, height)));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  /**
   * The file of a picture with one to four samples a pixel: grey, grey and opacity, colour, colour
   * and opacity. Unlike the pictures of figures its rows are filtered where that saves bytes.
   *
   * @param samples by rows from above
   * @param colors chunks that say what the colours mean; may be empty
   */
  public static byte[] file(int width, int bands, byte[] samples, byte[] colors) {
    int height = samples.length / bands / width;
    byte[] plain = Deflate.zlib(withFilters(samples, height));
    byte[] filtered = Deflate.zlib(PngFilters.filtered(samples, width * bands, bands));
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk(png, "IHDR", header.put((byte) 8).put((byte) TYPES[bands - 1]).array());
    png.writeBytes(colors);
    chunk(png, "IDAT", filtered.length < plain.length ? filtered : plain);
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** One sample of each pixel, by rows from above: of grey, or of red, green, blue, opacity. */
  byte[] channel(int index) {
    int channels = type == GREY ? 1 : 4;
    byte[] channel = new byte[samples.length / channels];
    for (int i = 0; i < channel.length; i++) {
      channel[i] = samples[i * channels + index];
    }
    return channel;
  }

  /** The file. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** The attribute that puts the picture into an SVG element. */
  String reference() {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    return " xlink:href=\"data:image/png;base64," + base64 + "\"";
  }

  /** Filter 2: each byte less the one above it, so that what stands upright becomes nought. */
  private static byte[] withoutRowsAbove(byte[] rows, int height) {
    int row = rows.length / height;
    byte[] filtered = new byte[rows.length];
    System.arraycopy(rows, 0, filtered, 0, row);
    for (int y = 1; y < height; y++) {
      // most rows of a card are as the one above
      if (!Arrays.equals(rows, y * row, y * row + row, rows, y * row - row, y * row)) {
        for (int at = y * row; at < y * row + row; at++) {
          filtered[at] = (byte) (rows[at] - rows[at - row]);
        }
      }
    }
    for (int at = 0; at < rows.length; at += row) {
      filtered[at] = 2;
    }
    return filtered;
  }

  /** Each row begins with the number of its filter; 0 is none. */
  private static byte[] withFilters(byte[] samples, int height) {
    int row = samples.length / height;
    byte[] filtered = new byte[samples.length + height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(samples, y * row, filtered, y * (row + 1) + 1, row);
    }
    return filtered;
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    png.writeBytes(name);
    png.writeBytes(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
