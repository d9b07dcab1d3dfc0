package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  private static List<String> problems(String target) {
    Site site =
        new Site(
            Samples.info(),
            List.of(
                Samples.post("a").link(target, 4, 9).heading(2, "Here", "here").build(),
                Samples.post("b")
                    .published("2024-05-05")
                    .tags("C++")
                    .aliases("/old/b/")
                    .heading(2, "Über uns", "über-uns")
                    .prose("<p id=\"fn-1\">x</p>")
                    .directive(Samples.directive("fig-one", "x/y", "", ""))
                    .build()),
            Map.of(
                "fig-one",
                Samples.exhibit(
                    1,
                    Samples.directive("fig-one", "x/y", "", ""),
                    Samples.curveAndDots(),
                    "<svg/>")),
            Map.of("paper.pdf", Path.of("paper.pdf")));
    return new Links(site.posts(), Samples.routes(site))
        .problems().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/posts/b/",
        "/posts/b",
        "/posts/b/#fn-1",
        "/posts/b/#fig-one",
        "#here",
        "/posts/b/#%C3%BCber-uns",
        "/posts/b/?q=1#fn-1",
        "/tags/C%2B%2B/",
        "/archive/#2024",
        "/archive/",
        "/figures/fig-one.svg",
        "/figures/fig-one.csv",
        "/old/b/",
        "/paper.pdf",
        "/atom.xml",
        "#top",
        "/posts/b/#"
      })
  void linksToWhatTheSiteHasAreFine(String target) {
    assertThat(problems(target)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/posts/bb/ | the site has no page /posts/bb/ (did you mean /posts/b/?)",
        "/nowhere/else/ | the site has no page /nowhere/else/ (correct the link, or add what it leads to)",
        "#hree | the page /posts/a/ has no place #hree (did you mean \"here\"?)",
        "/posts/b/#fig-ome | the page /posts/b/ has no place #fig-ome (did you mean \"fig-one\"?)",
        "/archive/#1999 | the page /archive/ has no place #1999 (known: 2024, 2025)"
      })
  void otherLinksAreProblemsAtTheirPlace(String target, String message) {
    assertThat(problems(target)).containsExactly("content/posts/a.md:4:9: error: " + message);
  }

  @Test
  void aSiteWithoutLinksHasNoProblems() {
    Site site = Samples.site();
    assertThat(new Links(site.posts(), Samples.routes(site)).problems()).isEmpty();
  }
}
