package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Band;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Histogram;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Note;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Spot;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Whiskers;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Remarks with arrows, labels, and marks that have nothing to show. */
class NoteTest {

  private static final Rectangle2D TEXT = new Rectangle2D.Double(100, 50, 60, 12);
  private static final Ink INK = Ink.series(0);

  private static Drawing draw(Mark... marks) {
    Panel panel = Panel.of(Axis.linear("x").from(0, 10), Axis.linear("y").from(0, 10)).with(marks);
    return new SvgPlot().draw(Figure.of(panel), "fig", new Texts("t", "d", Map.of()));
  }

  @Test
  void anArrowRunsFromTheEdgeOfTheTextToJustBeforeItsTarget() {
    Line2D arrow = new NotePlace(TEXT, new Point2D.Double(300, 56)).arrow().orElseThrow();
    assertThat(arrow.getX1()).isEqualTo(163);
    assertThat(arrow.getX2()).isCloseTo(296, within(1e-9));
    assertThat(arrow.getY2()).isCloseTo(56, within(1e-9));
    Rectangle2D head = NotePlace.head(arrow).getBounds2D();
    assertThat(head.getMaxX()).isCloseTo(296, within(1e-9));
    assertThat(NotePlace.shaft(arrow).getX2()).isLessThan(296);
  }

  @Test
  void aTargetAtTheTextHasNoArrow() {
    assertThat(new NotePlace(TEXT, new Point2D.Double(130, 56)).arrow()).isEmpty();
    assertThat(new NotePlace(TEXT, new Point2D.Double(166, 56)).arrow()).isEmpty();
    assertThat(new NotePlace(TEXT, new Point2D.Double(120, 51)).arrow()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aRemarkStaysInItsPanel(Canvas.Anchor anchor) throws Exception {
    for (double x : new double[] {0, 1}) {
      for (double y : new double[] {0, 1}) {
        Note note = Note.of("a remark of some length", Spot.frame(x, y)).anchored(anchor);
        Label label = new Label("a label of some length", 10 * x, 10 * y, anchor, INK);
        for (Mark mark : List.of(note, label)) {
          List<Rectangle2D> boxes = LabelBoxes.everywhere(draw(mark));
          assertThat(boxes).allMatch(box -> new Rectangle2D.Double(0, 0, 640, 420).contains(box));
        }
      }
    }
  }

  @Test
  void aTextLongerThanItsPanelIsRefused() {
    String text = "word ".repeat(40);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(Note.of(text, Spot.frame(0.5, 0.5))))
        .withMessageContaining(": label \"word word");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(new Label(text, 5, 5, Canvas.Anchor.LEFT, INK)))
        .withMessageContaining("too long");
  }

  @Test
  void aPlaceThatTheAxesCannotShowIsRefused() {
    Panel panel = Panel.of(Axis.log("x").from(1, 10), Axis.linear("y").from(0, 1));
    Figure figure = Figure.of(panel.with(Note.of("here", Spot.data(-1, 0.5))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SvgPlot().draw(figure, "fig", new Texts("t", "d", Map.of())))
        .withMessageEndingWith(": the axes have no place for (-1.0, 0.5) of note \"here\"");
  }

  private static Numbers nan(int count) {
    return Numbers.of(count, i -> Double.NaN);
  }

  static List<Mark> marksOfNothing() {
    Numbers x = Numbers.of(1, 2);
    Stroke stroke = Stroke.solid(INK);
    ColorScale colors = new ColorScale(ColorScale.Ramp.DEEP, Scale.LINEAR, 0, 1);
    return List.of(
        new Curve("loss", x, nan(2), stroke),
        new Curve("loss", nan(2), nan(2), stroke),
        new Dots("loss", nan(2), x, Marker.dot(INK)),
        new ErrorBars("loss", x, nan(2), nan(2), nan(2), Marker.dot(INK)),
        Bars.of("loss", x, nan(2), 1, INK),
        Bars.of("loss", Numbers.of(), Numbers.of(), 1, INK),
        Bars.of("loss", nan(2), x, 1, INK).lying(),
        Whiskers.upright("loss", x, nan(2), nan(2), stroke),
        new HeatMap("loss", new Extent(0, 1, 0, 1), 1, nan(2), colors));
  }

  @ParameterizedTest
  @MethodSource("marksOfNothing")
  void aMarkOfNothingButNanIsRefusedByName(Mark mark) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(mark))
        .withMessageStartingWith("\"loss\" of the panel with the axes");
  }

  @Test
  void barsOfNoHeightStandOnAnAxisThatGoesOn() throws Exception {
    Bars flat = Bars.of("", Numbers.of(1, 2), Numbers.of(0, 0), 1, INK);
    Panel panel = Panel.of(Axis.linear("x"), Axis.linear("y")).with(flat);
    Axis.View view = Views.of(Figure.of(panel)).y(0);
    assertThat(view.from()).isZero();
    assertThat(view.to()).isPositive();
  }

  @Test
  void barsAndHistogramsStandOnTheFrame() {
    Bars down = Bars.of("", Numbers.of(1, 2), Numbers.of(-3, -1), 1, INK);
    Bars both = Bars.of("", Numbers.of(1, 2), Numbers.of(-3, 4), 1, INK);
    Histogram histogram = Histogram.counts("", Numbers.of(5, 6, 6), INK);
    assertThat(viewOf(down).to()).isZero();
    assertThat(viewOf(down).from()).isLessThan(-3);
    assertThat(viewOf(both).from()).isLessThan(-3);
    assertThat(viewOf(both).to()).isGreaterThan(4);
    assertThat(viewOf(histogram).from()).isZero();
    assertThat(viewOf(histogram).to()).isGreaterThan(2);
  }

  private static Axis.View viewOf(Mark mark) {
    return Views.of(Figure.of(Panel.of(Axis.linear("x"), Axis.linear("y")).with(mark))).y(0);
  }

  @ParameterizedTest
  @EnumSource
  void everyShapeIsDrawnOneByOneAndInThousands(Marker.Shape shape) {
    Numbers few = Numbers.of(1, 2, 3);
    Numbers many = Numbers.of(5000, i -> i % 97 / 10.0);
    for (boolean filled : new boolean[] {true, false}) {
      Marker marker = new Marker(shape, 6, INK, filled);
      assertThat(draw(new Dots("", few, few, marker)).file()).doesNotContain("<mask");
      assertThat(draw(new Dots("", many, many, marker)).file()).contains("<mask");
    }
  }

  @Test
  void aTangleOfAMillionCornersIsRefusedByName() {
    Random random = new Random(1);
    Numbers x = Numbers.of(300_000, i -> 10 * random.nextDouble());
    Numbers y = Numbers.of(300_000, i -> 10 * random.nextDouble());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(new Curve("loss", x, y, Stroke.solid(INK))))
        .withMessageStartingWith("\"loss\" of the panel")
        .withMessageContaining("take fewer points, or Dots");
    Numbers broken = Numbers.of(300_000, i -> i % 3 == 2 ? Double.NaN : i / 30_000.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(new Band("spread", broken, Numbers.of(300_000, i -> 0), y, INK)))
        .withMessageStartingWith("\"spread\" of the panel");
  }

  @Test
  void aMillionDotsStaySmall() {
    Random random = new Random(1);
    Numbers x = Numbers.of(1_000_000, i -> 10 * random.nextDouble());
    Numbers y = Numbers.of(1_000_000, i -> 5 + random.nextGaussian());
    assertThat(draw(new Dots("", x, y, Marker.dot(INK).sized(1.5))).file().length())
        .isLessThan(250_000);
  }
}
