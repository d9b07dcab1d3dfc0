package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.experiment.Findings;
import io.github.offprint.figure.Numbers;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureCsvTest {

  @Test
  void withoutAFigureEachNumberHasALine() {
    Findings findings =
        Findings.none()
            .value("one", 1)
            .value("list", Numbers.of(2, 3))
            .value("rows", List.of(Numbers.of(4, 5), Numbers.of(6)))
            .value("word", "a, b");

    assertThat(FigureCsv.of(findings, x -> Long.toString((long) x)))
        .isEqualTo(
            """
            name,index,value
            one,,1
            list,0,2
            list,1,3
            rows,0 0,4
            rows,0 1,5
            rows,1 0,6
            word,,"a, b"
            """);
  }
}
