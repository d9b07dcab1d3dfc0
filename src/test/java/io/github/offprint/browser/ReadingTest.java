package io.github.offprint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** A person reads the blog: goes from page to page, chooses colours, follows notes. */
@InBrowser
class ReadingTest {

  private static final String POST = "/posts/constructs/";

  /** All that a post brings along but pictures and fonts, in bytes. */
  private static final long MOST_BYTES = 100_000;

  private static final String PAPER = "return getComputedStyle(document.body).backgroundColor";

  private static final String AT = "return location.pathname";

  private static final String BOX =
      """
      const box = document.querySelector(arguments[0]).getBoundingClientRect();
      return [box.left, box.top, box.right, box.bottom];
      """;

  private final Browser browser;
  private final SampleBlog blog;

  ReadingTest(Browser browser, SampleBlog blog) {
    this.browser = browser;
    this.blog = blog;
  }

  static Stream<View> views() {
    return Stream.of(
        View.DESK, View.PHONE, View.DESK.withoutScripts(), View.PHONE.withoutScripts());
  }

  static Stream<Arguments> pagesAndWidths() {
    List<String> pages =
        List.of("/", POST, "/posts/figures/", "/tags/", "/tags/science/", "/archive/", "/404.html");
    List<View> desk =
        List.of(
            View.DESK.wide(1920),
            View.DESK.wide(1440),
            View.DESK,
            View.DESK.wide(1000),
            View.DESK.wide(620));
    List<View> phone = List.of(View.PHONE, View.PHONE.wide(320));
    return pages.stream()
        .flatMap(page -> Stream.of(desk, phone).map(views -> Arguments.of(page, views)));
  }

  private void open(String path, View view) {
    browser.open(blog.url(path), view);
  }

  private double[] box(String selector) {
    List<?> sides = (List<?>) browser.evaluate(BOX, selector);
    return sides.stream().mapToDouble(side -> ((Number) side).doubleValue()).toArray();
  }

  @ParameterizedTest
  @MethodSource("views")
  void aReaderGoesFromTheHomePageToAPostItsTagTheArchiveAndBack(View view) {
    open("/", view);

    browser.find(".pinned .entry-title a").click();
    assertThat(browser.evaluate(AT)).isEqualTo(POST);
    browser.find(".byline .tag").click();
    assertThat(browser.evaluate(AT)).isEqualTo("/tags/science/");
    browser.find(".page-kind a").click();
    assertThat(browser.evaluate(AT)).isEqualTo("/tags/");
    browser.find(".site-nav a[href='/archive/']").click();
    assertThat(browser.find(".site-nav [aria-current=page]").getText()).isEqualTo("Archive");
    browser.find(".year a[href='/posts/figures/']").click();
    browser.find(".neighbours a").click();
    assertThat(browser.evaluate(AT)).isEqualTo(POST);
    browser.find(".site-title").click();
    assertThat(browser.evaluate(AT)).isEqualTo("/");
  }

  @Test
  void aFormerAddressLeadsToThePost() {
    open("/posts/an-older-address/", View.DESK);

    browser.await("return location.pathname === arguments[0]", POST);
  }

  @ParameterizedTest
  @MethodSource("pagesAndWidths")
  void noPageIsWiderThanTheWindow(String page, List<View> views) {
    open(page, views.get(0));
    for (View view : views) {
      browser.turn(view);

      assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
          .isEqualTo((long) view.width());
    }
  }

  @Test
  void theChoiceOfColoursHoldsOnOtherPagesAndBeforeAnythingIsPainted() {
    open("/", View.DESK);
    Object light = browser.evaluate(PAPER);

    browser.find(".theme-switch").click();

    Object dark = browser.evaluate(PAPER);
    assertThat(dark).isNotEqualTo(light);
    assertThat(browser.find(".theme-switch").getAttribute("aria-pressed")).isEqualTo("true");
    browser.find(".pinned .entry-title a").click();
    assertThat(browser.evaluate(PAPER)).isEqualTo(dark);
    assertThat(
            browser.evaluate(
                """
                const script = [...document.head.children].findIndex(e => e.textContent.includes("offprint-theme"));
                const style = [...document.head.children].findIndex(e => e.rel === "stylesheet");
                return script >= 0 && script < style && !document.head.children[script].src;
                """))
        .as("a script that blocks sets the choice before the style arrives")
        .isEqualTo(true);
  }

  @Test
  void choosingWhatTheSystemHasFollowsTheSystemAgain() {
    open("/", View.DESK);
    Object light = browser.evaluate(PAPER);
    browser.find(".theme-switch").click();
    Object dark = browser.evaluate(PAPER);
    browser.find(".theme-switch").click();
    assertThat(browser.evaluate(PAPER)).isEqualTo(light);

    browser.look(View.DESK.inTheDark());

    assertThat(browser.evaluate(PAPER)).isEqualTo(dark);
    assertThat(browser.evaluate("return localStorage.getItem('offprint-theme')")).isNull();
    assertThat(browser.find(".theme-switch").getAttribute("aria-pressed")).isEqualTo("true");
  }

  @Test
  void goingBackShowsTheColoursThatWereChosenSince() {
    open("/", View.DESK);
    browser.find(".pinned .entry-title a").click();
    browser.find(".theme-switch").click();
    Object dark = browser.evaluate(PAPER);

    browser.evaluate("history.back()");
    browser.await("return location.pathname === '/' && document.readyState === 'complete'");

    assertThat(browser.evaluate(PAPER)).isEqualTo(dark);
  }

  @Test
  void footnotesStandInTheMarginBesideTheirMarksAndNoneCoversAnother() {
    open(POST, View.DESK);
    double column = box(".body > p")[2];

    double[] first = box("[id='fn:1']");
    double[] note = box(".margin-note");
    double[] second = box("[id='fn:2']");
    assertThat(first[0]).isGreaterThan(column);
    assertThat(note[0]).isGreaterThan(column);
    assertThat(first[2]).isLessThanOrEqualTo(View.DESK.width());
    assertThat(Math.abs(first[1] - box("[id='fnref:1']")[1])).isLessThan(25);
    assertThat(box("li .sidenote")[0]).isBetween(note[0] - 1, note[0] + 1);
    assertThat(note[1]).isGreaterThanOrEqualTo(first[3]);
    assertThat(second[1]).isGreaterThanOrEqualTo(note[3]);
    // what is too wide for the margin stays where it was
    assertThat(box("[id='fn:4']")[0]).isLessThan(column);
    assertThat(browser.findAll("[id='fn:1']")).hasSize(1);
  }

  @Test
  void withoutAMarginOrScriptsFootnotesStandAtTheEnd() {
    for (View view : List.of(View.PHONE, View.DESK.withoutScripts(), View.DESK.wide(1000))) {
      open(POST, view);

      assertThat(box("[id='fn:1']")[1]).isGreaterThan(box("#the-end")[3]);
    }
  }

  @Test
  void aReaderFollowsANoteAndComesBack() {
    open(POST, View.PHONE);

    browser.find("[id='fnref:2'] a").click();
    assertThat(box("[id='fn:2']")[1]).isBetween(-1.0, 844.0);
    browser.find("[id='fn:2'] .footnote-back a").click();

    assertThat(box("[id='fnref:2']")[1]).isBetween(-1.0, 844.0);
  }

  @Test
  void theContentsFollowTheReader() {
    open(POST, View.DESK);

    browser.evaluate("document.getElementById('formulas').scrollIntoView()");

    browser.await(
        """
        const line = document.querySelector(".toc [aria-current]");
        return line !== null && line.textContent.trim() === "Formulas";
        """);
    assertThat(box(".toc [aria-current]")[1]).isBetween(0.0, 900.0);
  }

  @Test
  void aFullFigureReachesFromGutterToGutterAndItsCaptionStaysShort() {
    for (View view : List.of(View.DESK.wide(1920), View.DESK, View.DESK.wide(1000), View.PHONE)) {
      open(POST, view);

      double[] figure = box("figure.full");
      assertThat(figure[0]).isBetween(10.0, 60.0);
      assertThat(view.width() - figure[2]).isBetween(10.0, 60.0);
      double[] caption = box("figure.full figcaption");
      assertThat(caption[2] - caption[0]).isLessThan(720);
      assertThat(Math.abs(caption[0] - box(".body > p")[0])).isLessThan(1.5);
    }
  }

  @Test
  void codeSaysItsLanguageAndCanBeCopiedWithTheKeyboard() {
    open(POST, View.DESK);
    browser.tell(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));

    assertThat(
            browser.evaluate(
                "return getComputedStyle(document.querySelector('.code-box'), '::after').content"))
        .asString()
        .contains("java");
    browser.evaluate("document.querySelector('.copy-button').focus()");
    browser.press(Keys.ENTER);
    browser.await("return document.querySelector('.copy-button').textContent === 'Copied'");
    assertThat((String) browser.evaluate("return navigator.clipboard.readText()"))
        .startsWith("/** A ridge")
        .contains("double kappa = n > 0 ?")
        .doesNotContain("Copy");
  }

  @Test
  void aPostWeighsLittle() {
    open(POST, View.DESK);

    Object bytes =
        browser.evaluate(
            """
            return Promise.all(
              [...document.querySelectorAll("link[rel=stylesheet], script[src]")]
                .map(part => fetch(part.href || part.src).then(got => got.arrayBuffer())))
              .then(parts => parts.reduce((sum, part) => sum + part.byteLength, 0));
            """);

    assertThat((Long) bytes).isBetween(20_000L, MOST_BYTES);
  }
}
