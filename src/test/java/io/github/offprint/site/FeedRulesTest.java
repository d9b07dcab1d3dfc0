package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The rules of RFC 4287 and of RSS 2.0, as feed checkers hold feeds against them. */
class FeedRulesTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir private Path folder;

  private Document feed(Site site, String path) throws Exception {
    SiteFile file =
        new Feeds(Templates.bundledOnly())
            .files(site)
            .filter(f -> f.path().equals(path))
            .findFirst()
            .orElseThrow();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.bytes()));
  }

  private List<Site> sites() {
    return List.of(
        new SampleSite(folder).site(),
        Samples.site(),
        Samples.site(Samples.post("a").title("a < b & c").prose("<p>x</p>").build()));
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && (name.isEmpty() || e.getLocalName().equals(name))) {
        found.add(e);
      }
    }
    return found;
  }

  private static String only(Element parent, String name) {
    List<Element> found = children(parent, name);
    assertThat(found).as(name).hasSize(1);
    assertThat(found.get(0).getTextContent()).as(name).isNotBlank();
    return found.get(0).getTextContent();
  }

  private static void assertIri(String text) {
    URI uri = URI.create(text);
    assertThat(uri.isAbsolute()).as(text).isTrue();
    assertThat(uri.getHost()).as(text).isNotNull();
  }

  @Test
  void atomFollowsItsRules() throws Exception {
    for (Site site : sites()) {
      Element feed = feed(site, "atom.xml").getDocumentElement();
      assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
      assertThat(feed.getLocalName()).isEqualTo("feed");
      assertThat(feed.getAttribute("xml:lang")).isEqualTo("en");
      assertIri(feed.getAttribute("xml:base"));
      allowed(
          feed,
          Set.of(
              "author",
              "category",
              "contributor",
              "generator",
              "icon",
              "logo",
              "id",
              "link",
              "rights",
              "subtitle",
              "title",
              "updated",
              "entry"));
      assertIri(only(feed, "id"));
      only(feed, "title");
      OffsetDateTime updated = OffsetDateTime.parse(only(feed, "updated"));
      assertThat(children(feed, "author")).isNotEmpty();
      links(feed, true);
      Set<String> ids = new HashSet<>();
      for (Element entry : children(feed, "entry")) {
        entry(entry, ids);
        assertThat(OffsetDateTime.parse(only(entry, "updated"))).isBeforeOrEqualTo(updated);
      }
    }
  }

  private static void entry(Element entry, Set<String> ids) {
    allowed(
        entry,
        Set.of(
            "author",
            "category",
            "content",
            "contributor",
            "id",
            "link",
            "published",
            "rights",
            "source",
            "summary",
            "title",
            "updated"));
    String id = only(entry, "id");
    assertIri(id);
    assertThat(ids.add(id)).as(id).isTrue();
    only(entry, "title");
    OffsetDateTime published = OffsetDateTime.parse(only(entry, "published"));
    assertThat(OffsetDateTime.parse(only(entry, "updated"))).isAfterOrEqualTo(published);
    assertThat(children(entry, "summary").size()).isLessThanOrEqualTo(1);
    assertThat(children(entry, "author")).allSatisfy(author -> only(author, "name"));
    assertThat(children(entry, "category"))
        .allMatch(category -> !category.getAttribute("term").isBlank());
    links(entry, false);
    List<Element> content = children(entry, "content");
    assertThat(content).hasSize(1);
    assertThat(content.get(0).getAttribute("type")).isEqualTo("html");
    content(content.get(0).getTextContent());
  }

  private static void links(Element parent, boolean self) {
    List<Element> links = children(parent, "link");
    links.forEach(link -> assertIri(link.getAttribute("href")));
    assertThat(links.stream().filter(l -> l.getAttribute("rel").equals("alternate")).count())
        .isEqualTo(1);
    assertThat(links.stream().filter(l -> l.getAttribute("rel").equals("self")).count())
        .isEqualTo(self ? 1 : 0);
  }

  private static void allowed(Element parent, Set<String> names) {
    assertThat(children(parent, "")).extracting(Element::getLocalName).isSubsetOf(names);
  }

  @Test
  void rssFollowsItsRules() throws Exception {
    for (Site site : sites()) {
      Element rss = feed(site, "rss.xml").getDocumentElement();
      assertThat(rss.getAttribute("version")).isEqualTo("2.0");
      Element channel = children(rss, "channel").get(0);
      only(channel, "title");
      only(channel, "description");
      assertThat(only(channel, "language")).isEqualTo("en");
      date(only(channel, "lastBuildDate"));
      assertThat(children(channel, "link"))
          .anyMatch(link -> link.getTextContent().equals("https://who.example/repo/"))
          .anyMatch(link -> link.getAttribute("href").equals("https://who.example/repo/rss.xml"));
      Set<String> guids = new HashSet<>();
      for (Element item : children(channel, "item")) {
        only(item, "title");
        assertIri(only(item, "link"));
        String guid = only(item, "guid");
        assertIri(guid);
        assertThat(guids.add(guid)).as(guid).isTrue();
        date(only(item, "pubDate"));
        assertThat(children(item, "description").size()).isLessThanOrEqualTo(1);
        content(only(item, "encoded"));
      }
    }
  }

  private static void date(String text) {
    assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)).isNotNull();
  }

  /** HTML for readers that have neither our style nor our script. */
  private static void content(String html) {
    org.jsoup.nodes.Document body = Jsoup.parseBodyFragment(html);
    assertThat(body.select("script, style, button, form, iframe, annotation, .katex, svg"))
        .isEmpty();
    assertThat(body.select("[onclick], [onload], [srcset]")).isEmpty();
    for (String name : List.of("href", "src")) {
      body.select("[" + name + "]").eachAttr(name).forEach(FeedRulesTest::assertIri);
    }
    assertThat(body.select("img:not([alt])")).isEmpty();
    assertThat(body.text()).doesNotContain("$$", "[^");
  }
}
