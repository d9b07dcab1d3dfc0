package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Panel;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A part of the layout: a panel, or blocks in a row or a stack. Frames are placed, not outsides:
 * the frames of a row have one upper and one lower edge, those of a stack one left and one right
 * edge, whatever stands around them.
 */
interface Block {

  /** The least distance between what stands around neighbouring frames. */
  double GUTTER = 14;

  /** Room that it needs around its frames. */
  Insets insets();

  /** Its share of the length of its row or stack. */
  double weight();

  /** Draws it with the outermost edges of its frames on a rectangle. */
  void draw(Sheet sheet, Rectangle2D frames);

  /**
   * The block of an arrangement.
   *
   * @param first index of its first panel in reading order
   * @param room about how much there is for its frames, for choosing ticks
   */
  static Block of(Arrangement arrangement, int first, Look look, Surroundings room) {
    if (arrangement instanceof Arrangement.Row row) {
      return new RowBlock(row, first, look, room);
    } else if (arrangement instanceof Arrangement.Stack stack) {
      return new StackBlock(stack, first, look, room);
    } else if (arrangement instanceof Arrangement.Grid grid) {
      return new GridBlock(grid, first, look, room);
    } else if (arrangement instanceof Arrangement.Keyed keyed) {
      return new KeyedBlock(keyed, first, look, room);
    }
    return new PanelBlock((Panel) arrangement, first, look, room);
  }

  /** The sum of the weights. */
  static double weights(List<Arrangement> parts) {
    return parts.stream().mapToDouble(Arrangement::weight).sum();
  }

  /**
   * What a block learns from the blocks around it.
   *
   * @param width of its frames, roughly
   * @param height of its frames, roughly
   * @param lettersX whether numbers stand along its horizontal axes
   * @param lettersY whether numbers stand along its vertical axes
   * @param labelsX whether its horizontal axes have their own labels
   * @param labelsY whether its vertical axes have their own labels
   */
  record Surroundings(
      double width,
      double height,
      boolean lettersX,
      boolean lettersY,
      boolean labelsX,
      boolean labelsY) {

    Surroundings sized(double otherWidth, double otherHeight) {
      return new Surroundings(otherWidth, otherHeight, lettersX, lettersY, labelsX, labelsY);
    }

    Surroundings along(boolean letters, boolean labels) {
      return new Surroundings(
          width, height, lettersX && letters, lettersY, labelsX && letters && labels, labelsY);
    }

    Surroundings upwards(boolean letters, boolean labels) {
      return new Surroundings(
          width, height, lettersX, lettersY && letters, labelsX, labelsY && letters && labels);
    }
  }

  /**
   * What all blocks of a figure share.
   *
   * @param narrow whether labels may be set smaller to fit, because nobody chose this arrangement
   */
  record Look(Views views, Lettering lettering, boolean narrow) {

    /** The smallest that labels are set: ten pixels on a screen of 320. */
    private static final double LEAST = 11.5;

    /** A label of a panel, on a narrow sheet no longer than the room it has, if possible. */
    Lettered line(String label, double size, double room) {
      Lettered set = lettering.line(label, size);
      return narrow && set.width() > room
          ? lettering.line(label, Math.max(LEAST, size * room / set.width()))
          : set;
    }
  }
}
