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
        "a {{< figure src=\"b.png\" title=\"t\" caption=\"c d\" >}} | 1:3: error: a shortcode of Hugo means nothing here (write ![c d](b.png))",
        "{{% callout note %}} | 1:1: error: a shortcode of Hugo means nothing here (write ::: note and, at its end, :::)",
        "[a]({{< relref \"b.md\" >}}) | 1:5: error: a shortcode of Hugo means nothing here (link to the file of the post: [text](other.md))",
        "{% include figure.html path=\"a/b.jpg\" %} | 1:1: error: a tag of Jekyll or Hexo means nothing here (write ![caption](a/b.jpg))",
        "a {% asset_img b.jpg c d %} | 1:3: error: a tag of Jekyll or Hexo means nothing here (write ![c d](b.jpg))",
        "{% enddetails %} | 1:1: error: a tag of Jekyll or Hexo means nothing here (write ::: details Title and, at its end, :::)",
        "{% highlight java %}\n# List<A> $a {% b %}\n{% endhighlight %} | 1:1: error: a tag of Jekyll or Hexo means nothing here (write the code between two lines ```)",
        "a\n{{< highlight html >}}\n<Foo>\n{{< /highlight >}} | 2:1: error: a shortcode of Hugo means nothing here (write the code between two lines ```)",
        "```\n{% raw %}\na\n{% endraw %}\n``` | 2:1: warning: this tag of Jekyll is shown as a line of the code (remove it and its end: braces are braces here)",
        "![a]({{ '/b.png'|relative_url }}) | 1:6: error: a variable of Jekyll means nothing here (write /b.png, which fits wherever the site is served)",
        "![a]({{site.baseurl}}/b.png) | 1:1: error: a variable of Jekyll means nothing here (write /b.png, which fits wherever the site is served)",
        "<a href=\"{{ site.url }}/b/\">c</a> | 1:1: error: \"{{ site.url }}/b/\" is neither a post nor a picture (write /b/, which fits wherever the site is served)",
        "a {{ page.title }} | 1:3: error: a variable of Jekyll means nothing here (write the text itself)",
        "a {{b}} | 1:3: warning: what stands in double braces is no variable here and is shown as it is (say it in Markdown, or write it as code between ticks)",
        "a <d-cite key=\"b\"></d-cite> | 1:3: error: an element of Distill means nothing here (cite as [@key])",
        "<d-code block>\na\n</d-code> | 1:1: error: an element of Distill means nothing here (write the code between two lines ```)",
        "<div markdown=\"1\">\n*a*\n</div> | 1:1: warning: markdown=\"…\" has no effect: what stands in this element is read as HTML (leave an empty line below its tag, and one above its end)",
        "> a\n{: .prompt-warning } | 2:1: note: attributes of kramdown have no effect here and are left out (remove them, and write > [!WARNING] above the quote)",
        "a\n{style=\"color: red\"} | 2:1: note: these attributes have no effect here and are left out (remove them; headings take {#id .class}, and ::: {.class} makes an element)",
        "{{<tweet 1>}} | 1:1: error: a shortcode of Hugo means nothing here (link to it: [text](https://…))",
        "[a]({{ site.url }}{{ site.baseurl }}/b) | 1:5: error: a variable of Jekyll means nothing here (write /b, which fits wherever the site is served)",
        "so\n{: .notice} | 2:1: note: attributes of kramdown have no effect here and are left out (remove them; headings take {#id .class}, and ::: {.class} makes an element)",
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
        "## b\n: a | 2:1: error: this definition has no term above it (write the term on the line above, or \\: for a colon)",
        "- : a | 1:3: error: this definition has no term above it (write the term on the line above, or \\: for a colon)",
        ": a | 1:1: error: this definition has no term above it (write the term on the line above, or \\: for a colon)",
        "\\begin{align} | 1:1: error: the formula that begins here never ends (end it with a line that holds only \\end{align})",
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
        "a\n{style=\"color: red\"} | <p>a\n</p>",
        "[//]: # not seen\n\n[comment]: <> (nor this) | ",
        "<div markdown=\"1\">\n\n*a*\n\n</div> | <div>\n<p><em>a</em></p>\n</div>",
        "*a*{.b} [c](/d/){.e} `f`{g} | <p><em>a</em> <a href=\"/d/\">c</a> <code>f</code>{g}</p>",
      })
  void attributesDoNotStandOnThePage(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(html(parts[0])).isEqualTo(parts.length == 1 ? "" : parts[1] + "\n");
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
