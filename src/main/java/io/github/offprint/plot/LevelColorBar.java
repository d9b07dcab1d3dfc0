package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement.Side;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Figure.ColorBar;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The key to a colour scale above or below panels: a level bar with ticks, and its label. */
final class LevelColorBar implements Key {

  private static final double BAR = 12;
  private static final double FROM_PANELS = 12;

  /** Its share of the width of the panels. */
  private static final double SHARE = 0.7;

  /** Colours that lie side by side in it, more than an eye can part. */
  private static final int CELLS = 256;

  private final ColorScale scale;
  private final Axis axis;
  private final Lettering lettering;
  private final Lettered label;
  private final AxisTicks ticks;
  private final Side side;

  /**
   * @param width about how wide the frames of its panels are
   */
  LevelColorBar(ColorBar bar, Lettering lettering, Side side, double width) {
    this.scale = bar.scale();
    this.lettering = lettering;
    this.side = side;
    axis = ColorBarBlock.axis(bar);
    label = lettering.line(bar.label(), Sizes.LABEL);
    ticks = AxisTicks.of(axis, axis.view().orElseThrow(), SHARE * width, true, lettering);
  }

  private double belowBar() {
    return Sizes.MAJOR + Sizes.TICK_GAP + ticks.tallestLabel();
  }

  @Override
  public double room() {
    return FROM_PANELS + BAR + belowBar() + Sizes.beside(label);
  }

  @Override
  public void draw(Sheet sheet, Rectangle2D frames, Rectangle2D outside) {
    double width = SHARE * frames.getWidth();
    double left = Math.rint(frames.getCenterX() - width / 2) + 0.5;
    double upper =
        side == Side.ABOVE ? outside.getMinY() - room() : outside.getMaxY() + FROM_PANELS;
    Rectangle2D box = new Rectangle2D.Double(left, Math.rint(upper) + 0.5, Math.rint(width), BAR);
    sheet.cells(Png.colored(CELLS, pixels()), box);
    drawTicks(sheet, box);
    Sizes.drawBelow(sheet, label, box.getCenterX(), box.getMaxY() + belowBar());
  }

  private int[] pixels() {
    boolean reversed = scale.from() > scale.to();
    int[] pixels = new int[CELLS];
    for (int i = 0; i < CELLS; i++) {
      double fraction = (i + 0.5) / CELLS;
      pixels[i] = 0xff000000 | Ramps.color(scale.ramp(), reversed ? 1 - fraction : fraction);
    }
    return pixels;
  }

  private void drawTicks(Sheet sheet, Rectangle2D box) {
    AxisTicks across = ticks.fitted(axis, box.getWidth(), true, lettering);
    Path2D ink = new Path2D.Double(box);
    double baseline = box.getMaxY() + Sizes.MAJOR + Sizes.TICK_GAP + across.tallestLabel();
    for (int i = 0; i < across.size(); i++) {
      double x = Math.floor(box.getMinX() + across.places().get(i) * box.getWidth()) + 0.5;
      ink.moveTo(x, box.getMaxY());
      ink.lineTo(x, box.getMaxY() + (across.isMajor(i) ? Sizes.MAJOR : Sizes.MINOR));
      if (across.isMajor(i)) {
        Lettered number = across.labels().get(i);
        sheet.text(number, x - number.width() / 2, baseline, Sizes.FOREGROUND);
      }
    }
    sheet.draw(ink, Sizes.FOREGROUND, 1);
  }
}
