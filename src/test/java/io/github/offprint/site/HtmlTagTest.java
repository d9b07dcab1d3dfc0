package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HtmlTagTest {

  /** What a tag is, in one line, and slowly. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!--.*?-->|(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>)",
          Pattern.DOTALL);

  @Test
  void quotedSignsDoNotEndATag() {
    assertThat(scanned("a < b<img alt=\"x > y\">"))
        .containsExactly("5-22 begin img  alt=\"x > y\"");
  }

  @Test
  void whatIsNeverClosedIsText() {
    assertThat(scanned("<p title='>")).isEmpty();
    assertThat(scanned("<!-- <b>")).containsExactly("5-8 begin b ");
  }

  @Property
  void tagsAreThoseThatAPatternFinds(@ForAll("pieces") String html) {
    assertThat(scanned(html)).isEqualTo(matched(html));
  }

  @Provide
  static Arbitrary<String> pieces() {
    return Arbitraries.of(
            "<", "</", ">", "<!--", "-->", "--", "-", "!", "\"", "'", " ", "a", "P", "h2", "1", "=",
            "é", "\n")
        .list()
        .ofMaxSize(24)
        .map(pieces -> String.join("", pieces));
  }

  private static List<String> scanned(String html) {
    List<String> found = new ArrayList<>();
    HtmlTag tag = new HtmlTag(html.toCharArray());
    for (int at = 0; tag.find(at); at = tag.end()) {
      found.add(told(tag.start(), tag.end(), tag.isClosing(), tag.name(), tag.attributes()));
    }
    return found;
  }

  private static List<String> matched(String html) {
    List<String> found = new ArrayList<>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      boolean comment = tag.group(2) == null;
      found.add(
          told(
              tag.start(),
              tag.end(),
              !comment && !tag.group(1).isEmpty(),
              comment ? "" : tag.group(2).toLowerCase(Locale.ROOT),
              comment ? "" : tag.group(3)));
    }
    return found;
  }

  private static String told(int start, int end, boolean closing, String name, String attributes) {
    return name.isEmpty()
        ? start + "-" + end + " comment"
        : start + "-" + end + (closing ? " end " : " begin ") + name + " " + attributes;
  }
}
