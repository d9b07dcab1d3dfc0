package io.github.offprint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What a reference shows of its target to a reader who points at it or reaches it by keyboard. */
@InBrowser
class PreviewTest {

  /** References in the first line, what they lead to far below. */
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Previews</title>
      <link rel="stylesheet" href="tokens.css"><link rel="stylesheet" href="references.css">
      <p><a class="ref" id="to-eq" href="#eq-loss">Equation 1</a>
      <a class="ref" id="to-fig" href="#fig-a">Figure 1</a>
      <a class="ref" id="to-sec" href="#sec-b">Section</a>
      <span class="cite"><a id="to-cite" href="#ref-a">A, 2025</a></span>
      <a id="to-note" role="doc-noteref" href="#fn:1">1</a>
      <a class="ref" id="to-none" href="#nothing">Nothing</a></p>
      <p id="below">Below.</p>
      <div style="height: 3000px"></div>
      <div class="math-display numbered" id="eq-loss"><span id="inner">L = x</span></div>
      <figure id="fig-a"><svg width="80" height="40"><defs><linearGradient id="paint">
      <stop stop-color="rgb(255,0,0)"/></linearGradient></defs>
      <rect width="80" height="40" fill="url(#paint)"/></svg>
      <figcaption><a id="in-caption" href="#eq-loss">caption</a></figcaption></figure>
      <h2 id="sec-b">Title <a class="anchor" href="#sec-b">#</a></h2><p>First words.</p>
      <ul><li id="ref-a">A. (2025). Work.</li></ul>
      <ol><li id="fn:1"><p>A note.</p><p class="footnote-back"><a href="#">back</a></p></li></ol>
      <script src="references.js"></script>
      """;

  private static final String SHOWN = "return document.querySelectorAll('.preview').length === 1";
  private static final String GONE = "return document.querySelector('.preview') === null";
  private static final String TEXT = "return document.querySelector('.preview').textContent.trim()";
  private static final String FOCUS = "document.getElementById(arguments[0]).focus()";

  private final Browser browser;
  @TempDir private Path folder;
  private PageServer server;

  PreviewTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeEach
  void serve() throws IOException {
    Files.writeString(folder.resolve("index.html"), PAGE);
    for (String asset : List.of("js/references.js", "css/references.css", "css/tokens.css")) {
      Path file = Path.of("templates/assets", asset);
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    server = new PageServer(folder);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void open(View view) {
    browser.open(server.url("/"), view);
  }

  private double[] middle(String id) {
    List<?> place =
        (List<?>)
            browser.evaluate(
                """
                const box = document.getElementById(arguments[0]).getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2];
                """,
                id);
    return place.stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
  }

  private void pointAt(String id) {
    double[] place = middle(id);
    browser.point(place[0], place[1]);
  }

  /** The text that a link shows to a reader who comes to it with the tabulator. */
  private Object previewOf(String id) {
    browser.press(Keys.TAB); // from now on the focus is one of the keyboard
    browser.evaluate(FOCUS, id);
    browser.await(SHOWN);
    return browser.evaluate(TEXT);
  }

  @Test
  void pointingShowsTheTargetAndLeavingHidesIt() {
    open(View.DESK);
    Object before = browser.evaluate("return document.getElementById('below').offsetTop");

    pointAt("to-eq");

    browser.await(SHOWN);
    assertThat(browser.evaluate(TEXT)).isEqualTo("L = x");
    assertThat(browser.evaluate("return document.getElementById('below').offsetTop"))
        .as("nothing moves")
        .isEqualTo(before);
    browser.point(900, 700);
    browser.await(GONE);
  }

  @Test
  void aReaderCanPointAtThePreviewItself() {
    open(View.DESK);
    pointAt("to-eq");
    browser.await(SHOWN);

    browser.evaluate("document.querySelector('.preview').id = 'shown'");
    pointAt("shown");
    browser.evaluate("return new Promise(done => setTimeout(done, 500))");

    assertThat(browser.evaluate(SHOWN)).isEqualTo(true);
  }

  private void tap(String id) {
    double[] place = middle(id);
    browser.tap(place[0], place[1]);
  }

  @Test
  void aTapElsewhereHides() {
    open(View.PHONE);
    tap("to-eq");
    browser.await(SHOWN);

    browser.tap(380, 800);

    browser.await(GONE);
    assertThat(browser.evaluate("return location.hash")).isEqualTo("");
  }

  @Test
  void theKeyboardShowsAndEscapeHides() {
    open(View.DESK);

    assertThat(previewOf("to-eq")).isEqualTo("L = x");
    browser.press(Keys.ESCAPE);

    assertThat(browser.evaluate(GONE)).isEqualTo(true);
    assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("to-eq");
  }

  @Test
  void sectionsCitationsAndFootnotesShowTheirWords() {
    open(View.DESK);

    assertThat((String) previewOf("to-sec")).contains("Title", "First words.").doesNotContain("#");
    assertThat(previewOf("to-cite")).isEqualTo("A. (2025). Work.");
    assertThat(previewOf("to-note")).isEqualTo("A note.");
  }

  @Test
  void aCopyHasNoIdsThatLinksCouldFindAndNoPlaceForTheFocus() {
    open(View.DESK);
    previewOf("to-fig");

    assertThat(
            browser.evaluate(
                """
                const shown = document.querySelector(".preview");
                return [...shown.querySelectorAll("[id]")].filter(part => !part.closest("svg")).length
                  + [...shown.querySelectorAll("a")].filter(link => link.tabIndex >= 0).length;
                """))
        .isEqualTo(0L);
    assertThat(
            browser.evaluate(
                "return document.getElementById('paint').closest('.preview') === null"))
        .as("what is painted with is found in the original")
        .isEqualTo(true);
  }

  @Test
  void aTargetThatIsNotThereShowsNothing() {
    open(View.DESK);
    browser.press(Keys.TAB);

    browser.evaluate(FOCUS, "to-none");

    assertThat(browser.evaluate(GONE)).isEqualTo(true);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theFirstTapShowsAndTheSecondFollowsTheLink() {
    open(View.PHONE);

    tap("to-eq");
    browser.await(SHOWN);
    assertThat(browser.evaluate(TEXT)).isEqualTo("L = x");
    assertThat(browser.evaluate("return location.hash")).isEqualTo("");
    tap("to-eq");

    browser.await("return location.hash === '#eq-loss'");
    browser.await(GONE);
  }

  @Test
  void aPreviewStaysInsideTheWindowOfAPhone() {
    open(View.PHONE);
    previewOf("to-note");

    assertThat(
            browser.evaluate(
                """
                const box = document.querySelector(".preview").getBoundingClientRect();
                return box.left >= 0 && box.right <= innerWidth
                  && document.documentElement.scrollWidth <= innerWidth;
                """))
        .isEqualTo(true);
  }
}
