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
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.ErrorBars;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Scale;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Words;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.File;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultFileTest {

  private final Problems problems = new Problems();

  private static Findings everything(double... any) {
    Numbers n = Numbers.of(any);
    ColorScale colors = new ColorScale(ColorScale.Ramp.DIVERGING, Scale.LOG, 1e-3, 10);
    Marker marker = new Marker(Marker.Shape.CROSS, 4, Ink.graded(colors, 0.1), false);
    Panel panel =
        Panel.of(Axis.log("$n$"), Axis.linear("\u03BA \uD83D\uDE00").from(-1, 2.5))
            .titled("nan")
            .withLegend(Panel.LegendPlace.TOP_RIGHT)
            .with(
                new Curve("theory", n, n, Stroke.dashed(Ink.series(2).withOpacity(0.5))),
                new Dots("dots", n, n, marker),
                new ErrorBars("bars", n, n, n, n, marker),
                new Band("band", n, n, n, Ink.of(Ink.Part.ACCENT)),
                new Bars("bars", Rule.Direction.VERTICAL, n, n, n, 0.5, Ink.series(1)),
                Rule.guide(Rule.Direction.VERTICAL, 0.1),
                new Label("here", 1, 2, Canvas.Anchor.ABOVE, Ink.of(Ink.Part.MUTED)),
                new Words(List.of("inf"), Numbers.of(1), Numbers.of(2), Ink.series(0)),
                new HeatMap("map", new Extent(0, 1, 0, 1), 1, Numbers.of(1, Double.NaN), colors));
    Panel kinds = Panel.of(Axis.kinds("kind", List.of("a", "b")), Axis.linear(""));
    Arrangement row = new Arrangement.Row("row", List.of(panel, kinds.weighing(2)), true, 1);
    Figure figure =
        new Figure(800, 600, new Arrangement.Stack(List.of(row, kinds), false, 1, true), none())
            .withColorBar("colours", colors);
    return Findings.of(figure)
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

  private static Optional<Figure.ColorBar> none() {
    return Optional.empty();
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
        if (type.isRecord() && !type.getSimpleName().equals("LegendKey")) {
          records.add(type);
        }
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
    return records;
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
      assertThat(FigureKinds.named(kind, io.github.offprint.figure.Mark.class)).as(kind).isEmpty();
    }
    assertThat(FigureKinds.named("panel", io.github.offprint.figure.Mark.class)).isEmpty();
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
