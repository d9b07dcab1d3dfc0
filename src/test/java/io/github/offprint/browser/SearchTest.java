package io.github.offprint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.build.BuildOptions;
import io.github.offprint.build.SiteBuild;
import io.github.offprint.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Searching, as a reader does it with nothing but a keyboard. */
@InBrowser
class SearchTest {

  private static final String POST =
      """
      ---
      title: Ridge regression
      published: 2025-01-04
      tags: [kernels]
      ---

      The beginning names nothing.

      ## Eigenvalues of Größe

      Each one is $\\lambda_k$ and falls.

      ![A heron stands in shallow water](dot.svg)

      ## Nothing else

      The constant $\\kappa$ and 核回归 are here.
      """;

  private static final String OTHER =
      """
      ---
      title: Herons and herring
      published: 2025-02-04
      ---

      Birds by the lake.
      """;

  private static final String DRAFT =
      """
      ---
      title: Unfinished heron
      published: 2025-02-04
      draft: true
      ---

      Nobody reads of the heron here.
      """;

  @TempDir private static Path folder;
  private static PageServer server;
  private final Browser browser;

  SearchTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  static void build() throws IOException {
    Path posts = Files.createDirectories(folder.resolve("content/posts"));
    Files.writeString(posts.resolve("ridge.md"), POST);
    Files.writeString(posts.resolve("birds.md"), OTHER);
    Files.writeString(posts.resolve("draft.md"), DRAFT);
    Files.writeString(
        posts.resolve("dot.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n");
    ClassLoader classes = SearchTest.class.getClassLoader();
    new SiteBuild(BuildOptions.in(folder), classes, Progress.UNSEEN).build();
    server = new PageServer(folder.resolve("site"));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  /** What is found for words typed after the key that opens the search. */
  private List<String> found(String words) {
    browser.open(server.url("/"), View.DESK);
    browser.press("/");
    browser.await("return document.activeElement.type === 'search'");
    browser.press(words);
    browser.await("return document.querySelector('.search-status').textContent !== ''");
    browser.await(
        "return [...document.querySelectorAll('.search-snippet')].every(s => s.textContent)");
    return browser.findAll(".search-dialog li").stream().map(line -> line.getText()).toList();
  }

  @Test
  void aWordOfACaptionIsFoundInItsSection() {
    List<String> found = found("shallow");
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).contains("Ridge regression", "Eigenvalues of Größe", "shallow water");
    assertThat(browser.find(".search-dialog mark").getText()).isEqualTo("shallow");
    browser.press(Keys.ENTER);
    browser.await("return location.hash !== ''");
    assertThat(browser.evaluate("return decodeURIComponent(location.pathname + location.hash)"))
        .isEqualTo("/posts/ridge/#eigenvalues-of-größe");
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).allMatch(url -> url.startsWith(server.url("/")));
  }

  @Test
  void formulasAreFoundByTheirTex() {
    assertThat(found("\\lambda_k")).hasSize(1).allMatch(line -> line.contains("Eigenvalues"));
    assertThat(found("\\kappa")).hasSize(1).allMatch(line -> line.contains("Nothing else"));
    assertThat(found("lambda")).hasSize(1).allMatch(line -> line.contains("Eigenvalues"));
  }

  @Test
  void accentsSpacesAndSlipsDoNotMatter() {
    assertThat(found("grosse")).isEmpty();
    assertThat(found("große")).hasSize(1);
    assertThat(found("回归")).hasSize(1);
    assertThat(found("regresion")).hasSize(1);
    assertThat(found("kernels")).hasSize(1);
  }

  @Test
  void titlesComeFirstAndDraftsNever() {
    List<String> found = found("heron");
    assertThat(found).hasSize(2);
    assertThat(found.get(0)).startsWith("Herons and herring");
    assertThat(browser.find(".search-status").getText()).isEqualTo("2 pages");
    assertThat(found("unfinished")).isEmpty();
  }

  @Test
  void arrowsChooseAndEscapeCloses() {
    found("heron");
    String chosen =
        "return document.querySelector('[aria-selected=true] .search-title').textContent";
    assertThat(browser.evaluate(chosen)).isEqualTo("Herons and herring");
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.evaluate(chosen)).isEqualTo("Ridge regression");
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.evaluate(chosen)).isEqualTo("Herons and herring");
    // the first empties the field where it holds something
    browser.press(Keys.ESCAPE);
    if (!browser.findAll("dialog[open]").isEmpty()) {
      browser.press(Keys.ESCAPE);
    }
    assertThat(browser.findAll("dialog[open]")).isEmpty();
  }

  @Test
  void nothingIsLoadedBeforeAndNothingIsShownWithoutScripts() {
    browser.open(server.url("/"), View.PHONE);
    assertThat(browser.visible(".search-open")).hasSize(1);
    assertThat(browser.requests()).noneMatch(url -> url.contains("assets/search"));
    assertThat((Boolean) browser.evaluate("return document.documentElement.scrollWidth <= 390"))
        .isTrue();
    browser.open(server.url("/"), View.DESK.withoutScripts());
    assertThat(browser.findAll(".search-open")).isEmpty();
  }
}
