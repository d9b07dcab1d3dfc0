package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Figure.ColorBar;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** The key to a colour scale at the right of all panels: a bar with ticks, and a label above it. */
final class ColorBarBlock implements Key {

  private static final double BAR = 15;
  private static final double FROM_PANELS = 20;

  /** A longer one would only be harder to take in. */
  private static final double LONGEST = 420;

  /** Between the bar and its label: more than half the height of the uppermost number. */
  private static final double FROM_LABEL = 9;

  private final ColorBar bar;
  private final Axis axis;
  private final boolean reversed;
  private final Lettering lettering;
  private final Lettered label;
  private final AxisTicks ticks;

  ColorBarBlock(ColorBar bar, Lettering lettering, double height) {
    this.bar = bar;
    this.lettering = lettering;
    ColorScale scale = bar.scale();
    reversed = scale.from() > scale.to();
    label = lettering.line(bar.label(), Sizes.LABEL);
    axis = axis(bar);
    ticks = AxisTicks.of(axis, axis.view().orElseThrow(), height, false, lettering);
  }

  /** The numbers along a bar, growing whichever way its colours run. */
  static Axis axis(ColorBar bar) {
    double from = bar.scale().from();
    double to = bar.scale().to();
    Axis.View view = new Axis.View(Math.min(from, to), Math.max(from, to));
    return new Axis(bar.label(), bar.scale().scale(), Optional.of(view), List.of());
  }

  @Override
  public double room() {
    return FROM_PANELS + Math.max(label.width(), barAndNumbers());
  }

  private double barAndNumbers() {
    return Math.max(BAR + Sizes.MAJOR + Sizes.TICK_GAP + ticks.widestLabel(), ticks.note().width());
  }

  @Override
  public void draw(Sheet sheet, Rectangle2D frames, Rectangle2D outside) {
    double left = outside.getMaxX();
    double shift = Math.max(0, (label.width() - barAndNumbers()) / 2);
    double line = label.width() == 0 ? 0 : Sizes.LABEL + FROM_LABEL;
    double top = frames.getMinY() + line + ticks.noteLine();
    Rectangle2D box = new Rectangle2D.Double();
    double x = Math.rint(left + FROM_PANELS + shift) + 0.5;
    double bottom = Math.min(frames.getMaxY(), top + LONGEST);
    box.setFrameFromDiagonal(x, Math.rint(top) + 0.5, x + BAR, Math.rint(bottom) - 0.5);
    int[] stops = Ramps.stops(bar.scale().ramp());
    sheet.beginGroup(Facts.ofColors(bar.label()));
    sheet.gradient(reversed ? backwards(stops) : stops, box);
    sheet.endGroup();
    AxisTicks up = ticks.fitted(axis, box.getHeight(), false, lettering);
    drawTicks(sheet, box, up);
    double middle = x + barAndNumbers() / 2;
    double from = Math.max(left + FROM_PANELS, middle - label.width() / 2);
    double above = box.getMinY() - FROM_LABEL;
    sheet.text(label, from, above - ticks.noteLine() - label.depth(), Sizes.FOREGROUND);
    if (up.note().width() > 0) {
      sheet.text(up.note(), x, above - up.note().depth(), Sizes.FOREGROUND);
    }
  }

  private static void drawTicks(Sheet sheet, Rectangle2D box, AxisTicks up) {
    Path2D ink = new Path2D.Double(box);
    for (int i = 0; i < up.size(); i++) {
      double y = Math.floor(box.getMaxY() - up.places().get(i) * box.getHeight()) + 0.5;
      double length = up.isMajor(i) ? Sizes.MAJOR : Sizes.MINOR;
      ink.moveTo(box.getMaxX(), y);
      ink.lineTo(box.getMaxX() + length, y);
      if (up.isMajor(i)) {
        double x = box.getMaxX() + Sizes.MAJOR + Sizes.TICK_GAP;
        sheet.text(up.labels().get(i), x, y + up.digitHeight(i) / 2, Sizes.FOREGROUND);
      }
    }
    sheet.draw(ink, Sizes.FOREGROUND, 1);
  }

  private static int[] backwards(int[] colors) {
    int[] turned = new int[colors.length];
    for (int i = 0; i < colors.length; i++) {
      turned[i] = colors[colors.length - 1 - i];
    }
    return turned;
  }
}
