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
        "::: theorem {#thm-a title='b c'} -> theorem|Attributes[id=thm-a, classes=[], values={title=b c}]||true",
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
        "::: {.a b}\n::: | 1:1: error: what stands behind these colons is neither a name nor attributes (write ::: note Title, or ::: {.class})",
      })
  void mistakesAreTold(String example) {
    String[] parts = example.split(" \\| ");
    assertThat(problems(parts[0])).containsExactly("x.md:" + parts[1]);
  }

  @Test
  void theNodeTellsAllThatWasWritten() {
    Node first = Dialect.body(":::: thm *A* b {#x}\nc\n::::\n").getFirstChild();
    assertThat(first).isInstanceOf(Container.class);
    Container container = (Container) first;
    assertThat(container.kind()).isEqualTo("thm");
    assertThat(container.width()).isEqualTo(4);
    assertThat(container.attributes().id()).isEqualTo("x");
    assertThat(container.title().map(PlainText::inside)).contains("A b");
    assertThat(container.isClosed()).isTrue();
  }
}
