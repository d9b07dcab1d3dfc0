package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Panel;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** One panel with everything that stands around it. */
final class PanelBlock implements Block {

  /** A frame with sides shorter than this shows nothing. */
  private static final double LEAST = 36;

  private static final double FRAME_WIDTH = 1;

  /** How far labels may reach beyond the frame, roughly. */
  private static final double BEYOND = 8;

  /** The frame may become a little narrower than what it was promised. */
  private static final double NEARLY = 0.85;

  private final Panel panel;
  private final int index;
  private final Look look;
  private final Surroundings around;
  private final AxisTicks x;
  private final AxisTicks y;
  private final Lettered title;
  private final Lettered xLabel;
  private final Lettered yLabel;
  private final PanelLegend legend;
  private final Lettered letter;

  PanelBlock(Panel panel, int index, Look look, Surroundings around) {
    this.panel = panel;
    this.index = index;
    this.look = look;
    this.around = around;
    x = AxisTicks.of(panel.x(), look.views().x(index), around.width(), true, look.lettering());
    y = AxisTicks.of(panel.y(), look.views().y(index), around.height(), false, look.lettering());
    double across = around.width() + BEYOND;
    title = look.line(panel.title(), Sizes.TITLE, across);
    xLabel = look.line(around.labelsX() ? panel.x().label() : "", Sizes.LABEL, across);
    yLabel =
        look.line(around.labelsY() ? panel.y().label() : "", Sizes.LABEL, around.height() + BEYOND);
    legend = new PanelLegend(panel, look.lettering(), 0.94 * around.width());
    letter = look.lettering().line(panel.letter(), Sizes.LETTER);
  }

  @Override
  public double weight() {
    return panel.weight();
  }

  private double numbersBelow() {
    double numbers = around.lettersX() ? Sizes.TICK_GAP + x.tallestLabel() : 0;
    return Sizes.MAJOR + numbers + (xNoteApart() ? x.noteLine() : 0);
  }

  /** Whether the note of the horizontal axis needs a line of its own above the label. */
  private boolean xNoteApart() {
    return around.lettersX() && x.noteMeets(xLabel, NEARLY * around.width());
  }

  /** The line between frame and title for the note of the vertical axis, if it needs its own. */
  private double yNoteLine() {
    boolean apart = around.lettersY() && y.noteMeets(title, NEARLY * around.width());
    return apart ? y.noteLine() : 0;
  }

  private double numbersBeside() {
    double numbers = around.lettersY() ? Sizes.TICK_GAP + y.widestLabel() : 0;
    return Sizes.MAJOR + numbers;
  }

  @Override
  public Insets insets() {
    double before = around.lettersX() ? x.outBefore(around.width()) : 0;
    double after = around.lettersX() ? x.outAfter(around.width()) : 0;
    double aboveFrame = around.lettersY() ? Math.max(y.tallestLabel() / 2, y.noteLine()) : 1;
    double note = around.lettersX() && !xNoteApart() ? x.noteLine() : 0;
    return new Insets(
        Math.max(
            yNoteLine() + Math.max(Sizes.beside(title), Sizes.beside(letter)) + legend.above(),
            aboveFrame),
        Math.max(numbersBeside() + Sizes.beside(yLabel), before),
        numbersBelow() + Math.max(note, Sizes.beside(xLabel)),
        Math.max(legend.outside(), after));
  }

  @Override
  public void draw(Sheet sheet, Rectangle2D rough) {
    check(rough);
    Rectangle2D box = onPixels(rough);
    AxisTicks across = x.fitted(panel.x(), box.getWidth(), true, look.lettering());
    AxisTicks up = y.fitted(panel.y(), box.getHeight(), false, look.lettering());
    sheet.fill(box, Paint.named(Palette.PANEL));
    checkNames(panel.x(), across.touch(box.getWidth(), true));
    checkNames(panel.y(), up.touch(box.getHeight(), false));
    AxisLines lines = new AxisLines(box, across, up);
    sheet.draw(lines.grid(), Sizes.GUIDE, 1);
    Frame frame = new Frame(box, panel.x().scale(), panel.y().scale(), x.view(), y.view());
    List<InsetBlock> insets =
        panel.insets().stream().map(inset -> new InsetBlock(inset, box, look.lettering())).toList();
    drawMarks(sheet, frame, insets);
    insets.forEach(inset -> inset.draw(sheet, frame));
    Path2D ink = lines.ticks();
    ink.append(box, false);
    sheet.draw(ink, Sizes.FOREGROUND, FRAME_WIDTH);
    lines.drawNumbers(sheet, around.lettersX(), around.lettersY());
    drawLetter(sheet, box);
    Sizes.drawAbove(sheet, title, box.getCenterX(), box.getMinY() - yNoteLine() - legend.above());
    Sizes.drawBelow(sheet, xLabel, box.getCenterX(), box.getMaxY() + numbersBelow());
    Sizes.drawUpwards(sheet, yLabel, box.getMinX() - numbersBeside(), box.getCenterY());
    legend.draw(sheet, box);
  }

  /** A complaint of the canvas, which knows no names, tells which mark it is about. */
  private void draw(Mark mark, SvgCanvas canvas) {
    try {
      mark.drawOn(canvas);
    } catch (IllegalArgumentException e) {
      String culprit = Views.described(mark) + " of " + Views.described(panel);
      throw new IllegalArgumentException(culprit + ": " + e.getMessage(), e);
    }
  }

  private void drawLetter(Sheet sheet, Rectangle2D box) {
    double centre = box.getMinX() + letter.width() / 2;
    boolean covered = title.width() / 2 + letter.width() + GUTTER / 2 > box.getWidth() / 2;
    if (title.width() > 0 && letter.width() > 0 && covered) {
      throw tooLong(panel.title(), box.getWidth() - 2 * letter.width() - GUTTER, title.width());
    }
    Sizes.drawAbove(sheet, letter, centre, box.getMinY() - yNoteLine() - legend.above());
  }

  private void drawMarks(Sheet sheet, Frame frame, List<InsetBlock> insets) {
    SvgCanvas canvas = new SvgCanvas(sheet, frame, look.lettering());
    insets.forEach(inset -> canvas.keepFree(inset.place()));
    legend.inside(frame.box()).ifPresent(canvas::keepFree);
    Facts facts = new Facts(panel, index, frame);
    sheet.beginGroup(facts.ofPanel());
    sheet.beginPart(frame.box());
    for (int i = 0; i < panel.marks().size(); i++) {
      Mark mark = panel.marks().get(i);
      if (Facts.isSeries(mark)) {
        sheet.beginGroup(Facts.ofSeries(mark, i));
        draw(mark, canvas);
        sheet.endGroup();
      } else {
        draw(mark, canvas);
      }
    }
    if (look.narrow() && canvas.isCrowded()) {
      throw new IllegalArgumentException(
          "the texts in %s have no room".formatted(Views.described(panel)));
    }
    sheet.endPart();
    sheet.endGroup();
  }

  /** Lines of one pixel are sharp when their middle is the middle of a pixel. */
  private static Rectangle2D onPixels(Rectangle2D box) {
    Rectangle2D sharp = new Rectangle2D.Double();
    sharp.setFrameFromDiagonal(
        Math.rint(box.getMinX()) + 0.5,
        Math.rint(box.getMinY()) + 0.5,
        Math.rint(box.getMaxX()) - 0.5,
        Math.rint(box.getMaxY()) - 0.5);
    return sharp;
  }

  private void check(Rectangle2D box) {
    if (box.getWidth() < LEAST || box.getHeight() < LEAST) {
      throw new IllegalArgumentException(
          "the figure leaves no room for %s: make it larger or its labels shorter"
              .formatted(Views.described(panel)));
    }
    if (!legend.fits(box)) {
      throw new IllegalArgumentException(
          "the legend of %s is larger than the panel: make the figure larger, the names shorter, or place it beside the panel"
              .formatted(Views.described(panel)));
    }
    double room = box.getWidth() + insets().left() + insets().right() + GUTTER;
    if (title.width() > room) {
      throw tooLong(panel.title(), room, title.width());
    }
    if (xLabel.width() > room) {
      throw tooLong(panel.x().label(), room, xLabel.width());
    }
    if (yLabel.width() > box.getHeight() + insets().top() + insets().bottom() + GUTTER) {
      throw tooLong(panel.y().label(), box.getHeight(), yLabel.width());
    }
  }

  private static void checkNames(Axis axis, boolean touch) {
    if (touch && !axis.names().isEmpty()) {
      throw new IllegalArgumentException(
          "the names on axis \"%s\" touch each other (shorten them or make the figure larger)"
              .formatted(axis.label()));
    }
  }

  private static IllegalArgumentException tooLong(String label, double room, double width) {
    return new IllegalArgumentException(
        "label \"%s\" is too long: it takes %s pixels and there are %s (shorten it or make the figure larger)"
            .formatted(label, Math.round(width), Math.round(room)));
  }
}
