package io.github.offprint.figure;

import java.util.List;
import java.util.stream.Stream;

/** How panels stand together: alone, in a row, in a column, or any nesting of these. */
public sealed interface Arrangement permits Panel, Arrangement.Row, Arrangement.Stack {

  /** Its share of the width of a row or of the height of a stack; positive. */
  double weight();

  /** The panels in reading order. */
  Stream<Panel> panels();

  /**
   * Side by side.
   *
   * @param title beside the row, turned by a quarter; empty for none
   * @param shareY whether only the first panel of the row letters its y axis, and all have one view
   */
  record Row(String title, List<Arrangement> parts, boolean shareY, double weight)
      implements Arrangement {
    public Row {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Panel> panels() {
      return parts.stream().flatMap(Arrangement::panels);
    }
  }

  /**
   * Above each other.
   *
   * @param shareX whether only the last panel of the stack letters its x axis, and all have one
   *     view
   * @param ruled whether a dashed line parts each from the next
   */
  record Stack(List<Arrangement> parts, boolean shareX, double weight, boolean ruled)
      implements Arrangement {
    public Stack {
      parts = List.copyOf(parts);
    }

    /** Without lines. */
    public Stack(List<Arrangement> parts, boolean shareX, double weight) {
      this(parts, shareX, weight, false);
    }

    @Override
    public Stream<Panel> panels() {
      return parts.stream().flatMap(Arrangement::panels);
    }
  }
}
