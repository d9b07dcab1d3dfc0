package io.github.offprint.plot;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The rectangles that the labels of a drawing cover, read back from its SVG. */
final class LabelBoxes {

  private static final Pattern STEP = Pattern.compile("(translate|scale|rotate)\\(([^)]*)\\)");

  private final List<Rectangle2D> boxes = new ArrayList<>();

  private LabelBoxes() {}

  static Element parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  /** Labels around panels and in legends; those among marks stand on top of what they name. */
  static List<Rectangle2D> of(Drawing drawing) throws Exception {
    LabelBoxes labels = new LabelBoxes();
    labels.collectLabels(parsed(drawing.file()));
    return labels.boxes;
  }

  private void collectLabels(Element parent) {
    for (Element child : children(parent)) {
      if (child.getAttribute("transform").startsWith("translate")) {
        add(child);
      } else if (child.hasAttribute("data-legend")) {
        collectLabels(child);
      }
    }
  }

  /** All labels, those inside of panels too; a text and the soft edge behind it count once. */
  static List<Rectangle2D> everywhere(Drawing drawing) throws Exception {
    LabelBoxes labels = new LabelBoxes();
    labels.collectAll(parsed(drawing.file()));
    return labels.boxes.stream().distinct().toList();
  }

  private void collectAll(Element parent) {
    for (Element child : children(parent)) {
      if (child.getAttribute("transform").startsWith("translate")) {
        add(child);
      } else {
        collectAll(child);
      }
    }
  }

  /** A group without glyphs is the soft edge behind the bars of a label. */
  private void add(Element label) {
    Path2D ink = new Path2D.Double();
    collect(label, new AffineTransform(), ink);
    if (!ink.getBounds2D().isEmpty()) {
      boxes.add(ink.getBounds2D());
    }
  }

  private void collect(Element element, AffineTransform outer, Path2D ink) {
    AffineTransform here = new AffineTransform(outer);
    here.concatenate(transform(element.getAttribute("transform")));
    if (element.getLocalName().equals("use")) {
      Glyph glyph = glyph(element.getAttribute("xlink:href"));
      String x = element.getAttribute("x");
      here.translate(x.isEmpty() ? 0 : Double.parseDouble(x), 0);
      here.scale(1, -1);
      ink.append(here.createTransformedShape(glyph.outline()), false);
    }
    children(element).forEach(child -> collect(child, here, ink));
  }

  private static Glyph glyph(String reference) {
    String key = reference.substring(reference.lastIndexOf('_') + 1);
    int code = Integer.parseInt(key.substring(1), 16);
    for (Typeface face : Typeface.values()) {
      if (face.letter().equals(key.substring(0, 1))) {
        return face.glyph(code).orElseThrow();
      }
    }
    throw new AssertionError("no typeface for " + reference);
  }

  private static AffineTransform transform(String text) {
    AffineTransform transform = new AffineTransform();
    Matcher steps = STEP.matcher(text);
    while (steps.find()) {
      String[] words = steps.group(2).split(" ");
      double first = Double.parseDouble(words[0]);
      switch (steps.group(1)) {
        case "translate" -> transform.translate(first, Double.parseDouble(words[1]));
        case "scale" -> transform.scale(first, first);
        default -> transform.rotate(Math.toRadians(first));
      }
    }
    return transform;
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
