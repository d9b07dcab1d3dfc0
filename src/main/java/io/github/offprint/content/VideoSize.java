package io.github.offprint.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the size in an MP4 file (ISO/IEC 14496-12) or a WebM film without reading its frames. */
final class VideoSize {

  private final FileChannel in;
  private Optional<ImageSize> size = Optional.empty();

  private VideoSize(FileChannel in) {
    this.in = in;
  }

  /** The size of the first track that can be seen; nothing for other formats. */
  static Optional<ImageSize> of(Path file) {
    try (FileChannel in = FileChannel.open(file)) {
      ByteBuffer head = ByteBuffer.allocate((int) Math.min(WebmSize.HEAD, in.size()));
      in.read(head, 0);
      if (WebmSize.isWebm(head)) {
        return WebmSize.of(head);
      }
      VideoSize found = new VideoSize(in);
      found.boxes(0, in.size());
      return found.size;
    } catch (IOException e) {
      // browsers find out the size of a film, or that it has none
      return Optional.empty();
    }
  }

  private void boxes(long from, long to) throws IOException {
    long at = from;
    while (at + 8 <= to && size.isEmpty()) {
      ByteBuffer head = read(at, 16);
      long length = Integer.toUnsignedLong(head.getInt(0));
      long end = length == 1 ? at + head.getLong(8) : length == 0 ? to : at + length;
      if (end > to || end < at + 8) {
        return;
      }
      box(new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1), at, end);
      at = end;
    }
  }

  private void box(String type, long at, long end) throws IOException {
    if (type.equals("moov") || type.equals("trak")) {
      boxes(at + 8, end);
    } else if (type.equals("tkhd") && end - at >= 16) {
      // width and height end the box, in 16.16 fixed point; sound has none
      ByteBuffer last = read(end - 8, 8);
      int width = last.getInt(0) >>> 16;
      int height = last.getInt(4) >>> 16;
      if (width > 0 && height > 0) {
        size = Optional.of(new ImageSize(width, height));
      }
    }
  }

  private ByteBuffer read(long at, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    in.read(buffer, at);
    return buffer;
  }
}
