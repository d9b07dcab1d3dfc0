package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Markup;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every construct that stands in a line, in every place where a line can stand. */
class CombinationTest {

  // what is written, and what must come of it
  private static final List<String[]> CONSTRUCTS =
      List.of(
          new String[] {"$a_1$", "M(a_1)"},
          new String[] {"$$b_2$$ c", "M(b_2) c"},
          new String[] {"($d^2$),", "<span class=\"nowrap\">(M(d^2)),</span>"},
          new String[] {"`e_*_`", "<code>e_*_</code>"},
          new String[] {"*f **g***", "<em>f <strong>g</strong></em>"},
          new String[] {"~~h~~", "<del>h</del>"},
          new String[] {"==i==", "<mark>i</mark>"},
          new String[] {"H~2~O^3^", "H<sub>2</sub>O<sup>3</sup>"},
          new String[] {"[j $k$](/l/)", "j M(k)"},
          new String[] {"<kbd>m</kbd><br>", "<kbd>m</kbd><br>"},
          new String[] {"https://n.example", "https://n.example"},
          new String[] {"[o]{.p},", "<span class=\"p\">o</span>,"},
          new String[] {":tada:", "🎉"},
          new String[] {"\"q\"---r", "“q”—r"},
          new String[] {"\\*s\\$", "*s$"},
          new String[] {"中文（$t$）。", "中文<span class=\"nowrap\">（M(t)）。</span>"},
          new String[] {"عربي $u$ عربي", "عربي M(u) عربي"},
          new String[] {"v<!-- w -->", "v<!-- w -->"});

  private static final List<String[]> NOTES =
      List.of(new String[] {"x[^y]", "y $z$"}, new String[] {"x^[y $z$]", "y $z$"});

  // % stands for the construct
  private static final List<String> PLACES =
      List.of(
          "%",
          "a\n% b\nc",
          "## %",
          "## a % b {#c}",
          "%\n---",
          "- %\n- b",
          "1. a\n   - b %\n     1. %",
          "- [x] %",
          "> %\n> b",
          "> [!NOTE]\n> %",
          "| a | b |\n|:--|--:|\n| c | % |",
          "| % | b |\n|---|---|\n| c | d |",
          "| a |\n|---|\n| c |\n\n: %",
          "::: note\n%\n:::",
          ":::tip[%]\nb\n:::",
          "::: details %\nb\n:::",
          "::: tabs\n# %\n%\n\n# c\nd\n:::",
          "::: {#thm-a .theorem title=\"b\"}\n%\n:::",
          "::: aside\n- %\n:::",
          "a\n: %",
          "%\n: b",
          "a[^1]\n\n[^1]: b %",
          "<details><summary>a</summary>\n\n%\n\n</details>",
          "![% b](data:,)",
          "a\n```\nb\n```\n%",
          "a\n$$\nb\n$$\n%");

  static Stream<Arguments> combinations() {
    return PLACES.stream()
        .flatMap(place -> CONSTRUCTS.stream().map(c -> Arguments.of(place, c[0], c[1])));
  }

  static Stream<Arguments> notes() {
    return PLACES.stream()
        .filter(place -> !place.contains("!["))
        .flatMap(place -> NOTES.stream().map(note -> Arguments.of(place, note[0])));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void eachConstructWorksInEachPlace(String place, String written, String expected) {
    Problems problems = new Problems();
    Markup.Body body = Written.body(place.replace("%", written), problems);
    assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
    assertThat(Written.html(body)).contains(expected);
  }

  @ParameterizedTest
  @MethodSource("notes")
  void notesStandInEachPlace(String place, String written) {
    String html = Written.html(place.replace("%", written) + "\n\n[^y]: y $z$\n");
    assertThat(html).contains("y M(z)").doesNotContain("[^", "^[");
  }
}
