package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawTagTest {

  private static RawTag tag(String html) {
    Matcher found = RawTag.matcher(html);
    assertThat(found.lookingAt()).as(html).isTrue();
    return RawTag.of(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<A HREF=x>",
        "</a >",
        "<img src='a.png' alt=\"a > b\" />",
        "<br/>",
        "<input disabled  value = y>",
        "<my-box\n  data-a=\"1\"\n>",
        "<a href=x\"y>",
        "<p ==>"
      })
  void whatIsNotChangedIsWrittenAsItWas(String html) {
    if (RawTag.matcher(html).lookingAt()) {
      assertThat(tag(html).written()).isEqualTo(html);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"< a>", "<a", "<1>", "<!-- -->", "<>", "<a href=\"x>"})
  void whatIsNoTagIsNone(String html) {
    assertThat(RawTag.matcher(html).lookingAt()).isFalse();
  }

  @Test
  void namesAreSmallAndValuesPlain() {
    RawTag tag = tag("<IMG Src='a&amp;b.png' ALT HEIGHT=3>");
    assertThat(tag.name()).isEqualTo("img");
    assertThat(tag.value("src")).contains("a&b.png");
    assertThat(tag.value("alt")).contains("");
    assertThat(tag.value("height")).contains("3");
    assertThat(tag.value("width")).isEmpty();
  }

  @Test
  void whatIsPutStandsInQuotesAndIsEscaped() {
    RawTag tag = tag("<a href=x class=c>");
    tag.put("href", "y\"&<");
    tag.put("title", "t");
    assertThat(tag.written()).isEqualTo("<a href=\"y&quot;&amp;&lt;\" class=c title=\"t\">");
  }

  @Test
  void whatHasTheValueAlreadyStaysAsItIs() {
    RawTag tag = tag("<a href='x'>");
    tag.put("href", "x");
    assertThat(tag.written()).isEqualTo("<a href='x'>");
    tag.quote("href");
    assertThat(tag.written()).isEqualTo("<a href=\"x\">");
  }
}
