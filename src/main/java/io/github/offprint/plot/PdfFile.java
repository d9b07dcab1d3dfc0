package io.github.offprint.plot;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A drawing as a page of PDF for a paper: vectors, lettering as outlines, light colours without a
 * background, the page as large as the figure. It is made when it is first asked for.
 */
public final class PdfFile {

  private final Supplier<byte[]> maker;
  private byte[] bytes = {};

  /**
   * A file yet to be made.
   *
   * @param maker called once at most
   */
  public PdfFile(Supplier<byte[]> maker) {
    this.maker = maker;
  }

  /** The file; the same bytes for the same figure on every machine. */
  public synchronized byte[] bytes() {
    if (bytes.length == 0) {
      bytes = maker.get();
    }
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PdfFile pdf && Arrays.equals(bytes(), pdf.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }
}
