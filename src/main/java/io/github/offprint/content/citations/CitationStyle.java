package io.github.offprint.content.citations;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * How works are cited: a style of the Citation Style Language.
 *
 * @param xml the style itself
 */
public record CitationStyle(String xml) {

  /** The style of those who choose none. */
  public static final String DEFAULT = "apa";

  /** Styles that come with Offprint. */
  public static final List<String> NAMES =
      List.of(
          "american-mathematical-society-numeric",
          "american-physics-society",
          "apa",
          "chicago-author-date",
          "elsevier-harvard",
          "ieee",
          "modern-language-association",
          "nature",
          "science");

  /**
   * A style that comes with Offprint.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static CitationStyle named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("expected one of " + NAMES + ", found " + name);
    }
    return new CitationStyle(resource("/" + name + ".csl"));
  }

  /** Whether it is XML of the right kind, which names no file of the machine. */
  boolean isReadable() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      Element root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
      return root.getTagName().equals("style")
          && root.getElementsByTagName("citation").getLength() == 1
          && root.getElementsByTagName("bibliography").getLength() == 1;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      return false;
    }
  }

  static String resource(String name) {
    try (InputStream in = CitationStyle.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("expected on the class path, not found: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
