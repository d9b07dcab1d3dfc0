package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NarrowDrawingTest {

  private static final Texts TEXTS = new Texts("title", "what can be seen", Map.of());
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern REFERENCE = Pattern.compile("(?:href=\"|url\\()#([^\")]+)");

  private static Drawing wide(Figure figure, String id) {
    return new SvgPlot().draw(figure, id, TEXTS);
  }

  private static Optional<String> narrow(Figure figure, String id) {
    return new SvgPlot().drawNarrow(figure, wide(figure, id), TEXTS);
  }

  private static List<String> all(Pattern pattern, String svg) {
    return pattern.matcher(svg).results().map((MatchResult found) -> found.group(1)).toList();
  }

  static Iterable<Figure> specimens() {
    return Specimens.all().values();
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void labelsStayOnTheSheetAndDoNotOverlap(Figure figure) throws Exception {
    String svg = narrow(figure, "fig").orElseThrow();
    List<Rectangle2D> boxes =
        LabelBoxes.of(new Drawing("fig", svg, svg, new PdfFile(() -> new byte[0]), 0, 0));
    Rectangle2D sheet =
        new Rectangle2D.Double(0, 0, figure.narrowed().width(), figure.narrowed().height());
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(sheet.contains(boxes.get(i))).as("%s on the sheet", boxes.get(i)).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j)))
            .as("%s and %s", boxes.get(i), boxes.get(j))
            .isFalse();
      }
    }
  }

  /** Two figures of one page, each in both sizes, where one id begins with the other. */
  @ParameterizedTest
  @MethodSource("specimens")
  void noIdStandsTwiceOnAPageAndEachReferenceLeadsSomewhere(Figure figure) {
    StringBuilder page = new StringBuilder();
    for (String id : List.of("fig-a", "fig-a-narrow", "fig-a-title", "fig-b")) {
      page.append("<figure id=\"").append(id).append("\"/>").append(wide(figure, id).inline());
      page.append(narrow(figure, id).orElseThrow());
    }
    List<String> ids = all(ID, page.toString());
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(all(REFERENCE, page.toString()));
  }

  @Test
  void lettersAreDefinedOnceForBothSizes() {
    String svg = narrow(PaperSpecimens.learningCurves(), "fig").orElseThrow();
    assertThat(all(REFERENCE, svg)).filteredOn(id -> id.startsWith("fig_")).isNotEmpty();
    String wide = wide(PaperSpecimens.learningCurves(), "fig").inline();
    List<String> shared = new ArrayList<>(all(ID, svg));
    shared.removeIf(id -> !all(ID, wide).contains(id.replace("fig_narrow", "fig")));
    assertThat(shared).allMatch(id -> id.matches(".*_(svg|title|desc|clip\\d+|mask\\d+|ramp\\d+)"));
  }

  @Test
  void panelsShowTheSamePartOfAnAxisThatTheyShare() {
    Panel low = panel(new Curve("low", Numbers.of(0, 1), Numbers.of(0, 1), line()));
    Panel high = panel(new Curve("high", Numbers.of(0, 1), Numbers.of(0, 100), line()));
    String shared = narrow(Figure.row(800, 300, true, low, high), "fig").orElseThrow();
    String own = narrow(Figure.row(800, 300, false, low, high), "fig").orElseThrow();
    assertThat(shared).isNotEqualTo(own);
  }

  @Test
  void aFigureThatCanBeReadOnAPhoneIsDrawnOnce() {
    Panel panel = panel(new Curve("", Numbers.of(0, 1), Numbers.of(0, 1), line()));
    assertThat(narrow(Figure.of(panel).sized(400, 300), "fig")).isEmpty();
    assertThat(narrow(Figure.of(panel).sized(640, 420), "fig")).isPresent();
  }

  @Test
  void textsThatWouldCoverEachOtherAreLeftAsTheyAre() {
    Panel panel =
        panel(
            new Curve("", Numbers.of(0, 1), Numbers.of(0, 1), line()),
            text("a text that takes some room", 0.25),
            text("another of the same length", 0.75));
    assertThat(narrow(Figure.of(panel), "fig")).isEmpty();
  }

  @Test
  void whatAnAuthorArrangedIsAnErrorIfItCannotBeDrawn() {
    Panel panel = panel(new Curve("", Numbers.of(0, 1), Numbers.of(0, 1), line()));
    Figure tiny = Figure.of(panel).sized(60, 60);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> narrow(Figure.of(panel).withNarrow(tiny), "fig"))
        .withMessageContaining("leaves no room");
  }

  private static Panel panel(Mark... marks) {
    return Panel.of(Axis.linear("x"), Axis.linear("y")).with(marks);
  }

  private static Mark text(String text, double x) {
    return new Label(text, x, 0.5, Canvas.Anchor.CENTER, Ink.series(0));
  }

  private static Stroke line() {
    return Stroke.solid(Ink.series(0));
  }
}
