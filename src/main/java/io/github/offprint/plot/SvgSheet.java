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
 * A sheet that becomes an SVG drawing.
 *
 * <p>JFreeSVG writes the shapes. It gives each a literal colour; here a style sheet decides the
 * colours, so that one drawing serves light and dark paper, and each element is rewritten as soon
 * as it is there: a class for the colour, shortened path data, glyphs defined once and used.
 */
class SvgSheet implements Sheet {

  private final String id;
  private final double width;
  private final double height;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder definitions = new StringBuilder();
  private final Map<String, String> glyphs = new LinkedHashMap<>();
  private final TreeSet<String> names = new TreeSet<>();
  private final SVGGraphics2D graphics;
  private int parts;

  SvgSheet(String id, double width, double height) {
    this.id = id;
    this.width = width;
    this.height = height;
    graphics = new SVGGraphics2D(width, height, SVGUnits.PX, body);
    graphics.setDefsKeyPrefix(id + "_");
    graphics.setGeomDoubleConverter(PathData::fixed);
    graphics.setTransformDoubleConverter(PathData::fixed);
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
    String data = pathData(shape);
    body.append("<path").append(used(paint).fill());
    body.append(" d=\"").append(data).append("\"/>");
  }

  @Override
  public void draw(Shape shape, Stroke stroke) {
    draw(shape, Paint.of(stroke.ink()), Strokes.attributes(stroke));
  }

  @Override
  public void draw(Shape shape, Paint paint, double strokeWidth) {
    draw(shape, paint, " stroke-width=\"" + Decimals.of(strokeWidth) + "\"");
  }

  @Override
  public void dots(Shape places, Paint paint, double diameter) {
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

  @Override
  public void text(Lettered text, double x, double y, Paint paint) {
    write(text, at(x, y), paint);
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
    body.append("<g stroke-width=\"").append(Decimals.of(strokeWidth)).append('"');
    body.append(used(paint).stroke()).append('>');
    write(text, at(x, y), paint);
    body.append("</g>");
  }

  @Override
  public void textUpwards(Lettered text, double x, double y, Paint paint) {
    write(text, at(x, y) + "rotate(-90)", paint);
  }

  private static String at(double x, double y) {
    return "translate(" + Decimals.of(x) + " " + Decimals.of(y) + ")";
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
    String glyphId = id + "_" + glyph.key();
    AffineTransform downwards = AffineTransform.getScaleInstance(1, -1);
    String data = pathData(downwards.createTransformedShape(glyph.outline()));
    definitions.append("<path id=\"").append(glyphId).append("\" d=\"").append(data);
    definitions.append("\"/>");
    return glyphId;
  }

  @Override
  public void beginPart(Rectangle2D clip) {
    String clipId = nextId("clip");
    definitions.append("<clipPath id=\"").append(clipId).append("\"><rect");
    definitions.append(rectangle(clip)).append("/></clipPath>");
    body.append("<g clip-path=\"url(#").append(clipId).append(")\" stroke-linejoin=\"round\">");
  }

  @Override
  public void endPart() {
    body.append("</g>");
  }

  @Override
  public void cells(Png png, Rectangle2D place) {
    body.append("<image preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\"");
    body.append(rectangle(place)).append(png.reference()).append("/>");
  }

  @Override
  public void masked(Png mask, Rectangle2D place, Paint paint) {
    String maskId = nextId("mask");
    definitions.append("<mask id=\"").append(maskId).append("\" maskUnits=\"userSpaceOnUse\"");
    definitions.append(rectangle(place)).append("><image preserveAspectRatio=\"none\"");
    definitions.append(rectangle(place)).append(mask.reference()).append("/></mask>");
    body.append("<rect").append(rectangle(place)).append(used(paint).fill());
    body.append(" mask=\"url(#").append(maskId).append(")\"/>");
  }

  @Override
  public void gradient(int[] colors, Rectangle2D place) {
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
    return id + "_" + kind + parts++;
  }

  private static String rectangle(Rectangle2D r) {
    return " x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
        .formatted(
            Decimals.of(r.getX()),
            Decimals.of(r.getY()),
            Decimals.of(r.getWidth()),
            Decimals.of(r.getHeight()));
  }

  /** Facts become attributes whose names begin with {@code data-}, which scripts of a page read. */
  @Override
  public void beginGroup(Map<String, String> facts) {
    body.append("<g");
    facts.forEach(
        (name, value) ->
            body.append(" data-").append(name).append("='").append(quoted(value)).append('\''));
    body.append('>');
  }

  @Override
  public void endGroup() {
    body.append("</g>");
  }

  private static String quoted(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }

  /** The finished drawing. */
  Drawing drawing(Texts texts, PdfFile pdf) {
    SvgDocument document = new SvgDocument(id, width, height, texts);
    StyleSheet style = new StyleSheet(id, names);
    String content = "<defs>" + definitions + "</defs>" + body;
    return new Drawing(
        id, document.inline(style, content), document.file(style, content), pdf, width, height);
  }
}
