package io.github.offprint.plot;

import io.github.offprint.plot.Lettered.PlacedGlyph;
import java.util.List;
import java.util.function.Function;

/** Writes placed glyphs as uses of their definitions: one group for each size and baseline. */
final class GlyphRuns {

  private final Function<Glyph, String> ids;
  private final StringBuilder to;

  /**
   * @param ids where a glyph is defined
   */
  GlyphRuns(Function<Glyph, String> ids, StringBuilder to) {
    this.ids = ids;
    this.to = to;
  }

  void write(List<PlacedGlyph> glyphs) {
    for (int from = 0; from < glyphs.size(); ) {
      int end = from + 1;
      while (end < glyphs.size() && isOneRun(glyphs.get(from), glyphs.get(end))) {
        end++;
      }
      write(glyphs.get(from), glyphs.subList(from, end));
      from = end;
    }
  }

  private static boolean isOneRun(PlacedGlyph first, PlacedGlyph next) {
    return first.scale() == next.scale() && first.y() == next.y();
  }

  private void write(PlacedGlyph first, List<PlacedGlyph> run) {
    StringBuilder uses = new StringBuilder();
    for (PlacedGlyph placed : run) {
      if (!placed.glyph().isBlank()) {
        long x = Math.round((placed.x() - first.x()) / placed.scale());
        uses.append("<use xlink:href=\"#").append(ids.apply(placed.glyph())).append('"');
        uses.append(x == 0 ? "/>" : " x=\"" + x + "\"/>");
      }
    }
    if (!uses.isEmpty()) {
      to.append("<g transform=\"");
      if (first.x() != 0 || first.y() != 0) {
        to.append("translate(").append(Decimals.of(first.x())).append(' ');
        to.append(Decimals.of(-first.y())).append(')');
      }
      to.append("scale(").append(Decimals.of(first.scale(), 5)).append(")\">");
      to.append(uses).append("</g>");
    }
  }
}
