package io.github.offprint.site.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A decoded picture whose samples are read by rows: grey, grey and opacity, colour, or colour and
 * opacity. Samples stay in the colour space of the file: nothing is converted, since converters
 * differ from one Java runtime to the next.
 */
final class Pixels {

  private final BufferedImage image;
  private final Raster raster;
  private final int orientation;
  private final boolean indexed;
  private final int bands;

  /**
   * A picture as it was decoded.
   *
   * @param orientation by the numbers of EXIF, from 1 to 8
   */
  Pixels(BufferedImage image, int orientation) {
    this.image = image;
    this.raster = image.getRaster();
    this.orientation = orientation;
    this.indexed = image.getColorModel() instanceof IndexColorModel;
    this.bands = indexed ? image.getColorModel().hasAlpha() ? 4 : 3 : raster.getNumBands();
  }

  /** Across, as shown. */
  int width() {
    return orientation < 5 ? raster.getWidth() : raster.getHeight();
  }

  /** Down, as shown. */
  int height() {
    return orientation < 5 ? raster.getHeight() : raster.getWidth();
  }

  /** 1 grey, 2 grey and opacity, 3 colour, 4 colour and opacity. */
  int bands() {
    return bands;
  }

  boolean hasAlpha() {
    return bands % 2 == 0;
  }

  /**
   * Samples of a row, as shown, from 0 to 255.
   *
   * @param row takes {@code width * bands} numbers
   */
  void row(int y, int[] row) {
    if (orientation == 1 && !indexed) {
      raster.getPixels(0, y, width(), 1, row);
    } else {
      int[] pixel = new int[bands];
      for (int x = 0; x < width(); x++) {
        stored(x, y, pixel);
        System.arraycopy(pixel, 0, row, x * bands, bands);
      }
    }
    if (!indexed && raster.getTransferType() == DataBuffer.TYPE_USHORT) {
      for (int i = 0; i < width() * bands; i++) {
        row[i] = (row[i] * 255 + 32767) / 65535;
      }
    } else if (!indexed) {
      widen(row);
    }
  }

  /** Samples of fewer than eight bits, which grey PNG files may have. */
  private void widen(int[] row) {
    int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
    if (most < 255) {
      for (int i = 0; i < width() * bands; i++) {
        row[i] = row[i] * 255 / most;
      }
    }
  }

  private void stored(int x, int y, int[] pixel) {
    int right = raster.getWidth() - 1;
    int bottom = raster.getHeight() - 1;
    switch (orientation) {
      case 2 -> sample(right - x, y, pixel);
      case 3 -> sample(right - x, bottom - y, pixel);
      case 4 -> sample(x, bottom - y, pixel);
      case 5 -> sample(y, x, pixel);
      case 6 -> sample(y, bottom - x, pixel);
      case 7 -> sample(right - y, bottom - x, pixel);
      case 8 -> sample(right - y, x, pixel);
      default -> sample(x, y, pixel);
    }
  }

  private void sample(int x, int y, int[] pixel) {
    if (!indexed) {
      raster.getPixel(x, y, pixel);
      return;
    }
    int argb = ((IndexColorModel) image.getColorModel()).getRGB(raster.getSample(x, y, 0));
    pixel[0] = argb >> 16 & 0xFF;
    pixel[1] = argb >> 8 & 0xFF;
    pixel[2] = argb & 0xFF;
    if (bands == 4) {
      pixel[3] = argb >>> 24;
    }
  }
}
