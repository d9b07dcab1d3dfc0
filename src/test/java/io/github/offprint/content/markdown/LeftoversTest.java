package io.github.offprint.content.markdown;

import static io.github.offprint.content.markdown.Written.html;
import static io.github.offprint.content.markdown.Written.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftoversTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% highlight python %} | 1:1: error: a tag of Jekyll or Hexo means nothing here (write the code between two lines ```)",
        "a {% include b.html c=\"d\" %} e | 1:3: error: a tag of Jekyll or Hexo means nothing here (say it in Markdown, or write it as code between ticks)",
        "a {{< figure src=\"https://b.c\" >}} | 1:3: error: a shortcode of Hugo means nothing here (say it in Markdown, or write it as code between ticks)",
        "{{<tweet 1>}} | 1:1: error: a shortcode of Hugo means nothing here (say it in Markdown, or write it as code between ticks)",
        "[a]({{ site.url }}/b) | 1:5: warning: what stands in double braces is no variable here and is shown as it is (say it in Markdown, or write it as code between ticks)",
        "so\n{: .notice} | 2:1: note: attributes of kramdown have no effect here and are left out (remove them; headings take {#id .class}, and ::: {.class} makes an element)",
        "so \\\\(x_1 = y\\\\). | 1:4: error: TeX outside of a formula means nothing here (write $…$, or $$ on the lines above and below)",
        "so \\(x^2\\). | 1:4: error: TeX outside of a formula means nothing here (write $…$, or $$ on the lines above and below)",
        "<div>\n{% include a %} {{< b >}}\n</div> | 2:1: error: a tag of Jekyll or Hexo means nothing here (say it in Markdown, or write it as code between ticks) | 2:17: error: a shortcode of Hugo means nothing here (say it in Markdown, or write it as code between ticks)",
        "a List<String> b | 1:7: error: a component of MDX means nothing here (write HTML or ::: {.class}; \\< is the sign itself)",
        "a <Foo.Bar b={c} /> | 1:3: error: a component of MDX means nothing here (write HTML or ::: {.class}; \\< is the sign itself)",
        "<Foo b=\"1\">\n\nc\n\n</Foo> | 1:1: error: a component of MDX means nothing here (write HTML or ::: {.class}; \\< is the sign itself) | 5:1: error: a component of MDX means nothing here (write HTML or ::: {.class}; \\< is the sign itself)",
        "import Foo from '../foo.astro'; | 1:1: error: an import of MDX means nothing here (remove it, and write HTML in place of components)",
        "!!! note \"a\"\n    b | 1:1: error: an admonition of MkDocs means nothing here (write ::: note and, at its end, :::)",
        "[TOC] | 1:1: note: the page has a table of contents of its own, so this one is left out (remove it; toc: false in the front matter removes that of the page)",
        "* TOC\n{:toc} | 1:1: note: the page has a table of contents of its own, so this one is left out (remove it; toc: false in the front matter removes that of the page)",
        "a {eq}`b` | 1:7: error: a role of MyST means nothing here (write @eq-name, and {#eq-name} behind the equation)",
        "```{note}\na\n``` | 1:1: error: a directive of MyST means nothing here (write ::: note and, at its end, :::)",
        ":::{math}\na\n::: | 1:1: error: there is no container \"math\" (write $$ on the lines above and below, {#eq-name} behind the last)",
        "# b\n: a | 2:1: error: this definition has no term above it (write the term on the line above, or \\: for a colon)",
        "- : a | 1:3: error: this definition has no term above it (write the term on the line above, or \\: for a colon)",
        ": a | 1:1: error: this definition has no term above it (write the term on the line above, or \\: for a colon)",
        "\\begin{align} | 1:1: error: TeX outside of a formula means nothing here (write $…$, or $$ on the lines above and below)",
      })
  void commandsOfOtherProgramsAreTold(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(problems(parts[0]))
        .containsExactlyElementsOf(Stream.of(parts).skip(1).map(told -> "x.md:" + told).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`{% a %}` $\\{x\\}$ {a} \\{% b %\\} \\(c\\) \\[d\\] 50 % {e}",
        "```\n{% a %} {{< b >}}\n```\n",
        "[a](/b/){: .c}",
        "<!-- {% a %} {{< b >}} <Foo> -->\n\n<BR> <b>c</b>",
        "important <a href='/'>b</a>\n\nimport a\n\n```{python}\nx\n```\n\n```{code-block} java\nx\n```",
        "a \\<String> \\: a and [toc] [toc] ... !!! so \\{eq}`b`",
      })
  void codeFormulasAndBracesAreNone(String markdown) {
    assertThat(problems(markdown))
        .noneMatch(told -> told.contains("error") || told.contains("warning"));
    assertThat(html("[a](/b/){: .c}")).isEqualTo("<p><a href=\"/b/\">a</a></p>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![a](data:,){#b .c width=50%} | <figure id=\"b\" class=\"c\" style=\"width: 50%\"><img src=\"data:,\" alt=\"\" decoding=\"async\"><figcaption>a</figcaption></figure>",
        "a\n\n{: .notice} | <p>a</p>",
        "*a*{.b} [c](/d/){.e} `f`{g} | <p><em>a</em> <a href=\"/d/\">c</a> <code>f</code>{g}</p>",
      })
  void attributesDoNotStandOnThePage(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(html(parts[0])).isEqualTo(parts[1] + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "python {1,3-4} title=\"a b.py\" -> python|a b.py",
        "js{1,2} -> js|",
        "{.python .numberLines filename='x'} -> python|x",
        "{python} -> python|",
        "c++ -> c++|",
        " -> |",
      })
  void infoOfFencesIsThatOfManyPrograms(String example) {
    String[] parts = example.split(" ?-> ");
    FenceInfo info = FenceInfo.of(parts[0]);
    assertThat(info.language() + "|" + info.title()).isEqualTo(parts[1]);
  }
}
