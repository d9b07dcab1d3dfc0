package io.github.offprint.content;

import java.nio.ByteBuffer;

/** Reads the chunks of a PNG file (ISO/IEC 15948) up to its end. */
final class PngHeader {

  private static final int FIRST_CHUNK = 8;

  private PngHeader() {}

  static ImageFile read(ByteBuffer in) {
    boolean animated = false;
    int at = FIRST_CHUNK;
    for (String type = type(in, at); !type.equals("IEND"); type = type(in, at)) {
      animated |= type.equals("acTL");
      int length = in.getInt(at);
      ImageFile.requireEnd(length >= 0 && length <= in.limit() - at - 12);
      at += 12 + length;
    }
    ImageFile.requireEnd(type(in, FIRST_CHUNK).equals("IHDR"));
    return ImageFile.turned(ImageFile.Format.PNG, in.getInt(16), in.getInt(20), 1, !animated);
  }

  private static String type(ByteBuffer in, int at) {
    String type = ImageFile.text(in, at + 4, 4);
    ImageFile.requireEnd(!type.isEmpty());
    return type;
  }
}
