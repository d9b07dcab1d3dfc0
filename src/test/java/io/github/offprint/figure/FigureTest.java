package io.github.offprint.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FigureTest {

  private static final Panel PANEL = Panel.of(Axis.log("$n$"), Axis.linear("error"));

  @Test
  void panelsComeInReadingOrder() {
    Arrangement.Stack left =
        new Arrangement.Stack(java.util.List.of(PANEL.titled("a"), PANEL.titled("b")), true, 1);
    Figure figure =
        new Figure(
            800,
            300,
            new Arrangement.Row("", java.util.List.of(left, PANEL.titled("c")), false, 1),
            java.util.Optional.empty());
    assertThat(figure.panels()).extracting(Panel::title).containsExactly("a", "b", "c");
  }

  @Test
  void aPanelGrowsByCopy() {
    Panel more = PANEL.with(Rule.guide(Rule.Direction.VERTICAL, 1));
    assertThat(PANEL.marks()).isEmpty();
    assertThat(more.marks()).hasSize(1);
  }

  @Test
  void aSheetWithoutAreaIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.of(PANEL).sized(0, 10))
        .withMessageContaining("0.0 x 10.0");
  }

  @Test
  void anAxisRunsUpwardsOverNumbersThatItsScaleCanShow() {
    assertThat(Axis.log("n").from(1, 10).view()).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> Axis.log("n").from(0, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> Axis.linear("n").from(3, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Axis.linear("n").from(0, Double.POSITIVE_INFINITY));
  }

  @Test
  void kindsStandAtWholeNumbers() {
    Axis axis = Axis.kinds("kernel", java.util.List.of("NTK", "NNGP"));
    assertThat(axis.names())
        .containsExactly(new Axis.NamedPlace(0, "NTK"), new Axis.NamedPlace(1, "NNGP"));
    assertThat(axis.view()).contains(new Axis.View(-0.6, 1.6));
  }

  @Test
  void scalesAndTheirInversesUndoEachOther() {
    for (double value : new double[] {1e-300, 0.3, 1, 7e200}) {
      assertThat(Scale.LOG.backward(Scale.LOG.forward(value)) / value).isCloseTo(1, within(1e-12));
      assertThat(Scale.LINEAR.backward(Scale.LINEAR.forward(value))).isEqualTo(value);
    }
    assertThat(Scale.LOG.forward(0)).isNaN();
    assertThat(Scale.LOG.forward(-1)).isNaN();
  }

  @Test
  void aColourScaleClampsAndKnowsWhatHasNoPlace() {
    ColorScale scale = new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LOG, 1e-3, 10);
    assertThat(scale.fraction(1e-3)).isZero();
    assertThat(scale.fraction(0.1)).isCloseTo(0.5, within(1e-15));
    assertThat(scale.fraction(1e9)).isEqualTo(1);
    assertThat(scale.fraction(-1)).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LOG, 0, 10));
  }

  @Test
  void numbersAreCopiedInAndEqualByTheirBits() {
    double[] values = {1, Double.NaN, -0.0};
    Numbers numbers = Numbers.of(values);
    values[0] = 9;
    assertThat(numbers).isEqualTo(Numbers.of(1, Double.NaN, -0.0));
    assertThat(numbers).isNotEqualTo(Numbers.of(1, Double.NaN, 0.0));
    numbers.toArray()[0] = 9;
    assertThat(numbers.at(0)).isEqualTo(1);
  }

  @Test
  void opacityOutsideItsRangeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ink.series(0).withOpacity(1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> Ink.series(0).withOpacity(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Ink.series(-1));
  }

  private static Arrangement.Row row(Panel... panels) {
    return new Arrangement.Row("", java.util.List.of(panels), true, 1);
  }

  @Test
  void panelsInsideOfOthersComeLast() {
    Panel inner = PANEL.titled("inner");
    Panel outer = PANEL.titled("outer").with(Inset.of(inner, 0.5, 0.5, 0.4, 0.4));
    Figure figure = Figure.row(600, 300, true, outer, PANEL.titled("next"));
    assertThat(figure.panels()).extracting(Panel::title).containsExactly("outer", "next", "inner");
  }

  @Test
  void anInsetLiesInItsPanel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inset.of(PANEL, 0.5, 0.5, 0.6, 0.4))
        .withMessageContaining("0.5 to 1.1 across");
    assertThatIllegalArgumentException().isThrownBy(() -> Inset.of(PANEL, 0, 0, 0, 1));
  }

  @Test
  void panelsAreLetteredInReadingOrderWhateverTheirArrangement() {
    Arrangement grid = new Arrangement.Grid(java.util.List.of(row(PANEL, PANEL), row(PANEL)), true);
    Arrangement all = new Arrangement.Stack(java.util.List.of(grid, PANEL), false, 1);
    Figure figure =
        new Figure(600, 500, all, java.util.Optional.empty())
            .withLegend(Arrangement.Side.BELOW)
            .lettered();
    assertThat(figure.panels())
        .extracting(Panel::letter)
        .containsExactly("(a)", "(b)", "(c)", "(d)");
  }

  @Test
  void aGridHasColumns() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Arrangement.Grid(java.util.List.of(row(PANEL), row(PANEL, PANEL)), true))
        .withMessage("each row of a grid has panels, at most the 1 of its first row, found 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Arrangement.Grid(java.util.List.of(), true));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Arrangement.Grid(
                    java.util.List.of(row(PANEL)), java.util.List.of("a", "b"), true, false, 1))
        .withMessage("a grid of 1 columns cannot have 2 titles");
  }
}
