package io.github.offprint.plot;

import io.github.offprint.figure.Stroke;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A sheet that becomes an SVG drawing and remembers what was drawn, so that another sheet can be
 * drawn without finding the places of everything again. Shapes are not to be changed once drawn.
 */
final class RememberingSheet extends SvgSheet {

  private final List<Consumer<Sheet>> drawn = new ArrayList<>();

  RememberingSheet(String id, double width, double height) {
    super(id, width, height);
  }

  /** Draws the same on another sheet. */
  void drawOn(Sheet other) {
    drawn.forEach(verb -> verb.accept(other));
  }

  @Override
  public void fill(Shape shape, Paint paint) {
    drawn.add(sheet -> sheet.fill(shape, paint));
    super.fill(shape, paint);
  }

  @Override
  public void draw(Shape shape, Stroke stroke) {
    drawn.add(sheet -> sheet.draw(shape, stroke));
    super.draw(shape, stroke);
  }

  @Override
  public void draw(Shape shape, Paint paint, double strokeWidth) {
    drawn.add(sheet -> sheet.draw(shape, paint, strokeWidth));
    super.draw(shape, paint, strokeWidth);
  }

  @Override
  public void dots(Shape places, Paint paint, double diameter) {
    drawn.add(sheet -> sheet.dots(places, paint, diameter));
    super.dots(places, paint, diameter);
  }

  @Override
  public void text(Lettered text, double x, double y, Paint paint) {
    drawn.add(sheet -> sheet.text(text, x, y, paint));
    super.text(text, x, y, paint);
  }

  @Override
  public void halo(Lettered text, double x, double y, Paint paint, double strokeWidth) {
    drawn.add(sheet -> sheet.halo(text, x, y, paint, strokeWidth));
    super.halo(text, x, y, paint, strokeWidth);
  }

  @Override
  public void textUpwards(Lettered text, double x, double y, Paint paint) {
    drawn.add(sheet -> sheet.textUpwards(text, x, y, paint));
    super.textUpwards(text, x, y, paint);
  }

  @Override
  public void beginPart(Rectangle2D clip) {
    drawn.add(sheet -> sheet.beginPart(clip));
    super.beginPart(clip);
  }

  @Override
  public void endPart() {
    drawn.add(Sheet::endPart);
    super.endPart();
  }

  @Override
  public void cells(Png png, Rectangle2D place) {
    drawn.add(sheet -> sheet.cells(png, place));
    super.cells(png, place);
  }

  @Override
  public void masked(Png mask, Rectangle2D place, Paint paint) {
    drawn.add(sheet -> sheet.masked(mask, place, paint));
    super.masked(mask, place, paint);
  }

  @Override
  public void gradient(int[] colors, Rectangle2D place) {
    drawn.add(sheet -> sheet.gradient(colors, place));
    super.gradient(colors, place);
  }
}
