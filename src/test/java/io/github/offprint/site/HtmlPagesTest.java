package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Address;
import io.github.offprint.content.Post;
import io.github.offprint.problem.OffprintException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPagesTest {

  private static Map<String, Document> pages(Site site) {
    return new HtmlPages(Templates.bundledOnly())
        .files(site)
        .collect(Collectors.toMap(SiteFile::path, file -> Jsoup.parse(Samples.text(file))));
  }

  private static Document page(String path, Post... posts) {
    return pages(Samples.site(posts)).get(path);
  }

  private static List<String> titles(Document page) {
    return page.select(".entry-title a").eachText();
  }

  @Test
  void thePinnedStandFirstThenTheOthersInTheOrderOfTheSite() {
    Document home =
        page(
            "index.html",
            Samples.post("new").build(),
            Samples.post("low").pin(1).build(),
            Samples.post("high").pin(99).build(),
            Samples.post("old").build());
    assertThat(titles(home)).containsExactly("Post high", "Post low", "Post new", "Post old");
    assertThat(home.select(".pinned .entry")).hasSize(2);
  }

  @Test
  void hiddenPostsAreOffTheHomeListOnly() {
    Map<String, Document> pages =
        pages(Samples.site(Samples.post("secret").hidden().tags("t").build()));
    assertThat(pages.get("index.html").text()).doesNotContain("Post secret");
    assertThat(pages.get("archive/index.html").text()).contains("Post secret");
    assertThat(pages.get("tags/t/index.html").text()).contains("Post secret");
    assertThat(pages).containsKey("posts/secret/index.html");
  }

  @Test
  void aPostMayHideItsDateInListsOnly() {
    Map<String, Document> pages = pages(Samples.site(Samples.post("a").undated().build()));
    assertThat(pages.get("index.html").select("main time, main .reading-time")).isEmpty();
    assertThat(pages.get("posts/a/index.html").select("main time").text())
        .isEqualTo("4 January 2025");
    assertThat(pages.get("posts/a/index.html").select(".reading-time").text())
        .isEqualTo("1 min read");
  }

  @Test
  void draftsAreMarkedWhereverTheyAreShown() {
    Map<String, Document> pages = pages(Samples.site(Samples.post("a").draft().build()));
    for (String path : List.of("index.html", "archive/index.html", "posts/a/index.html")) {
      assertThat(pages.get(path).select("main .draft-mark")).as(path).hasSize(1);
    }
    assertThat(pages.get("posts/a/index.html").select("meta[name=robots]").attr("content"))
        .isEqualTo("noindex");
  }

  @Test
  void hostileTextsAreShownAndDoNothing() {
    String hostile = "\"><script>alert('x')</script>&amp;";
    Post post =
        Samples.post("a").title(hostile).description(hostile).tags(hostile).lang("en").build();
    Map<String, Document> pages = pages(Samples.site(post, Samples.post("b").build()));
    assertThat(pages)
        .allSatisfy((path, page) -> assertThat(page.select("script:not([type])")).hasSize(2));
    Document page = pages.get("posts/a/index.html");
    assertThat(page.select("h1").text()).isEqualTo(hostile);
    assertThat(page.select("meta[name=description]").attr("content")).isEqualTo(hostile);
    assertThat(page.title()).startsWith(hostile);
    assertThat(pages.get("posts/b/index.html").select(".newer").text()).contains(hostile);
    assertThat(pages.get("index.html").select("main .tag").text()).isEqualTo(hostile);
  }

  @Test
  void noLinkLeavesTheFolderOfTheSite(@TempDir Path folder) {
    pages(new SampleSite(folder).site())
        .forEach(
            (path, page) ->
                page.select("[href^=/], [src^=/]")
                    .forEach(
                        e ->
                            assertThat(e.attr("href") + e.attr("src"))
                                .as(path)
                                .startsWith("/repo/")));
  }

  @Test
  void everyLinkOfAPageLeadsToAFileOfTheSite(@TempDir Path folder) {
    Site site = new SampleSite(folder).site();
    Routes routes = Samples.routes(site);
    pages(site)
        .forEach(
            (path, page) -> {
              for (Element e : page.select("[href^=/repo/], [src^=/repo/]")) {
                String link = e.attr(e.hasAttr("href") ? "href" : "src").replaceFirst("#.*", "");
                String file = UrlPath.file(link.substring("/repo".length()));
                assertThat(routes.has(file)).as("%s links to %s", path, link).isTrue();
              }
            });
  }

  @Test
  void whatMayScrollSidewaysCanBeReachedByKeyboard(@TempDir Path folder) {
    Document post = pages(new SampleSite(folder).site()).get("posts/first/index.html");
    assertThat(post.select(".drawing"))
        .isNotEmpty()
        .allMatch(e -> e.selectFirst("a[href]").attr("aria-label").startsWith("Enlarge "));
    assertThat(post.select(".exhibit div.table"))
        .isNotEmpty()
        .allMatch(e -> e.attr("tabindex").equals("0") && !e.attr("aria-label").isEmpty());
  }

  @Test
  void noIdStandsTwiceOnAPage(@TempDir Path folder) {
    pages(new SampleSite(folder).site())
        .forEach(
            (path, page) ->
                assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates());
  }

  @Test
  void everyPageHasTheLandmarksAndOneTitle(@TempDir Path folder) {
    pages(new SampleSite(folder).site())
        .forEach(
            (path, page) -> {
              assertThat(page.select("html[lang] > body > header")).as(path).hasSize(1);
              assertThat(page.select("body > main#main")).as(path).hasSize(1);
              assertThat(page.select("body > footer")).as(path).hasSize(1);
              assertThat(page.select("h1")).as(path).hasSize(1);
              assertThat(page.select("a.skip-link[href=#main]")).as(path).hasSize(1);
              assertThat(page.select("svg:not([aria-hidden]):not([role=img])")).as(path).isEmpty();
            });
  }

  @Test
  void aPostSaysWhatItIsToMachines() {
    Document page =
        page(
            "posts/a/index.html",
            Samples.post("a").updated("2025-02-03").description("About a.").tags("t").build());
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://who.example/repo/posts/a/");
    assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
    assertThat(page.select("meta[property=article:published_time]").attr("content"))
        .isEqualTo("2025-01-04");
    assertThat(page.select("meta[property=article:modified_time]").attr("content"))
        .isEqualTo("2025-02-03");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly("/repo/atom.xml", "/repo/rss.xml");
  }

  @Test
  void aSiteWithoutAnAddressHasNoCanonicalLinks() {
    Site site = Samples.at(Address.ROOT, Samples.site(Samples.post("a").build()));
    assertThat(pages(site).get("posts/a/index.html").select("[rel=canonical], [property=og:url]"))
        .isEmpty();
  }

  @Test
  void onlyPagesWithFormulasLoadTheirStyle() {
    Map<String, Document> pages =
        pages(
            Samples.site(
                Samples.post("with").prose("<span class=\"katex\">x</span>").build(),
                Samples.post("without").build()));
    String style = "link[href$=katex.min.css]";
    assertThat(pages.get("posts/with/index.html").select(style)).hasSize(1);
    assertThat(pages.get("posts/without/index.html").select(style)).isEmpty();
  }

  @Test
  void theContentsListHeadingsOfThreeLevels() {
    Samples.PostBuilder post = Samples.post("a");
    for (int level = 1; level <= 6; level++) {
      post.heading(level, "<em>H" + level + "</em>", "h" + level);
    }
    assertThat(page("posts/a/index.html", post.build()).select(".toc a").eachAttr("href"))
        .containsExactly("#h2", "#h3", "#h4");
    assertThat(page("posts/a/index.html", post.withoutContents().build()).select(".toc")).isEmpty();
  }

  @Test
  void aDirectiveInAQuoteStaysInTheQuote() {
    Site site =
        new Site(
            Samples.info(),
            List.of(
                Samples.post("a")
                    .prose("<blockquote><p>before</p>")
                    .directive(Samples.directive("fig-q", "x/y", "A <em>caption</em>.", "alt"))
                    .prose("<p>after</p></blockquote>")
                    .build()),
            Map.of(
                "fig-q",
                Samples.exhibit(
                    3,
                    Samples.directive("fig-q", "x/y", "A <em>caption</em>.", "alt"),
                    Samples.curveAndDots(),
                    "<svg role=\"img\"></svg>")),
            Map.of());
    Element figure = pages(site).get("posts/a/index.html").selectFirst("blockquote > figure#fig-q");
    assertThat(figure.select(".caption").text()).isEqualTo("Figure 3. A caption.");
    assertThat(figure.select(".provenance").text()).isEqualTo("x/y seed 7 SVG PDF CSV JSON");
    assertThat(figure.nextElementSibling().text()).isEqualTo("after");
  }

  @Test
  void anExperimentWithoutFigureShowsItsValues(@TempDir Path folder) {
    Document page = pages(new SampleSite(folder).site()).get("posts/first/index.html");
    assertThat(page.select("#val-risk th").eachText())
        .containsExactly("kappa", "testMse", "trainMse", "learnability");
    assertThat(page.select("#val-risk td").eachText())
        .containsExactly("0.00893886", "1.20881", "3.1 × 10⁻⁹", "0.999, 0.981, 0.752, 0.113");
    assertThat(page.select("#val-risk .provenance a").eachText()).containsExactly("CSV", "JSON");
  }

  @Test
  void aLanguageWithoutWordsGetsDatesThatNobodyMisreads() {
    Document page = page("posts/a/index.html", Samples.post("a").lang("fi").build());
    assertThat(page.select("html").attr("lang")).isEqualTo("fi");
    assertThat(page.select("main time").text()).isEqualTo("2025-01-04");
  }

  @Test
  void theNavigationOfTheSettingsReplacesTheUsualOne() {
    SiteInfo usual = Samples.info();
    SiteInfo info =
        new SiteInfo(
            usual.title(),
            "",
            List.of(),
            "en",
            Samples.ADDRESS,
            List.of(
                MenuEntry.link("Code", "https://code.example/"),
                MenuEntry.menu(
                    "More",
                    List.of(MenuEntry.link("Home", "/"), MenuEntry.link("Tags", "/tags/")))),
            25,
            List.of());
    Document home = pages(new Site(info, List.of(), Map.of(), Map.of())).get("index.html");
    assertThat(home.select(".site-nav a").eachAttr("href"))
        .containsExactly("https://code.example/", "/repo/", "/repo/tags/");
    assertThat(home.select(".site-nav details.menu > summary.holds-current").text())
        .isEqualTo("More");
    assertThat(home.select(".site-nav details [aria-current=page]").text()).isEqualTo("Home");
    assertThat(home.select("meta[name=description], .lede, .entries")).isEmpty();
  }

  @Test
  void aTemplateThatFailsNamesItsPlace() {
    Assertions.assertThatThrownBy(() -> Templates.bundledOnly().filled("post.html", Map.of()))
        .isInstanceOf(OffprintException.class)
        .hasMessageStartingWith("templates/post.html:");
  }
}
