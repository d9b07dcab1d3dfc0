package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Post;
import io.github.offprint.problem.Position;
import io.github.offprint.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesTest {

  private static List<String> problems(Site site) {
    return Samples.routes(site).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void everyFileOfASiteIsForeseen(@TempDir Path folder) {
    Site site = new SampleSite(folder).site();
    Routes routes = Samples.routes(site);
    TreeSet<String> files =
        SampleSite.files(site, Templates.bundledOnly())
            .map(SiteFile::path)
            .collect(Collectors.toCollection(TreeSet::new));
    // whether an experiment finds a figure is not known before it has run
    files.add("figures/val-risk.pdf");
    files.add("figures/val-risk.svg");
    assertThat(routes.files()).containsExactlyElementsOf(files);
    assertThat(routes.problems()).isEmpty();
  }

  @Test
  void tagsThatDifferInCaseOnlyAreAProblem() {
    assertThat(problems(Samples.site(post("a", "ML"), post("b", "ml"))))
        .containsExactly(
            "content/posts/b.md:1:1: error: the path /tags/ml/index.html differs from"
                + " /tags/ML/index.html in case only: wanted by the tag \"ML\" (rename one of the"
                + " two)");
  }

  private static Post post(String abbrlink, String tag) {
    return Samples.post(abbrlink).tags(tag).build();
  }

  @Test
  void anAliasMustNotTakeAPageThatIsNoPost() {
    assertThat(problems(Samples.site(Samples.post("a").aliases("/tags/").build())))
        .containsExactly(
            "content/posts/a.md:1:1: error: the path /tags/index.html is taken: every site has one"
                + " (rename one of the two)");
  }

  @Test
  void twoPostsOfOneAddressAreToldOfItWhereTheyAreRead() {
    Site site = Samples.site(Samples.post("a").aliases("/posts/b/").build(), post("b", "x"));
    assertThat(problems(site)).isEmpty();
  }

  @Test
  void onePictureMayBeShownTwiceButTwoPicturesNeedTwoPaths() {
    Position here = new Position("content/posts/a.md", 3, 1);
    Post.Image first = new Post.Image(Path.of("one/x.png"), "/images/x.png", here);
    Post.Image second = new Post.Image(Path.of("two/x.png"), "/images/x.png", here);
    Site same = Samples.site(Samples.post("a").image(first).image(first).build());
    Site different = Samples.site(Samples.post("a").image(first).image(second).build());
    assertThat(problems(same)).isEmpty();
    assertThat(problems(different))
        .containsExactly(
            "content/posts/a.md:3:1: error: the path /images/x.png is taken: wanted by the picture at"
                + " content/posts/a.md:3:1 (rename one of the two)");
  }

  @Test
  void assetsOfTheAuthorAreForeseen(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("assets/css"));
    Files.writeString(folder.resolve("assets/logo.svg"), "<svg/>");
    Files.writeString(folder.resolve("assets/css/mine.css"), "");
    Files.writeString(folder.resolve("assets/OFFPRINT.css"), "");
    List<Output> outputs =
        List.of(
            new Assets(
                Templates.in(folder, "templates"), () -> Map.of("fonts/a.woff2", new byte[0])));
    Routes routes = Routes.of(outputs, Samples.site());
    assertThat(routes.files())
        .containsExactly(
            "assets/OFFPRINT.css",
            "assets/katex/fonts/a.woff2",
            "assets/logo.svg",
            "assets/offprint.css",
            "assets/offprint.js");
    assertThat(routes.problems())
        .map(Problem::toString)
        .containsExactly(
            "templates/assets/OFFPRINT.css:1:1: error: the path /assets/OFFPRINT.css differs from"
                + " /assets/offprint.css in case only: every site has one (rename one of the two)");
  }

  @Test
  void anAssetThatCannotBeHadIsAProblemBesideTheOthers(@TempDir Path folder) throws Exception {
    Path mine = Files.createDirectories(folder.resolve("mine/assets"));
    Files.createSymbolicLink(mine.resolve("away"), folder);
    Templates templates = Templates.in(folder.resolve("mine"), "templates");
    Routes routes =
        Routes.of(
            SampleSite.outputs(templates),
            Samples.site(Samples.post("a").aliases("/tags/").build()));
    assertThat(routes.problems())
        .map(problem -> problem.position().file())
        .containsExactly("content/posts/a.md", "templates/assets/away");
  }

  @Test
  void aStaticFileMustNotTakeTheHomePage() {
    Site site =
        new Site(
            Samples.info(),
            List.of(),
            Map.of(),
            Map.of("index.html", Path.of("/home/me/content/_static/index.html")));
    assertThat(problems(site))
        .containsExactly(
            "content/_static/index.html:1:1: error: the path /index.html is taken: every site has"
                + " one (rename one of the two)");
  }
}
