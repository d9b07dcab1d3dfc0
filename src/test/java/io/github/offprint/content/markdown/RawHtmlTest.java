package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Address;
import io.github.offprint.content.Post;
import io.github.offprint.content.Prose;
import io.github.offprint.content.Source;
import io.github.offprint.content.Surroundings;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawHtmlTest {

  // EBML head, a segment of unknown length, and one track of 640 times 360
  private static final String FILM =
      "1A45DFA3844286810118538067" + "01FFFFFFFFFFFFFF1654AE6B8FAE8DD78102E088B0820280BA820168";

  @TempDir Path folder;

  private final Problems problems = new Problems();

  private String shown(String markdown) throws IOException {
    Surroundings surroundings =
        new Surroundings(folder.toRealPath(), Path.of("posts", "x.md"), Map.of());
    return Prose.html(
        new Markdown(new PlainTypesetter(), new Address("", "/base/"))
            .body(Source.of("x.md", markdown).whole(), surroundings, problems)
            .blocks());
  }

  private void film() throws IOException {
    Files.createDirectories(folder.resolve("posts"));
    Files.write(folder.resolve("posts/film.webm"), HexFormat.of().parseHex(FILM));
    Files.writeString(
        folder.resolve("posts/still.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>");
  }

  @Test
  void linksAreResolvedAsThoseOfMarkdown() {
    assertThat(Written.html("<div><a href=\"other.md#x\">o</a> <a href='/a b/'>p</a></div>"))
        .contains("<a href=\"/posts/other-one/#x\">o</a> <a href=\"/a%20b/\">p</a>");
    assertThat(Written.body("<p><a href=\"other.md\">o</a></p>").links())
        .extracting(Post.Link::target)
        .containsExactly("/posts/other-one/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- <a href=\"no.md\"></a> -->",
        "<script>'<a href=\"no.md\">'</script>",
        "<style>/* <a href=\"no.md\"> */</style>",
        "<div>1 < 2, a<b</div>"
      })
  void whatIsNoTagIsLeftAlone(String html) {
    assertThat(Written.html(html)).contains(html);
    assertThat(Written.problems(html)).isEmpty();
  }

  @Test
  void anIdIsGivenOnce() {
    assertThat(Written.problems("<p id=\"a\">x</p>\n\n<p id=a>y</p>"))
        .containsExactly(
            "x.md:3:1: error: the id \"a\" is taken by something else on this page (choose another)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fn:1", "fnref:2", "fnref:2:3", "cite:4", "main", "pinned", "posts", "related"})
  void idsThatThePageNeedsAreTaken(String id) {
    assertThat(Written.problems("<p id=\"" + id + "\">x</p>")).hasSize(1);
    assertThat(Written.problems("## x {#" + id + "}")).hasSize(1);
  }

  @Test
  void aLinkNeedsSomethingThatCanBeHeard() {
    assertThat(Written.problems("<p><a href=\"/x/\"><b></b></a></p>")).hasSize(1);
    assertThat(Written.problems("<p><a href=\"/x/\" aria-label=\"x\"></a></p>")).isEmpty();
    assertThat(Written.problems("<p><a href=\"/x/\"><i title=\"x\"></i></a></p>")).isEmpty();
  }

  @Test
  void headingsOfHtmlStandInTheOrder() {
    assertThat(Written.problems("## a\n\n<h4>b</h4>")).hasSize(1);
  }

  @Test
  void aFilmHasTheSizeOfItsFile() throws IOException {
    film();
    assertThat(shown("<video src=\"film.webm\" poster=\"still.svg\" controls></video>"))
        .contains(
            "src=\"/base/posts/film.webm\" poster=\"/base/posts/still.svg\" controls width=\"640\" height=\"360\">");
    assertThat(problems.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"width=\"7\"", "height=7", "style=\"width: 7em\""})
  void aSizeOfItsAuthorStays(String size) throws IOException {
    film();
    assertThat(shown("<video src=\"film.webm\" " + size + "></video>"))
        .contains("<video src=\"/base/posts/film.webm\" " + size + ">");
  }

  @Test
  void aFilmOfMarkdownMayHaveAPoster() throws IOException {
    film();
    assertThat(shown("![A film](film.webm){poster=still.svg}"))
        .contains("poster=\"/base/posts/still.svg\"")
        .doesNotContain("data-poster");
    assertThat(shown("![A film](film.webm){poster=none.png}")).doesNotContain("poster");
    assertThat(problems.sorted())
        .extracting(Problem::what)
        .isEqualTo(List.of("there is no picture \"none.png\""));
  }
}
