package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Author;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorsOfSiteTest {

  private static final String ORCID = "https://orcid.org/0000-0002-1825-0097";

  @Test
  void machinesAreToldWhoTheAuthorsAre() {
    Author ada =
        new Author(
            "Ada",
            Optional.of("0000-0002-1825-0097"),
            Optional.of("https://ada.example/"),
            Optional.of("Analytical Institute"),
            Optional.empty());
    Map<String, String> files = files(site(ada));
    assertThat(files.get("posts/a/index.html"))
        .contains("\"identifier\":\"" + ORCID + "\",\"sameAs\":[\"" + ORCID + "\"]")
        .contains("\"url\":\"https://ada.example/\"")
        .contains("{\"@type\":\"Organization\",\"name\":\"Analytical Institute\"}");
    assertThat(files.get("atom.xml"))
        .contains("<author><name>Ada</name><uri>" + ORCID + "</uri></author>");
    assertThat(files.get("rss.xml")).contains("<dc:creator>Ada</dc:creator>");
  }

  @Test
  void authorsOfWhomOnlyTheNameIsKnownHaveNoAddress() {
    assertThat(files(site(Author.named("Ada"))).get("atom.xml")).doesNotContain("<uri>");
  }

  @Test
  void theSitemapHasThePicturesOfPosts(@TempDir Path folder) {
    Site site = new SampleSite(folder).site();
    assertThat(files(site).get("sitemap.xml"))
        .contains("<image:loc>https://who.example/repo/images/grid.png</image:loc>")
        .contains("<image:loc>https://who.example/repo/figures/fig-curves.svg</image:loc>");
  }

  private static Site site(Author author) {
    SiteInfo usual = Samples.info();
    SiteInfo info =
        new SiteInfo(
            usual.title(),
            "",
            List.of(author),
            "en",
            Samples.ADDRESS,
            usual.navigation(),
            25,
            List.of());
    return new Site(info, List.of(Samples.post("a").build()), Map.of(), Map.of());
  }

  private static Map<String, String> files(Site site) {
    return SampleSite.outputs(Templates.bundledOnly()).stream()
        .filter(output -> !(output instanceof PostImages || output instanceof Assets))
        .flatMap(output -> output.files(site))
        .filter(file -> file.path().matches(".*\\.(html|xml)"))
        .collect(Collectors.toMap(SiteFile::path, Samples::text, (a, b) -> a));
  }
}
