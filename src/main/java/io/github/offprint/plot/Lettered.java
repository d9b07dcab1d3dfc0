package io.github.offprint.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of set type: glyphs and bars at their places. The origin is the left end of the baseline,
 * y grows upwards, and lengths are in thousandths of the type size until {@link #scaled}.
 *
 * @param width how far the next piece stands
 * @param height above the baseline
 * @param depth below the baseline
 * @param glyphs the characters
 * @param bars filled rectangles: fraction bars, roots, norms
 */
record Lettered(
    double width, double height, double depth, List<PlacedGlyph> glyphs, List<Rectangle2D> bars) {

  /**
   * A glyph at its place.
   *
   * @param scale length of one unit of its outline
   */
  record PlacedGlyph(Glyph glyph, double x, double y, double scale) {
    PlacedGlyph moved(double dx, double dy) {
      return new PlacedGlyph(glyph, x + dx, y + dy, scale);
    }

    PlacedGlyph times(double factor) {
      return new PlacedGlyph(glyph, x * factor, y * factor, scale * factor);
    }
  }

  /** Nothing. */
  static final Lettered EMPTY = space(0);

  Lettered {
    glyphs = List.copyOf(glyphs);
    bars = List.copyOf(bars);
  }

  static Lettered space(double width) {
    return new Lettered(width, 0, 0, List.of(), List.of());
  }

  static Lettered of(Glyph glyph) {
    return new Lettered(
        glyph.advance(),
        Math.max(0, glyph.height()),
        Math.max(0, glyph.depth()),
        List.of(new PlacedGlyph(glyph, 0, 0, 1)),
        List.of());
  }

  /** A filled rectangle whose left lower corner is at (0, bottom). */
  static Lettered bar(double width, double bottom, double top) {
    Rectangle2D bar = new Rectangle2D.Double(0, bottom, width, top - bottom);
    return new Lettered(width, Math.max(0, top), Math.max(0, -bottom), List.of(), List.of(bar));
  }

  /** The same, elsewhere; its own width is unchanged, height and depth move with it. */
  Lettered moved(double dx, double dy) {
    List<Rectangle2D> movedBars = new ArrayList<>();
    for (Rectangle2D b : bars) {
      movedBars.add(
          new Rectangle2D.Double(b.getX() + dx, b.getY() + dy, b.getWidth(), b.getHeight()));
    }
    return new Lettered(
        width,
        height + dy,
        depth - dy,
        glyphs.stream().map(g -> g.moved(dx, dy)).toList(),
        movedBars);
  }

  /** The same, larger or smaller. */
  Lettered scaled(double factor) {
    List<Rectangle2D> scaledBars = new ArrayList<>();
    for (Rectangle2D b : bars) {
      scaledBars.add(
          new Rectangle2D.Double(
              b.getX() * factor, b.getY() * factor, b.getWidth() * factor, b.getHeight() * factor));
    }
    return new Lettered(
        width * factor,
        height * factor,
        depth * factor,
        glyphs.stream().map(g -> g.times(factor)).toList(),
        scaledBars);
  }

  /** The same with another width. */
  Lettered wide(double other) {
    return new Lettered(other, height, depth, glyphs, bars);
  }

  /** The characters without the bars. */
  Lettered onlyGlyphs() {
    return new Lettered(width, height, depth, glyphs, List.of());
  }

  /** The bars without the characters. */
  Lettered onlyBars() {
    return new Lettered(width, height, depth, List.of(), bars);
  }

  /** Both at their own places; the width is the larger one. */
  Lettered over(Lettered other) {
    List<PlacedGlyph> allGlyphs = new ArrayList<>(glyphs);
    allGlyphs.addAll(other.glyphs);
    List<Rectangle2D> allBars = new ArrayList<>(bars);
    allBars.addAll(other.bars);
    return new Lettered(
        Math.max(width, other.width),
        Math.max(height, other.height),
        Math.max(depth, other.depth),
        allGlyphs,
        allBars);
  }

  /** One after the other on the baseline. */
  static Lettered row(List<Lettered> parts) {
    List<PlacedGlyph> glyphs = new ArrayList<>();
    List<Rectangle2D> bars = new ArrayList<>();
    double x = 0;
    double height = 0;
    double depth = 0;
    for (Lettered part : parts) {
      Lettered placed = part.moved(x, 0);
      glyphs.addAll(placed.glyphs);
      bars.addAll(placed.bars);
      x += part.width;
      height = Math.max(height, part.height);
      depth = Math.max(depth, part.depth);
    }
    return new Lettered(x, height, depth, glyphs, bars);
  }
}
