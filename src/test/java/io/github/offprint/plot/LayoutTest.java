package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Arrangement.Side;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Inset;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How panels, their keys and small panels inside them stand. */
class LayoutTest {

  private static final Texts TEXTS = new Texts("title", "what can be seen", Map.of());
  private static final ColorScale COLORS =
      new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LINEAR, 0, 1);
  private static final Pattern CLIP =
      Pattern.compile(
          "<clipPath[^>]*><rect x=\"([\\d.]+)\" y=\"([\\d.]+)\" width=\"([\\d.]+)\""
              + " height=\"([\\d.]+)\"");

  private static Panel panel(String name, double top) {
    Curve curve = new Curve(name, Numbers.of(0, 1), Numbers.of(0, top), Stroke.series(0));
    return Panel.of(Axis.linear("time"), Axis.linear("loss")).with(curve);
  }

  private static Arrangement.Row row(Panel... panels) {
    return new Arrangement.Row("", List.of(panels), true, 1);
  }

  private static Drawing draw(Figure figure) {
    return new SvgPlot().draw(figure, "fig", TEXTS);
  }

  private static Figure figure(Arrangement arrangement) {
    return new Figure(700, 500, arrangement, Optional.empty());
  }

  /** The frames of panels in the order in which they were drawn. */
  private static List<Rectangle2D> frames(Figure figure) {
    List<Rectangle2D> frames = new ArrayList<>();
    Matcher clips = CLIP.matcher(draw(figure).file());
    while (clips.find()) {
      frames.add(
          new Rectangle2D.Double(
              Double.parseDouble(clips.group(1)),
              Double.parseDouble(clips.group(2)),
              Double.parseDouble(clips.group(3)),
              Double.parseDouble(clips.group(4))));
    }
    return frames;
  }

  @Test
  void theFramesOfAColumnStandInLineWhateverTheirNumbers() {
    Arrangement grid =
        new Arrangement.Grid(
            List.of(
                row(panel("", 1), panel("", 1).weighing(2)),
                row(panel("", 123456), panel("", 1e-7)),
                row(panel("", 5))),
            true);
    List<Rectangle2D> frames = frames(figure(grid));
    assertThat(frames).hasSize(5);
    for (int above = 0; above < 3; above++) {
      Rectangle2D below = frames.get(above + 2);
      assertThat(below.getMinX()).isEqualTo(frames.get(above).getMinX());
      assertThat(below.getMaxX()).isEqualTo(frames.get(above).getMaxX());
    }
    assertThat(frames.get(0).getMinY()).isEqualTo(frames.get(1).getMinY());
    // Frames are moved to whole pixels, each side by at most one.
    assertThat(frames.get(1).getWidth()).isCloseTo(2 * frames.get(0).getWidth(), within(3.0));
  }

  @Test
  void aGridSharesXDownwardsAndYSideways() {
    Panel wide = Panel.of(Axis.linear("time"), Axis.linear("loss"));
    Curve late = new Curve("", Numbers.of(5, 9), Numbers.of(0, 1), Stroke.series(0));
    Arrangement grid =
        new Arrangement.Grid(
            List.of(row(panel("", 1), panel("", 7)), row(wide.with(late), panel("", 3))), true);
    Views views = Views.of(figure(grid));
    assertThat(views.x(0)).isEqualTo(views.x(2)).isEqualTo(new Axis.View(0, 9));
    assertThat(views.x(1)).isEqualTo(views.x(3)).isEqualTo(new Axis.View(0, 1));
    assertThat(views.y(0)).isEqualTo(views.y(1)).isNotEqualTo(views.y(2));
    assertThat(views.y(2)).isEqualTo(views.y(3));
  }

  @Test
  void aGridHasOneLabelForEqualAxesAndTitlesOfItsOwn() throws Exception {
    List<Arrangement.Row> rows =
        List.of(row(panel("", 1), panel("", 1)), row(panel("", 1), panel("", 1)));
    int plain = LabelBoxes.of(draw(figure(new Arrangement.Grid(rows, true)))).size();
    Arrangement titled = new Arrangement.Grid(rows, List.of("left", "right"), true, true, 1);
    Drawing drawing = draw(figure(titled));
    // Two titles more, and one label of y for each row instead of one for both.
    assertThat(LabelBoxes.of(drawing)).hasSize(plain + 3);
    assertThat(drawing.file()).contains("stroke-dasharray");
  }

  @ParameterizedTest
  @EnumSource
  void aKeyTakesRoomAtItsSideOnly(Side side) {
    Arrangement both = row(panel("a", 1), panel("b", 1));
    Rectangle2D bare = around(frames(figure(both)));
    List<Arrangement.Key> keys =
        List.of(new Arrangement.Names(), new Figure.ColorBar("ridge", COLORS));
    for (Arrangement.Key key : keys) {
      Rectangle2D keyed = around(frames(figure(new Arrangement.Keyed(both, key, side))));
      assertThat(keyed.getMinX()).isEqualTo(bare.getMinX());
      assertThat(bare.getMaxX() - keyed.getMaxX() > 20).isEqualTo(side == Side.RIGHT);
      assertThat(keyed.getMinY() - bare.getMinY() > 20).isEqualTo(side == Side.ABOVE);
      assertThat(bare.getMaxY() - keyed.getMaxY() > 20).isEqualTo(side == Side.BELOW);
    }
  }

  private static Rectangle2D around(List<Rectangle2D> frames) {
    return frames.stream().reduce(Rectangle2D::createUnion).orElseThrow();
  }

  @Test
  void aKeyMayBelongToSomePanelsOnly() {
    Arrangement keyed =
        new Arrangement.Keyed(panel("a", 1), new Figure.ColorBar("", COLORS), Side.RIGHT);
    Figure figure = figure(new Arrangement.Row("", List.of(keyed, panel("b", 1)), false, 1));
    List<Rectangle2D> frames = frames(figure);
    assertThat(frames.get(1).getMinX() - frames.get(0).getMaxX()).isGreaterThan(60);
    assertThat(frames.get(1).getWidth()).isCloseTo(frames.get(0).getWidth(), within(2.0));
  }

  @Test
  void theMarksOfAllPanelsShareOneLegendByName() {
    Lettering lettering = new Lettering();
    Arrangement three = row(panel("a", 1), panel("b", 1), panel("a", 1));
    Legend legend = Legend.of(three.panels(), lettering);
    Legend two = Legend.of(row(panel("a", 1), panel("b", 1)).panels(), lettering);
    assertThat(legend.height()).isEqualTo(two.height());
    assertThat(legend.within(1000).height()).isLessThan(legend.height());
    assertThat(legend.within(1).height()).isEqualTo(legend.height());
  }

  @Test
  void aCommonLegendWithoutRoomIsRefused() {
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      panels.add(panel("a rather long name of the series with number " + i, 1));
    }
    Panel all = panels.get(0);
    for (Panel other : panels) {
      all = all.with(other.marks());
    }
    Figure figure = Figure.of(all);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(figure.withLegend(Side.RIGHT)))
        .withMessageStartingWith("the common legend takes");
    assertThatIllegalArgumentException().isThrownBy(() -> draw(figure.withLegend(Side.BELOW)));
  }

  @Test
  void aLegendWithoutNamesTakesNoRoom() {
    Figure bare = Figure.of(panel("", 1));
    assertThat(frames(bare.withLegend(Side.BELOW))).isEqualTo(frames(bare));
  }

  @Test
  void anInsetLiesInItsPanelWithAllThatStandsAroundItsFrame() throws Exception {
    Panel inner = panel("", 1e-4).titled("closer");
    Figure figure = Figure.of(panel("", 1).with(Inset.of(inner, 0.1, 0.4, 0.5, 0.5)));
    List<Rectangle2D> frames = frames(figure);
    Rectangle2D outer = frames.get(0);
    Rectangle2D place =
        new Rectangle2D.Double(
            outer.getX() + 0.1 * outer.getWidth(),
            outer.getY() + 0.1 * outer.getHeight(),
            0.5 * outer.getWidth(),
            0.5 * outer.getHeight());
    assertThat(place.contains(frames.get(1))).isTrue();
    long inside = LabelBoxes.of(draw(figure)).stream().filter(place::contains).count();
    assertThat(inside).isGreaterThan(4);
  }

  @Test
  void aMagnifyingInsetShowsItsPartOfThePanel() {
    Panel part = Panel.of(Axis.linear("").from(0.2, 0.3), Axis.linear("").from(0.2, 0.4));
    Panel outer = panel("", 1);
    Inset inset = Inset.of(part.with(outer.marks()), 0.1, 0.5, 0.4, 0.4);
    String plain = draw(Figure.of(outer.with(inset))).file();
    String tied = draw(Figure.of(outer.with(inset.magnifying()))).file();
    assertThat(tied.length()).isGreaterThan(plain.length());
    Panel elsewhere = Panel.of(Axis.linear("").from(5, 6), Axis.linear("").from(5, 6));
    Curve far = new Curve("", Numbers.of(5, 6), Numbers.of(5, 6), Stroke.solid(Ink.series(0)));
    Inset lost = Inset.of(elsewhere.with(far), 0.1, 0.5, 0.4, 0.4).magnifying();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(Figure.of(outer.with(lost))))
        .withMessageContaining("magnifies a part that the panel does not show");
  }

  @Test
  void anInsetWithoutRoomIsRefused() {
    Panel tight = panel("", 1).titled("closer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(Figure.of(panel("", 1).with(Inset.of(tight, 0, 0, 0.1, 0.1)))))
        .withMessageContaining("no room for panel \"closer\"");
  }

  @Test
  void aLetterStandsAboveItsPanelAndKeepsClearOfTheTitle() throws Exception {
    Figure figure = Figure.of(panel("", 1).titled("Loss")).lettered();
    List<Rectangle2D> boxes = LabelBoxes.of(draw(figure));
    assertThat(boxes)
        .hasSize(LabelBoxes.of(draw(Figure.of(panel("", 1).titled("Loss")))).size() + 1);
    Figure narrow = Figure.of(panel("", 1).titled("A title as wide as its panel")).lettered();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(narrow.sized(260, 200)))
        .withMessageContaining("too long");
  }

  @Test
  void theLegendOfAPanelIsKeptFreeOfWords() {
    Panel panel = panel("name", 1).withLegend(LegendPlace.TOP_LEFT);
    Rectangle2D frame = new Rectangle2D.Double(0, 0, 300, 200);
    Rectangle2D legend = new PanelLegend(panel, new Lettering(), 300).inside(frame).orElseThrow();
    Obstacles obstacles = new Obstacles(frame);
    obstacles.addText(legend);
    WordPlaces places = new WordPlaces(frame, obstacles);
    places.add(new Lettering().set("word", 12), legend.getCenterX(), legend.getCenterY());
    assertThat(places.found()).allMatch(word -> !word.box().intersects(legend));
  }
}
