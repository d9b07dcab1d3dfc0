package io.github.offprint.content.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag that an author wrote in HTML. Whatever is not changed is written as it was.
 *
 * @param name in small letters
 * @param element its name as it is written
 * @param closing whether it ends an element
 * @param attributes in their order
 * @param end what stands behind them, {@code >} at least
 */
record RawTag(
    String name, String element, boolean closing, List<Attribute> attributes, String end) {

  /**
   * One attribute.
   *
   * @param name in small letters
   * @param value without quotes and character references; empty if it has none
   * @param written as it stands in the file, with the space before it
   */
  record Attribute(String name, String value, String written) {}

  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", Pattern.DOTALL);

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "[\\s/]+([^\\s\"'<>/=]++)"
              + "(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++)))?");

  RawTag {
    attributes = new ArrayList<>(attributes);
  }

  /** What finds tags in a text. */
  static Matcher matcher(String html) {
    return TAG.matcher(html);
  }

  /** The tag that was found. */
  static RawTag of(Matcher found) {
    List<Attribute> attributes = new ArrayList<>();
    String rest = found.group(3);
    Matcher attribute = ATTRIBUTE.matcher(rest);
    int end = 0;
    while (attribute.find(end) && attribute.start() == end) {
      end = attribute.end();
      attributes.add(
          new Attribute(
              attribute.group(1).toLowerCase(Locale.ROOT), value(attribute), attribute.group()));
    }
    String name = found.group(2).toLowerCase(Locale.ROOT);
    return new RawTag(
        name, found.group(2), !found.group(1).isEmpty(), attributes, rest.substring(end) + ">");
  }

  private static String value(Matcher attribute) {
    for (int group = 2; group <= 4; group++) {
      if (attribute.group(group) != null) {
        return Escaping.unescapeHtml(attribute.group(group)).strip();
      }
    }
    return "";
  }

  /** A value, if there is such an attribute. */
  Optional<String> value(String attribute) {
    return attributes.stream()
        .filter(a -> a.name().equals(attribute))
        .map(Attribute::value)
        .findFirst();
  }

  boolean has(String attribute) {
    return value(attribute).isPresent();
  }

  /** Gives an attribute a value; one that is not there comes behind the others. */
  void put(String attribute, String value) {
    Attribute now =
        new Attribute(attribute, value, " " + attribute + "=\"" + Html.escaped(value) + "\"");
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).name().equals(attribute)) {
        if (!attributes.get(i).value().equals(value)) {
          attributes.set(i, now);
        }
        return;
      }
    }
    attributes.add(now);
  }

  /** Makes sure that an attribute stands in double quotes, as those that Offprint writes. */
  void quote(String attribute) {
    value(attribute)
        .ifPresent(
            value -> {
              attributes.replaceAll(
                  a ->
                      a.name().equals(attribute)
                          ? new Attribute(
                              attribute,
                              value,
                              " " + attribute + "=\"" + Html.escaped(value) + "\"")
                          : a);
            });
  }

  /** The tag as it is written on the page. */
  String written() {
    StringBuilder tag = new StringBuilder(closing ? "</" : "<").append(element);
    attributes.forEach(attribute -> tag.append(attribute.written()));
    return tag.append(end).toString();
  }
}
