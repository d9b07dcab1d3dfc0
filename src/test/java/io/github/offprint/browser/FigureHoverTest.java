package io.github.offprint.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Pointing at a figure tells numbers. */
@InBrowser
class FigureHoverTest {

  /** The middle of the first visible element that a selector finds, in the window. */
  private static final String MIDDLE =
      """
      const box = [...document.querySelectorAll(arguments[0])]
        .find(element => element.getClientRects().length).getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
      """;

  /** Where a fraction of a panel, from its lower left corner, stands in the window. */
  private static final String IN_PANEL =
      """
      const [id, index, across, up] = arguments;
      const svg = [...document.querySelectorAll("#" + id + " svg")]
        .find(svg => svg.getClientRects().length);
      const box = JSON.parse(svg.querySelectorAll("[data-panel]")[index].dataset.panel).box;
      const place = new DOMPoint(box[0] + across * box[2], box[1] + (1 - up) * box[3])
        .matrixTransform(svg.getScreenCTM());
      return [place.x, place.y];
      """;

  /** That numbers are told; a name is told even before they have been fetched. */
  private static final String NOTE =
      "return document.querySelector('.figure-note.shown b') !== null";

  private static final String OPACITY =
      "return getComputedStyle(document.querySelector(arguments[0])).opacity";

  private final Browser browser;
  private final SampleBlog blog;

  FigureHoverTest(Browser browser, SampleBlog blog) {
    this.browser = browser;
    this.blog = blog;
  }

  private void open(String figure, View view) {
    browser.open(blog.url("/posts/figures/"), view);
    browser.evaluate(
        "document.getElementById(arguments[0]).scrollIntoView({block: 'center'})", figure);
  }

  /** Points at a fraction of a panel and waits for the note. */
  private String pointedAt(String figure, int panel, double across, double up) {
    List<Double> at = place(browser.evaluate(IN_PANEL, figure, panel, across, up));
    browser.point(at.get(0), at.get(1));
    browser.await(NOTE);
    return note();
  }

  private static List<Double> place(Object found) {
    return ((List<?>) found).stream().map(n -> ((Number) n).doubleValue()).toList();
  }

  private String note() {
    return (String)
        browser.evaluate(
            "return [...document.querySelector('.figure-note').children]"
                + ".map(line => line.textContent).join('\\n')");
  }

  /** The fraction of an axis from 1 to 1000 at which a number stands. */
  private static double along(double number) {
    return Math.log10(number) / 3;
  }

  @Test
  void theNearestPointOfACurveTellsItsNumbers() {
    open("fig-curves", View.DESK);

    // the curve falls from 1/3 at the left side; 10 is its third point
    String note = pointedAt("fig-curves", 0, along(10), upOnCurves(1 / 30.0));

    assertThat(note).isEqualTo("κ = 10⁻³\nsamples n: 10\nerror E_test: 0.0333333");
  }

  /** Where a number stands on the vertical axes of the curves, read from the page. */
  private double upOnCurves(double number) {
    List<Double> ends =
        place(
            browser.evaluate(
                "const y = JSON.parse(document.querySelector('#fig-curves [data-panel]')"
                    + ".dataset.panel).y; return [y.from, y.to]"));
    double low = Math.log10(ends.get(0));
    return (Math.log10(number) - low) / (Math.log10(ends.get(1)) - low);
  }

  @Test
  void numbersAreThoseOfTheFileAndNotThoseUnderThePointer() {
    open("fig-curves", View.DESK);

    String near = pointedAt("fig-curves", 0, along(10) + 0.02, upOnCurves(1 / 30.0) - 0.02);

    assertThat(near).contains("samples n: 10\n").contains("0.0333333");
  }

  @Test
  void errorBarsTellTheirEnds() {
    open("fig-curves", View.DESK);

    String note = pointedAt("fig-curves", 1, along(100), upOnCurves(200 / 7.0));

    assertThat(note)
        .isEqualTo("measured\nsamples n: 100\nerror E_test: 28.5714\nbetween: 14.2857 and 57.1429");
  }

  @Test
  void aCellTellsItsPlaceAndItsValue() {
    open("fig-cells", View.DESK);

    assertThat(pointedAt("fig-cells", 0, 0.9, 0.9))
        .isEqualTo("lattice\ncolumn: 3 to 4\nrow: 2 to 3\nvalue: 1.22222");
    assertThat(pointedAt("fig-cells", 0, 0.4, 0.5)).endsWith("value: no value");
  }

  @Test
  void aBarTellsItsNameAndHeightAndADotOnItComesFirst() {
    open("fig-bars", View.DESK);

    assertThat(pointedAt("fig-bars", 0, 0.87, 0.5)).isEqualTo("height\nkernel: NTK 4\nscore: 3.5");
    assertThat(pointedAt("fig-bars", 0, 0.5, 0.1)).isEqualTo("height\nkernel: tanh\nscore: 2.5");
    List<Double> dot = place(browser.evaluate(MIDDLE, "#fig-bars [data-name='top']"));
    browser.point(dot.get(0) + 3, dot.get(1) + 3);
    browser.await("return document.querySelector('.figure-note').textContent.startsWith('top')");
    assertThat(note()).isEqualTo("top\nkernel: tanh\nscore: 2.5");
  }

  @Test
  void otherSeriesFadeAndComeBack() {
    open("fig-curves", View.DESK.calmly());
    String curves = "#fig-curves [data-name^='κ']";
    String measured = "#fig-curves [data-name='measured']";

    pointedAt("fig-curves", 0, along(10), upOnCurves(1 / 30.0));

    assertThat(browser.evaluate(OPACITY, curves)).isEqualTo("1");
    assertThat(browser.evaluate(OPACITY, measured)).isEqualTo("0.2");
    // in the panel beside it and in the legend too
    assertThat(browser.visible("#fig-curves [data-name='measured'].faded")).hasSize(2);
    assertThat(browser.visible("#fig-curves [data-name^='κ'].faded")).isEmpty();
    assertThat(browser.visible("#fig-curves [data-legend].faded")).hasSize(1);

    browser.point(2, 2);

    browser.await("return !document.querySelector('.figure-note.shown, .faded, .figure-mark')");
    assertThat(browser.evaluate(OPACITY, measured)).isEqualTo("1");
  }

  @Test
  void anEntryOfTheLegendBringsItsSeriesForward() {
    open("fig-curves", View.DESK.calmly());
    List<Double> entry = place(browser.evaluate(MIDDLE, "#fig-curves [data-legend='measured'] g"));

    browser.point(entry.get(0), entry.get(1));

    browser.await("return document.querySelector('#fig-curves [data-name].faded') !== null");
    assertThat(browser.evaluate(OPACITY, "#fig-curves [data-name^='κ']")).isEqualTo("0.2");
    assertThat(browser.evaluate(OPACITY, "#fig-curves [data-name='measured']")).isEqualTo("1");
    assertThat(browser.findAll(".figure-note.shown")).isEmpty();
  }

  @Test
  void figuresOfOnePageDoNotAnswerForEachOther() {
    open("fig-bars", View.DESK);

    pointedAt("fig-bars", 0, 0.5, 0.1);

    assertThat(browser.findAll("#fig-bars .faded")).isNotEmpty();
    assertThat(browser.findAll("figure:not(#fig-bars) .faded")).isEmpty();
  }

  @Test
  void escapeEndsIt() {
    open("fig-bars", View.DESK);
    pointedAt("fig-bars", 0, 0.5, 0.1);

    browser.press(Keys.ESCAPE);

    browser.await("return !document.querySelector('.figure-note.shown, .faded, .figure-mark')");
  }

  @Test
  void whereNoPointIsNearNothingIsTold() {
    open("fig-curves", View.DESK);
    pointedAt("fig-curves", 0, along(10), upOnCurves(1 / 30.0));
    List<Double> far = place(browser.evaluate(IN_PANEL, "fig-curves", 0, 0.95, 0.5));

    browser.point(far.get(0), far.get(1));

    browser.await("return !document.querySelector('.figure-note.shown')");
  }

  @Test
  void theArrowKeysWalkFromPointToPoint() {
    open("fig-curves", View.DESK);
    browser.evaluate("document.querySelector('#fig-curves').scrollIntoView({block: 'center'})");
    focusByKeyboard("#fig-curves .drawing");
    browser.await(NOTE);

    assertThat(note()).isEqualTo("κ = 10⁻³\nsamples n: 1\nerror E_test: 0.333333");
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    assertThat(note()).startsWith("κ = 10⁻³\nsamples n: 10\n");
    browser.press(Keys.ARROW_DOWN);
    assertThat(note()).startsWith("measured\nsamples n: 10\nerror E_test: 1.42857\n");
    browser.press(Keys.END);
    assertThat(note()).startsWith("measured\nsamples n: 1000\n");
    browser.press(Keys.ARROW_RIGHT);
    assertThat(note()).startsWith("measured\nsamples n: 1000\n");
    // read aloud to those who use the keyboard
    assertThat(browser.find(".figure-note").getDomAttribute("aria-hidden")).isNull();

    browser.press(Keys.TAB);

    browser.await("return !document.querySelector('.figure-note.shown')");
    assertThat(browser.find(".figure-note").getDomAttribute("aria-hidden")).isEqualTo("true");
  }

  /** Puts the focus just before an element and presses the tabulator. */
  private void focusByKeyboard(String selector) {
    browser.evaluate(
        """
        const before = document.createElement("span");
        before.tabIndex = -1;
        document.querySelector(arguments[0]).before(before);
        before.focus({preventScroll: true});
        """,
        selector);
    browser.press(Keys.TAB);
  }

  @Test
  void aFingerIsEnough() {
    open("fig-cells", View.PHONE);
    List<Double> at = place(browser.evaluate(IN_PANEL, "fig-cells", 0, 0.9, 0.9));

    browser.tap(at.get(0), at.get(1));

    browser.await(NOTE);
    assertThat(note()).endsWith("value: 1.22222");
    browser.tap(5, 5);
    browser.await("return !document.querySelector('.figure-note.shown')");
  }

  @Test
  void theNoteStaysInsideTheWindowAndMovesNothing() {
    for (View view : List.of(View.DESK, View.PHONE)) {
      open("fig-cells", view);
      String before = (String) browser.evaluate(GEOMETRY);
      for (double across : new double[] {0.01, 0.5, 0.99}) {
        for (double up : new double[] {0.01, 0.99}) {
          pointedAt("fig-cells", 0, across, up);
          List<Double> box =
              place(
                  browser.evaluate(
                      "const b = document.querySelector('.figure-note').getBoundingClientRect();"
                          + "return [b.left, b.top, innerWidth - b.right, innerHeight - b.bottom]"));
          assertThat(box).allSatisfy(side -> assertThat(side).isGreaterThanOrEqualTo(4));
        }
      }
      assertThat(browser.evaluate(GEOMETRY)).isEqualTo(before);
    }
  }

  private static final String GEOMETRY =
      """
      return JSON.stringify([...document.querySelectorAll("main *:not(svg *)")].map(element => {
        const box = element.getBoundingClientRect();
        return [box.x, box.y, box.width, box.height];
      })) + document.documentElement.scrollWidth;
      """;

  @Test
  void theMarkStandsOnThePoint() {
    open("fig-bars", View.DESK);
    List<Double> dot = place(browser.evaluate(MIDDLE, "#fig-bars [data-name='top']"));
    browser.point(dot.get(0) + 4, dot.get(1));
    browser.await(NOTE);

    List<Double> mark = place(browser.evaluate(MIDDLE, ".figure-mark"));

    assertThat(mark.get(0)).isCloseTo(dot.get(0), within(0.1));
    assertThat(mark.get(1)).isCloseTo(dot.get(1), within(0.1));
  }

  @Test
  void whereTheNumbersCannotBeHadNamesAreToldAndNothingIsGuessed() {
    browser.open(blog.url("/posts/figures/"), View.DESK);
    browser.evaluate(
        "window.fetch = () => Promise.reject(new Error('offline'));"
            + "document.getElementById('fig-bars').scrollIntoView({block: 'center'})");

    List<Double> at = place(browser.evaluate(IN_PANEL, "fig-bars", 0, 0.5, 0.1));
    browser.point(at.get(0), at.get(1));

    browser.await("return document.querySelector('.figure-note.shown') !== null");
    assertThat(note()).isEqualTo("height");
  }

  @Test
  void theNumbersAreFetchedOnceAndOnlyWhenAReaderWantsThem() {
    open("fig-bars", View.DESK);
    assertThat(browser.requests()).noneMatch(url -> url.endsWith(".json"));

    pointedAt("fig-bars", 0, 0.5, 0.1);
    pointedAt("fig-bars", 0, 0.87, 0.5);

    assertThat(browser.requests().stream().filter(url -> url.endsWith(".json")))
        .containsExactly(blog.url("/figures/fig-bars.json"));
  }
}
