package io.github.offprint.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void whiskersAreOneBrokenLineWithCapsAcrossItsEnds() {
    Whiskers bars =
        Whiskers.upright(
            "", Numbers.of(1, 2), Numbers.of(3, -4), Numbers.of(5, 6), Stroke.solid(INK));
    assertThat(RecordingCanvas.calls(bars, VIEW))
        .containsExactly(
            "line [1.0, 1.0, NaN, 2.0, 2.0, NaN] [3.0, 5.0, NaN, 0.5, 6.0, NaN] SOLID 1.6",
            "dots [1.0, 2.0] [3.0, -4.0] DASH",
            "dots [1.0, 2.0] [5.0, 6.0] DASH");
    assertThat(RecordingCanvas.calls(bars.lying(), VIEW).get(2))
        .isEqualTo("dots [5.0, 6.0] [1.0, 2.0] BAR");
    assertThat(linear(bars)).isEqualTo(new Extent(1, 2, -4, 6));
    assertThat(linear(bars.lying())).isEqualTo(new Extent(-4, 6, 1, 2));
  }

  @Test
  void barsThatRunTheWrongWayAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ErrorBars("loss", X, Y, Y, X, Marker.dot(INK)))
        .withMessage(
            "\"loss\": expected a lower end that is not above the upper one,"
                + " found 3.0 and 1.0");
  }

  @Test
  void errorBarsRunBothWays() {
    Numbers one = Numbers.of(1);
    ErrorBars both =
        new ErrorBars("", one, Numbers.of(5), Numbers.of(4), Numbers.of(7), Marker.dot(INK))
            .across(Numbers.of(0.5), Numbers.of(2));
    assertThat(RecordingCanvas.calls(both, new Extent(-9, 9, -9, 9)))
        .containsExactly(
            "line [0.5, 2.0, NaN] [5.0, 5.0, NaN] SOLID 1.2",
            "line [1.0, 1.0, NaN] [4.0, 7.0, NaN] SOLID 1.2",
            "dots [1.0] [5.0] CIRCLE");
    assertThat(linear(both)).isEqualTo(new Extent(0.5, 2, 4, 7));
    assertThat(both.columns())
        .extracting(Mark.Column::name)
        .containsExactly("x", "y", "x lower", "x upper", "lower", "upper");
    assertThat(linear(both.onlyAcross())).isEqualTo(new Extent(0.5, 2, 5, 5));
  }

  @Test
  void lyingBarsSwapTheAxes() {
    Bars lying = bars(3, 8).lying();
    assertThat(RecordingCanvas.calls(lying, new Extent(-1, 9, 0, 3)))
        .containsExactly(
            "area [0.0, 3.0, NaN, 0.0, 8.0, NaN] [0.75, 0.75, NaN, 1.75, 1.75, NaN]"
                + " [1.25, 1.25, NaN, 2.25, 2.25, NaN] 1.0",
            "line [3.0, 3.0, NaN, 8.0, 8.0, NaN] [0.75, 1.25, NaN, 1.75, 2.25, NaN] SOLID 1.0");
    assertThat(linear(lying)).isEqualTo(new Extent(0, 8, 0.75, 2.25));
    assertThat(lying.columns().get(0).name()).isEqualTo("y");
    Whiskers whiskers = lying.whiskers(Numbers.of(2, 7), Numbers.of(4, 9));
    assertThat(linear(whiskers)).isEqualTo(new Extent(2, 9, 1, 2));
  }

  @Test
  void guidesFollowTheirLawThroughTheirPoint() {
    Extent view = new Extent(1, 100, 0.01, 10);
    GuideLine power = GuideLine.power("", -1, 10, 2);
    List<Numbers> drawn = new java.util.ArrayList<>();
    power.drawOn(
        new RecordingCanvas(view) {
          @Override
          public void line(Numbers x, Numbers y, Stroke stroke) {
            drawn.add(x);
            drawn.add(y);
          }
        });
    Numbers x = drawn.get(0);
    assertThat(x.at(0)).isEqualTo(1);
    assertThat(x.at(x.size() - 1)).isCloseTo(100, within(1e-10));
    for (int i = 0; i < x.size(); i++) {
      assertThat(x.at(i) * drawn.get(1).at(i)).isCloseTo(20, within(1e-12));
    }
    assertThat(linear(power)).isEqualTo(new Extent(10, 10, 2, 2));
    GuideLine line = GuideLine.linear("", 3, 1, 1);
    assertThat(line.law().at(2, line)).isEqualTo(4);
    GuideLine decay = new GuideLine("", GuideLine.Law.EXPONENTIAL, -2, 0, 5, Stroke.dotted(INK));
    assertThat(decay.law().at(0.5, decay)).isCloseTo(5 / Math.E, within(1e-14));
    assertThatIllegalArgumentException().isThrownBy(() -> GuideLine.power("", -1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> GuideLine.linear("", Double.NaN, 0, 1));
  }

  @Test
  void aNoteCountsItsPlacesInDataOnly() {
    Note note = Note.of("peak", Spot.frame(0.5, 0.9)).pointingTo(Spot.data(3, 7));
    assertThat(linear(note)).isEqualTo(new Extent(3, 3, 7, 7));
    assertThat(linear(Note.of("here", Spot.frame(0.5, 0.9)))).isEqualTo(Extent.NOTHING);
    assertThat(note.columns()).isEmpty();
    assertThat(RecordingCanvas.calls(note, VIEW)).first().asString().startsWith("note peak at");
    assertThatIllegalArgumentException().isThrownBy(() -> Spot.data(Double.NaN, 0));
  }

  @Test
  void moreBarsAndWordsThanCanBeSeenAreRefused() {
    Numbers many = Numbers.of(1_000_000, i -> i);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ErrorBars("loss", many, many, many, many, Marker.dot(INK)))
        .withMessageContaining("\"loss\": 1000000 bars");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bars.of("loss", many, many, 1, INK))
        .withMessageContaining("take a Histogram");
    Numbers some = Numbers.of(600, i -> i);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Words(Collections.nCopies(600, "w"), some, some, INK))
        .withMessageContaining("600 words");
  }

  /** Colour and pattern, colour and shape: no two of many series look alike. */
  @Test
  void everySeriesLooksDifferent() {
    assertThat(IntStream.range(0, 40).mapToObj(MarksTest::look).distinct()).hasSize(40);
    assertThat(IntStream.range(0, 40).mapToObj(i -> Stroke.series(i).dash() + "" + i % 8))
        .doesNotHaveDuplicates();
    assertThat(IntStream.range(0, 56).mapToObj(i -> Marker.series(i).shape() + "" + i % 8))
        .doesNotHaveDuplicates();
    for (int i = 1; i < 40; i++) {
      assertThat(Stroke.series(i).dash()).isNotEqualTo(Stroke.series(i - 1).dash());
      assertThat(Marker.series(i).shape()).isNotEqualTo(Marker.series(i - 1).shape());
    }
  }

  private static String look(int i) {
    return Stroke.series(i).dash() + " " + Marker.series(i).shape() + " " + i % 8;
  }

  @Test
  void aFadedLineIsPaler() {
    assertThat(Stroke.solid(INK).faded().ink().opacity()).isEqualTo(0.4);
    assertThat(Stroke.solid(INK).faded().dash()).isEqualTo(Stroke.Dash.SOLID);
  }
}
