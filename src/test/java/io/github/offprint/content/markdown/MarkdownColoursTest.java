package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.CacheFolder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownColoursTest {

  private static String coloured(String post) {
    try (ScriptTypesetter typesetter = new ScriptTypesetter(Map.of(), CacheFolder.none())) {
      return typesetter.code("markdown", post);
    }
  }

  @Test
  void aFrontMatterHasTheColoursOfItsOwnLanguage() {
    assertThat(coloured("---\ntitle: A\ntags: [b]\n---\n\nText."))
        .contains("<span class=\"hljs-attr\">tags:</span>", "---</span></span>\n\nText.")
        .doesNotContain("hljs-section");
  }

  @Test
  void aRuleBelowTheTopBeginsNoFrontMatter() {
    assertThat(coloured("A\n\n---\n\nb: c *d*\n\n---"))
        .contains("<span class=\"hljs-emphasis\">*d*</span>")
        .doesNotContain("hljs-attr");
  }

  @Test
  void nothingInAFormulaIsMarkdown() {
    assertThat(coloured("So $a_i$ has $$b_i *c* d_i$$ and $x*y*z$ *here*."))
        .contains("So $a_i$ has $$b_i *c* d_i$$ and $x*y*z$ ")
        .contains("<span class=\"hljs-emphasis\">*here*</span>");
  }

  @Test
  void pricesAreNoFormulas() {
    assertThat(coloured("From $5 to *about* $10."))
        .contains("<span class=\"hljs-emphasis\">*about*</span>");
  }
}
