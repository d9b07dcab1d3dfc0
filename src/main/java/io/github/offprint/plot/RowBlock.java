package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Panel;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Blocks side by side, with a title beside them and one label for equal horizontal axes. */
final class RowBlock implements Block {

  /** Roughly what stands between two frames. */
  private static final double BETWEEN = 50;

  private final Arrangement.Row row;
  private final List<Block> parts = new ArrayList<>();
  private final Lettered title;
  private final Lettered label;

  RowBlock(Arrangement.Row row, int first, Look look, Surroundings around) {
    this.row = row;
    String common = around.labelsX() ? commonLabel(row) : "";
    title = look.lettering().line(row.title(), Sizes.ROW_TITLE);
    label = look.lettering().line(common, Sizes.LABEL);
    double room = around.width() - BETWEEN * (row.parts().size() - 1);
    int at = first;
    for (int i = 0; i < row.parts().size(); i++) {
      Arrangement part = row.parts().get(i);
      Surroundings own =
          around
              .sized(room * part.weight() / Block.weights(row.parts()), around.height())
              .along(true, common.isEmpty())
              .upwards(i == 0 || !row.shareY(), true);
      parts.add(Block.of(part, at, look, own));
      at += (int) part.panels().count();
    }
  }

  /** The label of all horizontal axes, if they have the same one. */
  private static String commonLabel(Arrangement.Row row) {
    boolean panels =
        row.parts().size() > 1 && row.parts().stream().allMatch(Panel.class::isInstance);
    List<String> labels = row.panels().map(panel -> panel.x().label()).distinct().toList();
    return panels && labels.size() == 1 ? labels.get(0) : "";
  }

  @Override
  public double weight() {
    return row.weight();
  }

  private double bottom() {
    return parts.stream().mapToDouble(part -> part.insets().bottom()).max().orElse(0);
  }

  @Override
  public Insets insets() {
    return new Insets(
        parts.stream().mapToDouble(part -> part.insets().top()).max().orElse(0),
        parts.get(0).insets().left() + Sizes.beside(title),
        bottom() + Sizes.beside(label),
        parts.get(parts.size() - 1).insets().right());
  }

  @Override
  public void draw(Sheet sheet, Rectangle2D frames) {
    double gaps = 0;
    for (int i = 1; i < parts.size(); i++) {
      gaps += gapBefore(i);
    }
    double unit = (frames.getWidth() - gaps) / Block.weights(row.parts());
    double x = frames.getX();
    for (int i = 0; i < parts.size(); i++) {
      x += i == 0 ? 0 : gapBefore(i);
      double width = unit * parts.get(i).weight();
      parts.get(i).draw(sheet, new Rectangle2D.Double(x, frames.getY(), width, frames.getHeight()));
      x += width;
    }
    double left = frames.getX() - parts.get(0).insets().left();
    Sizes.drawUpwards(sheet, title, left, frames.getCenterY());
    Sizes.drawBelow(sheet, label, frames.getCenterX(), frames.getMaxY() + bottom());
  }

  private double gapBefore(int i) {
    return parts.get(i - 1).insets().right() + parts.get(i).insets().left() + GUTTER;
  }
}
