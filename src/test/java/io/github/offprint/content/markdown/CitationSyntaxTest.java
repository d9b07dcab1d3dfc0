package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.citations.Cited;
import io.github.offprint.content.citations.FormulaMark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationSyntaxTest {

  private static String shown(Cited.Item item) {
    return FormulaMark.dollars(
        String.join(
            "|",
            item.prefix(),
            item.key(),
            item.locator().isEmpty() ? "" : item.label() + " " + item.locator(),
            item.suffix(),
            item.yearOnly() ? "year" : ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "@a > |a|||",
        "-@a > |a|||year",
        "see @a, pp. 3-5 > see|a|page 3-5||",
        "see also @a, p. 3, and more > see also|a|page 3|, and more|",
        "@a, 33-35, > |a|page 33-35||",
        "@a chap. 3 > |a|chapter 3||",
        "@a, sec. 2.1 > |a|section 2.1||",
        "@a, fig. 3b and $k^2$ > |a|figure 3b and $k^2$||",
        "@a and others > |a|| and others|",
        "@a, p. 4 and elsewhere > |a|page 4| and elsewhere|",
        "@a, pp. 4 and 5, as said > |a|page 4 and 5|, as said|",
        "@a, pp. 3--5 > |a|page 3-5||",
        "@a, 3--5 > |a|page 3-5||",
        "@a, pp. iv--vi > |a|page iv-vi||",
        "@a:b/c.d_e-1. > |a:b/c.d_e-1||.|",
        "@{x;y} > no",
        "@{a+b} > |a+b|||",
        "e.g. $x$, @a > e.g. $x$,|a|||",
      })
  void anItemHasItsParts(String inside, String parts) {
    assertThat(CitationSyntax.group(inside).map(c -> shown(c.items().get(0))).orElse("no"))
        .isEqualTo(parts);
  }

  @Test
  void severalStandTogether() {
    assertThat(CitationSyntax.group("@a; see\n@b, p. 3; -@c").orElseThrow().items())
        .extracting(CitationSyntaxTest::shown)
        .isEqualTo(List.of("|a|||", "see|b|page 3||", "|c|||year"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a@b.org", "@", "@fig-a", "@a; no key", "@eq-x; @tbl-y", "x@a", "\\@a"})
  void whatIsNoCitationIsNone(String inside) {
    assertThat(CitationSyntax.group(inside)).isEmpty();
  }
}
