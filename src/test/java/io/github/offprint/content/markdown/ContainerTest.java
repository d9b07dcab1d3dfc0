package io.github.offprint.content.markdown;

import static io.github.offprint.content.markdown.Written.html;
import static io.github.offprint.content.markdown.Written.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":::note -> note|Attributes[id=, classes=[], values={}]||true",
        "::: note A *title* -> note|Attributes[id=, classes=[], values={}]|A *title*|true",
        ":::note[A [b] title] -> note|Attributes[id=, classes=[], values={}]|A [b] title|true",
        ":::note[a]{#b .c d=e} -> note|Attributes[id=b, classes=[c], values={d=e}]|a|true",
        "::: note [a](b) c -> note|Attributes[id=, classes=[], values={}]|[a](b) c|true",
        "::: theorem {#thm-a title='b c'} -> theorem|Attributes[id=thm-a, classes=[], values={title=b c}]|b c|true",
        "::: {.a .b x=\"1 {2}\"} -> |Attributes[id=, classes=[a, b], values={x=1 {2}}]||true",
        "::: {#thm-a} ::: -> |Attributes[id=thm-a, classes=[], values={}]||true",
        "::: Warning :::::: -> Warning|Attributes[id=, classes=[], values={}]||true",
        ":::{note} Title -> note|Attributes[id=, classes=[], values={}]|Title|true",
        "::: {-} -> |Attributes[id=, classes=[unnumbered], values={}]||true",
        "::: {.a b} -> |Attributes[id=, classes=[], values={}]|{.a b}|false",
        "::: 3 things -> |Attributes[id=, classes=[], values={}]|3 things|false",
        ":::note: -> note|Attributes[id=, classes=[], values={}]|:|false",
      })
  void openingLinesAreRead(String example) {
    String[] parts = example.split(" -> ");
    ContainerLine line = ContainerLine.read(BasedSequence.of(parts[0]));
    assertThat(
            String.join(
                "|",
                line.name(),
                line.attributes().toString(),
                line.title(),
                String.valueOf(line.readable())))
        .isEqualTo(parts[1]);
  }

  @Test
  void classesOfTheAuthorMakeAnElement() {
    assertThat(html("a\n::: {#b .c .d}\n*e*\n:::\nf\n"))
        .isEqualTo("<p>a</p>\n<div id=\"b\" class=\"c d\">\n<p><em>e</em></p>\n</div>\n<p>f</p>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":::: {.a}\n::: {.b}\nc\n:::\n::::\n",
        "::: {.a}\n:::: {.b}\nc\n::::\n:::\n",
        "::: {.a}\n::: {.b}\nc\n:::\n:::\n",
        "::: {.a} :::\n\n::: {.b}\n\nc\n\n:::::::\n\n:::::\n",
      })
  void containersStandInEachOther(String markdown) {
    assertThat(html(markdown))
        .isEqualTo("<div class=\"a\">\n<div class=\"b\">\n<p>c</p>\n</div>\n</div>\n");
  }

  @Test
  void containersHoldAndStandInListsQuotesAndCode() {
    assertThat(html("- a\n\n  ::: {.b}\n  - c\n  :::\n\n> ::: {.d}\n> e\n> :::\n"))
        .isEqualTo(
            "<ul>\n<li>\n<p>a</p>\n<div class=\"b\">\n<ul>\n<li>c</li>\n</ul>\n</div>\n</li>\n</ul>\n"
                + "<blockquote>\n<div class=\"d\">\n<p>e</p>\n</div>\n</blockquote>\n");
    assertThat(html("::: {.a}\n- b\n> c\n:::\n"))
        .isEqualTo(
            "<div class=\"a\">\n<ul>\n<li>b</li>\n</ul>\n<blockquote>\n<p>c</p>\n</blockquote>\n</div>\n");
    assertThat(html("::: {.a}\n```\n:::\n```\n<div>\n:::\n"))
        .isEqualTo("<div class=\"a\">\n<pre><code>:::\n</code></pre>\n<div>\n</div>\n");
    assertThat(problems("::: {.a}\n- b\n  ::: {.c}\n  d\n:::\n"))
        .containsExactly(
            "x.md:3:3: error: the container that opens here is never closed (end it with a line :::)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:::b | <p>a:::b</p>\n",
        "so :note and :name[x]{y} stay | <p>so :note and :name[x]{y} stay</p>\n",
        "::youtube[x] | <p>::youtube[x]</p>\n",
        "    ::: | <pre><code>:::\n</code></pre>\n",
      })
  void otherColonsAreText(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(html(parts[0])).isEqualTo(parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n\n> ::: {.b}\n> c | 3:3: error: the container that opens here is never closed (end it with a line :::)",
        "a\n\n::: | 3:1: error: no container is open that this line of colons could end (remove it, or open one with a line such as ::: note)",
        ":::nte\n::: | 1:1: error: there is no container \"nte\" (did you mean \"note\"?)",
        ":::tabs\na\n::: | 1:1: error: these tabs have no titles (begin each tab with a heading such as ## Python)",
        "::: {.a b}\n::: | 1:1: error: what stands behind these colons is neither a name nor attributes (write ::: note Title, or ::: {.class})",
      })
  void mistakesAreTold(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(problems(parts[0])).containsExactly("x.md:" + parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":::note\na\n::: | <aside class='alert alert-note' role='note'>\n<p class='alert-title'>Note</p>\n<p>a</p>\n</aside>\n",
        "::: tip A *b* $c$\na\n::: | <aside class='alert alert-tip' role='note'>\n<p class='alert-title'>A <em>b</em> M(c)</p>\n<p>a</p>\n</aside>\n",
        "::: {.callout-warning title='A *b*'}\na\n::: | <aside class='alert alert-warning callout-warning' role='note'>\n<p class='alert-title'>A <em>b</em></p>\n<p>a</p>\n</aside>\n",
        "::: {.callout-tip}\n## A b\na\n::: | <aside class='alert alert-tip callout-tip' role='note'>\n<p class='alert-title'>A b</p>\n<p>a</p>\n</aside>\n",
        "::: {#x .callout-note collapse=true}\na\n::: | <details id='x' class='alert alert-note callout-note'>\n<summary class='alert-title'>Note</summary>\n<p>a</p>\n</details>\n",
        ":::danger\na\n::: | <aside class='alert alert-caution' role='note'>\n<p class='alert-title'>Danger</p>\n<p>a</p>\n</aside>\n",
        ":::fold[A *b*]\na\n::: | <details class='fold'>\n<summary>A <em>b</em></summary>\n<p>a</p>\n</details>\n",
        "::: details\na\n::: | <details class='fold'>\n<summary>Details</summary>\n<p>a</p>\n</details>\n",
        "::: {.column-margin}\na\n::: | <aside class='margin-note column-margin' role='note'>\n<p>a</p>\n</aside>\n",
        ":::aside\na\n::: | <aside class='margin-note' role='note'>\n<p>a</p>\n</aside>\n",
        "::: {.column width=\"50%\" when='x' role='y'}\na\n::: | <div class='column' style='width: 50%' data-when='x' role='y'>\n<p>a</p>\n</div>\n",
      })
  void knownKindsAreWritten(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(html(parts[0])).isEqualTo(parts[1].replace("'", "\""));
    assertThat(problems(parts[0])).isEmpty();
  }

  @Test
  void tabsAreRadioButtonsWithPanels() {
    assertThat(html("::: {.panel-tabset}\n## *R*\na\n### deep\n## Python\nb\n:::\n"))
        .isEqualTo(
            """
            <div class="tabs panel-tabset" role="group" aria-label="Tabs">
            <input class="tab-choice" type="radio" id="r" name="tabs-r" checked>\
            <label class="tab-title" for="r"><em>R</em></label>
            <div class="tab-panel">
            <p>a</p>
            <h3 id="deep">deep <a class="anchor" href="#deep" aria-label="Link to “deep”">\
            <span aria-hidden="true">#</span></a></h3>
            </div>
            <input class="tab-choice" type="radio" id="python" name="tabs-r">\
            <label class="tab-title" for="python">Python</label>
            <div class="tab-panel">
            <p>b</p>
            </div>
            </div>
            """);
  }

  @Test
  void headingsTakeIdsAndClasses() {
    assertThat(html("## A *b* {#sec-x .unnumbered}\n").replaceAll(" <a.*</a>", ""))
        .isEqualTo("<h2 id=\"sec-x\" class=\"unnumbered\">A <em>b</em></h2>\n");
    assertThat(html("A b {#c_d_e}\n===\n").replaceAll(" <a.*</a>", ""))
        .isEqualTo("<h1 id=\"c_d_e\">A b</h1>\n");
    assertThat(html("# A # {#b}\n# C {: #d } #\n# $x_{i}$ {e}\n").replaceAll(" <a.*</a>", ""))
        .isEqualTo(
            "<h1 id=\"b\">A</h1>\n<h1 id=\"d\">C</h1>\n<h1 id=\"x_i-e\">M(x_{i}) {e}</h1>\n");
    assertThat(problems("## a {#b}\n## c {#b}\n"))
        .containsExactly(
            "x.md:2:1: error: the id \"b\" is taken by something else on this page (choose another)");
  }

  @Test
  void headingsThatAreNamedByHandComeFirst() {
    assertThat(html("# a\n# b {#a}\n").replaceAll(" <a.*</a>", ""))
        .isEqualTo("<h1 id=\"a-1\">a</h1>\n<h1 id=\"a\">b</h1>\n");
  }

  @Test
  void theNodeTellsAllThatWasWritten() {
    Node first = Dialect.body(":::: thm *A* b {#x}\nc\n::::\n").getFirstChild();
    assertThat(first).isInstanceOf(Container.class);
    Container container = (Container) first;
    assertThat(container.kinds()).containsExactly("thm");
    assertThat(container.width()).isEqualTo(4);
    assertThat(container.attributes().id()).isEqualTo("x");
    assertThat(container.title().map(PlainText::inside)).contains("A b");
    assertThat(container.isClosed()).isTrue();
  }
}
