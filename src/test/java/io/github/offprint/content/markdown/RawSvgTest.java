package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawSvgTest {

  private static final String BEGIN = "<svg width=\"9\" height=\"9\">";

  private static String picture(String inside) {
    return BEGIN + inside + "</svg>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      nullValues = "none",
      value = {
        "onload=\"x()\"",
        "href=\"https://a.example/x.svg#y\"",
        "xlink:href=\"//a.example/x\"",
        "fill=\"url(https://a.example/x)\"",
        "style=\"background: url('x.png')\"",
        "href=\"data:image/svg+xml,x\"",
        "href=\"javascript:x\""
      })
  void whatRunsOrFetchesIsTakenOutAndTold(String attribute) {
    String written = picture("<use class=\"k\" " + attribute + " />");
    assertThat(Written.html(written)).contains("<use class=\"k\" />");
    assertThat(Written.problems(written))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("x.md:1:27: note: this picture is published without");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<use href=\"#a\"/>",
        "<rect fill=\"url(#g)\"/>",
        "<image href=\"data:image/png;base64,AA==\"/>",
        "<style>.a { fill: url(#g); }</style>",
        "<animate attributeName=\"x\" to=\"3\"/>"
      })
  void whatStaysInsideThePictureStays(String inside) {
    assertThat(Written.html(picture(inside))).contains(inside);
    assertThat(Written.problems(picture(inside))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import 'https://a.example/x.css';",
        ".a { fill: url(https://a.example/x); }",
        ".a { fill: u\\72l(//a.example/x); }"
      })
  void aStyleSheetThatFetchesIsMendedAndTold(String css) {
    String written = picture("<style>\n" + css + "\n.b { fill: red; }</style>");
    assertThat(Written.html(written))
        .contains(".b { fill: red; }</style>")
        .doesNotContain("a.example");
    assertThat(Written.problems(written))
        .hasSize(1)
        .first()
        .asString()
        .contains("note: this picture is published without");
  }

  @Test
  void aStyleSheetOutsideOfPicturesIsTheAuthorsOwn() {
    String style = "<style>.a { background: url(https://a.example/x); }</style>";
    assertThat(Written.html(picture("<g/>") + "\n\n" + style)).contains(style);
  }

  @Test
  void programsInPicturesAreErrors() {
    assertThat(Written.problems(picture("<script>x()</script>")))
        .anyMatch(problem -> problem.startsWith("x.md:1:27: error: a picture has no <script>"));
  }

  @Test
  void animationsMayNotChangeWhereLinksLead() {
    assertThat(Written.html(picture("<set attributeName=\"href\" to=\"javascript:x\"/>")))
        .contains("<set to=");
  }

  @Test
  void linksOfPicturesRunNothing() {
    assertThat(Written.html(picture("<a xlink:href=\" java&#10;script:x()\"><g/></a>")))
        .contains("<a><g/></a>");
  }
}
