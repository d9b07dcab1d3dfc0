package io.github.offprint.figure;

import java.util.List;
import java.util.Optional;

/**
 * Something drawn in a panel. A mark is one record: it knows its data and draws itself in data
 * coordinates, so a new kind of plot is one class and no other class learns of it.
 */
public interface Mark {

  /**
   * What the legend and the data files call it, plain text with TeX between dollars. Marks of one
   * panel with the same name share an entry of the legend; an empty name has none.
   */
  String name();

  /**
   * The data coordinates that it covers on axes with the given scales; a side that it does not
   * bound is left open. A point that one of the scales cannot show does not count, so a mark with
   * no point to show covers {@link Extent#NOTHING}.
   */
  Extent extent(Scale across, Scale up);

  /** Draws it. */
  void drawOn(Canvas canvas);

  /** Whether it fills its panel to the frame, so that no room is left around it. */
  default boolean fillsFrame() {
    return false;
  }

  /** Whether it stands on zero, so that no room is left between zero and the frame. */
  default boolean standsOnFrame() {
    return false;
  }

  /** How the legend shows it. */
  LegendKey key();

  /** Its numbers as columns of equal length, for the data files and for readers who cannot see. */
  List<Column> columns();

  /**
   * Texts that it writes, for the data files: mostly none; else one for each row of its columns, or
   * any number if it has no columns.
   */
  default List<String> texts() {
    return List.of();
  }

  /** What it needs a place for; otherwise a figure tells that it leaves something out. */
  default Places places() {
    return new Places(numbers("x"), numbers("y"));
  }

  private List<Numbers> numbers(String column) {
    return columns().stream().filter(c -> c.name().equals(column)).map(Column::values).toList();
  }

  /**
   * Coordinates without which a point, a bar or a bin cannot be shown: the i-th of each list belong
   * to the i-th of them. A NaN among them leaves it out on purpose.
   *
   * @param across on the x axis
   * @param up on the y axis
   */
  record Places(List<Numbers> across, List<Numbers> up) {

    /** The same with the axes changed. */
    Places turned() {
      return new Places(up, across);
    }
  }

  /** A named column of numbers. */
  record Column(String name, Numbers values) {}

  /**
   * A sample of a mark in the legend: a line, an upright bar, a point or a filled box, or several
   * of them on top of each other.
   */
  record LegendKey(
      Optional<Stroke> line, Optional<Stroke> bar, Optional<Marker> dot, Optional<Ink> box) {

    /** Shown as a short line. */
    public static LegendKey line(Stroke stroke) {
      return new LegendKey(
          Optional.of(stroke), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Shown as a point. */
    public static LegendKey dot(Marker marker) {
      return new LegendKey(
          Optional.empty(), Optional.empty(), Optional.of(marker), Optional.empty());
    }

    /** Shown as a point on a short upright bar. */
    public static LegendKey dotOnBar(Marker marker, Stroke bar) {
      return new LegendKey(
          Optional.empty(), Optional.of(bar), Optional.of(marker), Optional.empty());
    }

    /** Shown as a filled box. */
    public static LegendKey box(Ink fill) {
      return new LegendKey(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(fill));
    }

    /** Not shown. */
    public static LegendKey none() {
      return new LegendKey(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }
}
