package io.github.offprint.plot;

import java.awt.geom.Rectangle2D;

/** What explains the looks of marks, at one side of the panels that it belongs to. */
interface Key {

  /** The room that it takes at its side: a width at the right, else a height. */
  double room();

  /**
   * Draws it.
   *
   * @param frames the outermost edges of the frames of its panels
   * @param outside what the panels take with all that stands around their frames
   */
  void draw(Sheet sheet, Rectangle2D frames, Rectangle2D outside);
}
