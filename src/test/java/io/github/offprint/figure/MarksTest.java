package io.github.offprint.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

  private static final Extent VIEW = new Extent(1, 10, 0.5, 20);
  private static final Ink INK = Ink.series(0);
  private static final Numbers X = Numbers.of(1, 2, 4);
  private static final Numbers Y = Numbers.of(3, -1, 8);

  private static Extent linear(Mark mark) {
    return mark.extent(Scale.LINEAR, Scale.LINEAR);
  }

  private static Extent log(Mark mark) {
    return mark.extent(Scale.LINEAR, Scale.LOG);
  }

  @Test
  void aCurveIsOneLine() {
    Curve curve = new Curve("a", X, Y, Stroke.dashed(INK));
    assertThat(RecordingCanvas.calls(curve, VIEW))
        .containsExactly("line [1.0, 2.0, 4.0] [3.0, -1.0, 8.0] DASHED 1.6");
    assertThat(linear(curve)).isEqualTo(new Extent(1, 4, -1, 8));
  }

  @Test
  void pointsThatAScaleCannotShowDoNotCount() {
    assertThat(log(new Curve("", X, Y, Stroke.solid(INK)))).isEqualTo(new Extent(1, 4, 3, 8));
    Dots dots = new Dots("", Numbers.of(1, 2, 9), Numbers.of(5, 6, Double.NaN), Marker.dot(INK));
    assertThat(linear(dots)).isEqualTo(new Extent(1, 2, 5, 6));
  }

  @Test
  void aMarkWithNothingToShowCoversNothing() {
    Numbers none = Numbers.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    assertThat(linear(new Dots("", X, none, Marker.dot(INK)))).isEqualTo(Extent.NOTHING);
    assertThat(log(new Curve("", Numbers.of(1), Numbers.of(-1), Stroke.solid(INK))))
        .isEqualTo(Extent.NOTHING);
    assertThat(log(Rule.guide(Rule.Direction.HORIZONTAL, 0))).isEqualTo(Extent.NOTHING);
  }

  @Test
  void dotsAreDrawnTogether() {
    assertThat(RecordingCanvas.calls(new Dots("", X, Y, Marker.dot(INK)), VIEW))
        .containsExactly("dots [1.0, 2.0, 4.0] [3.0, -1.0, 8.0] CIRCLE");
  }

  @Test
  void errorBarsAreOneBrokenLineUnderTheDots() {
    ErrorBars bars =
        new ErrorBars(
            "",
            Numbers.of(1, 2),
            Numbers.of(5, 6),
            Numbers.of(4, -3),
            Numbers.of(7, 9),
            Marker.dot(INK));
    assertThat(RecordingCanvas.calls(bars, VIEW))
        .containsExactly(
            "line [1.0, 1.0, NaN, 2.0, 2.0, NaN] [4.0, 7.0, NaN, 0.5, 9.0, NaN] SOLID 1.2",
            "dots [1.0, 2.0] [5.0, 6.0] CIRCLE");
    assertThat(linear(bars)).isEqualTo(new Extent(1, 2, -3, 9));
    assertThat(log(bars)).isEqualTo(new Extent(1, 2, 4, 9));
  }

  @Test
  void aPointThatIsNotANumberHasNoErrorBar() {
    ErrorBars bars =
        new ErrorBars(
            "",
            Numbers.of(1),
            Numbers.of(Double.NaN),
            Numbers.of(4),
            Numbers.of(7),
            Marker.dot(INK));
    assertThat(RecordingCanvas.calls(bars, VIEW).get(0)).contains("[NaN, NaN, NaN]");
    assertThat(linear(bars)).isEqualTo(Extent.NOTHING);
  }

  @Test
  void aBandIsAnAreaThatEndsAtTheFrameWhereItReachesBelowZero() {
    Band band = new Band("", X, Numbers.of(2, -5, 1), Numbers.of(4, 3, 2), INK.withOpacity(0.25));
    assertThat(RecordingCanvas.calls(band, VIEW))
        .containsExactly("area [1.0, 2.0, 4.0] [2.0, 0.5, 1.0] [4.0, 3.0, 2.0] 0.25");
    assertThat(linear(band)).isEqualTo(new Extent(1, 4, -5, 4));
  }

  private static Bars bars(double... heights) {
    return Bars.of("", Numbers.of(1, 2), Numbers.of(heights), 0.5, INK);
  }

  @Test
  void barsAreOneBrokenAreaUnderALineOfPaper() {
    assertThat(RecordingCanvas.calls(bars(3, 8), new Extent(0, 3, -1, 9)))
        .containsExactly(
            "area [0.75, 1.25, NaN, 1.75, 2.25, NaN] [0.0, 0.0, NaN, 0.0, 0.0, NaN]"
                + " [3.0, 3.0, NaN, 8.0, 8.0, NaN] 1.0",
            "line [0.75, 1.25, NaN, 1.75, 2.25, NaN] [3.0, 3.0, NaN, 8.0, 8.0, NaN] SOLID 1.0");
    assertThat(linear(bars(3, 8))).isEqualTo(new Extent(0.75, 2.25, 0, 8));
  }

  @Test
  void barsReachDownToTheEdgeOfALogarithmicPanel() {
    assertThat(log(bars(3, 8))).isEqualTo(new Extent(0.75, 2.25, 3, 8));
    assertThat(RecordingCanvas.calls(bars(3, 8), VIEW).get(0)).contains("[0.5, 0.5, NaN, 0.5");
  }

  @Test
  void stackedBarsStandOnEachOther() {
    List<Bars> stack = Bars.stacked(List.of(bars(3, 8), bars(1, 2), bars(5, 0)));
    assertThat(stack.get(0)).isEqualTo(bars(3, 8));
    assertThat(stack.get(1).lower()).isEqualTo(Numbers.of(3, 8));
    assertThat(stack.get(1).upper()).isEqualTo(Numbers.of(4, 10));
    assertThat(stack.get(2).lower()).isEqualTo(Numbers.of(4, 10));
    assertThat(stack.get(2).upper()).isEqualTo(Numbers.of(9, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Bars.stacked(
                    List.of(bars(1, 1), Bars.of("", Numbers.of(7), Numbers.of(1), 1, INK))))
        .withMessage("bars on top of each other need the same x, found [7.0] on [1.0, 2.0]");
  }

  @Test
  void barsSideBySideShareTheWidthOfOne() {
    List<Bars> row = Bars.sideBySide(List.of(bars(3, 8), bars(1, 2)));
    assertThat(row.get(0).at()).isEqualTo(Numbers.of(0.875, 1.875));
    assertThat(row.get(1).at()).isEqualTo(Numbers.of(1.125, 2.125));
    assertThat(row.get(1).upper()).isEqualTo(Numbers.of(1, 2));
    assertThat(row.get(1).width()).isEqualTo(0.25);
    assertThat(linear(row.get(0)).and(linear(row.get(1)))).isEqualTo(new Extent(0.75, 2.25, 0, 8));
  }

  @Test
  void barsHaveAWidth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bars.of("", X, Y, 0, INK))
        .withMessage("the width of bars must be positive, found 0.0");
  }

  @Test
  void aRuleCrossesTheWholeViewAndBoundsOneAxis() {
    Rule rule = Rule.guide(Rule.Direction.HORIZONTAL, 7);
    assertThat(RecordingCanvas.calls(rule, VIEW))
        .containsExactly("line [1.0, 10.0] [7.0, 7.0] DASHED 1.0");
    assertThat(linear(rule).boundsX()).isFalse();
    assertThat(linear(rule).boundsY()).isTrue();
  }

  @Test
  void aHeatMapFillsItsRectangle() {
    ColorScale colors = new ColorScale(ColorScale.Ramp.DIVERGING, Scale.LINEAR, -1, 1);
    HeatMap map = new HeatMap("", new Extent(0, 2, 0, 1), 2, Numbers.of(0.5, 1), colors);
    assertThat(RecordingCanvas.calls(map, VIEW)).containsExactly("cells 2 [0.5, 1.0] DIVERGING");
    assertThat(linear(map)).isEqualTo(new Extent(0, 2, 0, 1));
    assertThat(log(map)).isEqualTo(Extent.NOTHING);
  }

  @Test
  void aLabelIsATextAtItsPoint() {
    Label label = new Label("$x$", 3, 4, Canvas.Anchor.ABOVE, INK);
    assertThat(RecordingCanvas.calls(label, VIEW)).containsExactly("text 3.0 4.0 $x$ ABOVE");
  }

  @Test
  void anEntryOfTheLegendDrawsNothingAndHasNoNumbers() {
    LegendEntry entry = new LegendEntry("theory", Mark.LegendKey.line(Stroke.solid(INK)));
    assertThat(RecordingCanvas.calls(entry, VIEW)).isEmpty();
    assertThat(entry.columns()).isEmpty();
  }

  @Test
  void columnsOfUnequalLengthAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Curve("loss", X, Numbers.of(1), Stroke.solid(INK)))
        .withMessage("\"loss\": expected 3 numbers in each column, found 1");
  }

  @Test
  void everyMarkHasColumnsOfEqualLength() {
    List<Mark> marks =
        List.of(
            new Curve("", X, Y, Stroke.solid(INK)),
            new Band("", X, Y, Y, INK),
            Bars.of("", X, Y, 1, INK),
            new ErrorBars("", X, Y, Y, Y, Marker.dot(INK)));
    for (Mark mark : marks) {
      assertThat(mark.columns()).allMatch(column -> column.values().size() == 3);
    }
  }

  @Test
  void wordsAreGivenToTheCanvasTogether() {
    Words words = new Words(List.of("a", "b"), Numbers.of(1, 2), Numbers.of(3, 4), INK);
    assertThat(RecordingCanvas.calls(words, VIEW))
        .containsExactly("words [1.0, 2.0] [3.0, 4.0] [a, b]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Words(List.of("a"), Numbers.of(1, 2), Numbers.of(3, 4), INK))
        .withMessage("expected a word for each of 2 points, found 1");
  }

  @Test
  void aHeatMapFillsWholeRows() {
    ColorScale scale = new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LINEAR, 0, 1);
    Extent over = new Extent(0, 2, 0, 2);
    assertThat(new HeatMap("error", over, 2, Numbers.of(0, 1, 1, 0), scale).rows()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeatMap("error", over, 2, Numbers.of(0, 1, 1), scale))
        .withMessageContaining("3 values do not fill rows of 2");
  }
}
