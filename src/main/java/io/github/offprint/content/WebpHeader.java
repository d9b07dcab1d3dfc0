package io.github.offprint.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the size in a WebP file (RFC 9649), of each of its three kinds. */
final class WebpHeader {

  private static final int FOURTEEN_BITS = 0x3FFF;

  private WebpHeader() {}

  static ImageFile read(ByteBuffer bytes) {
    ByteBuffer in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    ImageFile.requireEnd(Integer.toUnsignedLong(in.getInt(4)) + 8 <= in.limit());
    return switch (ImageFile.text(bytes, 12, 4)) {
      case "VP8X" -> size(1 + threeBytes(in, 24), 1 + threeBytes(in, 27));
      case "VP8L" -> {
        int bits = in.getInt(21);
        yield size(1 + (bits & FOURTEEN_BITS), 1 + (bits >>> 14 & FOURTEEN_BITS));
      }
      case "VP8 " -> size(in.getShort(26) & FOURTEEN_BITS, in.getShort(28) & FOURTEEN_BITS);
      default -> throw new IllegalArgumentException("it says nonsense of itself");
    };
  }

  private static ImageFile size(int width, int height) {
    return ImageFile.still(ImageFile.Format.WEBP, width, height);
  }

  private static int threeBytes(ByteBuffer in, int at) {
    return (in.getShort(at) & 0xFFFF) | (in.get(at + 2) & 0xFF) << 16;
  }
}
