package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Post;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionTest {

  private static final String FORMULA =
      "<span class=\"katex\"><span class=\"katex-mathml\"><math"
          + " xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics><mrow><mi>λ</mi></mrow>"
          + "<annotation encoding=\"application/x-tex\">\\lambda_k</annotation></semantics></math>"
          + "</span><span class=\"katex-html\" aria-hidden=\"true\"><span>λ</span></span></span>";

  private static String of(String html) {
    Post post = Samples.post("a").prose(html).build();
    return Description.of(post);
  }

  @Test
  void theAuthorsOwnGoesFirst() {
    assertThat(Description.of(Samples.post("a").description("Mine.").prose("<p>x</p>").build()))
        .isEqualTo("Mine.");
  }

  @Test
  void otherwiseItIsTheBeginningOfTheText() {
    assertThat(
            of(
                "<h2 id=\"a\">A heading</h2><p>One &amp; <em>two</em>.<sup class=\"footnote-mark\">"
                    + "<a href=\"#fn:1\">1</a></sup></p><figure><img src=\"x\" alt=\"A picture\">"
                    + "<figcaption>Seen</figcaption></figure><p>Three.</p>"))
        .isEqualTo("One & two. Three.");
  }

  @Test
  void formulasStandInPlainCharacters() {
    assertThat(of("<p>Each " + FORMULA + " falls.</p>")).isEqualTo("Each λₖ falls.");
  }

  @Test
  void wholeSentencesAreKept() {
    String sentence = "This sentence has quite a few words, but it is not too long either.";
    assertThat(of("<p>" + (sentence + " ").repeat(4) + "</p>"))
        .isEqualTo(sentence + " " + sentence);
  }

  @Test
  void aLongSentenceIsCutBetweenWords() {
    String cut = of("<p>" + "endless ".repeat(60) + "</p>");
    assertThat(cut).hasSizeLessThanOrEqualTo(161).endsWith("endless…");
  }

  @Test
  void aPostWithoutTextHasNone() {
    assertThat(of("")).isEmpty();
    assertThat(of("<p>" + "文".repeat(300) + "</p>")).hasSizeBetween(100, 161);
  }

  /** Only the beginning of a long post is looked at; where that is cut must not be seen. */
  @Test
  void whatIsCutAtTheEndOfTheBeginningIsReadToItsEnd() {
    String hidden = "<details class=\"claims\"><p>" + "Secret words. ".repeat(20) + "</p>";
    for (String piece :
        List.of(
            hidden + "<p>More secrets.</p>".repeat(2000) + "</details>",
            "<math><mtext>" + "Signs of a formula. <mi>x</mi>".repeat(900) + "</mtext></math>",
            "<svg>" + "<text>No words.</text>".repeat(1500) + "</svg>",
            "<p title=\"" + "a <b>quoted</b> word ".repeat(1500) + "\"></p>",
            "<!-- " + "<p>a silent word</p>".repeat(1500) + " -->")) {
      assertThat(of(piece + "<p>Heard.</p>")).isEqualTo("Heard.");
    }
  }

  @Test
  void theBeginningOfALongPostIsTheSameAsThatOfAShortOne() {
    String start = ("<p>Each " + FORMULA + " falls, as we have seen.</p>").repeat(40);
    assertThat(of(start + "<p>Never read.</p>".repeat(3000))).isEqualTo(of(start));
  }

  @Test
  void aSpaceNearTheBeginningDoesNotCutAScriptWithoutSpaces() {
    assertThat(of("<p>Qwen " + "文".repeat(300) + "</p>")).hasSizeBetween(100, 161);
  }

  @Test
  void whatIsHiddenEndsWithItsOwnElement() {
    assertThat(of("<p>One <i aria-hidden=\"true\">icon<img src=\"x\" alt=\"y\"></i>two.</p>"))
        .isEqualTo("One two.");
  }
}
