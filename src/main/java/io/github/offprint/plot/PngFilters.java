package io.github.offprint.plot;

/**
 * The filters of PNG (ISO/IEC 15948, section 9): a sample is stored as its difference from what its
 * neighbours let expect. Each row takes the filter whose differences are smallest together.
 */
final class PngFilters {

  private static final int FILTERS = 5;

  private PngFilters() {}

  /**
   * Rows that begin with the numbers of their filters.
   *
   * @param row bytes in a row
   * @param pixel bytes in a pixel
   */
  static byte[] filtered(byte[] samples, int row, int pixel) {
    int height = samples.length / row;
    byte[] all = new byte[samples.length + height];
    byte[] tried = new byte[row];
    for (int y = 0; y < height; y++) {
      long least = Long.MAX_VALUE;
      for (int filter = 0; filter < FILTERS; filter++) {
        long size = fill(tried, samples, y * row, filter, pixel);
        if (size < least) {
          least = size;
          all[y * (row + 1)] = (byte) filter;
          System.arraycopy(tried, 0, all, y * (row + 1) + 1, row);
        }
      }
    }
    return all;
  }

  private static long fill(byte[] to, byte[] samples, int start, int filter, int pixel) {
    long size = 0;
    for (int i = 0; i < to.length; i++) {
      int left = i < pixel ? 0 : samples[start + i - pixel] & 0xff;
      int up = start == 0 ? 0 : samples[start + i - to.length] & 0xff;
      int corner = start == 0 || i < pixel ? 0 : samples[start + i - to.length - pixel] & 0xff;
      to[i] = (byte) (samples[start + i] - expected(filter, left, up, corner));
      size += Math.abs(to[i]);
    }
    return size;
  }

  private static int expected(int filter, int left, int up, int corner) {
    return switch (filter) {
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      case 4 -> paeth(left, up, corner);
      default -> 0;
    };
  }

  private static int paeth(int left, int up, int corner) {
    int towards = left + up - corner;
    int toLeft = Math.abs(towards - left);
    int toUp = Math.abs(towards - up);
    int toCorner = Math.abs(towards - corner);
    return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
  }
}
