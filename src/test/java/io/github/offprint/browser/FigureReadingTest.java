package io.github.offprint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;

/** A page with figures as readers see it. */
@InBrowser
class FigureReadingTest {

  /** Jumps of what a reader sees that the reader did not cause, since the page was opened. */
  private static final String WATCH_SHIFTS =
      """
      window.shifts = 0;
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.shifts += entry.value;
      }).observe({type: "layout-shift", buffered: true});
      """;

  /** The colours of the paper, of the first line in a figure and of its letters. */
  private static final String COLOURS =
      """
      const style = selector => getComputedStyle(document.querySelector(selector));
      return [style("body").backgroundColor, style("#fig-curves [data-series] path").stroke,
        style("#fig-curves svg > g[transform]").fill];
      """;

  private final Browser browser;
  private final SampleBlog blog;

  FigureReadingTest(Browser browser, SampleBlog blog) {
    this.browser = browser;
    this.blog = blog;
  }

  static Stream<View> views() {
    return Stream.of(View.DESK, View.DESK.inTheDark(), View.PHONE, View.PHONE.withoutScripts());
  }

  private void open(View view) {
    browser.open(blog.url("/posts/figures/"), view);
  }

  private List<WebElement> visibleDrawings() {
    return browser.visible("figure svg");
  }

  private List<String> colours() {
    return ((List<?>) browser.evaluate(COLOURS)).stream().map(String.class::cast).toList();
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyFigureIsThereAndNothingComplains(View view) {
    open(view);

    assertThat(visibleDrawings())
        .hasSize(3)
        .allSatisfy(
            drawing -> {
              assertThat(drawing.getSize().getWidth()).isGreaterThan(250);
              assertThat(drawing.getSize().getHeight()).isGreaterThan(100);
            });
    assertThat(browser.complaints()).isEmpty();
    assertThat(blog.server().missing()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void noLabelCoversAnotherOneOrLeavesItsSheet(View view) {
    open(view);

    List<String> found = LabelPlaces.found(browser);

    assertThat(Integer.parseInt(found.get(0))).isGreaterThan(30);
    assertThat(found.subList(1, found.size())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void nothingIsAskedFromOtherMachines(View view) {
    open(view);

    assertThat(browser.requests())
        .anyMatch(url -> url.endsWith("/assets/offprint.css"))
        .allMatch(url -> url.startsWith(blog.url("/")) || url.startsWith("data:"));
  }

  @ParameterizedTest
  @MethodSource("views")
  void thePageIsNoWiderThanTheWindow(View view) {
    open(view);

    assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
        .isEqualTo((long) view.width());
  }

  @Test
  void nothingJumpsWhileThePageLoadsAndWhileAReaderPoints() {
    for (View view : List.of(View.DESK, View.PHONE)) {
      open(view);
      browser.evaluate(WATCH_SHIFTS);
      browser.evaluate("document.getElementById('fig-cells').scrollIntoView({block: 'center'})");
      for (int i = 0; i < 10; i++) {
        browser.point(view.width() / 2.0 + 8 * i - 40, view.height() / 2.0 - 7 * i);
        browser.evaluate("return new Promise(requestAnimationFrame)");
      }
      browser.await("return document.querySelector('.figure-note.shown') !== null");

      assertThat(((Number) browser.evaluate("return window.shifts")).doubleValue()).isZero();
    }
  }

  @Test
  void theSwitchChangesTheColoursOfFigures() {
    open(View.DESK);
    List<String> light = colours();

    browser.find(".theme-switch").click();

    List<String> dark = colours();
    assertThat(dark).hasSize(3).doesNotContainAnyElementsOf(light);
    open(View.DESK.inTheDark());
    assertThat(colours()).isEqualTo(dark);
    browser.find(".theme-switch").click();
    assertThat(colours()).isEqualTo(light);
  }

  @Test
  void figuresFollowTheSystemWithoutScripts() {
    open(View.DESK.withoutScripts());
    List<String> light = colours();

    open(View.DESK.inTheDark().withoutScripts());

    assertThat(colours()).doesNotContainAnyElementsOf(light);
  }

  @Test
  void aFigureStandingAloneFollowsTheSystem() {
    String colour = "return getComputedStyle(document.querySelector('[data-series] path')).stroke";
    browser.open(blog.url("/figures/fig-curves.svg"), View.DESK);
    Object light = browser.evaluate(colour);

    browser.open(blog.url("/figures/fig-curves.svg"), View.DESK.inTheDark());

    assertThat(browser.evaluate(colour)).isNotEqualTo(light);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void everyFigureSaysInWordsWhatCanBeSeen() {
    open(View.DESK);

    assertThat(visibleDrawings())
        .allSatisfy(
            drawing -> {
              assertThat(drawing.getAriaRole()).isIn("img", "image");
              assertThat(drawing.getAccessibleName()).startsWith("Figure ").hasSizeGreaterThan(40);
            });
  }
}
