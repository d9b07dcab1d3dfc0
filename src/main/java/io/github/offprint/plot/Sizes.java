package io.github.offprint.plot;

import io.github.offprint.figure.Ink;

/** The sizes and distances of what stands around panels, in CSS pixels, and how labels hang. */
final class Sizes {

  static final double TITLE = 17;
  static final double ROW_TITLE = 22;
  static final double LETTER = 16;
  static final double LABEL = 16;
  static final double LEGEND = 13.5;

  /** Lengths of ticks. */
  static final double MAJOR = 5;

  static final double MINOR = 3;

  /** Between a tick and its number. */
  static final double TICK_GAP = 4;

  /** Between the numbers of an axis and its label, or a panel and its title. */
  static final double LABEL_GAP = 6;

  static final Paint FOREGROUND = Paint.named(Palette.name(Ink.Part.FOREGROUND));
  static final Paint GUIDE = Paint.named(Palette.name(Ink.Part.GUIDE));

  private Sizes() {}

  /** The room that a label needs beside what it belongs to; none for an empty one. */
  static double beside(Lettered label) {
    return label.width() == 0 ? 0 : LABEL_GAP + label.height() + label.depth();
  }

  /** Draws a label that runs upwards, with its lower side next to a vertical line. */
  static void drawUpwards(Sheet sheet, Lettered label, double right, double centre) {
    if (label.width() > 0) {
      double baseline = right - LABEL_GAP - label.depth();
      sheet.textUpwards(label, baseline, centre + label.width() / 2, FOREGROUND);
    }
  }

  /** Draws a label with its upper side next to a horizontal line. */
  static void drawBelow(Sheet sheet, Lettered label, double centre, double top) {
    if (label.width() > 0) {
      double baseline = top + LABEL_GAP + label.height();
      sheet.text(label, centre - label.width() / 2, baseline, FOREGROUND);
    }
  }

  /** Draws a label with its lower side next to a horizontal line. */
  static void drawAbove(Sheet sheet, Lettered label, double centre, double bottom) {
    if (label.width() > 0) {
      double baseline = bottom - LABEL_GAP - label.depth();
      sheet.text(label, centre - label.width() / 2, baseline, FOREGROUND);
    }
  }
}
