package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a drawing tells scripts. */
class FactsTest {

  private static final Numbers X = Numbers.of(1, 10, 100);
  private static final Ink INK = Ink.series(0);

  private static List<Element> groups(Figure figure, String fact) throws Exception {
    Drawing drawing = new SvgPlot().draw(figure, "f", new Texts("t", "d", Map.of()));
    assertThat(drawing.inline()).contains("data-panel=");
    NodeList all = LabelBoxes.parsed(drawing.file()).getElementsByTagName("g");
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element group = (Element) all.item(i);
      if (group.hasAttribute("data-" + fact)) {
        found.add(group);
      }
    }
    return found;
  }

  private static Panel panel() {
    return Panel.of(
            Axis.log("width $n$").from(1, 100),
            Axis.kinds("kind of \"it's\" & <b>", List.of("$\\alpha$", "b")))
        .with(
            new Label("note", 2, 1, Canvas.Anchor.LEFT, INK),
            new Curve("$\\kappa_1$ & 'more'", X, Numbers.of(0, 1, 0), Stroke.solid(INK)),
            new Dots("", X, Numbers.of(0, 1, 0), Marker.dot(INK)))
        .withLegend(LegendPlace.RIGHT);
  }

  @Test
  void aPanelTellsWhereItStandsAndWhatItsAxesShow() throws Exception {
    List<Element> panels = groups(Figure.row(900, 300, true, panel(), panel()), "panel");

    assertThat(panels).hasSize(2);
    assertThat(panels.get(1).getAttribute("data-panel"))
        .matches(
            "\\{\"index\":1,\"box\":\\[[0-9.]+,[0-9.]+,[0-9.]+,[0-9.]+],"
                + "\"x\":\\{\"label\":\"width n\",\"scale\":\"log\",\"from\":1,\"to\":100},"
                + "\"y\":\\{\"label\":\"kind of \\\\\"it's\\\\\" & <b>\",\"scale\":\"linear\","
                + "\"from\":-0.6,\"to\":1.6,\"names\":\\[\\[0,\"α\"],\\[1,\"b\"]]}}");
  }

  @Test
  void seriesAreCountedOverAllMarksAndNamedInPlainCharacters() throws Exception {
    List<Element> series = groups(Figure.of(panel()), "series");

    assertThat(series).extracting(g -> g.getAttribute("data-series")).containsExactly("1", "2");
    assertThat(series.get(0).getAttribute("data-name")).isEqualTo("κ₁ & 'more'");
    assertThat(series.get(1).hasAttribute("data-name")).isFalse();
  }

  @Test
  void anEntryOfTheLegendHasTheNameOfItsSeries() throws Exception {
    Figure figure = Figure.of(panel());

    assertThat(groups(figure, "legend"))
        .extracting(g -> g.getAttribute("data-legend"))
        .containsExactly(groups(figure, "name").get(0).getAttribute("data-name"));
  }

  @Test
  void aSeriesTellsTheNumberThatItsColourStandsFor() throws Exception {
    ColorScale colors = new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LOG, 1e-3, 10);
    Panel graded =
        Panel.of(Axis.linear("x"), Axis.linear("y"))
            .with(new Curve("", X, X, Stroke.solid(Ink.graded(colors, 0.1))));
    Figure figure = Figure.of(graded).withColorBar("ridge $\\delta$", colors);

    assertThat(groups(figure, "grade").get(0).getAttribute("data-grade")).isEqualTo("0.1");
    assertThat(groups(figure, "colors").get(0).getAttribute("data-colors")).isEqualTo("ridge δ");
  }
}
