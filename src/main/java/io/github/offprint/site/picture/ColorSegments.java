package io.github.offprint.site.picture;

import io.github.offprint.content.ImageFile.Format;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a picture says of the meaning of its colours, taken over byte for byte: a copy whose samples
 * are in the same colour space has to say the same.
 */
final class ColorSegments {

  private static final Set<String> PNG = Set.of("iCCP", "gAMA", "cHRM", "sRGB", "cICP");
  private static final int FIRST_CHUNK = 8;

  private ColorSegments() {}

  /** Chunks of a PNG file, or segments of a JPEG file; none of other formats. */
  static byte[] of(Format format, byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    ByteArrayOutputStream found = new ByteArrayOutputStream();
    if (format == Format.PNG) {
      for (int at = FIRST_CHUNK; !name(in, at + 4, 4).equals("IDAT"); ) {
        int length = 12 + in.getInt(at);
        if (PNG.contains(name(in, at + 4, 4))) {
          found.write(file, at, length);
        }
        at += length;
      }
    } else if (format == Format.JPEG) {
      for (int at = 2; (in.getShort(at) & 0xFFFF) != 0xFFDA; ) {
        if ((in.getShort(at) & 0xFFFF) == 0xFFFF) {
          at++;
          continue;
        }
        int length = 2 + (in.getShort(at + 2) & 0xFFFF);
        if (in.get(at + 1) == (byte) 0xE2 && name(in, at + 4, 11).equals("ICC_PROFILE")) {
          found.write(file, at, length);
        }
        at += length;
      }
    }
    return found.toByteArray();
  }

  private static String name(ByteBuffer in, int at, int length) {
    return new String(in.array(), at, length, StandardCharsets.ISO_8859_1);
  }
}
