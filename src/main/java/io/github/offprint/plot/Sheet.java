package io.github.offprint.plot;

import io.github.offprint.figure.Stroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUnits;

/**
 * The sheet that a figure is drawn on, in CSS pixels from its left upper corner.
 *
 * <p>JFreeSVG writes the shapes. It gives each a literal colour; here a style sheet decides the
 * colours, so that one drawing serves light and dark paper, and each element is rewritten as soon
 * as it is there: a class for the colour, shortened path data, glyphs defined once and used.
 */
final class Sheet {

  private final String id;
  private final double width;
  private final double height;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder definitions = new StringBuilder();
  private final Map<String, String> glyphs = new LinkedHashMap<>();
  private final TreeSet<String> names = new TreeSet<>();
  private final SVGGraphics2D graphics;
  private int parts;

  Sheet(String id, double width, double height) {
    this.id = id;
    this.width = width;
    this.height = height;
    graphics = new SVGGraphics2D(width, height, SVGUnits.PX, body);
    graphics.setDefsKeyPrefix(id + "-");
    graphics.setGeomDoubleConverter(PathData::fixed);
    graphics.setTransformDoubleConverter(PathData::fixed);
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  void fill(Shape shape, Paint paint) {
    String data = pathData(shape);
    body.append("<path").append(used(paint).fill());
    body.append(" d=\"").append(data).append("\"/>");
  }

  /** Draws along a shape. */
  void draw(Shape shape, Stroke stroke) {
    draw(shape, Paint.of(stroke.ink()), Strokes.attributes(stroke));
  }

  /** Draws along a shape with a solid line. */
  void draw(Shape shape, Paint paint, double strokeWidth) {
    draw(shape, paint, " stroke-width=\"" + Decimals.of(strokeWidth) + "\"");
  }

  /** One round dot at each point of a path that visits them. */
  void dots(Shape places, Paint paint, double diameter) {
    String round = " stroke-linecap=\"round\" stroke-width=\"" + Decimals.of(diameter) + "\"";
    draw(places, paint, round);
  }

  private void draw(Shape shape, Paint paint, String attributes) {
    String data = pathData(shape);
    if (!data.isEmpty()) {
      body.append("<path fill=\"none\"").append(used(paint).stroke()).append(attributes);
      body.append(" d=\"").append(data).append("\"/>");
    }
  }

  private String pathData(Shape shape) {
    int start = body.length();
    graphics.fill(new Path2D.Double(shape));
    int from = body.indexOf("d='", start) + "d='".length();
    String data = PathData.shortened(body, from, body.indexOf("'", from));
    body.setLength(start);
    return data;
  }

  private Paint used(Paint paint) {
    if (!paint.isLiteral()) {
      names.add(paint.name());
    }
    return paint;
  }

  /** Set type with the left end of its baseline at a point. */
  void text(Lettered text, double x, double y, Paint paint) {
    write(text, "translate(" + Decimals.of(x) + " " + Decimals.of(y) + ")", paint);
  }

  /** A soft edge behind set type, so that it can be read on top of anything. */
  void halo(Lettered text, double x, double y, Paint paint, double strokeWidth) {
    if (!text.glyphs().isEmpty()) {
      // Glyphs are drawn at the scale of their outlines, bars are not.
      edge(text.onlyGlyphs(), x, y, paint, strokeWidth / text.glyphs().get(0).scale());
    }
    if (!text.bars().isEmpty()) {
      edge(text.onlyBars(), x, y, paint, strokeWidth);
    }
  }

  private void edge(Lettered text, double x, double y, Paint paint, double strokeWidth) {
    body.append("<g stroke-width=\"").append(Decimals.of(strokeWidth)).append('"');
    body.append(used(paint).stroke()).append('>');
    text(text, x, y, paint);
    body.append("</g>");
  }

  /** Set type that runs upwards, with the lower end of its baseline at a point. */
  void textUpwards(Lettered text, double x, double y, Paint paint) {
    write(text, "translate(" + Decimals.of(x) + " " + Decimals.of(y) + ")rotate(-90)", paint);
  }

  private void write(Lettered text, String transform, Paint paint) {
    body.append("<g").append(used(paint).fill());
    body.append(" transform=\"").append(transform).append("\">");
    new GlyphRuns(this::glyphId, body).write(text.glyphs());
    for (Rectangle2D bar : text.bars()) {
      AffineTransform downwards = AffineTransform.getScaleInstance(1, -1);
      String data = pathData(downwards.createTransformedShape(bar));
      body.append("<path d=\"").append(data).append("\"/>");
    }
    body.append("</g>");
  }

  private String glyphId(Glyph glyph) {
    return glyphs.computeIfAbsent(glyph.key(), key -> define(glyph));
  }

  private String define(Glyph glyph) {
    String glyphId = id + "-" + glyph.key();
    AffineTransform downwards = AffineTransform.getScaleInstance(1, -1);
    String data = pathData(downwards.createTransformedShape(glyph.outline()));
    definitions.append("<path id=\"").append(glyphId).append("\" d=\"").append(data);
    definitions.append("\"/>");
    return glyphId;
  }

  /** Cuts off what is drawn until {@link #endPart} outside a rectangle. */
  void beginPart(Rectangle2D clip) {
    String clipId = nextId("clip");
    definitions.append("<clipPath id=\"").append(clipId).append("\"><rect");
    definitions.append(rectangle(clip)).append("/></clipPath>");
    body.append("<g clip-path=\"url(#").append(clipId).append(")\" stroke-linejoin=\"round\">");
  }

  void endPart() {
    body.append("</g>");
  }

  /** A picture stretched over a rectangle, each of its pixels a sharp cell. */
  void cells(Png png, Rectangle2D place) {
    body.append("<image preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\"");
    body.append(rectangle(place)).append(png.reference()).append("/>");
  }

  /** A rectangle of one colour, seen through a grey picture: white shows it, black hides it. */
  void masked(Png mask, Rectangle2D place, Paint paint) {
    String maskId = nextId("mask");
    definitions.append("<mask id=\"").append(maskId).append("\" maskUnits=\"userSpaceOnUse\"");
    definitions.append(rectangle(place)).append("><image preserveAspectRatio=\"none\"");
    definitions.append(rectangle(place)).append(mask.reference()).append("/></mask>");
    body.append("<rect").append(rectangle(place)).append(used(paint).fill());
    body.append(" mask=\"url(#").append(maskId).append(")\"/>");
  }

  /** A bar whose colours run through a ramp from its lower to its upper end. */
  void gradient(int[] colors, Rectangle2D place) {
    String gradientId = nextId("ramp");
    definitions.append("<linearGradient id=\"").append(gradientId);
    definitions.append("\" x1=\"0\" y1=\"1\" x2=\"0\" y2=\"0\">");
    for (int i = 0; i < colors.length; i++) {
      String offset = Decimals.of((double) i / (colors.length - 1), 4);
      definitions.append("<stop offset=\"").append(offset).append("\" stop-color=\"");
      definitions.append(Ramps.css(colors[i])).append("\"/>");
    }
    definitions.append("</linearGradient>");
    body.append("<rect").append(rectangle(place));
    body.append(" fill=\"url(#").append(gradientId).append(")\"/>");
  }

  private String nextId(String kind) {
    return id + "-" + kind + parts++;
  }

  private static String rectangle(Rectangle2D r) {
    return " x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
        .formatted(
            Decimals.of(r.getX()),
            Decimals.of(r.getY()),
            Decimals.of(r.getWidth()),
            Decimals.of(r.getHeight()));
  }

  /** The finished drawing. */
  Drawing drawing(Texts texts) {
    SvgDocument document = new SvgDocument(id, width, height, texts);
    StyleSheet style = new StyleSheet(id, names);
    String content = "<defs>" + definitions + "</defs>" + body;
    return new Drawing(
        id, document.inline(style, content), document.file(style, content), width, height);
  }
}
