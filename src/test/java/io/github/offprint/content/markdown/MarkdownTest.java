package io.github.offprint.content.markdown;

import static io.github.offprint.content.markdown.Written.body;
import static io.github.offprint.content.markdown.Written.html;
import static io.github.offprint.content.markdown.Written.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\" 'b' don't | “a” ‘b’ don’t",
        "*\"a\"* (\"b\") | <em>“a”</em> (“b”)",
        "\"*a*\" | “<em>a</em>”",
        "the '90s -- so a--b---c... | the ’90s – so a–b—c…",
        "a --flag and .... | a --flag and ....",
        "\\\"a\\\" `\"b\" -- c` | &quot;a&quot; <code>&quot;b&quot; -- c</code>",
        "a ~~b~~ c | a <del>b</del> c",
        "<b>raw \"x\"</b> &copy; &lt; | <b>raw “x”</b> © &lt;",
        "see www.a.org, (http://b.org/x_(y)). | see <a href=\"http://www.a.org\" class=\"external\" rel=\"noopener\">www.a.org</a>, (<a href=\"http://b.org/x_(y)\" class=\"external\" rel=\"noopener\">http://b.org/x_(y)</a>).",
        "[a](https://en.wikipedia.org/wiki/X_(y)) | <a href=\"https://en.wikipedia.org/wiki/X_(y)\" class=\"external\" rel=\"noopener\">a</a>",
        "[a](mailto:b@c.d) | <a href=\"mailto:b@c.d\">a</a>",
        "[a](#b) [c](/d/?e=f#g) [h](other.md#i) | <a href=\"#b\">a</a> <a href=\"/d/?e=f#g\">c</a> <a href=\"/posts/other-one/#i\">h</a>",
        "H~2~O x^2^ 10^−3^ a~i,j~^2^ | H<sub>2</sub>O x<sup>2</sup> 10<sup>−3</sup> a<sub>i,j</sub><sup>2</sup>",
        "~/a:~/b a ~5~ ^ ^2^ x^2 y^2 ~~b~~ | ~/a:~/b a ~5~ ^ ^2^ x^2 y^2 <del>b</del>",
        "==a *b*== x==1||y==2 a == b == c 这是==重点==了 | <mark>a <em>b</em></mark> x==1||y==2 a == b == c 这是<mark>重点</mark>了",
        "_**a**_ | <em><strong>a</strong></em>",
      })
  void textIsSet(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(html(parts[0])).isEqualTo("<p>" + parts[1] + "</p>\n");
  }

  @Test
  void notesMayStandWhereTheirMarkIs() {
    assertThat(html("a^[see [*b*](/c/)^[deeper $x$].] d[^e] f^[] ^g\n\n[^e]: h"))
        .isEqualTo(
            "<p>a"
                + mark(1)
                + " d"
                + mark(2)
                + " f^[] ^g</p>\n<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n"
                + note(1, "see <a href=\"/c/\"><em>b</em></a>" + mark(3) + ".")
                + note(2, "h")
                + note(3, "deeper M(x)")
                + "</ol>\n</section>\n");
  }

  private static String mark(int number) {
    return "<sup class=\"footnote-mark\" id=\"fnref:%s\"><a href=\"#fn:%s\" role=\"doc-noteref\">%s</a></sup>"
        .replace("%s", String.valueOf(number));
  }

  private static String note(int number, String text) {
    return "<li id=\"fn:%s\">\n<p>T</p>\n<p class=\"footnote-back\"><a href=\"#fnref:%s\" role=\"doc-backlink\" aria-label=\"Back to the text\">↩︎</a></p>\n</li>\n"
        .replace("%s", String.valueOf(number))
        .replace("T", text);
  }

  @Test
  void linksAreNotedWithTheirPlace() {
    assertThat(body("a [b](/c%20d/?q#e)\n[f](deep/down.md) [g](#h) [i](https://j.k)").links())
        .extracting(Post.Link::toString)
        .containsExactly(
            "Link[target=/c d/#e, position=x.md:1:3]",
            "Link[target=/posts/down/, position=x.md:2:1]",
            "Link[target=#h, position=x.md:2:19]",
            "Link[target=https://j.k, position=x.md:2:27]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](othr.md) | 1:1: error: there is no published post \"othr.md\" (did you mean \"other.md\"?)",
        "[a]() | 1:1: error: this link leads nowhere (write an address between the brackets)",
        "[a](b.pdf) | 1:1: error: \"b.pdf\" is neither a post nor a picture (begin it with / for a page of this site, with https:// for another site, or name a .md file)",
        "[a](javascript:alert(1)) | 1:1: error: this link runs a program instead of leading somewhere (link to a page; scripts belong into the templates)",
        "[a](<  JaVaScRiPt:alert(1)>) | 1:1: error: this link runs a program instead of leading somewhere (link to a page; scripts belong into the templates)",
        "<data:text/html,x> | 1:1: error: this link runs a program instead of leading somewhere (link to a page; scripts belong into the templates)",
        "![]() | 1:1: error: this picture has no file (write its path between the brackets)",
        "a ![b](https://c.d/e.png) | 1:3: warning: this picture would be fetched from another site by everyone who reads the page (put the file into the content folder and show it from there)",
        "a[^b] | 1:2: error: there is no footnote [^b] (add a line \"[^b]: text\")",
        "a\n\n[^b]: c | 3:1: warning: no mark leads to the footnote [^b] (write [^b] in the text, or remove the footnote)",
        "a[^b]\n\n[^b]: c\n\n[^b]: d | 5:1: error: the footnote [^b] stands twice (give one of them another name)",
        "> [!NOTES]\n> a | 1:3: error: there is no alert \"NOTES\" (did you mean \"NOTE\"?)",
        "- a\n\n  ~~~java\n  b | 3:3: error: the fence that opens here is never closed (end it with a line ~~~)",
      })
  void mistakesAreTold(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(problems(parts[0])).containsExactly("x.md:" + parts[1]);
  }

  @Test
  void headingsHaveAnchorsOfTheirOwn() {
    assertThat(
            body("# Lazy (NTK) vs *active*\n## Größe & Maß\n## Größe & Maß\n## ?\n> # q")
                .headings())
        .extracting(Post.Heading::toString)
        .containsExactly(
            "Heading[level=1, text=[Prose[html=Lazy (NTK) vs <em>active</em>]], anchor=lazy-ntk-vs-active]",
            "Heading[level=2, text=[Prose[html=Größe &amp; Maß]], anchor=größe-maß]",
            "Heading[level=2, text=[Prose[html=Größe &amp; Maß]], anchor=größe-maß-1]",
            "Heading[level=2, text=[Prose[html=?]], anchor=section]");
  }

  @Test
  void headingsInTheTableOfContentsHoldNoLinks() {
    assertThat(body("# [a](/b/) c[^1]\n\n[^1]: d").headings().get(0).text())
        .containsExactly(new Prose("a c"));
  }

  @Test
  void alertsAreBoxes() {
    assertThat(html("> [!WARNING]\n> Do *not*.\n>\n> - a\n"))
        .isEqualTo(
            "<aside class=\"alert alert-warning\" role=\"note\">\n"
                + "<p class=\"alert-title\">Warning</p>\n"
                + "<p>Do <em>not</em>.</p>\n"
                + "<ul>\n"
                + "<li>a</li>\n"
                + "</ul>\n"
                + "</aside>\n");
  }

  @Test
  void alertsMayHaveATitle() {
    assertThat(html("> [!NOTE] A *title*\n> b\n"))
        .isEqualTo(
            "<aside class=\"alert alert-note\" role=\"note\">\n"
                + "<p class=\"alert-title\">A <em>title</em></p>\n<p>b</p>\n</aside>\n");
    assertThat(html("> [!tip]-\n> b\n")).contains("<p class=\"alert-title\">Tip</p>\n<p>b</p>");
  }

  @Test
  void aBarInTheCodeOfATableNeedsABackslash() {
    assertThat(html("|a|\n|-|\n|`b\\|c`|\n")).contains("<td><code>b|c</code></td>");
  }

  @Test
  void tablesAndTasksAreThoseOfGfm() {
    assertThat(html("a | b\n:-- | --:\n`x|y` | 2\n"))
        .contains(
            "<th style=\"text-align: left\">a</th>", "<td style=\"text-align: right\">2</td>");
    assertThat(html("- [x] a\n- [ ] b"))
        .contains("disabled checked aria-label=\"done\"> a", "disabled aria-label=\"to do\"> b");
  }

  @Test
  void footnotesStandAtTheEndInTheOrderOfTheirMarks() {
    assertThat(html("a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X\n"))
        .isEqualTo(
            """
            <p>a<sup class="footnote-mark" id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup> \
            b<sup class="footnote-mark" id="fnref:2"><a href="#fn:2" role="doc-noteref">2</a></sup> \
            c<sup class="footnote-mark" id="fnref:1:2"><a href="#fn:1" role="doc-noteref">1</a></sup></p>
            <section class="footnotes" role="doc-endnotes">
            <ol>
            <li id="fn:1">
            <p>X</p>
            <p class="footnote-back"><a href="#fnref:1" role="doc-backlink" aria-label="Back to the text">↩︎</a>\
            <a href="#fnref:1:2" role="doc-backlink" aria-label="Back to the text">↩︎</a></p>
            </li>
            <li id="fn:2">
            <p>Y</p>
            <p class="footnote-back"><a href="#fnref:2" role="doc-backlink" aria-label="Back to the text">↩︎</a></p>
            </li>
            </ol>
            </section>
            """);
  }

  @Test
  void picturesWithoutCaptionKeepTheirAlternativeText() {
    assertThat(html("![_A *b*](data:,)"))
        .isEqualTo("<figure><img src=\"data:,\" alt=\"A b\" decoding=\"async\"></figure>\n");
  }

  @Test
  void wordsAreCounted() {
    assertThat(body("# One two\n\nThree $x$ `five` don't — 漢字.\n").words()).isEqualTo(8);
  }

  @Test
  void aZeroCharacterIsNotPassedOn() {
    assertThat(html("a\0b")).isEqualTo("<p>a\uFFFDb</p>\n");
  }

  @Test
  void experimentsCutTheBody() {
    String fence = "```experiment\nrun: a/b\nid: fig-x\nalt: y\n```";
    assertThat(html("a\n\n" + fence + "\n\nb")).isEqualTo("<p>a</p>\n[fig-x]<p>b</p>\n");
    assertThat(html("> " + fence.replace("\n", "\n> ") + "\n"))
        .isEqualTo("<blockquote>\n[fig-x]</blockquote>\n");
  }

  @Test
  void experimentsAreReadWithTheirPlaces() {
    Directive directive =
        (Directive)
            body("> ```experiment\n"
                    + "> run: a/b\n"
                    + "> id: fig-x\n"
                    + "> caption: So *c* $x$\n"
                    + "> alt: y\n"
                    + "> seed: 7\n"
                    + "> with:\n"
                    + ">   n: [1, 2]\n"
                    + "> ```\n")
                .blocks()
                .get(1);
    assertThat(directive.toString())
        .isEqualTo(
            "Directive[position=x.md:1:3, experiment=a/b, experimentPosition=x.md:2:8, id=fig-x,"
                + " caption=[Prose[html=So <em>c</em> <span class=\"M\">x</span>]], alt=y, seed=OptionalLong[7],"
                + " with=Optional[Mapping[fields=[Field[name=n, position=x.md:8:5,"
                + " value=Sequence[items=[Scalar[text=1, quoted=false, position=x.md:8:9],"
                + " Scalar[text=2, quoted=false, position=x.md:8:12]], position=x.md:8:8]]],"
                + " position=x.md:8:5]], data={}, tolerance=OptionalDouble.empty, imported=Optional.empty]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run: a/b\nid: x | 1:1: error: alt is missing (add a line such as \"alt: what the figure shows, for those who cannot see it\")",
        "run: a/b\nid: x\nalt: Two *falling* curves\ncaption: Two falling curves. | 4:6: warning: the alternative text repeats the caption (say what can be seen, for those who hear the caption as well)",
        "run: a/b\nid: X\nalt: y | 3:5: error: an id may hold only a-z, 0-9 and hyphens, found \"X\" (write one such as fig-learning-curves)",
        "run: a/b\nid: x\nalt: y\nsed: 1 | 5:1: error: there is no key \"sed\" (did you mean \"seed\"?)",
        "run: a/b\nid: x\nalt: y\nwith: 1 | 5:7: error: with must be parameters with values (write each on a line of its own, indented, as \"name: value\")",
        "run: a/b\nid: x\nalt: y\ndata: 1 | 5:7: error: data must be names with values (write each on a line of its own, indented, as \"name: value\")",
        "run: a/b\nid: x\nalt: y\ndata:\n  a: [1] | 6:6: error: expected the path of one file (name: path/to.file)",
        "run: a/b\nid: x\nalt: y\ndata:\n  a: ../../b.csv | 6:6: error: \"../../b.csv\" leads out of the content folder (move the file into the content folder)",
        "run: a/b\nid: x\nalt: y\ndata:\n  a: b.csv | 6:6: error: there is no file \"b.csv\" (put the file there, or correct the path, which starts at the folder of the post)",
        "run: [a | 2:6: error: the list that begins here is broken or never ends (separate its items by commas and close it with \"]\")",
        "run | 2:1: error: an experiment must be names with values (write lines such as \"run: name/of-experiment\")",
        "run: a/b\nid: x\nalt: y\ncaption: >\n  so\n  it $\\mistake$ | 7:7: error: TeX: undefined control sequence \\mistake (correct the formula, or write \\$ if this dollar is no formula)",
        "run: a/b\nid: x\nalt: y\ncaption: 'a $\\mistake$' | 5:14: error: TeX: undefined control sequence \\mistake (correct the formula, or write \\$ if this dollar is no formula)",
      })
  void experimentMistakesAreTold(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(problems("```experiment\n" + parts[0] + "\n```\n"))
        .containsExactly("x.md:" + parts[1]);
  }

  private static String experiment(String id) {
    return "```experiment\nrun: a/b\nid: " + id + "\nalt: y\n```\n";
  }

  @Test
  void headingsLeaveTheirAnchorsToExperiments() {
    String text =
        "## Fig x\n\n> "
            + experiment("fig-x").replace("\n", "\n> ")
            + "\n\n## Fig x_title\n\n## Fig x_SVG\n";
    assertThat(body(text).headings())
        .extracting(Post.Heading::anchor)
        .containsExactly("fig-x-1", "fig-x_title-1", "fig-x_svg-1");
    assertThat(problems(text)).isEmpty();
  }

  @Test
  void headingsLeaveTheAnchorsOfTheLayoutAlone() {
    assertThat(body("# Main\n\n# Main 1\n\n# main\n").headings())
        .extracting(Post.Heading::anchor)
        .containsExactly("main-1", "main-1-1", "main-2");
  }

  @Test
  void experimentsMustNotTakeTheIdsOfThePage() {
    assertThat(problems(experiment("main")))
        .containsExactly(
            "x.md:3:5: error: the id \"main\" belongs to the layout of every page (write one such"
                + " as fig-learning-curves)");
    assertThat(problems(experiment("fn:1") + experiment("'fnref:1:2'")))
        .containsExactly(
            "x.md:3:5: error: an id may hold only a-z, 0-9 and hyphens, found \"fn:1\" (write one"
                + " such as fig-learning-curves)",
            "x.md:8:5: error: an id may hold only a-z, 0-9 and hyphens, found \"fnref:1:2\" (write"
                + " one such as fig-learning-curves)");
  }
}
