package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import io.github.offprint.content.Typesetter.Formula;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A prose is read alike whether or not anybody knows where its formulas stand. */
class KnownFormulasTest {

  private static final String HEAD =
      "<span class=\"katex-mathml\"><math xmlns=\"http://www.w3.org/1998/Math/MathML\"%s><semantics>"
          + "<mrow><mi>%s</mi></mrow><annotation encoding=\"application/x-tex\">%s</annotation>"
          + "</semantics></math></span>";

  private static String formula(String tex, String shown, boolean display) {
    String inner =
        HEAD.formatted(display ? " display=\"block\"" : "", shown, tex)
            + "<span class=\"katex-html\" aria-hidden=\"true\"><span class=\"mord\">"
            + shown
            + "</span><span style=\"top:0em;\"></span></span>";
    String set = "<span class=\"katex\">" + inner + "</span>";
    return display ? "<span class=\"katex-display\">" + set + "</span>" : set;
  }

  private static Prose known(List<String> pieces) {
    StringBuilder html = new StringBuilder();
    List<Prose.Extent> formulas = new ArrayList<>();
    for (String piece : pieces) {
      int from = html.length();
      html.append(piece);
      if (piece.startsWith("<span class=\"katex")) {
        formulas.add(new Prose.Extent(from, html.length(), new Formula.Set(piece).words()));
      }
    }
    return new Prose(html.toString(), formulas);
  }

  private static Post post(Prose prose) {
    return Samples.post("a").prose(prose).build();
  }

  @Property(tries = 300)
  void asTextWordsAndOpening(@ForAll("pieces") List<String> pieces) {
    Prose known = known(pieces);
    Prose unknown = new Prose(known.html());
    assertThat(known).isEqualTo(unknown);
    assertThat(PostText.of(post(known))).isEqualTo(PostText.of(post(unknown)));
    assertThat(PostText.opening(post(known))).isEqualTo(PostText.opening(post(unknown)));
    assertThat(words(known)).isEqualTo(words(unknown));
  }

  private static List<String> words(Prose prose) {
    KnownWords.Counted counted = new PostWords().of(post(prose));
    return List.of(Arrays.toString(counted.words()), Arrays.toString(counted.counts()));
  }

  @Provide
  static Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            formula("x", "x", false),
            formula("\\operatorname{rank} A &lt; n", "rank", false),
            formula("\\text{Étude}", "Étude", true),
            formula("\\sum_i", "∑", true),
            "Learning curves ",
            "核回归",
            "a &amp; b &lt; c &#x27;d&#x27; &eacute;",
            "<p>",
            "</p>\n",
            "<h2 id=\"one\">One <a class=\"anchor\" href=\"#one\">#</a></h2>",
            "<span class=\"footnote-mark\">",
            "</span>",
            "<img alt=\"a &quot;plot&quot;\">",
            "<details class=\"claims\"><summary>",
            "</details>")
        .list()
        .ofMaxSize(40);
  }

  @Test
  void aFormulaBehindTheBeginningThatIsReadDoesNoHarm() {
    List<String> pieces = new ArrayList<>(List.of("<p>Words and "));
    for (int i = 0; i < 60; i++) {
      pieces.add(formula("x_{" + i + "}", "x", false));
      pieces.add(" in between ");
    }
    pieces.add("</p>");
    Prose known = known(pieces);
    assertThat(PostText.opening(post(known)))
        .isEqualTo(PostText.opening(post(new Prose(known.html()))));
  }
}
