package io.github.offprint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script of figures tells of each kind of mark and axis, on pages made by hand. */
@InBrowser
class PointingTest {

  private static final String LINEAR =
      "{\"label\":\"up\",\"scale\":\"linear\",\"from\":0,\"to\":10}";

  /** A panel of 200 by 100 pixels at the left upper corner of the window. */
  private static final String PAGE =
      """
      <!doctype html><meta charset="utf-8"><link rel="stylesheet" href="pointing.css">
      <style>body, figure{margin:0} svg{display:block}</style>
      <figure class="drawing"><a href="#away"><svg width="400" height="100" viewBox="0 0 400 100">
      <g data-colors="ridge δ"></g>
      <g data-panel='{"index":0,"box":[0,0,200,100],"x":%s,"y":%s}'>
      <rect width="200" height="100" fill="white"/>%s</g>%s
      </svg></a><a href="numbers.json">JSON</a></figure>
      <script>
      const ask = fetch;
      window.fetch = (...address) => ask(...address).then(answer => {
        setTimeout(() => { window.settled = true; }, 200);
        return answer;
      });
      </script>
      <script src="words.js"></script>
      <script src="figures.js"></script>
      """;

  /** Numbers are told, or have been there for a while and are not. */
  private static final String TOLD =
      "return document.querySelector('.figure-note.shown b') !== null"
          + " || window.settled === true";

  private final Browser browser;
  @TempDir private Path folder;

  PointingTest(Browser browser) {
    this.browser = browser;
  }

  /** What is told at a place of a panel with one series. */
  private String told(String x, String columns, double left, double top) throws IOException {
    return told(x, LINEAR, "<g data-series='0' data-name='it'></g>", "", columns, left, top);
  }

  private String told(
      String x, String y, String series, String more, String columns, double left, double top)
      throws IOException {
    write(x, y, series, more, columns);
    try (PageServer server = new PageServer(folder)) {
      browser.open(server.url("/"), View.DESK);
      browser.point(left, top);
      browser.await(TOLD);
      assertThat(browser.complaints()).isEmpty();
      return (String)
          browser.evaluate(
              "return [...document.querySelector('.figure-note').children]"
                  + ".map(line => line.textContent).join(', ')");
    }
  }

  private void write(String x, String y, String series, String more, String columns)
      throws IOException {
    Files.writeString(folder.resolve("index.html"), PAGE.formatted(x, y, series, more));
    Files.writeString(
        folder.resolve("numbers.json"),
        "{\"panels\":[{\"series\":[{\"kind\":\"Curve\",\"columns\":{%s}}]}]}".formatted(columns));
    copy("js/words.js");
    copy("js/figures.js");
    copy("css/pointing.css");
  }

  private void copy(String asset) throws IOException {
    Path from = Path.of("templates/assets").resolve(asset);
    Files.copy(from, folder.resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String axis(String scale, double from, double to) {
    return "{\"label\":\"along\",\"scale\":%s,\"from\":%s,\"to\":%s}".formatted(scale, from, to);
  }

  @Test
  void aSymmetricLogarithmicAxisHasItsPlaces() throws IOException {
    // -100 … -1 0 1 … 100 with the threshold 1: six equal steps
    String x = axis("\"symlog\",\"with\":{\"threshold\":1}", -100, 100);

    assertThat(told(x, "\"x\":[-10,0.5,100],\"y\":[5,5,5]", 200 * 1.0 / 6, 50))
        .isEqualTo("it, along: −10, up: 5");
  }

  @Test
  void daysAreToldAsDates() throws IOException {
    String x = axis("\"calendar\"", 20000, 20010);

    assertThat(told(x, "\"x\":[20002,20008.25],\"y\":[5,5]", 40, 50))
        .isEqualTo("it, along: 2024-10-06, up: 5");
    assertThat(told(x, "\"x\":[20002,20008.25],\"y\":[5,5]", 165, 50))
        .isEqualTo("it, along: 2024-10-12 06:00, up: 5");
  }

  @Test
  void aBinOfAHistogramTellsItsEnds() throws IOException {
    String x = axis("\"linear\"", 0, 4);

    assertThat(told(x, "\"from\":[0,1],\"to\":[1,4],\"height\":[7,2]", 150, 95))
        .isEqualTo("it, along: 1 to 4, up: 2");
  }

  @Test
  void aBarThatLiesTellsItsLength() throws IOException {
    String x = axis("\"linear\"", 0, 4);

    assertThat(told(x, "\"y\":[2,8],\"lower\":[0,0],\"upper\":[3,1]", 100, 80))
        .isEqualTo("it, up: 2, along: 3");
  }

  @Test
  void aBandTellsBothEnds() throws IOException {
    String x = axis("\"linear\"", 0, 4);

    assertThat(told(x, "\"x\":[1,3],\"lower\":[2,4],\"upper\":[8,9]", 50, 50))
        .isEqualTo("it, along: 1, up: between 2 and 8");
  }

  @Test
  void barsOfErrorTellTheirEndsOnBothAxes() throws IOException {
    String x = axis("\"linear\"", 0, 4);
    String columns =
        "\"x\":[2],\"y\":[5],\"x lower\":[1],\"x upper\":[3],\"lower\":[4],\"upper\":[\"inf\"]";

    assertThat(told(x, columns, 100, 50))
        .isEqualTo("it, along: 2, between: 1 and 3, up: 5, between: 4 and ∞");
  }

  @Test
  void pointsThatAnAxisCannotShowAreNotTold() throws IOException {
    String x = axis("\"log\"", 1, 100);

    assertThat(told(x, "\"x\":[0,-1,10,\"nan\"],\"y\":[5,5,\"nan\",5]", 100, 50)).isEmpty();
  }

  @Test
  void aNamelessSeriesIsToldByTheNumberOfItsColour() throws IOException {
    String series = "<g data-series='0' data-grade='0.001'></g>";

    assertThat(told(axis("\"linear\"", 0, 4), LINEAR, series, "", "\"x\":[2],\"y\":[5]", 100, 50))
        .isEqualTo("along: 2, up: 5, ridge δ: 0.001");
  }

  @Test
  void largeAndSmallNumbersHavePowersOfTen() throws IOException {
    String y = "{\"label\":\"up\",\"scale\":\"linear\",\"from\":0,\"to\":1e-12}";
    String x = axis("\"linear\"", 0, 2e20);

    assertThat(
            told(
                x,
                y,
                "<g data-series='0'></g>",
                "",
                "\"x\":[1.23456789e20],\"y\":[5.5e-13]",
                123,
                45))
        .isEqualTo("along: 1.23457 × 10²⁰, up: 5.5 × 10⁻¹³");
  }

  @Test
  void aTapThatTellsSomethingDoesNotFollowTheLinkAroundTheDrawing() throws IOException {
    String x = axis("\"linear\"", 0, 4);
    write(x, LINEAR, "<g data-series='0' data-name='it'></g>", "", "\"x\":[2],\"y\":[5]");
    try (PageServer server = new PageServer(folder)) {
      browser.open(server.url("/"), View.PHONE);
      browser.tap(100, 50);
      browser.await(TOLD);
      assertThat(browser.evaluate("return location.hash")).isEqualTo("");

      browser.tap(100, 50);

      browser.await("return location.hash === '#away'");
    }
  }

  /** A panel inside a panel has the index of another one; it must not tell the other's numbers. */
  @Test
  void aPanelInsideAPanelTellsNothingThatIsNotItsOwn() throws IOException {
    String x = axis("\"linear\"", 0, 4);
    String inset =
        "<g data-panel='{\"index\":0,\"box\":[80,20,60,60],\"x\":%s,\"y\":%s}'>"
                .formatted(x, LINEAR)
            + "<rect x='80' y='20' width='60' height='60'/><g data-series='0'></g></g>";
    String series = "<g data-series='0' data-name='it'></g>";

    assertThat(told(x, LINEAR, series, inset, "\"x\":[2],\"y\":[5]", 100, 50)).isEmpty();
  }

  @Test
  void anAxisOfAnUnknownKindIsLeftAlone() throws IOException {
    assertThat(told(axis("\"spiral\"", 0, 4), "\"x\":[2],\"y\":[5]", 100, 50)).isEqualTo("");
  }
}
