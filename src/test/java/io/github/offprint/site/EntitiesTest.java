package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.parser.Parser;

class EntitiesTest {

  @Property(tries = 500)
  void ownEntitiesAreReadAsAllOthersAre(@ForAll("texts") String text) {
    assertThat(Entities.unescaped(text)).isEqualTo(Parser.unescapeEntities(text, false));
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of(
            "&amp;",
            "&lt;",
            "&gt;",
            "&quot;",
            "&#x27;",
            "&eacute;",
            "&#955;",
            "&nope;",
            "&",
            "amp;",
            "lt",
            ";",
            " ",
            "a",
            "λ")
        .list()
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces));
  }
}
