package io.github.offprint.content.markdown;

import static io.github.offprint.content.markdown.Written.html;
import static io.github.offprint.content.markdown.Written.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathTest {

  // a formula comes out as M(tex), a display formula as D(tex); ⟨ ⟩ holds what stays on one line
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "$x$ | M(x)",
        "of size $$d$$ after | of size M(d) after",
        "the $$\\mu$$P regime | the ⟨M(\\mu)P⟩ regime",
        "$$a$$ and $$b$$ | M(a) and M(b)",
        "with $ x + y $ spaces | with M(x + y) spaces",
        "$$ x $$ too | M(x) too",
        "($x$), $y$. $z$? | ⟨(M(x)),⟩ ⟨M(y).⟩ ⟨M(z)?⟩",
        "\"$x$\" ([$y$])($z$... | ⟨“M(x)”⟩ (⟨[M(y)]⟩)⟨(M(z)…⟩",
        "$x$:tada: \\($y$ 以（$z$）。又 | M(x)🎉 (M(y) 以⟨（M(z)）。⟩又",
        "a 2$\\times$ gain | a 2M(\\times) gain",
        "non-$k$ and $k$-th | non-M(k) and ⟨M(k)-th⟩",
        "$n$-dimensional $x$--$y$ $z$word | ⟨M(n)-⟩dimensional ⟨M(x)–⟩M(y) M(z)word",
        "$x$'s value | ⟨M(x)’s⟩ value",
        "$a_1 * b_2 * c_3$ | M(a_1 * b_2 * c_3)",
        "$a < b & c$ | M(a &lt; b &amp; c)",
        "$\\{ x \\}$ | M(\\{ x \\})",
        "$[a](b)$ | M([a](b))",
        "$$\\text{if $x$ holds}$$ then | M(\\text{if $x$ holds}) then",
        "$\\text{``quoted''}$ | M(\\text{``quoted''})",
        "so $`a_1 * b_2`$, and $``x`y``$! | so ⟨M(a_1 * b_2),⟩ and ⟨M(x`y)!⟩",
        "the $`a` and `b`$ | the $<code>a</code> and <code>b</code>$",
        "so \\(x_1 * y_2\\) and \\[ a*b = c*d \\]. | so M(x_1 * y_2) and ⟨M(a*b = c*d).⟩",
        "so \\(n\\), \\(f(x)\\) \\( k-1 \\) | so ⟨M(n),⟩ M(f(x)) M(k-1)",
        "in C:\\\\(x86\\\\) and \\(ok\\) and \\(\\) | in C:\\(x86\\) and (ok) and ()",
        "the sign\\(s\\) of \\(2020\\), \\(and/or\\) \\(e.g.\\) | the sign(s) of (2020), (and/or) (e.g.)",
        "show \\\\\\(x\\\\\\) so | show \\(x\\) so",
        "so \\\\(x\\_1 \\\\\\\\ \\\\{y\\\\}\\\\) is | so M(x_1 \\\\ \\{y\\}) is",
        "as \\(a word\\) in \\[1\\] and \\[2\\](b) | as (a word) in [1] and [2](b)",
        "an \\(x_1 $y$ \\) and \\(x_1 `\\)` | an (x_1 M(y) ) and (x_1 <code>\\)</code>",
        "*so $x$ is* | <em>so M(x) is</em>",
        "**$x$** | <strong>M(x)</strong>",
        "[see $x$](/a/) | <a href=\"/a/\">see M(x)</a>",
      })
  void isFoundInsideText(String markdown, String expected) {
    assertThat(html(markdown))
        .isEqualTo(
            "<p>"
                + expected.replace("⟨", "<span class=\"nowrap\">").replace("⟩", "</span>")
                + "</p>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "from $5 to $10 | from $5 to $10",
        "$5 and $10 and $15 | $5 and $10 and $15",
        "it cost US$5 or A$10 | it cost US$5 or A$10",
        "$5/$10 | $5/$10",
        "\\$x\\$ | $x$",
        "\\$5 and $x$ | $5 and M(x)",
        "$5, where $x$ is | $5, where M(x) is",
        "$x\\$ | $x$",
        "$x$5 | $x$5",
        "a $ alone | a $ alone",
        "$$$x$$$ | $$$x$$$",
        "$ x$ and $x $ | $ x$ and $x $",
        "$$ $$ | $$ $$",
        "`$x$` | <code>$x$</code>",
        "$a `$b` c | $a <code>$b</code> c",
        "$a `b$ c` d | $a <code>b$ c</code> d",
        "$a `b` c$ | $a <code>b</code> c$",
        "$$a `b$$ c` d | $$a <code>b$$ c</code> d",
        "<i title=\"$x$\">y</i> | <i title=\"$x$\">y</i>",
        "[y](/p/$x$/) | <a href=\"/p/$x$/\">y</a>",
      })
  void isNotSeenWhereThereIsNone(String markdown, String expected) {
    assertThat(html(markdown)).isEqualTo("<p>" + expected + "</p>\n");
  }

  @Test
  void dollarsOfAddressesAreNotMath() {
    assertThat(html("see https://x.org/?a=$b&c=$d now"))
        .isEqualTo(
            "<p>see <a href=\"https://x.org/?a=$b&amp;c=$d\" class=\"external\""
                + " rel=\"noopener\">https://x.org/?a=$b&amp;c=$d</a> now</p>\n");
  }

  @Test
  void maySpanLinesOfAQuote() {
    assertThat(html("> so $a +\n> b$ holds"))
        .isEqualTo("<blockquote>\n<p>so M(a +\nb) holds</p>\n</blockquote>\n");
  }

  @Test
  void neverSpansParagraphs() {
    assertThat(html("so $a\n\nb$ is")).isEqualTo("<p>so $a</p>\n<p>b$ is</p>\n");
  }

  @Test
  void isNotSeenInCodeBlocks() {
    assertThat(html("```\n$x$\n$$\ny\n$$\n```\n\n    $$\n    z\n    $$\n"))
        .isEqualTo(
            "<pre><code>$x$\n$$\ny\n$$\n</code></pre>\n<pre><code>$$\nz\n$$\n</code></pre>\n");
  }

  @Test
  void standsInHeadingsAndItsTexMakesTheAnchor() {
    assertThat(html("## The $\\mu$P limit"))
        .isEqualTo(
            "<h2 id=\"the-mup-limit\">The <span class=\"nowrap\">M(\\mu)P</span> limit <a class=\"anchor\""
                + " href=\"#the-mup-limit\" aria-label=\"Link to “The \\muP limit”\"><span"
                + " aria-hidden=\"true\">#</span></a></h2>\n");
  }

  @Test
  void standsInTablesWhereItsBarsDivideNothing() {
    assertThat(html("a|b\n-|-\n$|x|$|$\\|y\\|$\n")).contains("<td>M(|x|)</td>\n<td>M(|y|)</td>");
  }

  @Test
  void standsInFootnotes() {
    assertThat(html("so[^1]\n\n[^1]: since $x$\n")).contains("<p>since M(x)</p>");
  }

  @Nested
  class Displayed {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a\n$$\nx\n$$\nb",
          "a\n\n$$\nx\n$$\n\nb",
          "a\n  $$  \n  x\n  $$\nb",
          "a\r\n$$\r\nx\r\n$$\r\nb",
          "a\n\n$$x$$\n\nb",
        })
    void betweenParagraphs(String markdown) {
      assertThat(html(markdown).replace("\n)", ")"))
          .isEqualTo("<p>a</p>\n<div class=\"math-display\">D(x)</div>\n<p>b</p>\n");
    }

    @Test
    void keepsItsLinesAndBlankOnesToo() {
      assertThat(html("$$\n\\begin{align*}\na &= b\\\\\n\n_c_ &= *d*\n\\end{align*}\n$$"))
          .contains("D(\\begin{align*}\na &amp;= b\\\\\n\n_c_ &amp;= *d*\n\\end{align*}\n)");
    }

    @Test
    void losesTheMarksOfQuotesAndLists() {
      assertThat(html("> so\n> $$\n> a\n> > b\n> $$\n"))
          .isEqualTo(
              "<blockquote>\n<p>so</p>\n<div class=\"math-display\">D(a\n&gt; b\n)</div>\n"
                  + "</blockquote>\n");
      assertThat(html("- so\n  $$\n  a\n   b\n  $$\n- and"))
          .isEqualTo(
              "<ul>\n<li>so\n<div class=\"math-display\">D(a\n b\n)</div>\n</li>\n<li>and</li>\n"
                  + "</ul>\n");
      assertThat(html("1. > $$\n   > a\n   > $$\n")).contains("D(a\n)");
    }

    @Test
    void mustBeClosed() {
      assertThat(problems("a\n\n  $$\nx\n"))
          .containsExactly(
              "x.md:3:3: error: the formula that begins here never ends (end it with a line that"
                  + " holds only $$)");
      assertThat(problems("> $$\n> x\n\n$$\ny\n$$"))
          .containsExactly(
              "x.md:1:3: error: the formula that begins here never ends (end it with a line that"
                  + " holds only $$)");
    }

    @Test
    void mustHoldSomething() {
      assertThat(problems("$$\n\n$$\n"))
          .containsExactly(
              "x.md:1:1: error: the formula that begins here is empty (write TeX between the two"
                  + " lines of $$, or remove them)");
    }
  }

  @Nested
  class Mistakes {

    private static final String REST =
        ": error: TeX: undefined control sequence \\mistake (correct the formula, or write \\$ if"
            + " this dollar is no formula)";

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "so $a + \\mistake$ | 1:9",
          "so $$  \\mistake$$P | 1:8",
          "ä😀 $\\mistake$ | 1:5",
          "## $\\mistake$ | 1:5",
          "[a $\\mistake$](/x/) | 1:5",
          "![a $\\mistake$](data:,) | 1:6",
        })
    void areToldAtTheirColumn(String markdown, String place) {
      assertThat(problems(markdown)).containsExactly("x.md:" + place + REST);
    }

    @Test
    void areToldAtTheirLine() {
      assertThat(problems("> $$\n> a\n>  b \\mistake\n> $$")).containsExactly("x.md:3:6" + REST);
      assertThat(problems("1. so $a\n   \\mistake$")).containsExactly("x.md:2:4" + REST);
      assertThat(problems("a|b\n-|-\n1|$\\|\\|\\mistake$\n")).containsExactly("x.md:3:8" + REST);
      assertThat(problems("x[^1]\r\n\r\n[^1]: $\\mistake$\r\n")).containsExactly("x.md:3:8" + REST);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\[\nx\n- y\n\\]",
        "text\n\\[\nx\n- y\n\\]\ntext",
        "\\\\[\nx\n- y\n\\\\]",
        "> \\[\n> x\n> - y\n> \\]",
        "1. a\n\n   \\[\n   x\n   - y\n   \\]",
        "\\[ x\n \\hat y \\] ",
      })
  void isDisplayedBetweenBracketsToo(String markdown) {
    assertThat(html(markdown)).containsPattern("D\\(x\\s+(?:- y|\\\\hat y)\\s*\\)</div>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a \\[url=http://example.org/a\\] b",
        "a \\[^1\\] b_1 = c",
        "a \\[--flag=X\\] b",
        "a \\(snake\\_case\\) b",
        "see \\(the eq = 5 and then some long English sentence\\)",
        "at https://ex.com/\\(x_1\\)/y",
      })
  void whatIsNoTexBetweenBracketsIsNoFormula(String markdown) {
    assertThat(html(markdown)).doesNotContain("M(", "D(");
  }

  @Test
  void anEnvironmentNeedsNoDollars() {
    String tex = "\\begin{align*}\na &= b \\\\\n- c &= d\n\\end{align*}";
    assertThat(html("so\n" + tex + "\nit is").replace("&amp;", "&"))
        .startsWith("<p>so</p>\n")
        .containsIgnoringWhitespaces("D(" + tex + ")</div>")
        .endsWith("<p>it is</p>\n");
    assertThat(html("\\begin{equation}x\\end{equation}"))
        .contains("D(\\begin{equation*}x\\end{equation*})");
    assertThat(html("so $$ x =\n\\begin{equation*}\ny\n\\end{equation*} $$ is"))
        .contains("\\begin{equation*}", "is</p>");
    assertThat(html("\\begin{gather*}\nx\n\\end{gather*}. % end\n\nb")).endsWith("<p>b</p>\n");
    assertThat(problems("a\n\n\\begin{gather}\nx\n"))
        .containsExactly(
            "x.md:3:1: error: the formula that begins here never ends"
                + " (end it with a line that holds only \\end{gather})");
    assertThat(problems("\\[\nx\n"))
        .containsExactly(
            "x.md:1:1: error: the formula that begins here never ends"
                + " (end it with a line that holds only \\])");
  }
}
