package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Address;
import io.github.offprint.content.Post;
import io.github.offprint.problem.Position;
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
    return new Links(site.posts(), Samples.routes(site), site.info().address())
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
    assertThat(new Links(site.posts(), Samples.routes(site), site.info().address()).problems())
        .isEmpty();
  }

  @Test
  void aPageThatMayBeOfAnotherSiteOfTheHostIsOnlyRemarkedOn() {
    Site site = Samples.site(Samples.post("a").link("/notes/", 4, 9).build());
    assertThat(new Links(site.posts(), Samples.routes(site), Address.ROOT).problems())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.NOTE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/archive/ | ",
        "/posts/a/ | ",
        "https://who.example/x | ",
        "mailto:who@example.org | ",
        "/about/ | the site has no page /about/",
        "//evil.example | \"//evil.example\" is no place to navigate to",
        "archive/ | \"archive/\" is no place to navigate to",
        "javascript:alert(1) | \"javascript:alert(1)\" is no place to navigate to"
      })
  void theNavigationLeadsToPagesOrToOtherSites(String target, String what) {
    Site site = Samples.site(Samples.post("a").build());
    Position position = new Position("offprint.yaml", 3, 5);
    List<Problem> problems =
        new Links(site.posts(), Samples.routes(site), site.info().address())
            .problems(List.of(new Post.Link(target, position)));
    assertThat(problems).map(Problem::what).isEqualTo(what == null ? List.of() : List.of(what));
    assertThat(problems).allMatch(problem -> problem.position().equals(position));
  }
}
