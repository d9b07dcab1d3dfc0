package io.github.offprint.content.markdown;

import static io.github.offprint.content.markdown.Written.html;
import static io.github.offprint.content.markdown.Written.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emoji, abbreviations and lists of definitions. */
class WordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so :tada:! :+1::heart_eyes: | <p>so 🎉! 👍😍</p>",
        "*:smile:* [:eyes:](/b/) | <p><em>😄</em> <a href='/b/'>👀</a></p>",
        ":nothing: 10:30:45 a:memo: `:tada:` $:tada:$ | <p>:nothing: 10:30:45 a:memo: <code>:tada:</code> M(:tada:)</p>",
        "[a](/b:tada:/) <b title=':tada:'> | <p><a href='/b:tada:/'>a</a> <b title=':tada:'></p>",
        "\\:tada: | <p>:tada:</p>",
      })
  void emojiStandForTheirNames(String example) {
    assertIsWritten(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The HTML and XHTML, HTML5 `HTML` $HTML$ of SVG.\n*[HTML]: Hyper \"Text\"\n*[SVG]: Scalable | <p>The <abbr title='Hyper &quot;Text&quot;'>HTML</abbr> and XHTML, HTML5 <code>HTML</code> M(HTML) of <abbr title='Scalable'>SVG</abbr>.</p>",
        "*[NTK]: Neural tangent kernel\n\n*NTK* (NTK) [NTK](/a/) | <p><em><abbr title='Neural tangent kernel'>NTK</abbr></em> (<abbr title='Neural tangent kernel'>NTK</abbr>) <a href='/a/'>NTK</a></p>",
        "http w3 h\n\n*[h]: hour | <p>http w3 <abbr title='hour'>h</abbr></p>",
        "*[a] b* | <p><em>[a] b</em></p>",
      })
  void abbreviationsAreExplained(String example) {
    assertIsWritten(example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ridge $\\delta$\n: A *penalty*\n: Also so | <dl>\n<dt>Ridge M(\\delta)</dt>\n<dd>A <em>penalty</em></dd>\n<dd>Also so</dd>\n</dl>",
        "A\n: a\n\nB\n: b | <dl>\n<dt>A</dt>\n<dd>a</dd>\n<dt>B</dt>\n<dd>b</dd>\n</dl>",
        "A\nB\n:   a\n\n    - b\n    - c | <dl>\n<dt>A</dt>\n<dt>B</dt>\n<dd>a\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</dd>\n</dl>",
        "a\nb :c: d | <p>a\nb :c: d</p>",
        "::: {.x}\nA\n: a\n::: | <div class='x'>\n<dl>\n<dt>A</dt>\n<dd>a</dd>\n</dl>\n</div>",
        "A\n: a\n\n| b |\n|---|\n| c | | <dl>\n<dt>A</dt>\n<dd>a</dd>\n</dl>\n<div class='table'>\n<table>\n<thead>\n<tr>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n</tr>\n</tbody>\n</table>\n</div>",
      })
  void termsHaveDefinitions(String example) {
    assertIsWritten(example);
  }

  private static void assertIsWritten(String example) {
    int bar = example.lastIndexOf(" | <");
    assertThat(html(example.substring(0, bar)).replace('"', '\''))
        .isEqualTo(example.substring(bar + 3) + "\n");
    assertThat(problems(example.substring(0, bar))).isEmpty();
  }
}
