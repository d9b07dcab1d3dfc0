package io.github.offprint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Marks on one pair of axes.
 *
 * @param title above it, plain text with TeX between dollars; empty for none
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param marks drawn in this order
 * @param legend where the names of the marks stand
 * @param weight its share of a row's width or a stack's height; positive
 * @param insets small panels inside it, on top of the marks
 * @param letter by which a text calls it, such as {@code (a)}; empty for none
 */
public record Panel(
    String title,
    Axis x,
    Axis y,
    List<Mark> marks,
    LegendPlace legend,
    double weight,
    List<Inset> insets,
    String letter)
    implements Arrangement {

  /** Where a legend stands in its panel. */
  public enum LegendPlace {
    NONE,
    TOP_LEFT,
    TOP_RIGHT,
    BOTTOM_LEFT,
    BOTTOM_RIGHT,
    /** Between the title and the frame, in as many columns as there is room for. */
    ABOVE,
    /** Beside the panel, outside its frame. */
    RIGHT
  }

  public Panel {
    marks = List.copyOf(marks);
    insets = List.copyOf(insets);
    if (!(weight > 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException("the weight of a panel must be positive, found " + weight);
    }
  }

  /** An empty panel without title and legend. */
  public static Panel of(Axis x, Axis y) {
    return new Panel("", x, y, List.of(), LegendPlace.NONE, 1, List.of(), "");
  }

  /** The same panel with further marks on top. */
  public Panel with(Mark... more) {
    return with(List.of(more));
  }

  /** The same panel with further marks on top. */
  public Panel with(List<? extends Mark> more) {
    List<Mark> all = new ArrayList<>(marks);
    all.addAll(more);
    return new Panel(title, x, y, all, legend, weight, insets, letter);
  }

  /** The same panel under another title. */
  public Panel titled(String other) {
    return new Panel(other, x, y, marks, legend, weight, insets, letter);
  }

  /** The same panel with its legend elsewhere. */
  public Panel withLegend(LegendPlace place) {
    return new Panel(title, x, y, marks, place, weight, insets, letter);
  }

  /** The same panel with another share of its row or stack. */
  public Panel weighing(double other) {
    return new Panel(title, x, y, marks, legend, other, insets, letter);
  }

  /** The same panel with a small panel inside. */
  public Panel with(Inset inset) {
    List<Inset> all = new ArrayList<>(insets);
    all.add(inset);
    return new Panel(title, x, y, marks, legend, weight, all, letter);
  }

  /** The same panel called by a letter, which stands above its left upper corner. */
  public Panel lettered(String other) {
    return new Panel(title, x, y, marks, legend, weight, insets, other);
  }

  @Override
  public Panel each(UnaryOperator<Panel> change) {
    return change.apply(this);
  }

  /** This panel alone. */
  @Override
  public Stream<Panel> panels() {
    return Stream.of(this);
  }
}
