package io.github.offprint.plot;

import io.github.offprint.figure.Arrangement;
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

  /** What the ids of a narrow drawing have besides; no directive can have it in its id. */
  public static final String NARROW = "_narrow";

  /** Legends of a sheet of this width are ten pixels high on a screen of 320. */
  private static final double READABLE_ON_A_PHONE = 420;

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
    return drawing(figure, new Block.Look(Views.of(figure), lettering, false), id, texts);
  }

  /**
   * The SVG element of a figure for narrow screens, or nothing if the wide one can be read there
   * too or the panels have no room. It needs the wide drawing on the same page.
   *
   * @param wide the drawing of the figure; every id of the narrow one begins with its id and {@link
   *     #NARROW}
   * @throws IllegalArgumentException if the figure says itself how it looks there, and that cannot
   *     be drawn
   */
  public Optional<String> drawNarrow(Figure figure, Drawing wide, Texts texts) {
    if (figure.width() <= READABLE_ON_A_PHONE) {
      return Optional.empty();
    }
    // panels that share an axis on the wide sheet show the same part of it on the narrow one
    Views views = Views.of(figure.narrow().orElse(figure));
    Block.Look look = new Block.Look(views, lettering, true);
    try {
      Drawing narrow = drawing(figure.narrowed(), look, wide.id() + NARROW, texts);
      return Optional.of(new SharedGlyphs(wide, narrow).inline());
    } catch (IllegalArgumentException e) {
      if (figure.narrow().isPresent()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private Drawing drawing(Figure figure, Block.Look look, String id, Texts texts) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "the id of a figure must begin with a letter and have only letters, digits, hyphens and"
              + " underscores, found \"%s\"".formatted(id));
    }
    RememberingSheet sheet = new RememberingSheet(id, figure.width(), figure.height());
    Optional<String> omissions = Omissions.of(figure);
    double line = omissions.map(text -> drawBelow(text, sheet)).orElse(0.0);
    draw(figure, look, sheet, line);
    Texts told = omissions.map(texts::saying).orElse(texts);
    return sheet.drawing(told, new PdfFile(() -> pdf(sheet, told)));
  }

  private static byte[] pdf(RememberingSheet drawn, Texts texts) {
    PdfSheet sheet = new PdfSheet(drawn.width(), drawn.height());
    drawn.drawOn(sheet);
    return sheet.file(texts);
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

  private void draw(Figure figure, Block.Look look, Sheet sheet, double below) {
    double width = sheet.width() - 2 * EDGE;
    double height = sheet.height() - 2 * EDGE - below;
    Block.Surroundings rough =
        new Block.Surroundings(0.85 * width, 0.8 * height, true, true, true, true);
    Block panels = Block.of(keyed(figure), 0, look, rough);
    Insets insets = panels.insets();
    Rectangle2D frames =
        new Rectangle2D.Double(
            EDGE + insets.left(),
            EDGE + insets.top(),
            width - insets.left() - insets.right(),
            height - insets.top() - insets.bottom());
    panels.draw(sheet, frames);
  }

  private static Arrangement keyed(Figure figure) {
    Arrangement panels = figure.arrangement();
    return figure
        .colorBar()
        .<Arrangement>map(bar -> new Arrangement.Keyed(panels, bar, Arrangement.Side.RIGHT))
        .orElse(panels);
  }
}
