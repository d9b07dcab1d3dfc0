package io.github.offprint.content;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/** Reads the size in the beginning of a WebM film (RFC 8794, RFC 9559). */
final class WebmSize {

  /** How much of the file is looked at: what describes its tracks stands at its beginning. */
  static final int HEAD = 1 << 16;

  private static final int EBML = 0x1A45DFA3;
  private static final int SEGMENT = 0x18538067;
  private static final int TRACKS = 0x1654AE6B;
  private static final int TRACK = 0xAE;
  private static final int VIDEO = 0xE0;
  private static final int WIDTH = 0xB0;
  private static final int HEIGHT = 0xBA;

  private static final Map<Integer, Integer> INSIDE =
      Map.of(SEGMENT, 0, TRACKS, SEGMENT, TRACK, TRACKS, VIDEO, TRACK);

  private final ByteBuffer in;
  private int width;
  private int height;

  private WebmSize(ByteBuffer in) {
    this.in = in;
  }

  /** Whether a file begins as WebM films do. */
  static boolean isWebm(ByteBuffer head) {
    return head.limit() >= 4 && head.getInt(0) == EBML;
  }

  /** The size of the first track that can be seen; nothing if none is found. */
  static Optional<ImageSize> of(ByteBuffer head) {
    WebmSize found = new WebmSize(head);
    found.elements(0, 0, head.limit());
    return found.width > 0 && found.height > 0
        ? Optional.of(new ImageSize(found.width, found.height))
        : Optional.empty();
  }

  private void elements(int parent, int from, int to) {
    int at = from;
    while (at < to && (width == 0 || height == 0)) {
      int idLength = Integer.numberOfLeadingZeros(in.get(at) & 0xFF) - 23;
      int sizeAt = at + idLength;
      if (idLength > 4 || sizeAt >= to) {
        return;
      }
      int sizeLength = Integer.numberOfLeadingZeros(in.get(sizeAt) & 0xFF) - 23;
      int begin = sizeAt + sizeLength;
      if (sizeLength > 8 || begin > to) {
        return;
      }
      int id = (int) number(at, idLength);
      long bits = (1L << (7 * sizeLength)) - 1;
      long size = number(sizeAt, sizeLength) & bits;
      // all ones: as long as what it stands in
      int end = size == bits ? to : (int) Math.min(to, begin + size);
      if (INSIDE.getOrDefault(id, -1) == parent) {
        elements(id, begin, end);
      } else if (parent == VIDEO && (id == WIDTH || id == HEIGHT) && end - begin <= 4) {
        measure(id, (int) number(begin, end - begin));
      }
      at = end;
    }
  }

  private void measure(int id, int pixels) {
    if (id == WIDTH) {
      width = pixels;
    } else {
      height = pixels;
    }
  }

  private long number(int at, int length) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | in.get(at + i) & 0xFF;
    }
    return number;
  }
}
