package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Block;
import io.github.offprint.content.Markup;
import io.github.offprint.content.Pending;
import io.github.offprint.content.Prose;
import io.github.offprint.content.ValueName;
import io.github.offprint.content.Values;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedValuesTest {

  private static final Map<String, Value> FOUND =
      Map.of(
          "fig-a.x", new Value.Scalar(0.03125),
          "fig-a.dx", new Value.Scalar(0.004),
          "fig-a.list", new Value.Sequence(Numbers.of(1, 2.5)),
          "fig-a.nan", new Value.Scalar(Double.NaN),
          "fig-a.word", new Value.Text("a <b>"));

  private final Problems problems = new Problems();

  private final Values values =
      new Values() {
        @Override
        public Optional<Value> value(ValueName name, Problems told) {
          return Optional.ofNullable(FOUND.get(name.toString()));
        }

        @Override
        public int figure(String id) {
          return 0;
        }
      };

  /** The page with its numbers, which stand in [ ]; formulas are M(tex) and D(tex). */
  private String settled(String markdown) {
    Markup.Body body = Written.body(markdown, problems);
    return text(body.blocks());
  }

  private String text(List<Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                block instanceof Pending pending
                    ? pending.html(values, new PlainTypesetter(), problems)
                    : ((Prose) block).html())
        .collect(Collectors.joining())
        .replaceAll("(?s)<span class=\"([MD])\">(.*?)</span>", "$1($2)")
        .replaceAll("(?s)<span class=\"value\" data-name=\"[^\"]*\">(.*?)</span>", "[$1]");
  }

  private List<String> told(String markdown) {
    settled(markdown);
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "`{value} fig-a.x`@ [0.03125]",
        "`{value} fig-a.x %.1%`@ [3.1%]",
        "`{value} fig-a.x %.2f ms`@ [0.03\u00A0ms]",
        "`{value} fig-a.x %s ms`@ [0.03125\u00A0ms]",
        "`{value} fig-a.x %.2f m\u2028s`@ [0.03\u00A0m\u2028s]",
        "`{value}\u00A0fig-a.x`@ [0.03125]",
        "`{value}`@ <code>{value}</code>",
        "``{value} fig-a.x``@ <code>{value} fig-a.x</code>",
        "`{value} fig-a.x %.2f <i>`@ [0.03\u00A0&lt;i&gt;]",
        "`{value}fig-a.x`@ [0.03125]",
        "` {value} fig-a.x `@ [0.03125]",
        "`{value} fig-a.x %.1e`@ [M(3.1\\times 10^{-2})]",
        "`{value} fig-a.x +- fig-a.dx`@ [0.031(4)]",
        "`{value} fig-a.x ± fig-a.dx %.2u m/s`@ [0.0312(40)\u00A0m/s]",
        "`{value} fig-a.list %.1f`@ [1.0, 2.5]",
        "`{value} fig-a.word`@ [a &lt;b&gt;]",
        "*a `{value} fig-a.x`*@ <em>a [0.03125]</em>",
        "[`{value} fig-a.x`](#y)@ <a href=\"#y\">[0.03125]</a>",
        "`{role} fig-a.x`@ <code>{role} fig-a.x</code>",
        "`{v} = {w}`@ <code>{v} = {w}</code>",
        "$k = \\value{fig-a.x}$@ M(k = {0.03125})",
        "$\\value[%.1e]{fig-a.x}^2$@ M({3.1\\times 10^{-2}}^2)",
        "$\\value{fig-a.list}, \\value{fig-a.x}$@ M({1,\\,2.5}, {0.03125})",
        "$\\values$@ M(\\values)",
        "$\\\\value{x}$@ M(\\\\value{x})"
      })
  void aNumberStandsInTheTextWhereItIsQuoted(String markdown, String html) {
    assertThat(settled(markdown)).isEqualTo("<p>" + html.strip() + "</p>\n");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aNumberStandsInTablesQuotesFootnotesAndDisplays() {
    assertThat(settled("| a |\n|---|\n| `{value} fig-a.x` |\n")).contains("<td>[0.03125]</td>");
    assertThat(settled("> a `{value} fig-a.x`")).contains("<p>a [0.03125]</p>");
    assertThat(settled("a[^1]\n\n[^1]: `{value} fig-a.x`")).contains("<p>[0.03125]</p>");
    assertThat(settled("$$\n\\value{fig-a.x}\n$$")).contains("D({0.03125}");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aHeadingShowsItsNumberHereAndInTheContents() {
    Markup.Body body = Written.body("## After `{value} fig-a.x` s", problems);
    assertThat(text(body.headings().get(0).text())).isEqualTo("After [0.03125] s");
    assertThat(text(body.blocks())).contains("<h2 id=\"after-s\">After [0.03125] s ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "a `{value} %d`@ 12@ expected the name of a value, found nothing",
        "a `{value} x`@ 12@ expected the name of a value, found \"x\"",
        "a `{value} fig-a.x 3`@ 20@ expected a style such as %.2f, found \"3\"",
        "a `{value} fig-a.x %3q`@ 20@ \"%3q\" is no style of numbers",
        "a `{value} fig-a.x %.1u`@ 20@ there is no uncertainty to be written",
        "a `{value} fig-a.x +- 3`@ 23@ expected the name of a value, found \"3\"",
        "a `{value} fig-a.x +- fig-a.list`@ 12@ fig-a.x has 1 numbers, and fig-a.list has 2",
        "a `{value} fig-a.x +- fig-a.dx %.2f`@ 32@ with an uncertainty, %.2f cannot say",
        "a `{value} fig-a.x ms`@ 20@ expected a style such as %.2f, found \"ms\" (a unit stands",
        "a `{value} fig-a.word %.2f`@ 12@ fig-a.word is the text \"a <b>\" and no number",
        "a `{value} fig-a.word +- fig-a.dx`@ 12@ fig-a.word is the text \"a <b>\" and no number",
        "a $\\value[%.1f ms]{fig-a.x}$@ 4@ in a formula the unit \"ms\" does not belong",
        "![a `{value} fig-a.x`](http://x/y.png) b@ 5@ an alternative text cannot quote a number",
        "a `{value} fig-a.nan`@ 12@ fig-a.nan is not a number (NaN)",
        "a `{value} fig-a.x %d`@ 12@ fig-a.x is no whole number: 0.03125",
        "a $\\value{x}$@ 11@ expected the name of a value, found \"x\"",
        "a $\\value$@ 10@ expected the name of a value, found nothing",
        "a $1 + \\value[%q]{fig-a.x}$@ 15@ \"%q\" is no style of numbers",
        "a $\\value{fig-a.word}$@ 11@ expected a number, found the text \"a <b>\""
      })
  void aMistakeIsToldWhereItStands(String markdown, int column, String what) {
    assertThat(told(markdown))
        .anySatisfy(
            problem -> assertThat(problem).startsWith("x.md:1:" + column + ": error: " + what));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so $k = `{value} fig-a.x`$.",
        "so $`{value} fig-a.x`^2$.",
        "so $$k = `{value} fig-a.x` b$$.",
        "($`{value} fig-a.x`$)"
      })
  void dollarsAroundANumberAreNoFormula(String markdown) {
    assertThat(told(markdown))
        .singleElement()
        .asString()
        .contains("warning: the dollars around this number make no formula");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from $5 to `{value} fig-a.x` and $6",
        "US$5 or `{value} fig-a.x`$",
        "$x$ is `{value} fig-a.x` and $y$",
        "$x$-axis `{value} fig-a.x`, $y$",
        "\\$k = `{value} fig-a.x`\\$",
        "costs $`{value} fig-a.x`"
      })
  void otherDollarsBesideANumberAreLeftAlone(String markdown) {
    settled(markdown);
    assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
  }

  @Test
  void aNumberBetweenTicksInAFormulaIsToldHowToBeWritten() {
    assertThat(told("$$\nk = `{value} fig-a.x %.2f`\n$$"))
        .containsExactly(
            "x.md:2:5: error: inside a formula a number is quoted in another way (write"
                + " \\value{fig-a.x} in place of what stands between ticks)");
  }

  @Test
  void claimsThatHoldAreAMarkWithTheirNumbers() {
    assertThat(settled("```claim\n# so\nfig-a.x < 1 \n\n  fig-a.dx > 0\n```"))
        .isEqualTo(
            "<details class=\"claims\">\n<summary>2 claims hold</summary>\n<ul>\n"
                + "<li><code>fig-a.x &lt; 1</code>"
                + " <span class=\"claim-values\">fig-a.x = 0.03125</span></li>\n"
                + "<li><code>fig-a.dx &gt; 0</code>"
                + " <span class=\"claim-values\">fig-a.dx = 0.004</span></li>\n"
                + "</ul>\n</details>\n");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void hiddenClaimsAreCheckedAndNotShown() {
    assertThat(settled("```claim hidden\nfig-a.x < 1\n```")).isEmpty();
    assertThat(told("```claim hidden\nfig-a.x > 1\n```"))
        .singleElement()
        .asString()
        .startsWith("x.md:2:1: error: the claim \"fig-a.x > 1\" does not hold: fig-a.x = 0.03125");
  }

  @Test
  void aFenceOfClaimsKnowsOneWordAndHasAClaim() {
    assertThat(told("```claim hiden\nfig-a.x < 1\n```\n\n> ```claim\n> # none\n> ```"))
        .containsExactly(
            "x.md:1:1: error: claims cannot be \"hiden\" (did you mean \"hidden\"?)",
            "x.md:5:3: error: nothing is claimed here (write a claim such as fig-steps.loss <"
                + " 0.05)");
  }

  @Test
  void whatLooksAlmostLikeAQuestionIsWarnedOf() {
    assertThat(told("`{values} fig-a.x`, `{ value } fig-a.x`\n\n```claims\n1 < 2\n```"))
        .containsExactly(
            "x.md:1:1: warning: this is shown as code, not as a number (write {value} before the"
                + " name, or double ticks if code is meant)",
            "x.md:1:21: warning: this is shown as code, not as a number (write {value} before the"
                + " name, or double ticks if code is meant)",
            "x.md:3:1: warning: this fence is shown as code in the language \"claims\" (write"
                + " claim to have it checked when the site is built)");
  }

  @Test
  void aBarInATableIsABar() {
    assertThat(settled("| a |\n|---|\n| `{value} fig-a.x %s m\\|s` |\n"))
        .contains("<td>[0.03125\u00A0m|s]</td>");
  }

  @Test
  void headingsAreCalledWithoutTheirNumbers() {
    assertThat(settled("## A $\\value{fig-a.x} x$\n\n## `{value} fig-a.x`"))
        .contains("id=\"a-x\"")
        .contains("id=\"section\"")
        .contains("aria-label=\"Link to this section\"");
  }

  @Test
  void mistakesInsideQuotesAndListsKeepTheirPlaces() {
    assertThat(told("> - a\n>\n>   ```claim\n>   fig-a.x <\n>   ```"))
        .singleElement()
        .asString()
        .startsWith("x.md:4:14: error: expected a value, found nothing");
  }
}
