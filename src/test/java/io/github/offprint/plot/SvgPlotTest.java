package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Band;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Stroke;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SvgPlotTest {

  private static final Texts TEXTS = new Texts("title", "what can be seen", Map.of());
  private static final Stroke STROKE = Stroke.solid(Ink.series(0));

  private static Drawing draw(Figure figure) {
    return new SvgPlot().draw(figure, "fig", TEXTS);
  }

  private static Drawing draw(Panel panel) {
    return draw(Figure.of(panel));
  }

  private static Panel linear(Mark... marks) {
    return Panel.of(Axis.linear("x"), Axis.linear("y")).titled("Loss").with(marks);
  }

  private static Panel log(Mark... marks) {
    return Panel.of(Axis.log("x"), Axis.log("y")).titled("Loss").with(marks);
  }

  private static Curve curve(String name, double... y) {
    return new Curve(name, Numbers.of(y.length, i -> i + 1), Numbers.of(y), STROKE);
  }

  static Iterable<Figure> specimens() {
    return Specimens.all().values();
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void labelsStayOnTheSheetAndDoNotOverlap(Figure figure) throws Exception {
    List<Rectangle2D> boxes = LabelBoxes.everywhere(draw(figure));
    assertThat(boxes).hasSizeGreaterThan(5);
    Rectangle2D sheet = new Rectangle2D.Double(0, 0, figure.width(), figure.height());
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(sheet.contains(boxes.get(i))).as("%s on the sheet", boxes.get(i)).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j)))
            .as("%s and %s", boxes.get(i), boxes.get(j))
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"320,240", "400,900", "1200,300", "250,200"})
  void labelsFitOnSheetsOfManySizes(double width, double height) throws Exception {
    Figure figure = PaperSpecimens.learningCurves().sized(width, height);
    Panel bare = ((Panel) figure.arrangement()).withLegend(LegendPlace.NONE).titled("Cube");
    List<Rectangle2D> boxes =
        LabelBoxes.of(draw(new Figure(width, height, bare, Optional.empty())));
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(new Rectangle2D.Double(0, 0, width, height).contains(boxes.get(i))).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j))).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void idsBeginWithTheFiguresIdAndAreUnique(Figure figure) throws Exception {
    List<String> ids = new ArrayList<>();
    collectIds(LabelBoxes.parsed(draw(figure).inline()), ids);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("fig_"));
    Matcher references =
        Pattern.compile("(?:href=\"|url\\()#([^\")]+)").matcher(draw(figure).inline());
    while (references.find()) {
      assertThat(ids).contains(references.group(1));
    }
  }

  /** A picture with a point that makes no line must not look as if there were nothing. */
  @Test
  void aPointBetweenGapsOfALineIsADot() {
    Panel gaps = linear(curve("train", 1, Double.NaN, 2, 3, Double.POSITIVE_INFINITY));
    assertThat(draw(gaps).file()).contains("stroke-linecap=\"round\"");
    assertThat(draw(linear(curve("train", 1, 2, 3))).file())
        .doesNotContain("stroke-linecap=\"round\"");
  }

  private static void collectIds(Element element, List<String> ids) {
    if (element.hasAttribute("id")) {
      ids.add(element.getAttribute("id"));
    }
    for (int i = 0; i < element.getChildNodes().getLength(); i++) {
      if (element.getChildNodes().item(i) instanceof Element child) {
        collectIds(child, ids);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void inlineAndFileDifferInTheirStylesOnly(Figure figure) {
    Drawing drawing = draw(figure);
    String prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    assertThat(drawing.file()).startsWith(prolog + "<svg ");
    assertThat(withoutStyles(drawing.file().substring(prolog.length())).strip())
        .isEqualTo(withoutStyles(drawing.inline()));
    assertThat(drawing.inline()).contains("var(--op-foreground,#16181d)");
    assertThat(drawing.file()).contains("prefers-color-scheme:dark").doesNotContain("var(");
  }

  private static String withoutStyles(String svg) {
    return svg.replaceAll("<style>[^<]*</style>", "");
  }

  @Test
  void everyClassHasARule() {
    String svg = draw(LineSpecimens.scatter()).file();
    Set<String> classes = new TreeSet<>();
    Matcher used = Pattern.compile(" class=\"([^\"]+)\"").matcher(svg);
    while (used.find()) {
      classes.add(used.group(1));
    }
    assertThat(classes).allMatch(name -> svg.contains("#fig_svg ." + name + "{"));
  }

  @Test
  void wordsAreForReadersWhoCannotSee() throws Exception {
    Texts texts = new Texts("A < B", "x & \"y\" \u0001", Map.of("seed", "7", "code", "a<b>"));
    Element svg =
        LabelBoxes.parsed(
            new SvgPlot().draw(Figure.of(linear(curve("", 1, 2))), "f-1", texts).file());
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("f-1_title f-1_desc");
    assertThat(text(svg, "title")).isEqualTo("A < B");
    assertThat(text(svg, "desc")).isEqualTo("x & \"y\" ?");
    assertThat(text(svg, "metadata")).isEqualTo("code: a<b>\nseed: 7\n");
    assertThat(svg.getElementsByTagName("text").getLength()).isZero();
  }

  private static String text(Element svg, String name) {
    return svg.getElementsByTagName(name).item(0).getTextContent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a b", "fig.1", "ä", "a\"b"})
  void anIdThatCannotBeUsedIsRefused(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SvgPlot().draw(PanelSpecimens.stack(), id, TEXTS))
        .withMessageContaining("\"" + id + "\"");
  }

  @Test
  void aSeriesWithNothingToShowIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(linear(curve("train", Double.NaN, Double.NaN))))
        .withMessage(
            "\"train\" of panel \"Loss\" has no point that its axes can show"
                + " (expected finite numbers)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(log(curve("ok", 1, 2), curve("test", 0, -1))))
        .withMessageContaining("\"test\" of panel \"Loss\"")
        .withMessageContaining("expected positive numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(linear(curve("empty"))))
        .withMessageContaining("\"empty\"");
  }

  @Test
  void anAxisWithoutNumbersIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(linear()))
        .withMessageContaining("panel \"Loss\" has no numbers on its x axis");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(linear(Rule.guide(Rule.Direction.VERTICAL, 1))))
        .withMessageContaining("y axis");
  }

  @Test
  void awkwardNumbersAreDrawnWhereTheyCanBe() throws Exception {
    double inf = Double.POSITIVE_INFINITY;
    double[][] series = {
      {7},
      {0, 0},
      {1e300, -1e300},
      {1e-300, 2e-300},
      {1, inf, 2, -inf, 3},
      {1, Double.NaN, 2},
      {1e15, 1e15 + 1},
      {Double.MIN_VALUE, 2 * Double.MIN_VALUE},
      {-5, 1e-9}
    };
    for (double[] y : series) {
      LabelBoxes.parsed(draw(linear(curve("s", y))).file());
    }
    for (double[] y : new double[][] {{7}, {0, -1, 3}, {1e-300, 1e300}, {2, 2.1}}) {
      LabelBoxes.parsed(draw(log(curve("s", y))).file());
    }
  }

  @Test
  void numbersTooFarApartAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(linear(curve("s", -1.7e308, 1.7e308))))
        .withMessageContaining("too far apart");
  }

  @Test
  void aLabelThatIsTooLongIsNamed() {
    Panel panel = Panel.of(Axis.linear("word ".repeat(60)), Axis.linear("y")).with(curve("", 1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(panel))
        .withMessageContaining("word word")
        .withMessageContaining("too long");
  }

  @Test
  void namesThatTouchAreRefused() {
    Axis kinds = Axis.kinds("kernel", List.of("a rather long name", "another long name"));
    Panel panel = Panel.of(kinds, Axis.linear("y")).with(curve("", 1, 2));
    draw(panel);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(new Figure(200, 200, panel, Optional.empty())))
        .withMessage(
            "the names on axis \"kernel\" touch each other (shorten them or make the figure"
                + " larger)");
  }

  @Test
  void aSheetWithoutRoomIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(PaperSpecimens.ridges().sized(120, 80)))
        .withMessageContaining("leaves no room for panel");
  }

  @Test
  void marksOfOneNameShareAnEntryOfTheLegend() {
    Numbers x = Numbers.of(1, 2, 3);
    Panel apart =
        linear(curve("a", 1, 2, 3), new Dots("b", x, x, Marker.dot(Ink.series(0))))
            .withLegend(LegendPlace.TOP_LEFT);
    Panel merged =
        linear(curve("a", 1, 2, 3), new Dots("a", x, x, Marker.dot(Ink.series(0))))
            .withLegend(LegendPlace.TOP_LEFT);
    assertThat(Legend.of(Stream.of(merged), new Lettering()).height())
        .isLessThan(Legend.of(Stream.of(apart), new Lettering()).height());
  }

  @Test
  void aLegendLargerThanItsPanelIsRefused() {
    Panel panel =
        linear(curve("a name that is far too long to stand inside of a panel", 1, 2))
            .withLegend(LegendPlace.TOP_LEFT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draw(new Figure(300, 200, panel, Optional.empty())))
        .withMessageContaining("the legend of panel \"Loss\"");
  }

  @Test
  void panelsThatShareAnAxisHaveOneView() {
    Figure figure = Figure.row(600, 300, true, linear(curve("", 0, 1)), linear(curve("", 5, 9)));
    Views views = Views.of(figure);
    assertThat(views.y(0)).isEqualTo(views.y(1));
    assertThat(views.y(0).from()).isLessThan(0);
    assertThat(views.y(0).to()).isGreaterThan(9);
  }

  @Test
  void rowsAndStacksNest() throws Exception {
    Panel panel = linear(curve("", 0, 1)).withLegend(LegendPlace.NONE);
    Arrangement stack = new Arrangement.Stack(List.of(panel.titled(""), panel.titled("")), true, 1);
    Arrangement row = new Arrangement.Row("QWEM", List.of(stack, panel), false, 1);
    Arrangement other = new Arrangement.Row("word2vec", List.of(stack, panel), false, 1);
    Figure figure =
        new Figure(
            800, 700, new Arrangement.Stack(List.of(row, other), false, 1), Optional.empty());
    List<Rectangle2D> boxes = LabelBoxes.of(draw(figure));
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j))).isFalse();
      }
    }
  }

  @Test
  void thousandsOfPointsAreOnePicture() {
    Numbers many = Numbers.of(SvgCanvas.MANY_DOTS + 1, i -> i);
    String svg = draw(linear(new Dots("", many, many, Marker.dot(Ink.series(1))))).file();
    assertThat(svg).contains("<mask ", "data:image/png;base64,");
    assertThat(svg.length()).isLessThan(100_000);
  }

  @Test
  void aMillionPointsStaySmall() {
    Random random = new Random(1);
    Numbers x = Numbers.of(1_000_000, i -> i);
    Numbers y = Numbers.of(1_000_000, i -> random.nextGaussian());
    assertThat(draw(linear(new Curve("", x, y, STROKE))).file().length()).isLessThan(120_000);
  }

  @Test
  void aBandFarOutsideTheViewStaysSmall() {
    Numbers x = Numbers.of(1, 2, 3);
    Band band =
        new Band("", x, Numbers.of(-1e300, 0, -1e9), Numbers.of(1e300, 1, 1e9), Ink.series(0));
    Panel panel = Panel.of(Axis.linear("x"), Axis.linear("y").from(-1, 1)).with(band);
    assertThat(draw(panel).file()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  /** The budget for a figure of four panels, each of 20 noisy curves through 500 points. */
  @Test
  void aLargeFigureStaysWithinItsBudget() throws IOException {
    Random random = new Random(3);
    Panel panel =
        Panel.of(Axis.log("features $k$"), Axis.linear("value $\\lambda$")).titled("Panel");
    for (int c = 0; c < 20; c++) {
      double[] walk = random.doubles(500).map(v -> v - 0.5).toArray();
      for (int i = 1; i < walk.length; i++) {
        walk[i] += walk[i - 1];
      }
      Numbers x = Numbers.of(500, i -> StrictMath.pow(10, 1 + i / 150.0));
      panel = panel.with(new Curve("c" + c, x, Numbers.of(walk), Stroke.solid(Ink.series(c))));
    }
    Arrangement row = new Arrangement.Row("", List.of(panel, panel), false, 1);
    Figure figure =
        new Figure(900, 640, new Arrangement.Stack(List.of(row, row), false, 1), Optional.empty());
    byte[] file = draw(figure).file().getBytes(StandardCharsets.UTF_8);
    assertThat(file.length).isLessThan(250_000);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(file);
    }
    assertThat(packed.size()).isLessThan(70_000);
  }
}
