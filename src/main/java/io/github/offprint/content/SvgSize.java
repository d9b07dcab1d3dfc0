package io.github.offprint.content;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the size that an SVG picture gives itself. */
final class SvgSize {

  private static final Pattern LENGTH =
      Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,9})?)(px|pt|pc|mm|cm|in)?\\s*");

  /** Pixels in each unit of CSS. */
  private static final Map<String, Double> PIXELS =
      Map.of("px", 1.0, "pt", 4.0 / 3, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in", 96.0);

  /** Making one costs more than reading a picture. */
  private static final XMLInputFactory READERS = readers();

  private SvgSize() {}

  private static XMLInputFactory readers() {
    XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return readers;
  }

  private static XMLStreamReader reader(byte[] svg) throws XMLStreamException {
    synchronized (READERS) {
      return READERS.createXMLStreamReader(new ByteArrayInputStream(svg));
    }
  }

  /** Width and height in whole pixels; nothing if it leaves one of them to the page. */
  static Optional<ImageSize> of(byte[] svg) {
    try {
      XMLStreamReader in = reader(svg);
      while (in.hasNext() && !in.isStartElement()) {
        in.next();
      }
      Optional<Integer> height = pixels(in.getAttributeValue(null, "height"));
      return pixels(in.getAttributeValue(null, "width"))
          .flatMap(width -> height.map(h -> new ImageSize(width, h)));
    } catch (XMLStreamException | IllegalStateException e) {
      // what is wrong with it is told when it is made safe
      return Optional.empty();
    }
  }

  private static Optional<Integer> pixels(String length) {
    Matcher found = LENGTH.matcher(length == null ? "" : length);
    if (!found.matches()) {
      return Optional.empty();
    }
    double unit = PIXELS.get(found.group(2) == null ? "px" : found.group(2));
    int pixels = (int) Math.rint(Double.parseDouble(found.group(1)) * unit);
    return pixels < 1 ? Optional.empty() : Optional.of(pixels);
  }
}
