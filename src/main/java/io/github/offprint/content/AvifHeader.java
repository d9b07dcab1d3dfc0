package io.github.offprint.content;

import java.nio.ByteBuffer;

/**
 * Reads the size in an AVIF file (ISO/IEC 23008-12): the largest that its item properties tell,
 * since thumbnails and layers tell theirs too, turned as {@code irot} says.
 */
final class AvifHeader {

  private static final int FULL_BOX = 12;

  /** Sizes lie three boxes deep; a damaged file may go on. */
  private static final int DEEPEST = 8;

  private final ByteBuffer in;
  private int width;
  private int height;
  private boolean turned;

  private AvifHeader(ByteBuffer in) {
    this.in = in;
  }

  static ImageFile read(ByteBuffer in) {
    AvifHeader header = new AvifHeader(in);
    header.boxes(0, in.limit(), 0);
    return header.turned
        ? ImageFile.still(ImageFile.Format.AVIF, header.height, header.width)
        : ImageFile.still(ImageFile.Format.AVIF, header.width, header.height);
  }

  private void boxes(int from, int to, int depth) {
    ImageFile.requireEnd(depth < DEEPEST);
    int at = from;
    while (at + 8 <= to) {
      long size = Integer.toUnsignedLong(in.getInt(at));
      long end = size == 0 ? to : at + size;
      ImageFile.requireEnd(size != 1 && end <= to && end >= at + 8L);
      box(ImageFile.text(in, at + 4, 4), at, (int) end, depth + 1);
      at = (int) end;
    }
  }

  private void box(String type, int at, int end, int depth) {
    switch (type) {
      case "meta" -> boxes(at + FULL_BOX, end, depth);
      case "iprp", "ipco" -> boxes(at + 8, end, depth);
      case "ispe" -> size(in.getInt(at + FULL_BOX), in.getInt(at + FULL_BOX + 4));
      case "irot" -> turned = (in.get(at + 8) & 1) == 1;
      default -> {
        // pixels and all that does not tell a size
      }
    }
  }

  private void size(int w, int h) {
    if (w > 0 && h > 0 && (long) w * h > (long) width * height) {
      width = w;
      height = h;
    }
  }
}
