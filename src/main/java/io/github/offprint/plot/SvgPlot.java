package io.github.offprint.plot;

import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Draws figures as SVG. A drawing depends on its arguments alone: not on the machine's fonts, the
 * locale, the clock or the release of Java. May be used by several threads at once.
 */
public final class SvgPlot {

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** White space at the edge of the sheet. */
  private static final double EDGE = 4;

  /** The size of a sentence about the figure. */
  private static final double SMALL = 12;

  private static final Paint MUTED = Paint.named(Palette.name(Ink.Part.MUTED));

  private final Lettering lettering = new Lettering();

  /**
   * The drawing of a figure.
   *
   * @param id begins with a letter and has letters, digits, hyphens and underscores; every id of
   *     the drawing begins with it and a hyphen
   * @param texts what the drawing says in words
   * @throws IllegalArgumentException if the figure cannot be drawn: a series without a point to
   *     show, a label that cannot be set, no room for the panels; the message names the culprit
   */
  public Drawing draw(Figure figure, String id, Texts texts) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "the id of a figure must begin with a letter and have only letters, digits, hyphens and"
              + " underscores, found \"%s\"".formatted(id));
    }
    Sheet sheet = new Sheet(id, figure.width(), figure.height());
    Optional<String> omissions = Omissions.of(figure);
    double line = omissions.map(text -> drawBelow(text, sheet)).orElse(0.0);
    draw(figure, sheet, line);
    return sheet.drawing(omissions.map(texts::saying).orElse(texts));
  }

  /**
   * Writes a sentence, or its beginning if it is too long, below everything; returns its height.
   */
  private double drawBelow(String sentence, Sheet sheet) {
    double room = sheet.width() - 2 * EDGE;
    Lettered set = lettering.line(sentence, SMALL);
    if (set.width() > room) {
      set = lettering.line("Not shown: points without a place on the axes.", SMALL);
    }
    sheet.text(set, EDGE, sheet.height() - EDGE - set.depth(), MUTED);
    return Sizes.beside(set);
  }

  private void draw(Figure figure, Sheet sheet, double below) {
    double width = sheet.width() - 2 * EDGE;
    double height = sheet.height() - 2 * EDGE - below;
    Optional<ColorBarBlock> bar =
        figure.colorBar().map(key -> new ColorBarBlock(key, lettering, 0.7 * height));
    double forPanels = width - bar.map(ColorBarBlock::width).orElse(0.0);
    Block.Look look = new Block.Look(Views.of(figure), lettering);
    Block.Surroundings rough =
        new Block.Surroundings(0.85 * forPanels, 0.8 * height, true, true, true, true);
    Block panels = Block.of(figure.arrangement(), 0, look, rough);
    Insets insets = panels.insets();
    Rectangle2D frames =
        new Rectangle2D.Double(
            EDGE + insets.left(),
            EDGE + insets.top(),
            forPanels - insets.left() - insets.right(),
            height - insets.top() - insets.bottom());
    panels.draw(sheet, frames);
    bar.ifPresent(key -> key.draw(sheet, frames, EDGE + forPanels));
  }
}
