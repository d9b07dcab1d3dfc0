package io.github.offprint.site.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSvgTest {

  private static final String OPEN =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

  private static SafeSvg read(String inside) {
    return SafeSvg.of((OPEN + inside + "</svg>").getBytes(StandardCharsets.UTF_8));
  }

  private static String text(SafeSvg svg) {
    return new String(svg.bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<foreignObject><p>x</p><script/></foreignObject>",
        "<g onload=\"go()\"/>",
        "<g ONCLICK=\"go()\"/>",
        "<a href=\"javascript:go()\"><path/></a>",
        "<a xlink:href=\" java&#10;script:go()\"><path/></a>",
        "<a href=\"data:text/html,x\"><path/></a>",
        "<use href=\"http://evil.test/x.svg#a\"/>",
        "<image xlink:href=\"http://evil.test/x.png\"/>",
        "<image href=\"//evil.test/x.png\"/>",
        "<image href=\"data:image/svg+xml,evil\"/>",
        "<rect fill=\"url(http://evil.test/#a)\"/>",
        "<rect style=\"fill:url( 'http://evil.test/#a')\"/>",
        "<rect style=\"fill:u\\72 l(http://evil.test/)\"/>",
        "<rect style=\"fill:ur/**/l(http://evil.test/)\"/>",
        "<style>@import 'http://evil.test/x.css'; a{}</style>",
        "<style>@\\69mport url(http://evil.test/x.css);</style>",
        "<style><![CDATA[rect{fill:url(//evil.test/x)}]]></style>",
        "<set attributeName=\"xlink:href\" to=\"http://evil.test/\"/>",
        "<animate attributeName=\"href\" values=\"javascript:evil.test\"/>",
        "<?xml-stylesheet href=\"http://evil.test/x.css\"?>",
        "<iframe src=\"http://evil.test/\"/>"
      })
  void whatRunsOrFetchesIsRemoved(String evil) {
    SafeSvg svg = read("<path d=\"M0 0\"/>" + evil);
    assertThat(svg.removed()).isNotEmpty();
    assertThat(text(svg))
        .contains("<path d=\"M0 0\">")
        .doesNotContainIgnoringCase("evil.test")
        .doesNotContainIgnoringCase("script")
        .doesNotContainIgnoringCase("onload")
        .doesNotContainIgnoringCase("onclick")
        .doesNotContain("data:text");
    SafeSvg again = SafeSvg.of(svg.bytes());
    assertThat(again.removed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<defs><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient>"
            + "<clipPath id=\"c\"><path d=\"M0 0\"/></clipPath></defs>"
            + "<rect fill=\"url(#g)\" clip-path=\"url('#c')\" style=\"stroke:url(#g);fill:red\"/>",
        "<style>.a > .b{fill:url(#g)} @media print{a{}} @font-face{src:url(data:font/woff2;base64,x)}"
            + "</style>",
        "<use xlink:href=\"#g\"/><image href=\"data:image/png;base64,AAAA\"/>",
        "<text font-family=\"Arial\">a &lt; b &amp; \"c\" online</text>",
        "<a href=\"https://example.org/\"><text>there</text></a>",
        "<animate attributeName=\"opacity\" from=\"0\" to=\"1\"/><!-- script -->",
      })
  void whatOnlyDrawsKeepsEveryByte(String inside) {
    SafeSvg svg = read(inside);
    assertThat(svg.removed()).isEmpty();
    assertThat(text(svg)).isEqualTo(OPEN + inside + "</svg>");
  }

  @Test
  void whatStaysBesideIsWrittenAgain() {
    assertThat(text(read("<text x='1'>a &lt; \u00fc</text><!-- c --><script/><g id=\"k\"/>")))
        .isEqualTo(OPEN + "<text x=\"1\">a &lt; \u00fc</text><g id=\"k\"></g></svg>");
  }

  @Test
  void entitiesAreNeverExpanded() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b SYSTEM"
            + " \"file:///etc/passwd\">]>";
    SafeSvg unused = SafeSvg.of((bomb + OPEN + "<g/></svg>").getBytes(StandardCharsets.UTF_8));
    assertThat(unused.removed()).containsExactly("the entities that it declares");
    assertThat(text(unused)).isEqualTo(OPEN + "<g></g></svg>");
    for (String use : new String[] {"<text>&b;</text>", "<text x=\"&a;\"/>"}) {
      assertThatThrownBy(
              () -> SafeSvg.of((bomb + OPEN + use + "</svg>").getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aDocumentTypeAloneIsHarmless() {
    String svg =
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>\n<!DOCTYPE svg PUBLIC"
            + " \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
            + OPEN
            + "</svg>";
    assertThat(text(SafeSvg.of(svg.getBytes(StandardCharsets.UTF_8)))).isEqualTo(svg);
  }

  @Test
  void whatIsNoSvgIsTold() {
    assertThatThrownBy(() -> read("<g>")).hasMessageContaining("not XML in its line 1");
    assertThatThrownBy(() -> SafeSvg.of("<html/>".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("outermost element");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void attributesThatADocumentTypeDeclaresAreRemoved(String encoding) {
    String svg =
        "\uFEFF<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]>" + OPEN + "<g/></svg>";
    SafeSvg safe = SafeSvg.of(svg.getBytes(Charset.forName(encoding)));
    assertThat(safe.removed()).containsExactly("the attributes that it declares");
    assertThat(text(safe)).startsWith("<svg").doesNotContain("onload");
  }
}
