package io.github.offprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.content.Source;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Table;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Band;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Bins;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Days;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.GuideLine;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Histogram;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Inset;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.LegendEntry;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Note;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Spot;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Whiskers;
import io.github.offprint.figure.Words;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.File;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResultFileTest {

  private static final String FIGURES = Figure.class.getPackageName();
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private final Problems problems = new Problems();

  private static Findings everything(double... any) {
    Numbers n = Numbers.of(any);
    ColorScale colors = new ColorScale(ColorScale.Ramp.DIVERGING, Scale.LOG, 1e-3, 10);
    Marker marker = new Marker(Marker.Shape.CROSS, 4, Ink.graded(colors, 0.1), false);
    Stroke guided = Stroke.series(23);
    Panel panel =
        Panel.of(Axis.log("$n$"), Axis.linear("\u03BA \uD83D\uDE00").from(-1, 2.5))
            .titled("nan")
            .withLegend(Panel.LegendPlace.TOP_RIGHT)
            .with(
                new Curve("theory", n, n, Stroke.dashed(Ink.series(2).withOpacity(0.5))),
                new Dots("dots", n, n, marker),
                new ErrorBars("bars", n, n, n, n, marker),
                new Band("band", n, n, n, Ink.of(Ink.Part.ACCENT)),
                new ErrorBars("both", n, n, n, n, marker).across(n, n),
                new ErrorBars("across", n, n, n, n, marker).across(n, n).onlyAcross(),
                new ErrorBars("none", n, n, n, n, marker).onlyAcross(),
                new Bars("bars", Rule.Direction.VERTICAL, n, n, n, 0.5, Ink.series(1)),
                new Bars("bars", Rule.Direction.VERTICAL, n, n, n, 0.5, Ink.series(1)).lying(),
                whiskers(n),
                whiskers(n).lying(),
                new Histogram("counts", Bins.of(-1, 5e-324, 0.1), Numbers.of(3, 0.5), guided.ink()),
                Rule.guide(Rule.Direction.VERTICAL, 0.1),
                new GuideLine("$n^{-1/2}$", GuideLine.Law.POWER, -0.5, 0.1, -0.0, guided),
                GuideLine.linear("", 1, 2, 3),
                Note.of("look", Spot.frame(0.3, 0.9)).pointingTo(Spot.data(-0.0, 1e300)),
                Note.of("look", Spot.data(1, 2)).anchored(Canvas.Anchor.LEFT),
                new LegendEntry("theory", Mark.LegendKey.dotOnBar(marker, guided)),
                new LegendEntry("box", Mark.LegendKey.box(Ink.series(40))),
                new Label("here", 1, 2, Canvas.Anchor.ABOVE, Ink.of(Ink.Part.MUTED)),
                new Words(List.of("inf"), Numbers.of(1), Numbers.of(2), Ink.series(0)),
                new HeatMap("map", new Extent(0, 1, 0, 1), 1, Numbers.of(1, Double.NaN), colors));
    Panel kinds = Panel.of(Axis.kinds("kind", List.of("a", "b")), Axis.linear(""));
    Panel inset =
        Panel.of(Axis.symLog("loss", 1e-3), Axis.days("day").from(Days.of(DAY), Days.of(DAY) + 0.1))
            .withLegend(Panel.LegendPlace.ABOVE)
            .lettered("(a)");
    Arrangement.Row row =
        new Arrangement.Row(
            "row",
            List.of(
                panel.with(Inset.of(inset, 0.1, 0.2, 0.3, 0.4).magnifying()), kinds.weighing(2)),
            true,
            1);
    Arrangement grid =
        new Arrangement.Grid(
            List.of(row, new Arrangement.Row("", List.of(inset), false, 2)),
            List.of("left", "right"),
            true,
            true,
            3);
    Figure.ColorBar bar =
        new Figure.ColorBar("keys", new ColorScale(ColorScale.Ramp.DEEP, Scale.LINEAR, 1, 0));
    Arrangement keyed = new Arrangement.Keyed(grid, bar, Arrangement.Side.ABOVE);
    Arrangement all = new Arrangement.Stack(List.of(row, keyed), false, 1, true);
    Figure figure =
        new Figure(800, 600, all, Optional.empty())
            .withColorBar("colours", colors)
            .withLegend(Arrangement.Side.BELOW);
    return Findings.of(figure.withNarrow(figure.sized(360, 900).lettered()))
        .value("scalar", any.length == 0 ? -0.0 : any[0])
        .value("numbers", n)
        .value("rows", List.of(n, Numbers.of(1, 2)))
        .value("no rows", List.of())
        .value("text", "some \"text\"\nand more")
        .value("text that looks like a number", "inf")
        .value("text that looks like a whole number", "7")
        .value("empty", "")
        .table(
            "table",
            new Table(
                List.of("a", "$b$"), List.of(List.of(new Value.Scalar(1), new Value.Text("nan")))))
        .table("no rows", new Table(List.of(), List.of()));
  }

  private static Whiskers whiskers(Numbers n) {
    return new Whiskers("spread", Rule.Direction.VERTICAL, n, n, n, Stroke.series(2), 0.1);
  }

  /** So that whoever adds a mark sees that files of results hold it. */
  @Test
  void everythingIsEverything() {
    String text = text(everything(1));
    List<Class<?>> named = new ArrayList<>(recordsOfFigures());
    named.removeIf(
        type -> Stream.of(type.getInterfaces()).allMatch(t -> !t.getPackageName().equals(FIGURES)));
    assertThat(named).hasSizeGreaterThan(25);
    for (Class<?> type : named) {
      String kind = "\"kind\": \"" + FigureKinds.name(type) + '"';
      assertThat(text.contains(kind)).as(kind).isTrue();
    }
  }

  @Property(tries = 200)
  void whatWasWrittenIsReadBackToTheLastBit(@ForAll double[] any) {
    Findings findings = everything(any);
    assertThat(read(text(findings)).map(ResultFile::findings)).contains(findings);
  }

  @Property(tries = 200)
  void anyTextIsReadBackOrRefused(@ForAll String any) {
    Findings findings = Findings.none().value("text", any);
    Problems told = new Problems();
    Optional<Findings> read =
        ResultFile.read(Source.of("r.json", text(findings)), told).map(ResultFile::findings);
    assertThat(read.isPresent() || told.haveErrors()).isTrue();
    read.ifPresent(again -> assertThat(again).isEqualTo(findings));
  }

  @Test
  void aFileTellsHowItsResultWasFound() {
    ResultFile file = read(text(Findings.none())).orElseThrow();
    assertThat(file.experiment().orElseThrow().text()).isEqualTo("toys/means");
    assertThat(file.seed().orElseThrow().text()).isEqualTo("7");
    assertThat(file.parameters().orElseThrow().field("count")).isPresent();
    assertThat(file.code().orElseThrow().text())
        .isEqualTo(new Fingerprints().of(Toys.Means.class, Toys.Means.Params.class).digest());
  }

  @Test
  void aMarkNeedsNoMoreThanItsNumbers() {
    Figure figure =
        figure(
            """
            {"arrangement": {"marks": [
              {"kind": "curve", "x": [1, 2], "y": [3, NaN]},
              {"kind": "dots", "x": [1], "y": [-Infinity]},
              {"kind": "band", "x": [1], "lower": ["-inf"], "upper": ["inf"]}]}}
            """);
    Panel panel = Panel.of(Axis.linear(""), Axis.linear(""));
    double inf = Double.POSITIVE_INFINITY;
    assertThat(figure)
        .isEqualTo(
            Figure.of(
                panel.with(
                    new Curve(
                        "",
                        Numbers.of(1, 2),
                        Numbers.of(3, Double.NaN),
                        Stroke.solid(Ink.series(0))),
                    new Dots("", Numbers.of(1), Numbers.of(-inf), Marker.dot(Ink.series(1))),
                    new Band(
                        "",
                        Numbers.of(1),
                        Numbers.of(-inf),
                        Numbers.of(inf),
                        Ink.series(2).withOpacity(0.25)))));
  }

  @Test
  void barsStandAtXOrLieAtY() {
    Numbers n = Numbers.of(1);
    Ink ink = Ink.series(0);
    assertThat(mark("'kind': 'bars', 'x': [1], 'upper': [1], 'width': 0.8"))
        .isEqualTo(Bars.of("", n, n, 0.8, ink));
    assertThat(mark("'kind': 'bars', 'y': [1], 'lower': [1], 'upper': [1], 'width': 0.8"))
        .isEqualTo(new Bars("", Rule.Direction.HORIZONTAL, n, n, n, 0.8, ink));
    Stroke thin = Stroke.solid(Ink.of(Ink.Part.FOREGROUND)).withWidth(1.2);
    assertThat(mark("'kind': 'whiskers', 'x': [1], 'lower': [1], 'upper': [1]"))
        .isEqualTo(Whiskers.upright("", n, n, n, thin));
    assertThat(mark("'kind': 'whiskers', 'y': [1], 'lower': [1], 'upper': [1], 'cap': 0"))
        .isEqualTo(new Whiskers("", Rule.Direction.HORIZONTAL, n, n, n, thin, 0));
  }

  @Test
  void errorBarsAreUprightAcrossOrBoth() {
    Numbers n = Numbers.of(1);
    ErrorBars upright = new ErrorBars("", n, n, n, n, Marker.dot(Ink.series(0)));
    String point = "'kind': 'error-bars', 'x': [1], 'y': [1]";
    String up = ", 'lower': [1], 'upper': [1]";
    String across = ", 'across': {'lower': [1], 'upper': [1]}";
    assertThat(mark(point + up)).isEqualTo(upright);
    assertThat(mark(point + up + across)).isEqualTo(upright.across(n, n));
    assertThat(mark(point + across)).isEqualTo(upright.across(n, n).onlyAcross());
  }

  @Test
  void marksThatExplainOthersNeedLittle() {
    assertThat(mark("'kind': 'histogram', 'edges': [0, 1, 3], 'heights': [4, 5]"))
        .isEqualTo(
            new Histogram("", Bins.of(0, 1, 3), Numbers.of(4, 5), Ink.series(0).withOpacity(0.3)));
    assertThat(mark("'kind': 'guide-line', 'law': 'power', 'rate': -0.5, 'x': 10, 'y': 2"))
        .isEqualTo(GuideLine.power("", -0.5, 10, 2));
    assertThat(mark("'kind': 'rule', 'direction': 'vertical', 'at': 3"))
        .isEqualTo(Rule.guide(Rule.Direction.VERTICAL, 3));
    assertThat(mark("'kind': 'note', 'text': 'dip', 'at': {'x': 3, 'y': 4}"))
        .isEqualTo(Note.of("dip", Spot.data(3, 4)));
    assertThat(
            mark(
                "'kind': 'note', 'text': 'dip', 'at': {'x': 0.5, 'y': 1, 'by': 'frame'},"
                    + " 'target': {'x': 3, 'y': 4}"))
        .isEqualTo(Note.of("dip", Spot.frame(0.5, 1)).pointingTo(Spot.data(3, 4)));
    assertThat(mark("'kind': 'legend-entry', 'name': 'theory', 'key': {'line': {'ink': 'muted'}}"))
        .isEqualTo(
            new LegendEntry("theory", Mark.LegendKey.line(Stroke.solid(Ink.of(Ink.Part.MUTED)))));
  }

  @Test
  void datesAndMomentsAreDays() {
    Curve curve =
        (Curve) mark("'kind': 'curve', 'x': ['2026-10-01', '2026-10-01T06:00:00Z'], 'y': [1, 2]");
    assertThat(curve.x()).isEqualTo(Numbers.of(Days.of(DAY), Days.of(DAY) + 0.25));
  }

  @Test
  void arrangementsNeedLittle() {
    Panel panel = Panel.of(Axis.linear(""), Axis.linear(""));
    Arrangement.Row row = new Arrangement.Row("", List.of(panel, panel), false, 1);
    assertThat(arrangement("{'kind': 'grid', 'rows': [{'parts': [{}, {}]}, {'parts': [{}]}]}"))
        .isEqualTo(
            new Arrangement.Grid(
                List.of(row, new Arrangement.Row("", List.of(panel), false, 1)), false));
    assertThat(arrangement("{'kind': 'keyed', 'inner': {}, 'key': 'names', 'side': 'below'}"))
        .isEqualTo(new Arrangement.Keyed(panel, new Arrangement.Names(), Arrangement.Side.BELOW));
    ColorScale scale = new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LINEAR, 0, 1);
    assertThat(
            arrangement(
                "{'kind': 'keyed', 'inner': {}, 'side': 'right', 'key': {'kind': 'color-bar',"
                    + " 'label': 'loss', 'scale': {'from': 0, 'to': 1}}}"))
        .isEqualTo(
            new Arrangement.Keyed(
                panel, new Figure.ColorBar("loss", scale), Arrangement.Side.RIGHT));
    assertThat(
            arrangement(
                "{'x': {'scale': {'kind': 'symlog', 'threshold': 2}}, 'y': {'scale': 'calendar'},"
                    + " 'letter': '(a)', 'insets': [{'panel': {}, 'left': 0.1, 'bottom': 0.1,"
                    + " 'width': 0.4, 'height': 0.4}]}"))
        .isEqualTo(
            Panel.of(Axis.symLog("", 2), Axis.days(""))
                .lettered("(a)")
                .with(Inset.of(panel, 0.1, 0.1, 0.4, 0.4)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'kind': 'bars', 'upper': [1], 'width': 1 | these bars need either x, if they are upright,"
            + " or y, if they lie, found neither",
        "'kind': 'bars', 'x': [1], 'y': [1], 'upper': [1], 'width': 1 | found both",
        "'kind': 'bars', 'at': [1], 'upper': [1], 'width': 1 | there is no \"at\" in this bars"
            + " (known: fill, lower, name, upper, width, x, y)",
        "'kind': 'error-bars', 'x': [1], 'y': [1], 'lower': [1] | upright error bars need lower"
            + " and upper, found only lower",
        "'kind': 'curve', 'x': ['2026-13-01'], 'y': [1] | expected a number, found \"2026-13-01",
        "'kind': 'histogram', 'edges': [1, 0], 'heights': [1] | edges of bins must be finite and",
        "'kind': 'note', 'text': 'a', 'at': {'kind': 'panel', 'x': 1, 'y': 1} | expected a spot"
            + " here, found \"panel\"",
      })
  void mistakesAreToldInTheWordsOfTheFile(String mark, String told) {
    assertThat(
            read(
                quoted(
                    "{'offprint-result': 1, 'figure': {'arrangement': {'marks': [{%s}]}}}"
                        .formatted(mark))))
        .isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .contains(told);
  }

  @Test
  void aNarrowFigureMayNotBeLargerEither() {
    assertThat(
            read(
                quoted(
                    "{'offprint-result': 1, 'figure': {'arrangement': {},"
                        + " 'narrow': {'height': 50000, 'arrangement': {}}}}")))
        .isEmpty();
    assertThat(problems.sorted().toString()).contains("at most 5000 pixels");
  }

  private Mark mark(String json) {
    return ((Panel) arrangement("{'marks': [{" + json + "}]}")).marks().get(0);
  }

  private Arrangement arrangement(String json) {
    return figure(quoted("{'arrangement': " + json + "}")).arrangement();
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  @Test
  void orderDoesNotMatterAndColoursHaveShortNames() {
    Figure figure =
        figure(
            """
            {"height": 300, "width": 400, "arrangement": {
              "parts": [{"marks": [
                {"y": [1], "x": [1], "stroke": {"ink": 3, "dash": "dotted"}, "kind": "curve"},
                {"text": "here", "x": 1, "y": 1, "anchor": "above", "kind": "label"},
                {"direction": "horizontal", "at": 0, "kind": "rule", "stroke": {"ink": "muted"}}]}],
              "kind": "row", "x-note": "mine"}}
            """);
    assertThat(figure.width()).isEqualTo(400);
    assertThat(figure.panels().get(0).marks())
        .containsExactly(
            new Curve("", Numbers.of(1), Numbers.of(1), Stroke.dotted(Ink.series(3))),
            new Label("here", 1, 1, Canvas.Anchor.ABOVE, Ink.of(Ink.Part.FOREGROUND)),
            new Rule("", Rule.Direction.HORIZONTAL, 0, Stroke.solid(Ink.of(Ink.Part.MUTED))));
  }

  static List<Class<?>> recordsOfFigures() {
    Path folder = Path.of("target/classes", Figure.class.getPackageName().replace('.', '/'));
    List<Class<?>> records = new ArrayList<>();
    for (File file : folder.toFile().listFiles((dir, name) -> name.endsWith(".class"))) {
      String name = file.getName().replace(".class", "");
      try {
        Class<?> type = Class.forName(Figure.class.getPackageName() + "." + name);
        if (type.isRecord() && !List.of("Column", "Places").contains(type.getSimpleName())) {
          records.add(type);
        }
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
    return records;
  }

  /** So that whoever adds a mark, a part or a constant tells those who write files by hand. */
  @ParameterizedTest
  @MethodSource("recordsOfFigures")
  void theGuideTellsEveryKindAndItsParts(Class<?> type) throws Exception {
    String guide = Files.readString(Path.of("content", "pages", "docs", "importing-results.md"));
    boolean mark = Mark.class.isAssignableFrom(type);
    boolean arrangement = Arrangement.class.isAssignableFrom(type);
    String kind = FigureKinds.name(type);
    String told =
        mark || arrangement
            ? guide
                .lines()
                .filter(line -> line.startsWith("| `" + kind + "`"))
                .findFirst()
                .orElse("")
            : guide;
    for (RecordComponent part : Components.of(FigureForm.of(type))) {
      boolean named = mark && part.getName().equals("name");
      boolean shown =
          told.contains("`" + part.getName() + "`")
              || guide.contains("\"" + part.getName() + "\":");
      assertThat(named || shown).as("%s of %s".formatted(part.getName(), kind)).isTrue();
      if (part.getType().isEnum()) {
        for (Object constant : part.getType().getEnumConstants()) {
          String spelled = Spelling.of((Enum<?>) constant);
          assertThat(guide.contains('`' + spelled + '`') || guide.contains('"' + spelled + '"'))
              .as(spelled)
              .isTrue();
        }
      }
    }
  }

  /** So that whoever adds a part to a mark sees that files of results have to hold it too. */
  @ParameterizedTest
  @MethodSource("recordsOfFigures")
  void everyPartOfAFigureIsOfATypeThatFilesCanHold(Class<?> type) {
    for (RecordComponent part : type.getRecordComponents()) {
      Class<?> raw = Types.raw(part.getGenericType());
      boolean simple =
          List.of(double.class, int.class, long.class, boolean.class, String.class, Numbers.class)
                  .contains(raw)
              || List.of(List.class, Optional.class).contains(raw)
              || raw.isEnum()
              || raw.isRecord();
      boolean named = raw.isInterface() && raw.getPackageName().equals(type.getPackageName());
      assertThat(simple || named).as(part.toString()).isTrue();
    }
  }

  @Test
  void noOtherClassCanBeNamed() {
    for (String kind :
        List.of("figure-test", "mark", "numbers", "java.lang.String", "mark$column", "", "Curve")) {
      assertThat(FigureKinds.named(kind, Mark.class)).as(kind).isEmpty();
    }
    assertThat(FigureKinds.named("panel", Mark.class)).isEmpty();
    assertThat(FigureKinds.named("curve", Arrangement.class)).isEmpty();
    assertThat(FigureKinds.named("row", Arrangement.class)).contains(Arrangement.Row.class);
  }

  @Test
  void aMarkOfSomebodyElsesCannotBeWritten() {
    Panel panel =
        Panel.of(Axis.linear(""), Axis.linear(""))
            .with(new RecordJsonTest.Star("", 1, Map.of(), true));
    assertThatThrownBy(() -> text(Findings.of(Figure.of(panel))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RecordJsonTest$Star");
  }

  @Test
  void aFileThatIsTooDeepIsRefusedAtItsPlace() {
    String deep = "{\"kind\": \"row\", \"parts\": [".repeat(400) + "{}" + "]}".repeat(400);
    assertThat(read("{\"offprint-result\": 1, \"figure\": {\"arrangement\": " + deep + "}}"))
        .isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith("r.json:1:")
        .contains(
            "this is not JSON: Document nesting depth (101) exceeds the maximum allowed (100)")
        .doesNotContain("StreamReadConstraints");
  }

  @Test
  void noMoreProblemsAreToldThanOneCanRead() {
    String marks = String.join(",", java.util.Collections.nCopies(5000, "{}"));
    read("{\"offprint-result\": 1, \"figure\": {\"arrangement\": {\"marks\": [" + marks + "]}}}");
    assertThat(problems.sorted()).hasSizeBetween(10, 100);
  }

  @Test
  void aRepeatedNameIsAMistake() {
    assertThat(read("{\"offprint-result\": 1, \"values\": {\"a\": 1, \"a\": 2}}")).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith("r.json:1:");
  }

  private Figure figure(String json) {
    Optional<ResultFile> file = read("{\"offprint-result\": 1, \"figure\": " + json + "}");
    assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
    return file.orElseThrow().findings().figure().orElseThrow();
  }

  private Optional<ResultFile> read(String text) {
    return ResultFile.read(Source.of("r.json", text), problems);
  }

  private static String text(Findings findings) {
    PlannedRun run = Toys.planned(new Toys.Means(), 7);
    return ResultFile.text(new Finished(run, RunKey.of(run, new Fingerprints()), findings));
  }
}
