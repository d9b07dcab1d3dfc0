package io.github.offprint.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the segments of a JPEG file (ITU-T T.81) before its pixels, and looks for its end. */
final class JpegHeader {

  private static final int EXIF = 0xE1;
  private static final int START_OF_SCAN = 0xDA;
  private static final int ORIENTATION = 0x0112;

  private final ByteBuffer in;
  private int orientation = 1;
  private int width;
  private int height;
  private boolean usual;

  private JpegHeader(ByteBuffer in) {
    this.in = in;
  }

  static ImageFile read(ByteBuffer in) {
    JpegHeader header = new JpegHeader(in);
    header.segments();
    return ImageFile.turned(
        ImageFile.Format.JPEG, header.width, header.height, header.orientation, header.usual);
  }

  private void segments() {
    int at = 2;
    while (true) {
      ImageFile.requireEnd(at + 4 <= in.limit());
      int marker = in.getShort(at) & 0xFFFF;
      if (marker == 0xFFFF) {
        at++;
        continue;
      }
      ImageFile.requireEnd(marker >= 0xFFC0);
      int length = in.getShort(at + 2) & 0xFFFF;
      ImageFile.requireEnd(length >= 2 && at + 2 + length <= in.limit());
      segment(marker & 0xFF, at + 4, length - 2);
      at += 2 + length;
      if ((marker & 0xFF) == START_OF_SCAN) {
        requireEndOfImage(at);
        return;
      }
    }
  }

  private void segment(int marker, int at, int length) {
    boolean frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) {
      height = in.getShort(at + 1) & 0xFFFF;
      width = in.getShort(at + 3) & 0xFFFF;
      int components = in.get(at + 5);
      usual = marker <= 0xC2 && in.get(at) == 8 && (components == 1 || components == 3);
    } else if (marker == EXIF && ImageFile.text(in, at, 4).equals("Exif")) {
      exif(in.slice(at + 6, Math.max(0, length - 6)));
    }
  }

  // a camera that writes nonsense here still takes pictures
  private void exif(ByteBuffer tiff) {
    if (tiff.limit() < 14) {
      return;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return;
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries && directory + 14 + 12 * i <= tiff.limit(); i++) {
      int entry = directory + 2 + 12 * i;
      int value = tiff.getShort(entry + 8);
      if (tiff.getShort(entry) == ORIENTATION && value >= 1 && value <= 8) {
        orientation = value;
      }
    }
  }

  private void requireEndOfImage(int from) {
    for (int i = in.limit() - 2; i >= from; i--) {
      if (in.getShort(i) == (short) 0xFFD9) {
        return;
      }
    }
    ImageFile.requireEnd(false);
  }
}
