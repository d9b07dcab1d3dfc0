package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Directive;
import io.github.offprint.experiment.Findings;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Rule;
import io.github.offprint.figure.Stroke;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FigureViewTest {

  private static final Directive DIRECTIVE =
      Samples.directive("fig-a", "toys/a", "The caption.", "A curve.");
  private static final String SVG = "<svg id=\"fig-a_svg\" role=\"img\"></svg>";
  private static final Stroke LINE = Stroke.solid(Ink.series(0));

  private static Document page(Findings findings, Optional<String> narrow, String source) {
    Exhibit drawn = Samples.exhibit(1, DIRECTIVE, findings, SVG);
    Exhibit exhibit =
        new Exhibit(
            1,
            drawn.finished(),
            drawn.drawing(),
            narrow,
            Optional.of(source).filter(link -> !link.isEmpty()));
    Site site =
        new Site(
            Samples.info(),
            List.of(Samples.post("p").directive(DIRECTIVE).build()),
            Map.of("fig-a", exhibit),
            Map.of());
    return new HtmlPages(Templates.bundledOnly())
        .files(site)
        .filter(file -> file.path().equals("posts/p/index.html"))
        .map(file -> Jsoup.parse(Samples.text(file)))
        .findFirst()
        .orElseThrow();
  }

  private static Document page(Panel... panels) {
    return page(Findings.of(Figure.row(800, 300, true, panels)), Optional.empty(), "");
  }

  private static Panel panel(Axis x) {
    return Panel.of(x, Axis.linear("$\\lambda_k$")).titled("width $n^2$");
  }

  @Test
  void bothDrawingsLeadToTheOneAlone() {
    Findings findings = Samples.curveAndDots();
    Document both = page(findings, Optional.of("<svg id=\"fig-a_narrow_svg\"></svg>"), "");
    assertThat(both.select(".in-two-sizes > .for-wide > #fig-a_svg")).hasSize(1);
    assertThat(both.select(".in-two-sizes > .for-narrow > #fig-a_narrow_svg")).hasSize(1);
    assertThat(both.select("a.enlarge").eachAttr("href"))
        .containsExactly("/repo/figures/fig-a.svg", "/repo/figures/fig-a.svg");
    Document one = page(findings, Optional.empty(), "");
    assertThat(one.select(".drawing > .for-wide > #fig-a_svg")).hasSize(1);
    assertThat(one.select(".in-two-sizes, .for-narrow")).isEmpty();
  }

  @Test
  void fewNumbersStandInFull() {
    Document page =
        page(
            panel(Axis.linear("$n$"))
                .with(
                    new Curve("$\\kappa = 1$", Numbers.of(1, 2), Numbers.of(0.5, 1e-9), LINE),
                    Rule.guide(Rule.Direction.HORIZONTAL, 1),
                    new Dots("", Numbers.of(3), Numbers.of(4), Marker.dot(Ink.series(1)))));
    Element table = page.selectFirst("table.numbers");
    assertThat(table.select("caption").text()).isEqualTo("width n²");
    assertThat(table.select("thead th[scope=col]").eachText())
        .containsExactly("series", "kind", "n", "λₖ");
    assertThat(table.select("tbody tr").eachText())
        .containsExactly(
            "κ = 1 curve 1 0.5", "κ = 1 curve 2 1\u202f×\u202f10⁻⁹", "series 3 dots 3 4");
    assertThat(table.select("tbody th[scope=row]")).hasSize(3);
    assertThat(page.select(".behind").text()).doesNotContain("$").doesNotContain("\\");
  }

  @Test
  void manyNumbersAreToldByTheirRanges() {
    Curve curve = new Curve("rise", Numbers.of(500, i -> i), Numbers.of(500, i -> -i), LINE);
    Document page = page(panel(Axis.linear("")).with(curve), panel(Axis.linear("")).with(curve));
    assertThat(page.select("table.numbers caption").eachText())
        .containsExactly("Panel 1: width n²", "Panel 2: width n²");
    assertThat(page.select("table.numbers").first().select("tbody tr").eachText())
        .containsExactly("rise curve 500 0 to 499 −499 to 0");
    assertThat(page.selectFirst(".note").text())
        .isEqualTo("Least and greatest number of each series; the files hold all 500 points.");
  }

  @Test
  void manySeriesAreCountedAndNotWritten() {
    Panel panel = panel(Axis.linear(""));
    for (int i = 0; i < 15; i++) {
      panel = panel.with(new Curve("c" + i, Numbers.of(0, 1), Numbers.of(0, i), LINE));
    }
    Document page = page(panel);
    assertThat(page.select("table.numbers tbody tr")).hasSize(12);
    assertThat(page.selectFirst(".note").text())
        .endsWith("all 30 points. More series are in the files: 3.");
  }

  @Test
  void namesOfPlacesStandInTheTable() {
    Panel panel = panel(Axis.kinds("kernel", List.of("NTK", "NNGP")));
    Curve curve = new Curve("a", Numbers.of(0, 1), Numbers.of(5, 6), LINE);
    assertThat(page(panel.with(curve)).select("table.numbers tbody tr").eachText())
        .containsExactly("a curve NTK 5", "a curve NNGP 6");
  }

  @Test
  void theOriginIsToldWithAllParameters() {
    Document page = page(Samples.curveAndDots(), Optional.empty(), "https://code.example/A.java");
    assertThat(page.select(".origin > div").eachText())
        .containsExactly(
            "Experiment toys/a, its code",
            "samples 256",
            "ridge 0.001",
            "Seed 7",
            "Digest of the code 0123456789abcdef");
    assertThat(page.select(".origin a").eachAttr("href"))
        .containsExactly("https://code.example/A.java");
    assertThat(page(Samples.curveAndDots(), Optional.empty(), "").select(".origin a")).isEmpty();
  }

  @Test
  void drawingsCarryTheirOriginWithoutDates() {
    Exhibit exhibit = Samples.exhibit(1, DIRECTIVE, Samples.curveAndDots(), SVG);
    assertThat(Origin.lines(exhibit.finished(), Optional.of("https://code.example/A.java")))
        .containsExactly(
            Map.entry("experiment", "toys/a"),
            Map.entry("parameters", "{\"samples\":256,\"ridge\":0.001}"),
            Map.entry("seed", "7"),
            Map.entry("code", "sha256 0123456789abcdef"),
            Map.entry("source", "https://code.example/A.java"),
            Map.entry("numbers", "fig-a.json, fig-a.csv"));
  }
}
