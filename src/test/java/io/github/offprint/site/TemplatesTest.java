package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.site.view.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

  @TempDir Path folder;

  private void given(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  private String filled(String name, Map<String, Object> shown) {
    return Templates.in(folder, "my/templates").filled(name, shown);
  }

  @Test
  void textIsEscaped() throws IOException {
    given("t.html", "<p th:text='${x}'>x</p>");
    assertThat(filled("t.html", Map.of("x", "<script>&"))).isEqualTo("<p>&lt;script&gt;&amp;</p>");
  }

  @Test
  void expressionsInWhatIsShownAreOnlyText() throws IOException {
    given("t.html", "<p th:text='${x}'>x</p><p th:utext='${x}'>x</p>");
    String hostile = "[[${y}]] __${y}__ ${y}";
    assertThat(filled("t.html", Map.of("x", hostile, "y", "secret")))
        .isEqualTo("<p>" + hostile + "</p><p>" + hostile + "</p>");
  }

  @Test
  void anEntryOfTheAuthorStandsInAllLists() throws IOException {
    given(
        "fragments/entry.html",
        "<li th:fragment='entry(entry)' th:text='|${entry.title()} (${words.tag}, ${site.title()},"
            + " ${page.lang()})|'></li>");
    Site site = Samples.site(Samples.post("a").title("Kernels").tags("ridge").build());
    assertThat(
            new HtmlPages(Templates.in(folder, "my/templates"))
                .files(site)
                .filter(file -> file.path().matches("index.html|tags/ridge/index.html"))
                .map(Samples::text))
        .hasSize(2)
        .allMatch(page -> page.contains("<li>Kernels (Tag, Notes on learning, en)</li>"));
  }

  @Test
  void aLayoutOfAListMayFillInEntriesItself() throws IOException {
    given(
        "home.html",
        "<main th:fragment='main'><th:block th:each='post : ${home.posts()}'>"
            + "<li th:replace='~{fragments/entry.html :: entry(${post})}'></li></th:block></main>");
    given("fragments/entry.html", "<li th:fragment='entry(entry)' th:text='${page.title()}'></li>");
    Site site = Samples.site(Samples.post("a").build());
    assertThat(new HtmlPages(Templates.in(folder, "my/templates")).files(site).map(Samples::text))
        .anyMatch(page -> page.contains("<main><li>Notes on learning</li></main>"));
  }

  @Test
  void aFileOfTheAuthorStandsInForTheBundledOne() throws IOException {
    given("404.html", "<main th:fragment='main'>Gone fishing</main>");
    Site site = Samples.site();
    assertThat(new HtmlPages(Templates.in(folder, "my/templates")).files(site).map(Samples::text))
        .anyMatch(page -> page.contains("Gone fishing") && page.contains("site-footer"));
  }

  @Test
  void aMissingFolderIsAnEmptyOne() {
    Templates templates = Templates.in(folder.resolve("nowhere"), "nowhere");
    assertThat(new HtmlPages(templates).files(Samples.site())).isNotEmpty();
  }

  @Test
  void anUnknownAccessorIsAProblemAtItsPlace() throws IOException {
    given("t.html", "<div>\n  <p th:text='${x.titel()}'>x</p>\n</div>");
    assertThatThrownBy(() -> filled("t.html", Map.of("x", new Link("a", "b"))))
        .isInstanceOf(OffprintException.class)
        .hasMessageStartingWith("my/templates/t.html:2:6: error: template: ")
        .hasMessageContaining("titel");
  }

  @Test
  void aMistakeInAnIncludedFileIsAProblemOfThatFile() throws IOException {
    given("outer.html", "<th:block th:replace='~{inner.html :: f}'></th:block>");
    given("inner.html", "<p th:fragment='f'\n th:text='${a b}'>x</p>");
    assertThatThrownBy(() -> filled("outer.html", Map.of()))
        .hasMessageStartingWith("my/templates/inner.html:2:2: error: template: ");
  }

  @Test
  void aMissingTemplateIsAProblem() {
    assertThatThrownBy(() -> filled("nowhere.html", Map.of()))
        .isInstanceOf(OffprintException.class)
        .hasMessageContaining("nowhere.html");
  }
}
