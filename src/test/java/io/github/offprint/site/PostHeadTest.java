package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Address;
import io.github.offprint.content.Paper;
import io.github.offprint.content.Post;
import io.github.offprint.content.Sharing;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PostHeadTest {

  private static final Paper PAPER =
      new Paper(
          Optional.of("10.1000/182"),
          Optional.of("2110.03922"),
          Optional.of("/papers/a.pdf"),
          Optional.of("Journal of Examples"),
          Optional.of("7"),
          Optional.empty(),
          Optional.of("1"),
          Optional.of("20"));

  private static Document head(Site site) {
    return new HtmlPages(Templates.bundledOnly())
        .files(site)
        .filter(file -> file.path().startsWith("posts/"))
        .map(file -> Jsoup.parse(Samples.text(file)))
        .findFirst()
        .orElseThrow();
  }

  private static Document head(Post post) {
    return head(Samples.site(post));
  }

  private static List<String> contents(Document page, String key) {
    return page.select("meta[name=" + key + "], meta[property=" + key + "]").eachAttr("content");
  }

  @Test
  void aPostHasACard() {
    Document page = head(Samples.post("a").title("T").prose("<p>Words.</p>").build());
    assertThat(contents(page, "og:image"))
        .containsExactly("https://who.example/repo/cards/a.png")
        .isEqualTo(contents(page, "twitter:image"));
    assertThat(contents(page, "twitter:card")).containsExactly("summary_large_image");
    assertThat(contents(page, "og:image:width")).containsExactly("1200");
    assertThat(contents(page, "description"))
        .containsExactly("Words.")
        .isEqualTo(contents(page, "og:description"));
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://who.example/repo/posts/a/");
  }

  @Test
  void theAuthorsPictureStandsInForTheCard() {
    Sharing sharing = new Sharing(Optional.of("/images/größe.png"), Optional.empty());
    Site site = Samples.site(Samples.post("a").sharing(sharing).build());
    assertThat(contents(head(site), "og:image"))
        .containsExactly("https://who.example/repo/images/gr%C3%B6%C3%9Fe.png");
    assertThat(new Cards().files(site)).isEmpty();
  }

  @Test
  void draftsAndSitesWithoutAnAddressHaveNoCards() {
    Site draft = Samples.site(Samples.post("a").draft().build());
    assertThat(new Cards().files(draft)).isEmpty();
    assertThat(new Cards().routes(draft)).isEmpty();
    assertThat(contents(head(draft), "og:image")).isEmpty();
    Site nowhere = Samples.at(Address.ROOT, Samples.site(Samples.post("a").build()));
    assertThat(new Cards().files(nowhere)).isEmpty();
    assertThat(contents(head(nowhere), "twitter:card")).containsExactly("summary");
  }

  @Test
  void linkedDataCannotEndItsElement() {
    String hostile = "</script><script>alert(1)</script> \"\\\u2028<!--";
    Document page = head(Samples.post("a").title(hostile).build());
    assertThat(page.select("script[type=application/ld+json]")).hasSize(1);
    String data = page.selectFirst("script[type=application/ld+json]").data();
    assertThat(data)
        .startsWith("{\"@context\":\"https://schema.org\",\"@type\":\"BlogPosting\",")
        .contains("\"headline\":\"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)")
        .contains("\\\"\\\\\\u2028")
        .doesNotContain("<");
  }

  @Test
  void onlyAPaperIsCited() {
    assertThat(head(Samples.post("a").build()).select("meta[name^=citation_]")).isEmpty();
    Sharing sharing = new Sharing(Optional.empty(), Optional.of(PAPER));
    Document page = head(Samples.post("a").title("T").sharing(sharing).build());
    assertThat(contents(page, "citation_title")).containsExactly("T");
    assertThat(contents(page, "citation_author")).containsExactly("Ada Example");
    assertThat(contents(page, "citation_publication_date")).containsExactly("2025/01/04");
    assertThat(contents(page, "citation_pdf_url"))
        .containsExactly("https://who.example/repo/papers/a.pdf");
    assertThat(contents(page, "citation_arxiv_id")).containsExactly("2110.03922");
    assertThat(contents(page, "citation_doi")).containsExactly("10.1000/182");
    assertThat(contents(page, "citation_journal_title")).containsExactly("Journal of Examples");
    assertThat(page.selectFirst("script[type=application/ld+json]").data())
        .contains("\"@type\":\"ScholarlyArticle\"")
        .contains(
            "\"sameAs\":[\"https://doi.org/10.1000/182\",\"https://arxiv.org/abs/2110.03922\"]")
        .contains("\"isPartOf\":{\"@type\":\"Periodical\",\"name\":\"Journal of Examples\"}");
  }
}
