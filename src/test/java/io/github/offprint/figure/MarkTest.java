package io.github.offprint.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTest {

  private static final Numbers X = Numbers.of(1, 2, 4);
  private static final Numbers Y = Numbers.of(10, Double.NaN, -5);
  private static final Ink INK = Ink.series(0);

  /** Writes down what is drawn. */
  private static final class RecordingCanvas implements Canvas {

    private final List<String> strokes = new ArrayList<>();

    @Override
    public Extent view() {
      return new Extent(0, 8, 0.5, 100);
    }

    @Override
    public void line(Numbers x, Numbers y, Stroke stroke) {
      strokes.add("line " + x + " " + y);
    }

    @Override
    public void area(Numbers x, Numbers lower, Numbers upper, Ink fill) {
      strokes.add("area " + x + " " + lower + " " + upper);
    }

    @Override
    public void dots(Numbers x, Numbers y, Marker marker) {
      strokes.add("dots " + x + " " + y);
    }

    @Override
    public void cells(Extent over, int columns, Numbers values, ColorScale scale) {
      strokes.add("cells " + columns + " " + values);
    }

    @Override
    public void text(double x, double y, String text, Anchor anchor, double size, Ink ink) {
      strokes.add("text " + text + " " + x + " " + y);
    }

    @Override
    public void words(Numbers x, Numbers y, List<String> texts, double size, Ink ink) {
      strokes.add("words " + texts + " " + x + " " + y);
    }
  }

  private static List<String> drawn(Mark mark) {
    RecordingCanvas canvas = new RecordingCanvas();
    mark.drawOn(canvas);
    return canvas.strokes;
  }

  @Test
  void wordsAreGivenToTheCanvasTogether() {
    Words words = new Words(List.of("a", "b"), Numbers.of(1, 2), Numbers.of(3, 4), INK);
    assertThat(drawn(words)).containsExactly("words [a, b] [1.0, 2.0] [3.0, 4.0]");
    assertThatThrownBy(() -> new Words(List.of("a"), Numbers.of(1, 2), Numbers.of(3, 4), INK))
        .hasMessage("expected a word for each of 2 points, found 1");
  }

  @Test
  void aCurveIsOneLineAndCoversItsFinitePoints() {
    Curve curve = new Curve("theory", X, Y, Stroke.solid(INK));
    assertThat(drawn(curve)).containsExactly("line [1.0, 2.0, 4.0] [10.0, NaN, -5.0]");
    assertThat(curve.extent(Scale.LINEAR, Scale.LINEAR)).isEqualTo(new Extent(1, 4, -5, 10));
  }

  @Test
  void columnsOfDifferentLengthAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Curve("theory", X, Numbers.of(1), Stroke.solid(INK)))
        .withMessage("\"theory\": expected 3 numbers in each column, found 1");
  }

  @Test
  void errorBarsDrawABarBehindEachPoint() {
    ErrorBars bars =
        new ErrorBars(
            "experiment",
            Numbers.of(1),
            Numbers.of(5),
            Numbers.of(4),
            Numbers.of(7),
            Marker.dot(INK));
    assertThat(drawn(bars))
        .containsExactly("line [1.0, 1.0, NaN] [4.0, 7.0, NaN]", "dots [1.0] [5.0]");
    assertThat(bars.extent(Scale.LINEAR, Scale.LINEAR)).isEqualTo(new Extent(1, 1, 4, 7));
  }

  @Test
  void aBarThatReachesBelowZeroEndsAtTheEdgeOfTheView() {
    ErrorBars bars =
        new ErrorBars(
            "", Numbers.of(1), Numbers.of(1), Numbers.of(-2), Numbers.of(3), Marker.dot(INK));
    assertThat(drawn(bars)).first().isEqualTo("line [1.0, 1.0, NaN] [0.5, 3.0, NaN]");
  }

  @Test
  void aRuleCrossesTheViewAndBoundsOneSideOnly() {
    Rule rule = Rule.guide(Rule.Direction.VERTICAL, 3);
    assertThat(drawn(rule)).containsExactly("line [3.0, 3.0] [0.5, 100.0]");
    assertThat(rule.extent(Scale.LINEAR, Scale.LINEAR).and(new Extent(0, 1, 0, 1)))
        .isEqualTo(new Extent(0, 3, 0, 1));
  }

  @Test
  void aHeatMapFillsWholeRows() {
    ColorScale scale = new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LINEAR, 0, 1);
    Extent over = new Extent(0, 2, 0, 2);
    HeatMap map = new HeatMap("error", over, 2, Numbers.of(0, 1, 1, 0), scale);
    assertThat(drawn(map)).containsExactly("cells 2 [0.0, 1.0, 1.0, 0.0]");
    assertThat(map.rows()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeatMap("error", over, 2, Numbers.of(0, 1, 1), scale))
        .withMessageContaining("3 values do not fill rows of 2");
  }

  @Test
  void aBandAndALabelAreDrawnWhereTheyAre() {
    assertThat(drawn(new Band("", X, Y, X, INK)))
        .containsExactly("area [1.0, 2.0, 4.0] [10.0, NaN, 0.5] [1.0, 2.0, 4.0]");
    assertThat(drawn(new Label("$k$", 1, 2, Canvas.Anchor.LEFT, INK)))
        .containsExactly("text $k$ 1.0 2.0");
  }

  @Test
  void everyMarkGivesColumnsOfEqualLength() {
    List<Mark> marks =
        List.of(
            new Curve("", X, Y, Stroke.solid(INK)),
            new Dots("", X, Y, Marker.dot(INK)),
            new ErrorBars("", X, Y, Y, Y, Marker.dot(INK)),
            new Band("", X, Y, Y, INK),
            Rule.guide(Rule.Direction.HORIZONTAL, 1),
            new Label("a", 1, 2, Canvas.Anchor.LEFT, INK));
    assertThat(marks)
        .allSatisfy(
            mark ->
                assertThat(mark.columns().stream().map(c -> c.values().size()).distinct())
                    .hasSize(1));
  }
}
