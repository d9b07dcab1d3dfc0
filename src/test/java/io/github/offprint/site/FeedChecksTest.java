package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedChecksTest {

  private static final Output PAGES =
      new Output() {
        @Override
        public Stream<Route> routes(Site of) {
          return Stream.of("index.html", "posts/p/index.html", "images/a b.png").map(Route::always);
        }

        @Override
        public Stream<SiteFile> files(Site of) {
          return Stream.empty();
        }
      };

  private static List<String> told(String html, Post.Link... links) {
    Post plain = Samples.post("p").build();
    Post post =
        new Post(
            plain.file(),
            plain.standing(),
            plain.frontMatter(),
            List.of(new Prose(html)),
            List.of(),
            List.of(links),
            List.of(),
            0);
    Site site = Samples.site(post);
    return new FeedChecks(site, Routes.of(List.of(PAGES), site))
        .problems().stream().map(Problem::toString).toList();
  }

  @Test
  void whatLeadsSomewhereIsFine() {
    assertThat(
            told(
                "<a href=\"#x\">x</a> <a href=\"/repo/\">h</a> <a href=\"/repo/posts/p\">p</a>"
                    + " <a href=\"mailto:a@b.example\">m</a> <a href=\"https://else.example/x\">e</a>"
                    + " <img src=\"/repo/images/a%20b.png\"> <img src=\"data:image/png, x\">"))
        .isEmpty();
  }

  @Test
  void whatLeadsNowhereIsToldWhereItIsWritten() {
    assertThat(
            told(
                "<a href=\"/repo/posts/q/\">q</a>",
                new Post.Link("/posts/q/", new Position("p.md", 7, 3))))
        .containsExactly(
            "p.md:7:3: warning: \"https://who.example/repo/posts/q/\" leads to nothing in this site"
                + " (correct it: spaces are written %20, and a path begins with /)");
  }

  @Test
  void whatNobodyKnowsThePlaceOfIsToldAtTheFirstLine() {
    assertThat(told("<blockquote cite=\"/repo/nothing.html\">x</blockquote>"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith(Samples.post("p").build().file() + ":1:1: warning: ");
  }

  @Test
  void whatIsNoAddressIsTold() {
    assertThat(told("<a href=\"https://a.example/x y\">x</a>"))
        .hasSize(1)
        .first()
        .asString()
        .contains("is no address");
  }
}
