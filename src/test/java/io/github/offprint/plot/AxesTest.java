package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Bins;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Days;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Histogram;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Whiskers;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Axes with what is drawn on them: awkward numbers, notes, and what is left out. */
class AxesTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static Drawing draw(Panel panel) {
    return new SvgPlot().draw(Figure.of(panel), "fig", new Texts("t", "Seen.", Map.of()));
  }

  private static Curve curve(String name, double... y) {
    return new Curve(
        name, Numbers.of(y.length, i -> i + 1), Numbers.of(y), Stroke.solid(Ink.series(0)));
  }

  private static Panel up(Axis y, Mark... marks) {
    return Panel.of(Axis.linear("x"), y).titled("Loss").with(marks);
  }

  private static Panel along(Axis x, Mark... marks) {
    return Panel.of(x, Axis.linear("y")).titled("Loss").with(marks);
  }

  private static String description(Panel panel) throws Exception {
    return LabelBoxes.parsed(draw(panel).file())
        .getElementsByTagName("desc")
        .item(0)
        .getTextContent();
  }

  private static HeatMap map(Scale scale, double... values) {
    ColorScale colors = new ColorScale(ColorScale.Ramp.SEQUENTIAL, scale, 1, 10);
    return new HeatMap("risk", new Extent(0, 2, 0, 1), 2, Numbers.of(values), colors);
  }

  @Test
  void capsAtTheEndsOfTheDataHaveRoom() {
    Numbers x = Numbers.of(1, 2, 3);
    Stroke stroke = Stroke.solid(Ink.series(0));
    Mark bars = Whiskers.upright("spread", x, Numbers.of(1, 2, 3), Numbers.of(2, 3, 4), stroke);
    Views views = Views.of(Figure.of(up(Axis.linear("loss"), bars)));
    assertThat(views.x(0).from()).isLessThan(1);
    assertThat(views.x(0).to()).isGreaterThan(3);
  }

  @Nested
  class WhatIsLeftOut {

    @Test
    void pointsWithoutAPlaceAreToldInTheDescriptionAndInThePicture() throws Exception {
      Panel some = up(Axis.log("loss"), curve("train", 1, 0, -1, 10), curve("test", 2, 3, INF, 4));
      assertThat(description(some))
          .isEqualTo(
              "Seen. Not shown: 2 points of “train” at or below zero on a logarithmic axis;"
                  + " 1 point of “test” infinite.");
      Panel all = up(Axis.log("loss"), curve("train", 1, 2, 3, 10), curve("test", 2, 3, 9, 4));
      assertThat(LabelBoxes.of(draw(some))).hasSize(LabelBoxes.of(draw(all)).size() + 1);
      assertThat(description(all)).isEqualTo("Seen.");
    }

    @Test
    void whatIsMissingOnPurposeIsNotTold() throws Exception {
      assertThat(description(up(Axis.log("loss"), curve("train", 1, Double.NaN, 3))))
          .isEqualTo("Seen.");
    }

    @Test
    void whatLiesOutsideGivenEndsIsNotTold() throws Exception {
      assertThat(description(up(Axis.log("loss").from(1, 10), curve("train", 2, 0, 3))))
          .isEqualTo("Seen.");
    }

    @Test
    void cellsWithoutAColourAreTold() throws Exception {
      assertThat(description(up(Axis.linear("y"), map(Scale.LOG, 0, 3))))
          .contains("Not shown: 1 point of “risk” at or below zero on a logarithmic axis.");
    }

    @Test
    void barsAreToldByTheirEndsAndByTheAxisThatTheyStandOn() throws Exception {
      Numbers ends = Numbers.of(1, 0, 10);
      Numbers places = Numbers.of(1, 2, 3);
      Ink ink = Ink.series(0);
      String one = "Seen. Not shown: 1 point of “cost” at or below zero on a logarithmic axis.";
      Bars bars = Bars.of("cost", places, ends, 0.8, ink);
      assertThat(description(up(Axis.log("cost"), bars))).isEqualTo(one);
      assertThat(description(along(Axis.log("cost"), bars.lying()))).isEqualTo(one);
      Bars wide = Bars.of("cost", places, places, 2, ink);
      assertThat(description(along(Axis.log("size"), wide))).isEqualTo(one);
      Whiskers whiskers =
          Whiskers.upright("cost", places, Numbers.of(-1, -1, Double.NaN), ends, Stroke.solid(ink));
      assertThat(description(up(Axis.log("cost"), whiskers))).isEqualTo(one);
      assertThat(description(along(Axis.log("cost"), whiskers.lying()))).isEqualTo(one);
    }

    @Test
    void errorBarsAreToldInBothDirections() throws Exception {
      Numbers n = Numbers.of(1, 2, 3);
      Numbers ends = Numbers.of(2, INF, Double.NaN);
      ErrorBars bars = new ErrorBars("risk", n, n, n, n, Marker.dot(Ink.series(0)));
      assertThat(description(up(Axis.linear("y"), bars.across(n, ends))))
          .isEqualTo("Seen. Not shown: 1 point of “risk” infinite.");
      ErrorBars low = bars.across(Numbers.of(-1, 0, 1), n);
      assertThat(description(along(Axis.log("x"), low))).isEqualTo("Seen.");
    }

    @Test
    void binsAreToldOnlyIfTheyHaveNoPlace() throws Exception {
      Histogram histogram =
          new Histogram("ages", Bins.of(0, 1, 2, 3), Numbers.of(1, 0, 5), Ink.series(0));
      assertThat(description(up(Axis.log("count"), histogram))).isEqualTo("Seen.");
      assertThat(description(along(Axis.log("age"), histogram)))
          .isEqualTo("Seen. Not shown: 1 point of “ages” at or below zero on a logarithmic axis.");
    }

    @Test
    void aSymmetricLogarithmHasAPlaceForAll() throws Exception {
      assertThat(description(up(Axis.symLog("loss", 0.1), curve("train", 1, 0, -1, 10))))
          .isEqualTo("Seen.");
    }
  }

  @Nested
  class WhatIsRefused {

    @Test
    void aHeatMapWithoutAColour() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> draw(up(Axis.linear("y"), map(Scale.LOG, 0, -3))))
          .withMessage(
              "\"risk\" of panel \"Loss\" has no value that its colours can show (expected"
                  + " positive numbers)");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> draw(up(Axis.linear("y"), map(Scale.LINEAR, Double.NaN, Double.NaN))))
          .withMessageContaining("\"risk\"");
    }

    @Test
    void aPanelWhoseMarksAllLieOutsideItsAxes() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> draw(up(Axis.linear("y").from(5, 6), curve("train", 1, 2, 3))))
          .withMessageContaining("\"train\" of panel \"Loss\" lies outside its axes");
    }

    @ParameterizedTest
    @CsvSource({"-1,5", "0,1", "5,5", "5,1", "NaN,1", "1,Infinity"})
    void endsThatALogarithmicAxisCannotHave(double from, double to) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Axis.log("loss").from(from, to))
          .withMessageContaining("axis \"loss\" cannot run from")
          .withMessageContaining("positive numbers, the smaller one first");
    }

    @Test
    void datesOutsideTheCalendar() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> draw(up(Axis.days("day"), curve("when", 1e9, 2e9))))
          .withMessageContaining("\"when\"")
          .withMessageContaining("days since 1970 in the years 1 to 9999");
    }

    @Test
    void anAxisOfNoKinds() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Axis.kinds("kernel", List.of()))
          .withMessageContaining("\"kernel\"");
    }
  }

  @Test
  void theEdgeBehindAFractionIsAsNarrowAsThatBehindALetter() {
    Label label = new Label("$\\frac{a}{b}$", 2, 1.5, Canvas.Anchor.LEFT, Ink.series(0));
    String svg = draw(up(Axis.linear("y"), curve("", 1, 2, 3), label)).file();
    assertThat(svg).containsPattern("<g stroke-width=\"3\"[^>]*><g[^>]*><path ");
  }

  @ParameterizedTest
  @CsvSource({
    "0,3e6",
    "1e6,1000003",
    "-1e-9,1e-9",
    "5,5",
    "1e300,1e301",
    "-1e300,1e300",
    "1e-300,2e-300",
    "123456789,123456790",
    "0.00012,0.00013",
    "-0.00012,-0.00013"
  })
  void labelsNeverTouchEachOtherOrTheirNotes(double first, double second) throws Exception {
    Curve data = curve("", first, second);
    for (Axis axis : List.of(Axis.linear(""), Axis.symLog("", 1e-3))) {
      checkApart(LabelBoxes.of(draw(up(axis, data))));
      Panel turned =
          Panel.of(new Axis("a label", axis.scale(), axis.view(), List.of()), Axis.linear("x"))
              .with(new Curve("", data.y(), data.x(), data.stroke()));
      checkApart(LabelBoxes.of(draw(turned)));
      checkApart(
          LabelBoxes.of(
              draw(
                  Panel.of(
                          new Axis("a label ".repeat(8), axis.scale(), axis.view(), List.of()),
                          Axis.linear("x"))
                      .titled("a title ".repeat(8))
                      .with(new Curve("", data.y(), data.x(), data.stroke())))));
    }
  }

  @ParameterizedTest
  @CsvSource({"1900-01-01,2024-06-01", "2024-02-27,2024-03-05", "2024-02-29,2024-03-01"})
  void datesNeverTouchEachOther(LocalDate first, LocalDate last) throws Exception {
    Numbers days = Days.of(List.of(first, last));
    Panel panel =
        Panel.of(Axis.days("day"), Axis.linear("count"))
            .with(new Curve("", days, Numbers.of(1, 2), Stroke.solid(Ink.series(0))));
    checkApart(LabelBoxes.of(draw(panel)));
    checkApart(
        LabelBoxes.of(
            draw(Panel.of(Axis.days("day").from(first, last), panel.y()).with(panel.marks()))));
  }

  private static void checkApart(List<Rectangle2D> boxes) {
    Rectangle2D sheet = new Rectangle2D.Double(0, 0, 640, 420);
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(sheet.contains(boxes.get(i))).as("%s on the sheet", boxes.get(i)).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j)))
            .as("%s and %s", boxes.get(i), boxes.get(j))
            .isFalse();
      }
    }
  }
}
