package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Panel;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Panels in rows and columns, with titles of both and one label for equal axes. */
final class GridBlock implements Block {

  /** Roughly what stands between two frames. */
  private static final double BETWEEN = 40;

  private final Arrangement.Grid grid;
  private final List<List<Block>> rows = new ArrayList<>();
  private final List<Lettered> columnTitles;
  private final List<Lettered> rowTitles;
  private final Lettered labelX;
  private final Lettered labelY;

  GridBlock(Arrangement.Grid grid, int first, Look look, Surroundings around) {
    this.grid = grid;
    Lettering lettering = look.lettering();
    String commonX = around.labelsX() ? common(panel -> panel.x().label()) : "";
    String commonY = around.labelsY() ? common(panel -> panel.y().label()) : "";
    labelX = lettering.line(commonX, Sizes.LABEL);
    labelY = lettering.line(commonY, Sizes.LABEL);
    columnTitles = grid.titles().stream().map(t -> lettering.line(t, Sizes.TITLE)).toList();
    rowTitles =
        grid.rows().stream().map(row -> lettering.line(row.title(), Sizes.ROW_TITLE)).toList();
    double width = around.width() - BETWEEN * (grid.columns() - 1);
    double height = around.height() - BETWEEN * (grid.rows().size() - 1);
    int at = first;
    for (int r = 0; r < grid.rows().size(); r++) {
      Arrangement.Row row = grid.rows().get(r);
      List<Block> blocks = new ArrayList<>();
      for (int c = 0; c < row.parts().size(); c++) {
        Surroundings own =
            around
                .sized(width * columnShare(c), height * rowShare(r))
                .along(isLowest(r, c) || !grid.shareX(), commonX.isEmpty())
                .upwards(c == 0 || !row.shareY(), commonY.isEmpty());
        blocks.add(Block.of(row.parts().get(c), at++, look, own));
      }
      rows.add(blocks);
    }
  }

  /** The label of an axis of all panels, if they have the same one. */
  private String common(Function<Panel, String> label) {
    List<String> labels = grid.panels().map(label).distinct().toList();
    return labels.size() == 1 ? labels.get(0) : "";
  }

  private boolean isLowest(int row, int column) {
    return row + 1 == grid.rows().size() || grid.rows().get(row + 1).parts().size() <= column;
  }

  private double columnShare(int column) {
    List<Arrangement> parts = grid.rows().get(0).parts();
    return parts.get(column).weight() / Block.weights(parts);
  }

  private double rowShare(int row) {
    double all = grid.rows().stream().mapToDouble(Arrangement::weight).sum();
    return grid.rows().get(row).weight() / all;
  }

  @Override
  public double weight() {
    return grid.weight();
  }

  private double ofColumn(int column, ToDoubleFunction<Insets> side) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToDouble(row -> side.applyAsDouble(row.get(column).insets()))
        .max()
        .orElse(0);
  }

  private double ofRow(int row, ToDoubleFunction<Insets> side) {
    return rows.get(row).stream()
        .mapToDouble(block -> side.applyAsDouble(block.insets()))
        .max()
        .orElse(0);
  }

  private double titlesAbove() {
    return columnTitles.stream().mapToDouble(Sizes::beside).max().orElse(0);
  }

  private double titlesBeside() {
    return rowTitles.stream().mapToDouble(Sizes::beside).max().orElse(0);
  }

  @Override
  public Insets insets() {
    return new Insets(
        ofRow(0, Insets::top) + titlesAbove(),
        ofColumn(0, Insets::left) + Sizes.beside(labelY) + titlesBeside(),
        ofRow(rows.size() - 1, Insets::bottom) + Sizes.beside(labelX),
        ofColumn(grid.columns() - 1, Insets::right));
  }

  private double gapBeforeColumn(int column) {
    return column == 0
        ? 0
        : ofColumn(column - 1, Insets::right) + ofColumn(column, Insets::left) + GUTTER;
  }

  private double gapBeforeRow(int row) {
    return row == 0 ? 0 : ofRow(row - 1, Insets::bottom) + ofRow(row, Insets::top) + clear();
  }

  /** What is left between the rows. */
  private double clear() {
    return grid.ruled() ? 2.5 * GUTTER : GUTTER;
  }

  @Override
  public void draw(Sheet sheet, Rectangle2D frames) {
    double gaps = 0;
    for (int r = 0; r < rows.size(); r++) {
      gaps += gapBeforeRow(r);
    }
    double y = frames.getY();
    for (int r = 0; r < rows.size(); r++) {
      y += gapBeforeRow(r);
      double height = (frames.getHeight() - gaps) * rowShare(r);
      drawRow(sheet, r, new Rectangle2D.Double(frames.getX(), y, frames.getWidth(), height));
      y += height;
    }
    double below = ofRow(rows.size() - 1, Insets::bottom);
    Sizes.drawBelow(sheet, labelX, frames.getCenterX(), frames.getMaxY() + below);
    if (!grid.ruled()) {
      drawLabelY(sheet, frames);
    }
  }

  private void drawLabelY(Sheet sheet, Rectangle2D beside) {
    double left = beside.getX() - ofColumn(0, Insets::left);
    Sizes.drawUpwards(sheet, labelY, left, beside.getCenterY());
  }

  private void drawRow(Sheet sheet, int row, Rectangle2D strip) {
    double gaps = 0;
    for (int c = 0; c < grid.columns(); c++) {
      gaps += gapBeforeColumn(c);
    }
    double x = strip.getX();
    for (int c = 0; c < rows.get(row).size(); c++) {
      x += gapBeforeColumn(c);
      double width = (strip.getWidth() - gaps) * columnShare(c);
      Rectangle2D cell = new Rectangle2D.Double(x, strip.getY(), width, strip.getHeight());
      rows.get(row).get(c).draw(sheet, cell);
      if (row == 0 && !columnTitles.isEmpty()) {
        double top = strip.getY() - ofRow(0, Insets::top);
        Sizes.drawAbove(sheet, columnTitles.get(c), cell.getCenterX(), top);
      }
      x += width;
    }
    double left = strip.getX() - ofColumn(0, Insets::left) - Sizes.beside(labelY);
    Sizes.drawUpwards(sheet, rowTitles.get(row), left, strip.getCenterY());
    if (grid.ruled()) {
      // One label for all rows would stand across the lines between them.
      drawLabelY(sheet, strip);
    }
    if (grid.ruled() && row > 0) {
      drawParting(sheet, strip, strip.getY() - ofRow(row, Insets::top) - clear() / 2);
    }
  }

  private void drawParting(Sheet sheet, Rectangle2D strip, double y) {
    double left = strip.getMinX() - insets().left();
    double right = strip.getMaxX() + insets().right();
    sheet.draw(new Line2D.Double(left, y, right, y), StackBlock.PARTING);
  }
}
