package io.github.offprint.content.markdown;

import static io.github.offprint.content.markdown.Written.html;
import static io.github.offprint.content.markdown.Written.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TeX as it is written for MathJax. */
class MathJaxTexTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\begin{eqnarray*} a &=& b \\\\ &=& c \\end{eqnarray*} => \\begin{align*} a &= b \\\\ &= c \\end{align*}",
        "\\begin{eqnarray*} a &=& \\begin{matrix} 1 & 2 & 3 \\\\ 4 \\end{matrix} \\end{eqnarray*} => \\begin{align*} a &= \\begin{matrix} 1 & 2 & 3 \\\\ 4 \\end{matrix} \\end{align*}",
        "\\begin{multline*} a \\\\ b \\end{multline*} => \\begin{gather*} a \\\\ b \\end{gather*}",
        "\\begin{array}[t]{l} a \\end{array} => \\begin{array}{l} a \\end{array}",
        "\\begin{equation} a \\tag{7} \\end{equation} => \\begin{equation*} a \\tag{7} \\end{equation*}",
        "\\require{cancel} \\cancel{x} => \\cancel{x}",
        "x_\\boldsymbol{y} + x^\\hat{\\bm{z}}_\\vec{a_\\bm{b}} => x_{\\boldsymbol{y}} + x^{\\hat{\\bm{z}}}_{\\vec{a_{\\bm{b}}}}",
        "\\text{train_loss $x_1$ a\\_b} + \\mathrm{a_b} => \\text{train\\_loss $x_1$ a\\_b} + \\mathrm{a_b}",
        "a\u200B + b => a + b",
        "\\_\\text a_b \\& \\\\& c => \\_\\text a_b \\& \\\\& c",
        "\\text{open_ => \\text{open_",
        "\\text{R&D #1 50% a^b $x^2$ \\& \\%} & x => \\text{R\\&D \\#1 50\\% a\\textasciicircum b $x^2$ \\& \\%} & x",
        "\\textcolor[rgb]{1, 0.5,0}{x}\\color[RGB]{255,0,16}\\color[HTML]{00ff00}\\colorbox[gray]{.5}{y} => \\textcolor{#ff8000}{x}\\color{#ff0010}\\color{#00ff00}\\colorbox{#808080}{y}",
        "\\textcolor[rgb]{1,0}{x}\\textcolor[cmyk]{1,0,0,0}{x} => \\textcolor{1,0}{x}\\textcolor[cmyk]{1,0,0,0}{x}",
        "\\begin{array}{@{}l*{2}{c|}p{3cm}>{\\bf x}r@{}} a => \\begin{array}{lc|c|lr} a",
        "\\begin{psmallmatrix}1&2\\end{psmallmatrix} => \\left(\\begin{smallmatrix}1&2\\end{smallmatrix}\\right)",
        "\\begin{subequations}\\begin{align*}a&=b\\end{align*}\\end{subequations} => \\begin{align*}a&=b\\end{align*}",
      })
  void whatMathJaxReadsIsSaidInTheWordsOfKatex(String example) {
    String[] parts = example.split(" => ");
    String html = html("$$\n" + parts[0] + "\n$$").replace("&amp;", "&");
    assertThat(html.replaceAll("\\s+", " ")).containsIgnoringWhitespaces("D(" + parts[1] + ")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\newcommand{\\E}{\\mathbb{E}} => \\E => \\def\\E{\\mathbb{E}}%%\n",
        "\\newcommand\\E[2]{#1 \\mid #2} => \\E ab => \\def\\E#1#2{#1 \\mid #2}%%\n",
        "\\renewcommand{\\vec}[1]{\\mathbf{#1}} => \\vec a => \\def\\vec#1{\\mathbf{#1}}%%\n",
        "\\newcommand{B}{b} => \\B => \\def\\B{b}%%\n",
        "\\def\\RR{ \\mathbb{R} % reals\n} => \\RR => \\def\\RR{ \\mathbb{R} }%%\n",
        "\\DeclareMathOperator*{\\am}{arg\\,min} => \\am => \\def\\am{\\operatorname*{arg\\,min}}%%\n",
        "\\let\\eps\\varepsilon => \\eps => \\let\\eps=\\varepsilon %%\n",
        "\\newcommand{\\a}{1}\\newcommand{\\b}{\\a\\c} => \\b => \\def\\a{1}%%\n\\def\\b{\\a\\c}%%\n",
        "\\newcommand{\\a}{1}\\newcommand{\\a}{2} => \\a => \\def\\a{2}%%\n",
        "\\newcommand{\\m}[1][x]{:#1:} => \\m => \\def\\@with@m[#1]{:#1:}%%\n\\def\\m{\\@ifnextchar[{\\@with@m}{\\@with@m[x]}}%%\n",
      })
  void aDefinitionHoldsToTheEndOfThePost(String example) {
    String[] parts = example.split(" => ");
    String formula = "M(" + parts[2] + parts[1] + ")";
    assertThat(html("$" + parts[0] + "$\n\na $" + parts[1] + "$ b"))
        .contains("a " + formula + " b");
    assertThat(
            html(
                "> <div>$$"
                    + parts[0].replace("\n", "\n> ")
                    + "$$</div>\n\n[^n]\n\n[^n]: $"
                    + parts[1]
                    + "$"))
        .contains("<div></div>", formula);
  }

  @Test
  void aFormulaOfDefinitionsOnlyIsNoFormula() {
    assertThat(html("a $\\def\\x{1}$ b")).isEqualTo("<p>a  b</p>\n");
    assertThat(html("$$\n\\def\\x{1}\n$$\n\nb $y$")).isEqualTo("<p>b M(y)</p>\n");
    assertThat(html("$$\n\\def\\x{1}\n\\x\n$$"))
        .containsIgnoringWhitespaces("D(\\def\\x{1}%%\n\n\\x)");
  }

  @Test
  void mistakesBehindDefinitionsKeepTheirPlaces() {
    assertThat(problems("$\\def\\x{1}$\n\n$$\na\\require{x}\\def\\y{2} \\x \\mistake\n$$"))
        .containsExactly(
            "x.md:4:26: error: TeX: undefined control sequence \\mistake"
                + " (correct the formula, or write \\$ if this dollar is no formula)");
  }

  @Test
  void whatIsNoDefinitionStays() {
    assertThat(html("$\\newcommand{\\x}$")).contains("M(\\newcommand{\\x})");
    assertThat(html("$\\let$ $\\def\\x[#1]{#1}\\x[a]$"))
        .contains("M(\\let)", "M(\\def\\x[#1]{#1}\\x[a])");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>\nso \\(x_1\\), $b$ b</p>",
        "<p>\na $b$ \\\\(x_1\\\\) b</p>",
        "<div>\n   \\begin{align*} x \\end{align*}\n</div>",
        "<b>a</b>\n<p>\\[ x^2 \\] b</p>"
      })
  void formulasOfMathJaxInHtmlAreTold(String html) {
    assertThat(problems(html))
        .singleElement()
        .asString()
        .startsWith("x.md:2:")
        .endsWith(
            "error: TeX outside of a formula means nothing here"
                + " (write $…$ in a line, or $$…$$ as all that an element holds)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>\na \\(b\\) c</p>",
        "<pre>\n\\(x_1\\) \\begin{align}</pre>",
        "<div>$$\\begin{align*} x \\end{align*}$$</div>",
        "<script>\nvar a = [\"\\\\(x_1\\\\)\"];\n</script>"
      })
  void whatIsNoFormulaInHtmlIsNotTold(String html) {
    assertThat(problems(html)).noneMatch(problem -> problem.contains("TeX"));
  }

  @Test
  void aFormulaBetweenTwoLinesOfDollarsInHtmlIsDisplayed() {
    assertThat(html("<p>\n<b>a</b>\n  $$\n  x\n  $$\n$$ y $$ b\n</p>"))
        .contains("</b>\n  D(", "\nM( y ) b");
  }

  @Test
  void labelsOfFormulasInHtmlCanBeReferredTo() {
    String post = "<p>\n$$\n\\begin{equation}\\label{eq:one}\nx\n\\end{equation}\n$$\n</p>\n";
    assertThat(html(post))
        .contains("<span class=\"line-label\" id=\"eq-one\"></span>D(", "\\tag{1}");
    assertThat(problems(post + "\n\\eqref{eq:one}")).isEmpty();
  }

  @Test
  void definitionsOutsideOfFormulasAreTold() {
    assertThat(problems("a\n\\newcommand{\\P}{x}"))
        .singleElement()
        .asString()
        .startsWith("x.md:2:1: error: TeX outside of a formula");
  }

  @Test
  void theHeightOfRowsIsUsedByEveryTable() {
    assertThat(html("$\\renewcommand{\\arraystretch}{2}\\begin{array}{c}a\\end{array}$ $b$"))
        .contains("M(\\def\\arraystretch{2}%%\n\\begin{array}", "M(b)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a $\\text{if $x_{1}$ or $y$ then} z$ b => a M(\\text{if $x_{1}$ or $y$ then} z) b",
        "a $x \\text{ if }$ b$c$ => a M(x \\text{ if }) bM(c)",
        "a $\\text{if $ b => a $\\text{if $ b",
        "a $\\text{if $b$ c => a $\\text{if M(b) c",
      })
  void formulasInTheWordsOfAFormulaBelongToIt(String example) {
    String[] parts = example.split(" => ");
    assertThat(html(parts[0])).isEqualTo("<p>" + parts[1] + "</p>\n");
  }

  @Test
  void anEquationWithALabelHasOneNumber() {
    String html =
        html("$$\n\\begin{equation}\\label{eq:a}\nx\n\\end{equation}\n$$").replace("\n", "");
    assertThat(html).contains("D(\\begin{equation*}x\\end{equation*})", "(1)</span>");
  }

  @Test
  void onlyLinesWithALabelHaveANumberInHtml() {
    assertThat(html("<div>$$\\begin{eqnarray}a&=&b \\\\ c \\\\ \\end{eqnarray}$$</div>"))
        .contains("a&amp;=b \\notag \\\\ c", "\\notag \\end{align}")
        .doesNotContain("\\\\ \\end", "\\\\  ");
  }
}
