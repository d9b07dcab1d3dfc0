package io.github.offprint.content.markdown;

import static io.github.offprint.content.markdown.Written.html;
import static io.github.offprint.content.markdown.Written.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlgorithmTest {

  @Test
  void linesKeepTheirIndentationAndWordsOfProgramsAreStrong() {
    assertThat(
            html(
                """
                ```algorithm
                title: Descent on $L$
                Input: step $\\eta$
                for $t = 1$ to $T$ do
                    if $g > 0$ then  // for all
                        $w \\gets w - g$

                end for
                return `if` $w$ "forth"
                ```
                """))
        .isEqualTo(
            """
            <figure class="algorithm">
            <figcaption>Descent on M(L)</figcaption>
            <p><strong>Input</strong>: step M(\\eta)</p>
            <ol>
            <li><strong>for</strong> M(t = 1) to M(T) <strong>do</strong></li>
            <li style="--depth: 1"><strong>if</strong> M(g &gt; 0) <strong>then</strong>  // for all</li>
            <li style="--depth: 2">M(w \\gets w - g)</li>
            <li><strong>end</strong> <strong>for</strong></li>
            <li><strong>return</strong> <code>if</code> M(w) “forth”</li>
            </ol>
            </figure>
            """);
  }

  @Test
  void mistakesInFormulasAreToldAtTheirPlace() {
    assertThat(problems("> ```algorithm\n> if x then\n>   return $\\mistake$\n> ```\n"))
        .containsExactly(
            "x.md:3:13: error: TeX: undefined control sequence \\mistake (correct the formula, or write \\$ if this dollar is no formula)");
  }
}
