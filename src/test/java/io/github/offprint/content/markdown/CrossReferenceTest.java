package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.offprint.content.Block;
import io.github.offprint.content.FarReference;
import io.github.offprint.content.Pending;
import io.github.offprint.content.Prose;
import io.github.offprint.content.ValueName;
import io.github.offprint.content.Values;
import io.github.offprint.experiment.Value;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossReferenceTest {

  private static final String EQUATION = "\n\n$$\nx\n$$ {#eq-x}\n";

  private final Problems problems = new Problems();

  /** Figures have the number 7. */
  private static final Values VALUES =
      new Values() {
        @Override
        public Optional<Value> value(ValueName name, Problems told) {
          return Optional.empty();
        }

        @Override
        public int figure(String id) {
          return 7;
        }
      };

  private String settled(String markdown) {
    return Written.body(markdown, problems).blocks().stream()
        .map(this::html)
        .collect(Collectors.joining())
        .replace('\u00A0', ' ')
        .strip();
  }

  private String html(Block block) {
    return block instanceof Pending pending
        ? pending.html(VALUES, new PlainTypesetter(), problems)
        : ((Prose) block).html();
  }

  @Test
  void aReferenceIsALinkWithTheWordAndTheNumber() {
    assertThat(settled("See @eq-x." + EQUATION))
        .startsWith("<p>See <a class=\"ref\" href=\"#eq-x\">Equation 1</a>.</p>");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void inBracketsWithAHyphenTheNumberStandsAlone() {
    assertThat(settled("See ([-@eq-x])." + EQUATION))
        .startsWith("<p>See (<a class=\"ref\" href=\"#eq-x\">1</a>).</p>");
  }

  @Test
  void insideALinkThereIsNoOther() {
    assertThat(settled("[as @eq-x](https://a.example/)" + EQUATION))
        .contains(">as Equation 1</a>")
        .doesNotContain("class=\"ref\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail me@eq-x.org",
        "`@eq-x`",
        "\\@eq-x",
        "https://a.example/@eq-x",
        "a/@eq-x",
        "@eq- x",
        "@eqx",
        "@fig",
        "<a title=\"@eq-x\">b</a>"
      })
  void elsewhereTheSignIsOnlyASign(String text) {
    assertThat(settled(text + EQUATION)).doesNotContain("class=\"ref\"");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void equationsCountInTheirOrderAndWithoutALabelNotAtAll() {
    String page =
        settled("@eq-b @eq-a\n\n$$\nu\n$$\n\n$$ v $$ {#eq-a}\n\n$$\nw\\label{eq:b}\n$$\n");
    assertThat(page)
        .contains("href=\"#eq-b\">Equation 2<", "href=\"#eq-a\">Equation 1<")
        .contains("<div class=\"math-display\">", "id=\"eq-b\"")
        .doesNotContain("label{");
  }

  @Test
  void aTagOfTheAuthorIsTheNumber() {
    assertThat(settled("@eq-t\n\n$$\nx \\tag{A.1}\n$$ {#eq-t}\n"))
        .contains(">Equation A.1<")
        .doesNotContain("equation-number");
  }

  @Test
  void aTableIsNumberedByItsCaption() {
    assertThat(settled("@tbl-s\n\n| a |\n|---|\n| 1 |\n\n: All *sizes*. {#tbl-s}\n"))
        .contains(">Table 1</a>", "<div class=\"table\" id=\"tbl-s\">")
        .contains(
            "<caption><strong class=\"table-label\">Table 1.</strong> All <em>sizes</em>.</caption>")
        .doesNotContain("<p>:");
  }

  @Test
  void theoremsCountByKind() {
    assertThat(
            settled(
                "@thm-b @lem-a\n\n::: theorem\na\n:::\n\n::: {#lem-a}\nb\n:::\n\n::: {#thm-b}\nc\n:::\n"))
        .contains(">Theorem 2</a>", ">Lemma 1</a>", "<div id=\"thm-b\" class=\"theorem\">");
  }

  @Test
  void aSectionIsCalledByItsTitle() {
    assertThat(settled("## A *fine* way {#sec-way}\n\nsee @sec-way, [-@sec-way]"))
        .contains(">Section \u201CA <em>fine</em> way\u201D</a>", ">A <em>fine</em> way</a></p>");
  }

  @Test
  void whatIsNotThereIsToldWithWhatIsLikeIt() {
    settled("See @eq-y." + EQUATION);
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "x.md:1:5: error: nothing in this post has the label \"eq-y\""
                + " (did you mean @eq-x?)");
  }

  private static final String LINES =
      "\n\n$$\n\\begin{align}\na \\label{eq:one} \\\\\nb \\\\\nc \\label{eq:two}\n\\end{align}\n$$\n";

  @Test
  void eachLineOfAnEquationHasItsOwnNumber() {
    assertThat(settled("@eq-two" + LINES))
        .contains("Equation 2</a>")
        .contains("a \\tag{1} \\\\\nb \\notag \\\\\nc \\tag{2}")
        .contains("id=\"eq-one\"")
        .contains("id=\"eq-two\"");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aLabelThatIsGivenTwiceIsToldAtItsLine() {
    settled("x" + LINES.replace("eq:two", "eq:one"));
    assertThat(problems.sorted()).hasSize(1);
    assertThat(problems.sorted().get(0).position().line())
        .isEqualTo(Written.body("x", new Problems()).blocks().size() + 6);
  }

  @Test
  void referencesOfLatexAreReferencesInTextAndInFormulas() {
    assertThat(settled("By \\eqref{eq:two}, \\ref{eq:one} and $\\eqref{eq:two}$." + LINES))
        .contains("(<a class=\"ref\" href=\"#eq-two\">2</a>)")
        .contains("<a class=\"ref\" href=\"#eq-one\">1</a> and")
        .contains("\\text{(2)}");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aReferenceOfLatexToNothingIsTold() {
    settled("By \\eqref{eq:tow} and $\\ref{eq:none}$." + LINES);
    assertThat(problems.sorted()).hasSize(2);
    assertThat(problems.sorted().get(0).toString()).contains("eq-two");
  }

  @Test
  void severalReferencesStandBetweenBrackets() {
    assertThat(settled("[@eq-one; @eq-two] and [Eq. @eq-one]" + LINES))
        .contains("Equation 1</a>, <a class=\"ref\" href=\"#eq-two\">Equation 2</a> and Eq.")
        .contains("<a class=\"ref\" href=\"#eq-one\">1</a>");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aTableMayHaveItsCaptionAboveIt() {
    assertThat(settled("Table: All. {#tbl-a}\n\n| a |\n|---|\n| @tbl-a |\n"))
        .contains("<strong class=\"table-label\">Table 1.</strong> All.</caption>")
        .doesNotContain("Table:");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void codeAndAlgorithmsMayHaveLabels() {
    assertThat(
            settled(
                "[@lst-a; @alg-b]\n\n```java {#lst-a caption=\"A *fit*\"}\nx\n```\n\n```algorithm"
                    + " {#alg-b}\ntitle: Go\nstep\n```\n"))
        .contains("Listing 1</a>, ")
        .contains("Listing 1.</strong> A <em>fit</em></figcaption>")
        .contains("<figure class=\"algorithm\" id=\"alg-b\">")
        .contains("Algorithm 1.</strong> Go</figcaption>");
    assertThat(problems.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"see", "cf.", "as in", "See also", "siehe", "vgl."})
  void aWordThatOnlyLeadsToAReferenceDoesNotStandForItsKind(String words) {
    assertThat(settled("[" + words + " @eq-x]" + EQUATION)).contains(">Equation 1</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Eq.", "equation", "Gleichung", "Eqs. (a) and Gl."})
  void aWordForItsKindStandsInPlaceOfTheUsualOne(String words) {
    assertThat(settled("[" + words + " @eq-x]" + EQUATION)).contains(">1</a>");
  }

  @Test
  void latexListsOfLabelsAreSeveralReferences() {
    assertThat(
            settled("\\cref{eq:x, eq:y}, \\ref{eq:x,eq:y}" + EQUATION + EQUATION.replace('x', 'y')))
        .contains(">Equation 1</a>, <a", ">Equation 2</a>, <a", ">1</a>, <a", ">2</a></p>");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void eachLabelOfALatexListIsLookedFor() {
    settled("\\cref{eq:x,eq:z}" + EQUATION);
    assertThat(problems.sorted())
        .extracting(Problem::what)
        .containsExactly("nothing in this post has the label \"eq-z\"");
  }

  @Test
  void aTitleKeepsTheReferencesInIt() {
    assertThat(settled("## On @eq-x {#sec-a}\n\n@sec-a" + EQUATION))
        .contains(">Section “On Equation 1”</a>");
  }

  @Test
  void titlesMayReferToEachOtherInACircle() {
    assertThat(settled("## On @sec-b {#sec-a}\n\n## By @sec-a {#sec-b}\n\n@sec-a"))
        .contains("<p><a class=\"ref\" href=\"#sec-a\">Section “On Section “By””</a></p>");
  }

  @Test
  void aLinkWithoutATextWaitsForTheNameOfItsPlace() {
    assertThat(
            Written.body("[](other.md#fig-a), [](/posts/c/?x#y) and [](#eq-x)" + EQUATION, problems)
                .pending()
                .filter(FarReference.class::isInstance)
                .map(FarReference.class::cast))
        .extracting(FarReference::page, FarReference::place)
        .containsExactly(
            tuple("/posts/other-one/", "fig-a"), tuple("/posts/c/", "y"), tuple("", "eq-x"));
    assertThat(problems.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[](https://a.example/)", "[](mailto:a@b.example)"})
  void aLinkToAnotherSiteNeedsAText(String link) {
    settled(link);
    assertThat(problems.sorted())
        .extracting(Problem::what)
        .anyMatch(w -> w.startsWith("this link has no text"));
  }
}
