package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Blocks above each other, with one label for equal vertical axes. */
final class StackBlock implements Block {

  /** Roughly what stands between two frames. */
  private static final double BETWEEN = 40;

  /** The line between rows of panels. */
  static final Stroke PARTING = Stroke.dashed(Ink.of(Ink.Part.FOREGROUND)).withWidth(2);

  private final Arrangement.Stack stack;
  private final List<Block> parts = new ArrayList<>();
  private final Lettered label;

  StackBlock(Arrangement.Stack stack, int first, Look look, Surroundings around) {
    this.stack = stack;
    String common = around.labelsY() ? commonLabel(stack) : "";
    label = look.lettering().line(common, Sizes.LABEL);
    int last = stack.parts().size() - 1;
    double room = around.height() - BETWEEN * last;
    int at = first;
    for (int i = 0; i <= last; i++) {
      Arrangement part = stack.parts().get(i);
      Surroundings own =
          around
              .sized(around.width(), room * part.weight() / Block.weights(stack.parts()))
              .along(i == last || !stack.shareX(), true)
              .upwards(true, common.isEmpty());
      parts.add(Block.of(part, at, look, own));
      at += (int) part.panels().count();
    }
  }

  /** The label of all vertical axes, if they have the same one. */
  private static String commonLabel(Arrangement.Stack stack) {
    boolean panels =
        stack.parts().size() > 1 && stack.parts().stream().allMatch(Panel.class::isInstance);
    List<String> labels = stack.panels().map(panel -> panel.y().label()).distinct().toList();
    return panels && labels.size() == 1 ? labels.get(0) : "";
  }

  @Override
  public double weight() {
    return stack.weight();
  }

  private double left() {
    return parts.stream().mapToDouble(part -> part.insets().left()).max().orElse(0);
  }

  @Override
  public Insets insets() {
    return new Insets(
        parts.get(0).insets().top(),
        left() + Sizes.beside(label),
        parts.get(parts.size() - 1).insets().bottom(),
        parts.stream().mapToDouble(part -> part.insets().right()).max().orElse(0));
  }

  @Override
  public void draw(Sheet sheet, Rectangle2D frames) {
    double gaps = 0;
    for (int i = 1; i < parts.size(); i++) {
      gaps += gapBefore(i);
    }
    double unit = (frames.getHeight() - gaps) / Block.weights(stack.parts());
    double y = frames.getY();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        drawParting(sheet, frames, y + parts.get(i - 1).insets().bottom() + clear() / 2);
        y += gapBefore(i);
      }
      double height = unit * parts.get(i).weight();
      parts.get(i).draw(sheet, new Rectangle2D.Double(frames.getX(), y, frames.getWidth(), height));
      y += height;
    }
    Sizes.drawUpwards(sheet, label, frames.getX() - left(), frames.getCenterY());
  }

  private double gapBefore(int i) {
    return parts.get(i - 1).insets().bottom() + parts.get(i).insets().top() + clear();
  }

  /** What is left between the parts. */
  private double clear() {
    return stack.ruled() ? 2.5 * GUTTER : GUTTER;
  }

  private void drawParting(Sheet sheet, Rectangle2D frames, double y) {
    if (stack.ruled()) {
      double left = frames.getMinX() - insets().left();
      double right = frames.getMaxX() + insets().right();
      sheet.draw(new Line2D.Double(left, y, right, y), PARTING);
    }
  }
}
