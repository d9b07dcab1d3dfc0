package io.github.offprint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Every kind of page can be read by everybody (WCAG 2.2, A and AA, as far as axe can tell). */
@InBrowser
class AccessibilityTest {

  /** One page of each kind; the first lists posts, the second holds every construct. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/posts/constructs/",
          "/posts/figures/",
          "/tags/",
          "/tags/science/",
          "/archive/",
          "/404.html");

  /** Levels of headings that jump: each may be at most one deeper than the one before. */
  private static final String HEADINGS =
      """
      return [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(h => +h.tagName[1]);
      """;

  private final Browser browser;
  private final SampleBlog blog;

  AccessibilityTest(Browser browser, SampleBlog blog) {
    this.browser = browser;
    this.blog = blog;
  }

  static Stream<Arguments> pagesOnDevices() {
    List<View> desk = List.of(View.DESK, View.DESK.wide(1000).inTheDark(), View.DESK.inTheDark());
    List<View> phone = List.of(View.PHONE, View.PHONE.inTheDark());
    return PAGES.stream()
        .flatMap(page -> Stream.of(desk, phone).map(views -> Arguments.of(page, views)));
  }

  static List<String> pages() {
    return PAGES;
  }

  private List<String> strings(String script, Object... arguments) {
    List<?> found = (List<?>) browser.evaluate(script, arguments);
    return found.stream().map(String::valueOf).toList();
  }

  @ParameterizedTest
  @MethodSource("pagesOnDevices")
  void axeFindsNothing(String page, List<View> views) {
    browser.open(blog.url(page), views.get(0));
    for (View view : views) {
      browser.turn(view);
      browser.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");

      assertThat(Axe.findings(browser)).as(view.toString()).isEmpty();
    }
  }

  /** The page leaves at once, so that its text is read without the order to leave. */
  @Test
  void axeFindsNothingAtAFormerAddress() {
    browser.open(blog.url("/404.html"), View.PHONE);
    browser.evaluate(
        """
        return fetch("/posts/an-older-address/").then(page => page.text()).then(text => {
          document.open();
          document.write(text.replace(/<meta http-equiv="refresh"[^>]*>/, ""));
          document.close();
        });
        """);

    assertThat(browser.find("h1").getText()).isEqualTo("This page has moved");
    assertThat(Axe.findings(browser)).isEmpty();
  }

  @Test
  void axeFindsNothingInTheWindowOfAFigure() {
    browser.open(blog.url("/posts/figures/"), View.DESK);
    browser.find("#fig-curves a.enlarge").click();

    assertThat(Axe.findings(browser)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headingsBeginWithOneOfTheFirstLevelAndSkipNone(String page) {
    browser.open(blog.url(page), View.DESK);

    List<Integer> levels = strings(HEADINGS).stream().map(Integer::valueOf).toList();

    assertThat(levels).startsWith(1).containsOnlyOnce(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i))
          .as("heading %s of %s", i, levels)
          .isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageHasItsLandmarks(String page) {
    browser.open(blog.url(page), View.DESK);

    assertThat(browser.findAll("body > header")).hasSize(1);
    assertThat(browser.findAll("main#main")).hasSize(1);
    assertThat(browser.findAll("body > footer")).hasSize(1);
    assertThat(strings("return [...document.querySelectorAll('nav')].map(n => n.ariaLabel)"))
        .doesNotHaveDuplicates()
        .doesNotContain("null");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theSkipLinkIsFirstAndLeadsToTheText(String page) {
    browser.open(blog.url(page), View.DESK);

    browser.press(Keys.TAB);

    assertThat(browser.evaluate("return document.activeElement.className")).isEqualTo("skip-link");
    assertThat(browser.find(".skip-link").getLocation().getY()).isNotNegative();
    browser.press(Keys.ENTER);
    assertThat((String) browser.evaluate("return location.hash")).isEqualTo("#main");
    browser.press(Keys.TAB);
    assertThat(browser.evaluate("return document.activeElement.closest('.site-header')")).isNull();
  }

  /** Presses Tab until the focus has left the page, and tells whether each place can be seen. */
  @ParameterizedTest
  @MethodSource("pages")
  void theKeyboardReachesEverythingInTheOrderOfTheTextAndShowsWhere(String page) {
    browser.open(blog.url(page), View.DESK);
    String look =
        """
        const at = document.activeElement;
        if (at === document.body) return null;
        const style = getComputedStyle(at);
        const back = window.last && !(window.last.compareDocumentPosition(at) & 4);
        window.last = at;
        return (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2 ? "unseen" : "seen")
          + (back ? " backwards " : " ") + at.outerHTML.slice(0, 90);
        """;
    int places = 0;
    for (browser.press(Keys.TAB); places < 200; browser.press(Keys.TAB)) {
      Object found = browser.evaluate(look);
      if (found == null) {
        break;
      }
      assertThat((String) found).startsWith("seen ").doesNotStartWith("seen backwards");
      places++;
    }
    assertThat(places).isBetween(7, 199);
  }

  @Test
  void screenReadersGetFormulasAsMathMlAndNotTwice() {
    browser.open(blog.url("/posts/constructs/"), View.DESK);

    assertThat(browser.findAll("main math")).hasSameSizeAs(browser.findAll("main .katex"));
    assertThat(browser.findAll("main .katex-html:not([aria-hidden=true])")).isEmpty();
    assertThat(browser.findAll("main [aria-hidden=true] math")).isEmpty();
    String hidden =
        """
        return [...document.querySelectorAll("main math")].filter(math => {
          const style = getComputedStyle(math);
          return style.display === "none" || style.visibility === "hidden";
        }).length;
        """;
    assertThat(browser.evaluate(hidden)).isEqualTo(0L);
  }

  @Test
  void readersWhoAskedForReducedMotionSeeNone() {
    browser.open(blog.url("/posts/figures/"), View.DESK.calmly());

    assertThat(
            strings(
                """
                return [...document.querySelectorAll("*")].filter(part => {
                  const style = getComputedStyle(part);
                  return style.animationName !== "none"
                    || style.transitionDuration.split(", ").some(time => time !== "0s")
                    || style.scrollBehavior === "smooth";
                }).map(part => part.outerHTML.slice(0, 80));
                """))
        .isEmpty();
  }
}
