package io.github.offprint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.serve.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees of a preview in a browser. */
@InBrowser
class LivePreviewTest {

  private static final String PAGE = "/posts/first/";
  private static final String HAS =
      "return document.querySelector('main').textContent.includes(arguments[0])";
  private static final String BOX =
      "const box = document.querySelector('offprint-preview');"
          + "const all = box ? box.shadowRoot.querySelector('section') : null;";

  private final Browser browser;
  @TempDir private Path folder;
  private Workshop workshop;

  LivePreviewTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeEach
  void begin() throws IOException {
    workshop = new Workshop(folder);
  }

  @AfterEach
  void end() throws IOException {
    browser.evaluate("window.stop()");
    workshop.close();
  }

  private static String text(String marked) {
    String filler = "Many words that fill the window and have to be scrolled.\n\n".repeat(40);
    String code = "```java\nint i = 0;\n```\n\n";
    return filler + code + "Here it is " + marked + ".\n\n" + filler + "## End\n\nThe end.\n";
  }

  private void open() throws Exception {
    workshop.served();
    browser.open(workshop.url(PAGE), View.DESK);
    browser.await("return !!document.querySelector('offprint-preview')");
    browser.evaluate(
        "window.untouched = document.querySelector('main p:last-of-type'); window.same = 1");
  }

  @Test
  void onlyTheParagraphIsExchangedAndTheReaderStaysWhereHeIs() throws Exception {
    workshop.post("first", text("old"));
    open();
    browser.evaluate("window.scrollTo(0, 1500)");
    Object seen = browser.evaluate("return window.scrollY");

    workshop.post("first", text("new"));

    browser.await(HAS, "Here it is new.");
    assertThat(browser.evaluate("return window.same"))
        .as("the page was not loaded anew")
        .isEqualTo(1L);
    assertThat(browser.evaluate("return window.untouched.isConnected")).isEqualTo(true);
    assertThat(browser.evaluate("return window.scrollY")).isEqualTo(seen);
    assertThat(browser.evaluate("return document.querySelectorAll('.body .code-box').length"))
        .isEqualTo(1L);
  }

  @Test
  void aParagraphAboveTheWindowDoesNotMoveWhatIsRead() throws Exception {
    workshop.post("first", text("old"));
    open();
    browser.evaluate("window.scrollTo(0, 1500)");
    String top = "return Math.round(window.untouched.getBoundingClientRect().top)";
    Object before = browser.evaluate(top);

    workshop.post("first", "A new beginning.\n\nOf two parts.\n\n" + text("new"));

    browser.await(HAS, "Of two parts.");
    browser.await(
        "return Math.round(window.untouched.getBoundingClientRect().top) === arguments[0]", before);
    assertThat(browser.evaluate("return window.same")).isEqualTo(1L);
  }

  @Test
  void newCodeCanBeCopiedToo() throws Exception {
    workshop.post("first", text("old"));
    open();

    workshop.post("first", text("old").replace("int i = 0;", "int i = 1;"));

    browser.await(HAS, "int i = 1;");
    browser.await("return document.querySelectorAll('.body .code-box').length === 1");
    assertThat(browser.evaluate("return document.querySelectorAll('.body .copy-button').length"))
        .isEqualTo(1L);
  }

  @Test
  void problemsAppearOverThePageAndVanish() throws Exception {
    workshop.post("first", text("old"));
    open();

    workshop.post("first", "A link to [nothing](nothing.md).");
    browser.await(BOX + "return !!all && all.textContent.includes('content/posts/first.md:6:')");
    assertThat(browser.evaluate(BOX + "return all.textContent"))
        .asString()
        .contains("there is no published post");
    assertThat(browser.evaluate(HAS, "Here it is old.")).as("the last good page").isEqualTo(true);

    workshop.post("first", "All is well.");
    browser.await(BOX + "return !all");
    browser.await(HAS, "All is well.");
  }

  @Test
  void aFigureFollowsTheMathematics() throws Exception {
    workshop.post("first", "Before.\n\n" + Workshop.figure("line") + "\nAfter.\n");
    open();
    browser.await(HAS, "10.0");
    String drawing = "return document.querySelector('#fig-line svg').outerHTML";
    Object before = browser.evaluate(drawing);
    browser.evaluate("window.same = 1; window.untouched = document.querySelector('main h1')");

    workshop.edit("src/main/java/sample/Slope.java", "return 2 * x", "pause(); return 3 * x");
    workshop.edit(
        "src/main/java/sample/Slope.java",
        "final class Slope {",
        "final class Slope {\n  static void pause() {\n    try { Thread.sleep(150); } catch (InterruptedException e) { throw new IllegalStateException(e); }\n  }\n");

    browser.await("return document.querySelector('#fig-line[aria-busy=true]') !== null");
    browser.await(HAS, "15.0");
    browser.await("return document.querySelector('#fig-line[aria-busy=true]') === null");
    assertThat(browser.evaluate(drawing)).isNotEqualTo(before);
    assertThat(browser.evaluate("return window.same")).isEqualTo(1L);
    assertThat(browser.evaluate("return window.untouched.isConnected")).isEqualTo(true);
  }

  @Test
  void styleIsExchangedWithoutANewPage() throws Exception {
    open();

    workshop.write("templates/assets/css/zz.css", "body { outline: 3px solid rgb(1, 2, 3); }\n");

    browser.await("return getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'");
    assertThat(browser.evaluate("return window.same")).isEqualTo(1L);
  }
}
