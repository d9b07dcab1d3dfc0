package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Address;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {

  private static Map<String, Document> feeds(Site site) {
    return new Feeds(Templates.bundledOnly())
        .files(site)
        .collect(Collectors.toMap(SiteFile::path, FeedsTest::parsed));
  }

  /** Reads it twice: once by a parser that is strict, once by one that is convenient. */
  private static Document parsed(SiteFile file) {
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(file.bytes()));
    } catch (Exception e) {
      throw new AssertionError(file.path() + " is not XML: " + Samples.text(file), e);
    }
    return Jsoup.parse(Samples.text(file), "", Parser.xmlParser());
  }

  private static Document atom(Site site) {
    return feeds(site).get("atom.xml");
  }

  private static Element content(Site site) {
    return Jsoup.parseBodyFragment(atom(site).select("entry > content").get(0).wholeText()).body();
  }

  @Test
  void bothHoldTheSamePosts(@TempDir Path folder) {
    Map<String, Document> feeds = feeds(new SampleSite(folder).site());
    assertThat(feeds.get("atom.xml").select("entry > id").eachText())
        .containsExactly(
            "https://who.example/repo/posts/first/",
            "https://who.example/repo/posts/second/",
            "https://who.example/repo/posts/hidden/",
            "https://who.example/repo/posts/research/")
        .isEqualTo(feeds.get("rss.xml").select("item > guid").eachText());
    assertThat(
            feeds.get("rss.xml").select("item").first().selectFirst("content|encoded").wholeText())
        .isEqualTo(feeds.get("atom.xml").select("content").first().wholeText());
  }

  @Test
  void draftsAreNeverAmongThem() {
    assertThat(atom(Samples.site(Samples.post("a").draft().build())).select("entry")).isEmpty();
  }

  @Test
  void datesComeFromThePosts(@TempDir Path folder) {
    Map<String, Document> feeds = feeds(new SampleSite(folder).site());
    assertThat(feeds.get("atom.xml").select("feed > updated").text())
        .isEqualTo("2025-06-02T00:00:00Z");
    assertThat(feeds.get("atom.xml").select("entry > published").first().text())
        .isEqualTo("2025-03-18T00:00:00Z");
    assertThat(feeds.get("rss.xml").select("item > pubDate").first().text())
        .isEqualTo("Tue, 18 Mar 2025 00:00:00 GMT");
    assertThat(atom(Samples.site()).select("feed > updated").text())
        .isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void everyLinkIsAbsolute(@TempDir Path folder) {
    Site site = new SampleSite(folder).site();
    Element content = content(site);
    assertThat(content.select("[href]").eachAttr("href"))
        .contains(
            "https://who.example/repo/posts/second/", "https://who.example/repo/posts/first/#fn:1")
        .allMatch(link -> link.startsWith("https://"));
    assertThat(content.select("img").eachAttr("src"))
        .containsExactly(
            "https://who.example/repo/figures/fig-curves.svg",
            "https://who.example/repo/images/grid.png");
    assertThat(atom(site).select("link").eachAttr("href"))
        .allMatch(link -> link.startsWith("https://who.example/repo/"));
  }

  @Test
  void formulasAreMathMlAndNothingElse(@TempDir Path folder) {
    Element content = content(new SampleSite(folder).site());
    assertThat(content.select(".katex, .katex-html, .katex-display, .katex-mathml")).isEmpty();
    assertThat(content.select("math")).hasSize(7);
    assertThat(content.select("math[display=block]")).hasSize(1);
  }

  @Test
  void whatOnlyServesThePageIsGone(@TempDir Path folder) {
    Element content = content(new SampleSite(folder).site());
    assertThat(content.select("h2 a, h3 a, h4 a, script, button, style, svg")).isEmpty();
    assertThat(content.select("h2").first().text()).isEqualTo("One constant decides");
    assertThat(content.select("sup a")).hasSize(1);
  }

  @Test
  void aFigureIsAPictureWithItsCaption(@TempDir Path folder) {
    Element figure = content(new SampleSite(folder).site()).selectFirst("#fig-curves");
    assertThat(figure.select("img").attr("alt"))
        .isEqualTo("Three falling curves with points on them.");
    assertThat(figure.select("figcaption").text()).startsWith("Figure 1. Test error of kernel");
  }

  @Test
  void hostileTextsStayTexts() {
    String hostile = "<script>alert(1)</script> & \"'\u0000\u000b\ufffe";
    Site site =
        Samples.site(Samples.post("a").title(hostile).description(hostile).tags(hostile).build());
    feeds(site)
        .forEach(
            (path, feed) -> {
              assertThat(feed.select("script")).as(path).isEmpty();
              assertThat(feed.select("entry > title, item > title").text())
                  .as(path)
                  .isEqualTo("<script>alert(1)</script> & \"'");
            });
  }

  @Test
  void tasksAndTabsCanBeReadWithoutForms() {
    String html =
        "<ul><li class=\"task\"><input type=\"checkbox\" disabled checked> done</li></ul>"
            + "<input class=\"tab-choice\" type=\"radio\" id=\"t\"><label for=\"t\">Java</label>"
            + "<div class=\"tab-panel\">x</div>";
    Element content = content(Samples.site(Samples.post("a").prose(html).build()));
    assertThat(content.select("input, label")).isEmpty();
    assertThat(content.text()).isEqualTo("\u2611 done Java x");
  }

  @Test
  void formulasLeaveNoTexBehind(@TempDir Path folder) {
    Element content = content(new SampleSite(folder).site());
    assertThat(content.select("annotation")).isEmpty();
    assertThat(content.text()).doesNotContain("\\");
  }

  @Test
  void onlyTheNewestAreIn() {
    var posts = IntStream.range(0, 30).mapToObj(i -> Samples.post("p" + i).build()).toList();
    Site site = new Site(Samples.info(), posts, Map.of(), Map.of());
    assertThat(atom(site).select("entry")).hasSize(25);
  }

  @Test
  void aLinkThatIsNoAddressIsLeftAlone() {
    Site site = Samples.site(Samples.post("a").prose("<a href=\"http://a b\">x</a>").build());
    assertThat(content(site).select("a").attr("href")).isEqualTo("http://a b");
  }

  @Test
  void aSiteWithoutAnAddressHasNone() {
    Site site = Samples.at(Address.ROOT, Samples.site(Samples.post("a").build()));
    assertThat(feeds(site)).isEmpty();
    assertThat(Samples.routes(site).files()).doesNotContain("atom.xml", "rss.xml", "sitemap.xml");
    assertThat(new HtmlPages(Templates.bundledOnly()).files(site).map(Samples::text))
        .noneMatch(page -> page.contains("atom.xml") || page.contains("rss.xml"));
  }
}
