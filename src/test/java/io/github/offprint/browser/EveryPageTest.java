package io.github.offprint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Every kind of page, in several languages and as it is committed, suits every reader. */
@InBrowser
class EveryPageTest {

  private static final String EVERYTHING = "/repo/posts/everything/";

  /** Text that is cut or hidden where a reader may set wider spaces (WCAG 1.4.12). */
  private static final String SPACED =
      """
      const style = document.createElement("style");
      style.textContent = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
        + " word-spacing: 0.16em !important; } p { margin-block: 2em !important; }";
      document.head.append(style);
      """;

  private final Browser browser;
  private final WholeBlog blog;

  EveryPageTest(Browser browser, WholeBlog blog) {
    this.browser = browser;
    this.blog = blog;
  }

  static Stream<String> pages() {
    return Stream.concat(WholeBlog.PAGES.stream(), WholeBlog.COMMITTED.stream());
  }

  static List<View> colours() {
    return List.of(View.DESK, View.PHONE.inTheDark());
  }

  private void open(String page, View view) {
    browser.open(blog.url(page), view);
  }

  private Object width() {
    return browser.evaluate("return document.documentElement.scrollWidth");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axeFindsNothing(String page) {
    open(page, colours().get(0));
    // each kind of page is read in more views by AccessibilityTest
    for (View view : colours()) {
      browser.turn(view);
      // neither tables of numbers, long as a book, nor menus, which lie above the text
      browser.evaluate(
          "document.querySelectorAll('details:not(.behind, .menu)').forEach(d => { d.open = true; })");

      assertThat(Axe.findings(browser)).as(view.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("colours")
  void axeFindsNothingInTheSearch(View view) {
    open("/repo/", view);
    browser.press("/");
    browser.await("return document.activeElement.type === 'search'");
    browser.press("kernels");
    browser.await("return document.querySelectorAll('.search-dialog li').length > 1");

    assertThat(Axe.findings(browser, ".search-dialog")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("colours")
  void axeFindsNothingInAnOpenMenu(View view) {
    open("/", view);
    browser.evaluate("document.querySelector('.site-nav .menu').open = true");

    assertThat(Axe.findings(browser, ".site-nav .menu")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("colours")
  void axeFindsNothingBesideAnOpenPreview(View view) {
    open(EVERYTHING, view);
    browser.evaluate("document.querySelector('main a[href=\"#fig-dots\"]').focus()");
    browser.await("return document.querySelector('.preview') !== null");

    assertThat(Axe.findings(browser, ".preview")).isEmpty();
  }

  /** 320 pixels are what a window of 1280 has at 400 percent (WCAG 1.4.10). */
  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsWiderThanANarrowWindowNorWithWideSpaces(String page) {
    open(page, View.PHONE.wide(320));
    assertThat(width()).isEqualTo(320L);

    browser.evaluate(SPACED);

    assertThat(width()).isEqualTo(320L);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageAsksAnotherHostOrComplainsOrMoves(String page) {
    open(page, View.DESK);

    browser.evaluate("window.scrollTo(0, 1e6)");
    Object moved =
        browser.evaluate(
            """
            return new Promise(done => {
              let moved = 0;
              new PerformanceObserver(list => list.getEntries().forEach(shift => {
                if (!shift.hadRecentInput) moved += shift.value;
              })).observe({type: "layout-shift", buffered: true});
              setTimeout(() => done(moved), 200);
            });
            """);

    // on a page that is shorter than the window the footer rises when notes go into the margin
    if (page.contains("arabic")) {
      assertThat(((Number) moved).doubleValue()).isLessThan(0.2);
    } else {
      assertThat(((Number) moved).doubleValue()).isLessThan(0.1);
    }
    String host = blog.url(page).substring(0, blog.url(page).indexOf('/', "http://".length()));
    assertThat(browser.requests()).allMatch(url -> url.startsWith(host) || url.startsWith("data:"));
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageIsWiderThanADesk(String page) {
    open(page, View.DESK);
    for (int pixels : List.of(640, 1280, 1440)) {
      browser.turn(View.DESK.wide(pixels));

      assertThat(width()).isEqualTo((long) pixels);
      assertThat(
              browser.evaluate(
                  "return document.querySelector('.site-header').getBoundingClientRect().left"))
          .isEqualTo(0L);
    }
  }

  @Test
  void formulasAndCodeRunFromLeftToRightInArabic() {
    open("/repo/ar/posts/arabic/", View.DESK);

    assertThat(browser.evaluate("return getComputedStyle(document.querySelector('h1')).direction"))
        .isEqualTo("rtl");
    Object inOrder =
        browser.evaluate(
            """
            const letter = document.querySelector(".katex-html .mord").getBoundingClientRect();
            const sign = document.querySelector(".katex-html .mrel").getBoundingClientRect();
            return letter.right <= sign.left;
            """);
    assertThat(inOrder).isEqualTo(true);
  }

  @Test
  void linksOfLanguagesStandBelowTheOthersOnAPhone() {
    open("/repo/", View.PHONE);

    Object apart =
        browser.evaluate(
            """
            const [site, languages] = [...document.querySelectorAll(".site-nav")];
            return site.getBoundingClientRect().bottom <= languages.getBoundingClientRect().top;
            """);
    assertThat(apart).isEqualTo(true);
  }

  @Test
  void darkInkThatItsAuthorTellsOfIsLightOnADarkPage() {
    String filter = "return getComputedStyle(document.querySelector('#fig-dots img')).filter";
    open(EVERYTHING, View.DESK.inTheDark());
    assertThat((String) browser.evaluate(filter)).startsWith("invert");
    open(EVERYTHING, View.DESK);
    assertThat((String) browser.evaluate(filter)).isEqualTo("none");
  }

  @Test
  void whereColoursAreForcedPartsAreToldByLines() {
    open(EVERYTHING, View.DESK);
    browser.tell(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));

    for (String part : List.of(".alert", ".code-box pre", ".tab-choice:checked + .tab-title")) {
      Object line =
          browser.evaluate(
              """
              const style = getComputedStyle(document.querySelector(arguments[0]));
              return Math.max(...["Top", "Right", "Bottom", "Left"]
                .map(side => parseFloat(style["border" + side + "Width"])));
              """,
              part);
      assertThat(((Number) line).doubleValue()).as(part).isPositive();
    }
  }

  @Test
  void aCitationLeadsToItsEntryAndBack() {
    open(EVERYTHING, View.PHONE);

    browser.find(".body > p .cite a").click();
    assertThat(browser.evaluate("return document.querySelector(':target').tagName"))
        .isEqualTo("LI");
    browser.find(".reference-list li:target .reference-back a").click();

    assertThat(browser.evaluate("return document.querySelector(':target').className"))
        .asString()
        .contains("cite");
    // the next stop of the keyboard is behind the mark, so focus came back with the reader
    browser.press(Keys.TAB);
    assertThat(browser.evaluate("return document.activeElement.closest('.body > p') !== null"))
        .isEqualTo(true);
  }

  @Test
  void tabsAreChosenWithArrowsAndAllStandOnThePageWithoutScripts() {
    open(EVERYTHING, View.DESK.withoutScripts());
    browser.find(".tab-choice").sendKeys(Keys.ARROW_RIGHT);

    assertThat(browser.visible(".tab-panel")).hasSize(1);
    assertThat(browser.visible(".tab-panel").get(0).getText()).contains("Another one");
  }

  @Test
  void theSearchGivesTheFocusBack() {
    open("/repo/", View.DESK);
    browser.find(".search-open").click();
    browser.await("return document.activeElement.type === 'search'");

    browser.press(Keys.ESCAPE);

    browser.await("return document.activeElement.className === 'search-open'");
  }

  @Test
  void aPageOpenedAsAFileHasItsStyleAndItsText() {
    browser.open(blog.file(EVERYTHING), View.DESK);

    assertThat(browser.find("h1").getText()).startsWith("Everything at once");
  }
}
