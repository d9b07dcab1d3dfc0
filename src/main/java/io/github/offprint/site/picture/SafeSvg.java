package io.github.offprint.site.picture;

import io.github.offprint.content.SafeCss;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An SVG picture without anything that runs, embeds pages or fetches from elsewhere. Shapes,
 * gradients, clip paths, words and style stay. One that was harmless keeps every byte.
 */
public final class SafeSvg {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final Set<String> REMOVED =
      Set.of(
          "script",
          "foreignobject",
          "iframe",
          "frame",
          "embed",
          "object",
          "audio",
          "video",
          "canvas",
          "handler",
          "listener");

  private static final Set<String> ANIMATIONS =
      Set.of("set", "animate", "animatetransform", "animatemotion", "animatecolor");

  /** An attribute that names another resource may name a part of the picture, or hold an image. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\s*(#.*|data:image/(png|jpeg|jpg|gif|webp|avif)[;,].*|)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A link waits until somebody follows it. */
  private static final Pattern FOLLOWED =
      Pattern.compile("\\s*(https?://|mailto:|/|#).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final StringBuilder out = new StringBuilder();
  private final Set<String> removed = new TreeSet<>();
  private final byte[] original;

  private SafeSvg(byte[] original) {
    this.original = original;
  }

  /**
   * Reads a picture.
   *
   * @throws IllegalArgumentException if it is not SVG
   */
  public static SafeSvg of(byte[] bytes) {
    SafeSvg safe = new SafeSvg(bytes);
    try {
      safe.read();
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(
          e.getLocation() == null
              ? "it is not XML"
              : "it is not XML in its line " + e.getLocation().getLineNumber(),
          e);
    }
    return safe;
  }

  /** What was taken out, in words, each once. */
  public List<String> removed() {
    return List.copyOf(removed);
  }

  /** The picture as it may be published. */
  public byte[] bytes() {
    return removed.isEmpty() ? original.clone() : out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void read() throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(original));
    String encoding = Objects.requireNonNullElse(in.getEncoding(), "UTF-8");
    boolean root = true;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (root && !(in.getLocalName().equals("svg") && SVG.equals(in.getNamespaceURI()))) {
          throw new IllegalArgumentException("its outermost element is not svg");
        }
        root = false;
      }
      event(in, event);
    }
    refuseDeclarations(encoding);
  }

  /** A browser follows what a document type declares, which is not read here. */
  private void refuseDeclarations(String encoding) {
    String text =
        Charset.isSupported(encoding)
            ? new String(original, Charset.forName(encoding))
            : new String(original, StandardCharsets.ISO_8859_1);
    if (text.contains("<!ENTITY")) {
      removed.add("the entities that it declares");
    }
    if (text.contains("<!ATTLIST")) {
      removed.add("the attributes that it declares");
    }
  }

  private void event(XMLStreamReader in, int event) throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(in);
      case XMLStreamConstants.END_ELEMENT -> out.append("</").append(name(in)).append('>');
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(in.getText(), false);
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new IllegalArgumentException("it uses the entity " + in.getLocalName());
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          removed.add("the instruction " + in.getPITarget());
      default -> {
        // comments and the document type say nothing to a browser
      }
    }
  }

  private void start(XMLStreamReader in) throws XMLStreamException {
    String name = in.getLocalName().toLowerCase(Locale.ROOT);
    if (REMOVED.contains(name) || ANIMATIONS.contains(name) && changesLinks(in)) {
      removed.add("<" + in.getLocalName() + ">");
      skip(in);
      return;
    }
    out.append('<').append(name(in));
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      String prefix = in.getNamespacePrefix(i);
      String uri = in.getNamespaceURI(i);
      attribute(prefix == null ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
    }
    kept(in, name).forEach(this::attribute);
    out.append('>');
    if (name.equals("style")) {
      style(in);
    }
  }

  private void style(XMLStreamReader in) throws XMLStreamException {
    String css = in.getElementText();
    SafeCss safe = SafeCss.of(css);
    removed.addAll(safe.removed());
    text(safe.text(), false);
    out.append("</").append(name(in)).append('>');
  }

  private Map<String, String> kept(XMLStreamReader in, String element) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String local = in.getAttributeLocalName(i);
      String prefix = in.getAttributePrefix(i);
      String name = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
      String value = in.getAttributeValue(i);
      if (isSafe(element, local.toLowerCase(Locale.ROOT), value)) {
        kept.put(name, value);
      } else {
        removed.add(
            name + "=\"" + (value.length() > 40 ? value.substring(0, 40) + "…" : value) + "\"");
      }
    }
    return kept;
  }

  private static boolean isSafe(String element, String attribute, String value) {
    if (attribute.startsWith("on")) {
      return false;
    }
    if (attribute.equals("href") || attribute.equals("src")) {
      return (element.equals("a") ? FOLLOWED : INSIDE).matcher(value).matches();
    }
    return SafeCss.of(value).removed().isEmpty();
  }

  private static boolean changesLinks(XMLStreamReader in) {
    String changed = in.getAttributeValue(null, "attributeName");
    String name = changed == null ? "" : changed.strip().toLowerCase(Locale.ROOT);
    return name.endsWith("href") || name.startsWith("on");
  }

  private static void skip(XMLStreamReader in) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private static String name(XMLStreamReader in) {
    String prefix = in.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? in.getLocalName()
        : prefix + ":" + in.getLocalName();
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    text(value, true);
    out.append('"');
  }

  private void text(String text, boolean quoted) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(quoted ? "&quot;" : "\"");
        case '\n', '\t' -> out.append(quoted ? "&#" + (int) c + ";" : String.valueOf(c));
        case '\r' -> out.append("&#13;");
        default -> out.append(c);
      }
    }
  }
}
