package io.github.offprint.browser;

/**
 * How a reader looks at a page.
 *
 * @param width of the window in CSS pixels
 * @param height of the window in CSS pixels
 * @param dark whether the reader's system is dark
 * @param scripts whether scripts of pages run
 * @param calm whether the reader asked for reduced motion
 */
public record View(int width, int height, boolean dark, boolean scripts, boolean calm) {

  /** A window on a desk. */
  public static final View DESK = new View(1280, 900, false, true, false);

  /** A phone held upright. */
  public static final View PHONE = new View(390, 844, false, true, false);

  /** The same on a system that is dark. */
  public View inTheDark() {
    return new View(width, height, true, scripts, calm);
  }

  /** The same with scripts switched off. */
  public View withoutScripts() {
    return new View(width, height, dark, false, calm);
  }

  /** The same for a reader who asked for reduced motion. */
  public View calmly() {
    return new View(width, height, dark, scripts, true);
  }

  /** The same in a window of another width. */
  public View wide(int pixels) {
    return new View(pixels, height, dark, scripts, calm);
  }

  boolean isPhone() {
    return width < 600;
  }
}
