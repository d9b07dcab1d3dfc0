package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.experiment.Findings;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Inset;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.Note;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Spot;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureCsvTest {

  private static final Ink INK = Ink.of(Ink.Part.FOREGROUND);

  private static String csv(Findings findings) {
    Exhibit exhibit = Samples.exhibit(1, Samples.directive("x", "e/x", "", ""), findings, "");
    return FigureCsv.of(exhibit.finished(), x -> Long.toString((long) x));
  }

  @Test
  void withoutAFigureEachNumberHasALine() {
    Findings findings =
        Findings.none()
            .value("one", 1)
            .value("list", Numbers.of(2, 3))
            .value("rows", List.of(Numbers.of(4, 5), Numbers.of(6)))
            .value("word", "a, b");
    assertThat(csv(findings).replaceFirst("\"\\{.*\\}\"", "ABOUT"))
        .isEqualTo(
            """
            name,index,value,about
            one,,1,ABOUT
            list,0,2,
            list,1,3,
            rows,0 0,4,
            rows,0 1,5,
            rows,1 0,6,
            word,,"a, b",
            """);
  }

  @Test
  void namesOfPointsStandBesideThem() {
    Panel panel =
        Panel.of(Axis.linear("left $x$"), Axis.linear("up"))
            .titled("words")
            .with(
                new Words(List.of("king", "a, b"), Numbers.of(1, 2), Numbers.of(3, 4), INK),
                new Label("$t$", 5, 6, Canvas.Anchor.LEFT, INK));
    String csv = csv(Findings.of(Figure.of(panel)));
    assertThat(csv).contains("{\"\"title\"\":\"\"words\"\",\"\"x\"\":\"\"left $x$\"\"");
    assertThat(csv.replaceFirst("\"\\{.*\\}\"", "ABOUT"))
        .isEqualTo(
            """
            panel,mark,series,x,y,text,about
            1,1,,1,3,king,ABOUT
            1,1,,2,4,"a, b",
            1,2,,5,6,$t$,
            """);
  }

  @Test
  void remarksAndInsetsAreNotForgotten() {
    Panel inner =
        Panel.of(Axis.linear("x"), Axis.linear("y"))
            .with(new Curve("", Numbers.of(1), Numbers.of(2), Stroke.solid(INK)));
    Panel panel =
        Panel.of(Axis.linear("x"), Axis.linear("y"))
            .with(Note.of("look, here", Spot.frame(0.5, 0.5)))
            .with(Bars.of("cost", Numbers.of(3), Numbers.of(4), 1, INK).lying())
            .with(Inset.of(inner, 0.1, 0.1, 0.4, 0.4));
    assertThat(csv(Findings.of(Figure.of(panel))).replaceFirst("\"\\{.*\\}\"", "ABOUT"))
        .isEqualTo(
            """
            panel,mark,series,y,lower,upper,x,text,about
            1,1,,,,,,"look, here",ABOUT
            1,2,cost,3,0,4,,,
            2,1,,2,,,1,,
            """);
  }

  @Test
  void theOtherFileSaysTheSameAndWhatTheScalesAre() {
    Panel panel =
        Panel.of(Axis.symLog("loss", 0.5), Axis.days("day"))
            .with(Note.of("look", Spot.frame(0.5, 0.5)));
    Exhibit exhibit =
        Samples.exhibit(
            1, Samples.directive("x", "e/x", "", ""), Findings.of(Figure.of(panel)), "");
    assertThat(FigureFiles.numbers(exhibit.finished()))
        .contains("\"scale\":\"symlog\",\"with\":{\"threshold\":0.5}", "\"scale\":\"calendar\"")
        .contains("{\"name\":\"\",\"kind\":\"Note\",\"columns\":{},\"texts\":[\"look\"]}");
  }
}
