package io.github.offprint.content;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the bytes of a picture tell before anybody decodes them.
 *
 * @param format by its first bytes, whatever its name says
 * @param size as it is shown, after it was turned
 * @param orientation how a camera was held, by the numbers of EXIF: 1 upright; from 5 on width and
 *     height of the stored picture are exchanged
 * @param scalable whether smaller copies of it can be made: one frame, grey or red, green and blue
 */
public record ImageFile(Format format, ImageSize size, int orientation, boolean scalable) {

  /** The formats whose headers are understood. */
  public enum Format {
    PNG,
    JPEG,
    GIF,
    WEBP,
    AVIF
  }

  /**
   * Reads the header; nothing if it is none of the formats.
   *
   * @throws IllegalArgumentException if the picture ends too early or says nonsense of itself
   */
  public static Optional<ImageFile> of(byte[] bytes) {
    try {
      return Optional.ofNullable(read(ByteBuffer.wrap(bytes)));
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("it ends too early", e);
    }
  }

  private static ImageFile read(ByteBuffer in) {
    if (in.limit() >= 8 && in.getLong(0) == 0x89504E470D0A1A0AL) {
      return PngHeader.read(in);
    }
    if (in.limit() >= 3 && (in.getInt(0) & 0xFFFFFF00) == 0xFFD8FF00) {
      return JpegHeader.read(in);
    }
    if (text(in, 0, 4).equals("GIF8")) {
      requireEnd(in.limit() > 13);
      int width = Short.toUnsignedInt(Short.reverseBytes(in.getShort(6)));
      return still(Format.GIF, width, Short.toUnsignedInt(Short.reverseBytes(in.getShort(8))));
    }
    if (text(in, 0, 4).equals("RIFF") && text(in, 8, 4).equals("WEBP")) {
      return WebpHeader.read(in);
    }
    if (text(in, 4, 4).equals("ftyp") && text(in, 8, 4).startsWith("avi")) {
      return AvifHeader.read(in);
    }
    return null;
  }

  static ImageFile still(Format format, int width, int height) {
    return turned(format, width, height, 1, false);
  }

  static ImageFile turned(Format format, int width, int height, int orientation, boolean scalable) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("it has no size");
    }
    ImageSize size = orientation < 5 ? new ImageSize(width, height) : new ImageSize(height, width);
    return new ImageFile(format, size, orientation, scalable);
  }

  static void requireEnd(boolean there) {
    if (!there) {
      throw new IllegalArgumentException("it ends too early");
    }
  }

  /** Letters in a header; empty where the file has ended. */
  static String text(ByteBuffer in, int at, int length) {
    return at < 0 || at + length > in.limit()
        ? ""
        : new String(in.array(), at, length, StandardCharsets.ISO_8859_1);
  }
}
