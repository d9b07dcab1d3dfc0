package io.github.offprint.content.markdown;

import static io.github.offprint.content.markdown.Written.html;
import static io.github.offprint.content.markdown.Written.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as authors write them for other programs and in other scripts. */
class OtherHabitsTest {

  private static void assertWritten(String example) {
    String[] parts = example.split(" => ");
    assertThat(html(parts[0])).isEqualTo(parts[1] + "\n");
    assertThat(problems(parts[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n: b\n\n  c => <dl>\n<dt>a</dt>\n<dd>\n<p>b</p>\n<p>c</p>\n</dd>\n</dl>",
        "a\n: b => <dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>",
      })
  void aDefinitionMayHaveSeveralParagraphs(String example) {
    assertWritten(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "他说**“好”**了 => <p>他说<strong>“好”</strong>了</p>",
        "请**注意：**后面没有空格 => <p>请<strong>注意：</strong>后面没有空格</p>",
        "而且**（括号）**也一样 => <p>而且<strong>（括号）</strong>也一样</p>",
        "*强调。*然后 => <p><em>强调。</em>然后</p>",
        "これは**「重要」**です => <p>これは<strong>「重要」</strong>です</p>",
        "이것은 **“중요”**합니다 => <p>이것은 <strong>“중요”</strong>합니다</p>",
        "**$x$**是数 => <p><strong>M(x)</strong>是数</p>",
        "a**(b)**c => <p>a**(b)**c</p>",
      })
  void starsOpenAndCloseBesideChineseJapaneseAndKorean(String example) {
    assertWritten(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "换行，\n继续 => <p>换行，继续</p>",
        "日本\nご飯 => <p>日本ご飯</p>",
        "中文\nand => <p>中文\nand</p>",
        "한국\n말 => <p>한국\n말</p>",
        "> 一\n> 二 => <blockquote>\n<p>一二</p>\n</blockquote>",
        "中  \n文 => <p>中<br>\n文</p>",
      })
  void theEndOfALineIsNoSpaceInChineseAndJapanese(String example) {
    assertWritten(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a $\\alpha $ b => <p>a M(\\alpha) b</p>",
        "a $ x_{1}$, b => <p>a <span class=\"nowrap\">M(x_{1}),</span> b</p>",
        "from $5 to 6 $ and => <p>from $5 to 6 $ and</p>",
        "a $5 and $\\alpha => <p>a $5 and $\\alpha</p>",
        "a $\\alpha $b => <p>a $\\alpha $b</p>",
      })
  void aSpaceAtOneEndOfAFormulaIsPassedOverWhereItCannotBeAPrice(String example) {
    assertWritten(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so that\n$$ a = b $$\nholds => <p>so that</p>\n<div class=\"math-display\">D(a = b)</div>\n<p>holds</p>",
        "$$ a $$\nholds => <div class=\"math-display\">D(a)</div>\n<p>holds</p>",
        "- so\n  $$ a\n  b $$ => <ul>\n<li>so\n<div class=\"math-display\">D(a\nb)</div>\n</li>\n</ul>",
        "so $$a$$\n$$b$$, c => <p>so M(a)\n<span class=\"nowrap\">M(b),</span> c</p>",
        "*so\n$$a$$\nc* => <p><em>so\nM(a)\nc</em></p>",
      })
  void aFormulaThatIsAllOnItsLinesStandsForItself(String example) {
    assertWritten(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div> $$ a $$ </div> => <div> <div class=\"math-display\">D( a )</div> </div>",
        "<p>\nso $a &lt; b$, $$c$$\n</p> => <p>\nso M(a &lt; b), M(c)\n</p>",
        "<p>$5 and $6</p> => <p>$5 and $6</p>",
        "<div><code>$a$</code> <pre>$b$</pre> $c$</div> => <div><code>$a$</code> <pre>$b$</pre> M(c)</div>",
        "<div title=\"$a$\"><!-- $b$ --></div> => <div title=\"$a$\"><!-- $b$ --></div>",
        "<div>\\$a$ <b>$</b> $</div> => <div>\\$a$ <b>$</b> $</div>",
        "<style>\na::before { content: \"$b$\" }\n</style> => <style>\na::before { content: \"$b$\" }\n</style>",
      })
  void formulasAreSetInHtml(String example) {
    assertWritten(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**$x$**, b => <p><span class=\"nowrap\"><strong>M(x)</strong>,</span> b</p>",
        "*a $x$*. b => <p><em>a </em><span class=\"nowrap\"><em>M(x)</em>.</span> b</p>",
        "*a $x$* b => <p><em>a M(x)</em> b</p>",
        "==($x$)==) b => <p><mark><span class=\"nowrap\">(M(x))</span></mark>) b</p>",
      })
  void aFormulaAtTheEndOfAnEmphasisStaysWithWhatFollows(String example) {
    assertWritten(example);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a $x$[^b], c\n\n[^b]: d", "a $x$^[d], c"})
  void aFormulaStaysWithTheMarkOfItsFootnote(String markdown) {
    assertThat(html(markdown))
        .startsWith(
            "<p>a <span class=\"nowrap\">M(x)<sup class=\"footnote-mark\" id=\"fnref:1\">"
                + "<a href=\"#fn:1\" role=\"doc-noteref\">1</a></sup></span>, c</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Undefined control sequence: \\norm => write \\lVert … \\rVert",
        "Undefined control sequence: \\mine => correct its name, or define it: \\newcommand{\\mine}{…} in an earlier formula of the post, or macros in offprint.yaml for all posts",
        "No such environment: tabular => write \\begin{array}{cc} … \\end{array}",
        "Got function '\\boldsymbol' with no arguments as subscript => put it and what belongs to it in braces, as in _{\\boldsymbol{x}}",
        "Expected 'EOF' => correct the formula, or write \\$ if this dollar is no formula",
      })
  void mistakesInTexComeWithWhatToWriteInstead(String example) {
    String[] parts = example.split(" => ");
    assertThat(TexRemedies.of(parts[0])).isEqualTo(parts[1]);
  }
}
