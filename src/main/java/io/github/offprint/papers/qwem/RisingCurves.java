package io.github.offprint.papers.qwem;

import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.LegendEntry;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Mark.LegendKey;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Singular values against time: the first ones strong, later ones pale. */
final class RisingCurves {

  /** How many are drawn at full strength. */
  private static final int FIRST = 5;

  private static final double PALE = 0.4;

  private RisingCurves() {}

  private static Ink ink(int k) {
    return Ink.series(k % FIRST).withOpacity(k < FIRST ? 1 : PALE);
  }

  /** A value for each recorded time and each mode. */
  interface Values {
    double at(int i, int k);
  }

  /** Solid lines, the first on top. */
  static List<Mark> solid(int size, int modes, IntToDoubleFunction time, Values values) {
    List<Mark> marks = new ArrayList<>();
    for (int k = modes - 1; k >= 0; k--) {
      marks.add(curve(size, k, time, values, Stroke.solid(ink(k)).withWidth(2)));
    }
    return marks;
  }

  /** Dots that can be seen on top of {@link #solid}. */
  static List<Mark> dotted(int size, int modes, IntToDoubleFunction time, Values values) {
    List<Mark> marks = new ArrayList<>();
    for (int k = modes - 1; k >= 0; k--) {
      Ink paper = Ink.of(Ink.Part.PAPER).withOpacity(k < FIRST ? 0.85 : 0.6);
      marks.add(curve(size, k, time, values, Stroke.dotted(paper).withWidth(2)));
    }
    return marks;
  }

  /** What solid and dotted lines stand for. */
  static List<Mark> legend() {
    Ink ink = Ink.of(Ink.Part.MUTED);
    return List.of(
        new LegendEntry("theory", LegendKey.line(Stroke.dotted(ink).withWidth(2))),
        new LegendEntry("expt", LegendKey.line(Stroke.solid(ink).withWidth(2))));
  }

  private static Mark curve(
      int size, int k, IntToDoubleFunction time, Values values, Stroke stroke) {
    return new Curve("", Numbers.of(size, time), Numbers.of(size, i -> values.at(i, k)), stroke);
  }
}
