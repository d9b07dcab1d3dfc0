package io.github.offprint.content.markdown;

import static io.github.offprint.content.markdown.Written.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLinesTest {

  private static final String FIVE = "a\nb\nc\nd\ne\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "js {1,3-4} -> a c d",
        "js{2} -> b",
        "{1, 3} -> a c",
        "python {hl_lines=[2,\"4-5\"]} -> b d e",
        "python hl_lines=\"1 3-4\" -> a c d",
        "{.r code-line-numbers=\"2,5\"} -> b e",
        "js {\"a label\":2-3} -> b c",
        "js mark={1} collapse={2-3} -> a",
        "js showLineNumbers{4} -> ",
        "js \"given {1}\" {7} -> ",
        "{python} -> ",
      })
  void linesAreMarkedAsManyProgramsSay(String example) {
    String[] parts = example.split(" -> ?");
    CodeLines lines = FenceInfo.of(parts[0]).lines();
    String marked =
        lines
            .written(FIVE)
            .lines()
            .filter(line -> line.contains("class=\"line marked\""))
            .map(line -> line.substring(line.indexOf('>', line.indexOf("marked")) + 1))
            .collect(Collectors.joining(" "));
    assertThat(marked).isEqualTo(parts.length == 1 ? "" : parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "js showLineNumbers -> 1",
        "js showLineNumbers{5} -> 5",
        "js showLineNumbers startLineNumber=7 -> 7",
        "js {linenos=table,linenostart=199} -> 199",
        "{.python .numberLines startFrom=\"10\"} -> 10",
        "js:line-numbers -> 1",
        "js lineNumbers=true -> 1",
        "js showLineNumbers=false -> none",
        "js {linenos=false} -> none",
        "js title=\"linenos\" -> none",
        "js {1,2} -> none",
      })
  void linesAreNumberedAsManyProgramsSay(String example) {
    String[] parts = example.split(" -> ");
    CodeLines lines = FenceInfo.of(parts[0]).lines();
    assertThat(lines.numbered() ? "" + lines.first() : "none").isEqualTo(parts[1]);
  }

  @Test
  void linesAreAddedAndRemoved() {
    assertThat(html("```js {1} del={2} ins={3-4}\na\nb\nc\nd\n```"))
        .isEqualTo(
            "<pre><code class=\"language-js\"><span class=\"line marked\">a\n"
                + "</span><span class=\"line removed\">b\n"
                + "</span><span class=\"line added\">c\n"
                + "</span><span class=\"line added\">d\n"
                + "</span></code></pre>\n");
  }

  @Test
  void numbersBeginWhereTheAuthorSays() {
    assertThat(html("```{.py .numberLines startFrom=3}\na\n\nb\n```"))
        .isEqualTo(
            "<pre class=\"numbered\" style=\"counter-reset: line 2\"><code class=\"language-py\">"
                + "<span class=\"line\">a\n</span><span class=\"line\">\n"
                + "</span><span class=\"line\">b\n</span></code></pre>\n");
  }

  @Test
  void coloursThatReachOverSeveralLinesBeginAnewOnEach() {
    assertThat(
            CodeLines.of("{2}")
                .written("<span class=\"a\">b\n<span class=\"c\">d\ne</span></span>\n"))
        .isEqualTo(
            "<span class=\"line\"><span class=\"a\">b</span>\n</span>"
                + "<span class=\"line marked\"><span class=\"a\"><span class=\"c\">d</span></span>\n"
                + "</span><span class=\"line\"><span class=\"a\"><span class=\"c\">e</span></span>\n"
                + "</span>");
  }

  @Test
  void aLongLineOfDigitsIsReadAtOnce() {
    assertThat(CodeLines.of("js {" + "1".repeat(100_000)).areTold()).isFalse();
  }
}
