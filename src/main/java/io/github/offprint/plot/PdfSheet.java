package io.github.offprint.plot;

import io.github.offprint.figure.Stroke;
import io.github.offprint.plot.Lettered.PlacedGlyph;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A sheet that becomes a page of PDF, as large as the figure, in the colours of light paper and
 * without a background, ready to be included in a paper. Lettering is outlines: each glyph stands
 * in the file once and is shown where it is needed, so no font is embedded or asked for.
 */
final class PdfSheet implements Sheet {

  /** A CSS pixel in points of 1/72 inch. */
  static final double POINTS = 0.75;

  private final double width;
  private final double height;
  private final PdfParts parts = new PdfParts();
  private final PdfContent content = new PdfContent();
  private final Deque<Object> clips = new ArrayDeque<>();

  PdfSheet(double width, double height) {
    this.width = width;
    this.height = height;
    content.transform(new AffineTransform(POINTS, 0, 0, -POINTS, 0, POINTS * height));
    content.say("4 M"); // the limit of SVG, above which corners are cut
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public void fill(Shape shape, Paint paint) {
    fillWith(paint);
    content.path(shape).say("f");
  }

  @Override
  public void draw(Shape shape, Stroke stroke) {
    content.dash(Strokes.isRound(stroke), Strokes.lengths(stroke));
    stroke(shape, Paint.of(stroke.ink()), stroke.width());
  }

  @Override
  public void draw(Shape shape, Paint paint, double strokeWidth) {
    content.dash(false);
    stroke(shape, paint, strokeWidth);
  }

  @Override
  public void dots(Shape places, Paint paint, double diameter) {
    content.dash(true);
    stroke(places, paint, diameter);
  }

  private void stroke(Shape shape, Paint paint, double strokeWidth) {
    if (!shape.getPathIterator(null).isDone()) {
      strokeWith(paint);
      content.lineWidth(strokeWidth);
      content.path(shape).say("S");
    }
  }

  private void fillWith(Paint paint) {
    content.alpha(parts.alpha(paint.opacity()));
    content.fillColor(paint.on(Palette.LIGHT));
  }

  private void strokeWith(Paint paint) {
    content.alpha(parts.alpha(paint.opacity()));
    content.strokeColor(paint.on(Palette.LIGHT));
  }

  @Override
  public void text(Lettered text, double x, double y, Paint paint) {
    fillWith(paint);
    write(text, AffineTransform.getTranslateInstance(x, y), false);
  }

  @Override
  public void textUpwards(Lettered text, double x, double y, Paint paint) {
    fillWith(paint);
    write(text, new AffineTransform(0, -1, 1, 0, x, y), false);
  }

  @Override
  public void halo(Lettered text, double x, double y, Paint paint, double strokeWidth) {
    if (!text.glyphs().isEmpty()) {
      // Glyphs are drawn at the scale of their outlines, bars are not.
      edge(text.onlyGlyphs(), x, y, paint, strokeWidth / text.glyphs().get(0).scale());
    }
    if (!text.bars().isEmpty()) {
      edge(text.onlyBars(), x, y, paint, strokeWidth);
    }
  }

  private void edge(Lettered text, double x, double y, Paint paint, double strokeWidth) {
    Object before = content.save();
    fillWith(paint);
    strokeWith(paint);
    content.dash(false);
    content.lineWidth(strokeWidth);
    write(text, AffineTransform.getTranslateInstance(x, y), true);
    content.restore(before);
  }

  private void write(Lettered text, AffineTransform origin, boolean outlined) {
    Object before = content.save();
    content.transform(origin);
    for (Rectangle2D bar : text.bars()) {
      double top = -bar.getMaxY();
      content.path(new Rectangle2D.Double(bar.getX(), top, bar.getWidth(), bar.getHeight()));
      content.say("f");
    }
    Point2D pen = new Point2D.Double();
    double scale = 1;
    for (PlacedGlyph placed : text.glyphs()) {
      if (!placed.glyph().isBlank()) {
        double by = placed.scale() / scale;
        double dx = (placed.x() - pen.getX()) / scale;
        double dy = -(placed.y() - pen.getY()) / scale;
        content.transform(new AffineTransform(by, 0, 0, by, dx, dy));
        content.show(parts.glyph(placed.glyph(), outlined));
        pen.setLocation(placed.x(), placed.y());
        scale = placed.scale();
      }
    }
    content.restore(before);
  }

  @Override
  public void beginPart(Rectangle2D clip) {
    clips.push(content.save());
    content.path(clip).say("W n").say("1 j");
  }

  @Override
  public void endPart() {
    content.restore(clips.pop());
  }

  @Override
  public void cells(Png png, Rectangle2D place) {
    picture(parts.picture(png), place, 1);
  }

  @Override
  public void masked(Png mask, Rectangle2D place, Paint paint) {
    picture(parts.masked(mask, paint.on(Palette.LIGHT)), place, paint.opacity());
  }

  private void picture(String name, Rectangle2D place, double opacity) {
    Object before = content.save();
    content.alpha(parts.alpha(opacity));
    content.transform(
        new AffineTransform(
            place.getWidth(), 0, 0, -place.getHeight(), place.getX(), place.getMaxY()));
    content.show(name);
    content.restore(before);
  }

  @Override
  public void gradient(int[] colors, Rectangle2D place) {
    Object before = content.save();
    content.alpha(parts.alpha(1));
    content.path(place).say("W n");
    content.transform(
        new AffineTransform(
            place.getWidth(), 0, 0, -place.getHeight(), place.getX(), place.getMaxY()));
    content.say("/" + parts.upwards(colors) + " sh");
    content.restore(before);
  }

  /** The file. */
  byte[] file(Texts texts) {
    return PdfDocument.file(width * POINTS, height * POINTS, content, parts, texts);
  }
}
