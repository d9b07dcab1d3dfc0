package io.github.offprint.content.citations;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
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
    return mistake().isEmpty();
  }

  /** Why it cannot be used, in words for its author. */
  public String flaw() {
    return mistake().orElse("something in it is not as CSL has it");
  }

  /** Whether it writes notes, which want to stand below a text and not in it. */
  boolean isOfNotes() {
    return xml.matches("(?s).*<style\\b[^>]*\\bclass\\s*=\\s*[\"']note[\"'].*");
  }

  private Optional<String> mistake() {
    try {
      Element root = root();
      boolean dependent = xml.contains("independent-parent");
      if (!root.getTagName().equals("style")) {
        return Optional.of("it is no style, but <" + root.getTagName() + ">");
      }
      return Stream.of("citation", "bibliography")
          .filter(part -> root.getElementsByTagName(part).getLength() != 1)
          .map(part -> dependent ? "it only names another style, its parent" : "it has no " + part)
          .findFirst();
    } catch (SAXParseException e) {
      return Optional.of("line " + e.getLineNumber() + " is no XML, or has a document type");
    } catch (ParserConfigurationException | SAXException | IOException e) {
      return Optional.of("it is no XML");
    }
  }

  private Element root() throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new DefaultHandler());
    return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
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
