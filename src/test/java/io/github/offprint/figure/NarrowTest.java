package io.github.offprint.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.offprint.figure.Panel.LegendPlace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NarrowTest {

  private static Panel panel(String title) {
    Curve curve = new Curve(title, Numbers.of(0, 1), Numbers.of(0, 1), Stroke.solid(Ink.series(0)));
    return Panel.of(Axis.linear("x"), Axis.linear("")).titled(title).with(curve);
  }

  private static Panel labelled(Panel panel, String y) {
    return Panel.of(panel.x(), Axis.linear(y)).titled(panel.title()).with(panel.marks());
  }

  private static List<String> titles(Figure figure) {
    return figure.panels().stream().map(Panel::title).toList();
  }

  @Test
  void aRowBecomesAColumnInTheSameOrder() {
    Figure narrow =
        Figure.row(900, 300, true, labelled(panel("a"), "loss"), panel("b"), panel("c")).narrowed();
    assertThat(narrow.width()).isEqualTo(360);
    assertThat(narrow.height()).isBetween(800.0, 1200.0);
    assertThat(titles(narrow)).containsExactly("a", "b", "c");
    assertThat(narrow.arrangement()).isInstanceOf(Arrangement.Stack.class);
    assertThat(narrow.panels()).allMatch(panel -> panel.y().label().equals("loss"));
  }

  @Test
  void panelsThatWereNarrowBeforeStaySideBySide() {
    Figure wide =
        Figure.row(
            800,
            300,
            true,
            panel("a").weighing(0.4),
            panel("b").weighing(0.6),
            panel("c").weighing(1.5));
    Arrangement.Stack column = (Arrangement.Stack) wide.narrowed().arrangement();
    assertThat(column.parts()).extracting(part -> part.panels().count()).containsExactly(2L, 1L);
    assertThat(titles(wide.narrowed())).containsExactly("a", "b", "c");
  }

  @Test
  void lowerRowsOfALatticeTakeTheTitlesAboveThem() {
    Arrangement above = new Arrangement.Row("QWEM", List.of(panel("a"), panel("b")), true, 1);
    Arrangement below = new Arrangement.Row("other", List.of(panel(""), panel("")), true, 1);
    Figure wide =
        new Figure(
            800,
            600,
            new Arrangement.Stack(List.of(above, below), false, 1, true),
            Optional.empty());
    assertThat(titles(wide.narrowed())).containsExactly("a", "b", "a", "b");
    Arrangement.Stack rows = (Arrangement.Stack) wide.narrowed().arrangement();
    assertThat(rows.ruled()).isTrue();
    assertThat(rows.parts())
        .extracting(row -> ((Arrangement.Row) row).title())
        .containsExactly("QWEM", "other");
  }

  @Test
  void legendsLeaveTheirPanels() {
    Figure wide = Figure.row(800, 300, true, panel("a").withLegend(LegendPlace.RIGHT), panel("b"));
    assertThat(wide.narrowed().panels())
        .extracting(Panel::legend)
        .containsExactly(LegendPlace.ABOVE, LegendPlace.NONE);
  }

  @Test
  void aStackThatSharesItsAxisStaysOne() {
    Arrangement.Stack stack =
        (Arrangement.Stack)
            Figure.stack(560, 460, true, panel("a"), panel("b")).narrowed().arrangement();
    assertThat(stack.shareX()).isTrue();
  }

  @Test
  void aFigureMaySayItselfHowItLooks() {
    Figure own = Figure.of(panel("own")).sized(340, 300);
    assertThat(Figure.of(panel("a")).withNarrow(own).narrowed()).isEqualTo(own);
    assertThat(Figure.of(panel("a")).withNarrow(own).sized(500, 400).narrowed()).isEqualTo(own);
  }

  @Test
  void itMustHaveTheSamePanels() {
    Figure two = Figure.row(800, 300, true, panel("a"), panel("b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.withNarrow(Figure.of(panel("a"))))
        .withMessage("the figure for narrow screens needs the same panels: expected 2, found 1");
  }
}
