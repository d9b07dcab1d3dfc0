package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.content.Address;
import io.github.offprint.experiment.Findings;
import io.github.offprint.figure.Numbers;
import io.github.offprint.problem.OffprintException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallOutputsTest {

  @TempDir Path folder;

  private static Map<String, String> texts(Output output, Site site) {
    return output.files(site).collect(Collectors.toMap(SiteFile::path, Samples::text));
  }

  @Test
  void theSitemapListsWhatIsPublishedWithTheDayOfItsLastChange() {
    Site site =
        Samples.site(
            Samples.post("a").updated("2025-05-05").tags("t").build(),
            Samples.post("b").draft().tags("t", "only in a draft").build());
    Map<String, String> texts = texts(new Sitemap(Templates.bundledOnly()), site);
    assertThat(texts.get("sitemap.xml").replaceAll("\\s+", ""))
        .contains("<loc>https://who.example/repo/posts/a/</loc><lastmod>2025-05-05</lastmod>")
        .contains("<loc>https://who.example/repo/tags/t/</loc><lastmod>2025-05-05</lastmod>")
        .doesNotContain("posts/b")
        .doesNotContain("draft");
    assertThat(texts.get("robots.txt"))
        .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: https://who.example/repo/sitemap.xml\n");
  }

  @Test
  void withoutAnAddressThereIsNoSitemap() {
    Site site = Samples.at(Address.ROOT, Samples.site());
    assertThat(texts(new Sitemap(Templates.bundledOnly()), site))
        .isEqualTo(Map.of("robots.txt", "User-agent: *\nAllow: /\n"));
  }

  @Test
  void withoutAnAddressARedirectIsNotCanonical() {
    Site site = Samples.at(Address.ROOT, Samples.site(Samples.post("a").aliases("/b/").build()));
    assertThat(texts(new Redirects(Templates.bundledOnly()), site).get("b/index.html"))
        .contains("url=/posts/a/")
        .doesNotContain("canonical");
  }

  @ParameterizedTest
  @CsvSource({
    "/old/, old/index.html",
    "/old, old/index.html",
    "old/x/, old/x/index.html",
    "/2019/x.html, 2019/x.html",
    "/a%20b/, a b/index.html"
  })
  void anAliasLeadsToThePost(String alias, String file) {
    Site site = Samples.site(Samples.post("a").aliases(alias).build());
    Map<String, String> texts = texts(new Redirects(Templates.bundledOnly()), site);
    assertThat(texts).containsOnlyKeys(file);
    assertThat(texts.get(file))
        .contains("<link rel=\"canonical\" href=\"https://who.example/repo/posts/a/\">")
        .contains("content=\"0; url=https://who.example/repo/posts/a/\"");
  }

  @Test
  void theStyleIsOneFileThatEndsWithWhatTheAuthorAdds() throws Exception {
    Files.createDirectories(folder.resolve("assets/css"));
    Files.writeString(folder.resolve("assets/css/tokens.css"), "/* my tokens */\n");
    Files.writeString(folder.resolve("assets/css/zebra.css"), "/* my stripes */\n");
    Files.writeString(folder.resolve("assets/logo.svg"), "<svg/>");
    Map<String, String> texts =
        texts(
            new Assets(
                Templates.in(folder, "templates"), () -> Map.of("fonts/a.woff2", new byte[] {1})),
            Samples.site());
    assertThat(texts)
        .containsOnlyKeys(
            "assets/offprint.css",
            "assets/offprint.js",
            "assets/logo.svg",
            "assets/katex/fonts/a.woff2");
    assertThat(texts.get("assets/offprint.css"))
        .startsWith("/* my tokens */")
        .contains(".site-header")
        .endsWith("/* my stripes */\n");
  }

  @Test
  void whatDesktopsAndEditorsLeaveIsNoAsset() throws Exception {
    Files.createDirectories(folder.resolve("assets"));
    for (String name : List.of(".DS_Store", "Thumbs.db", ".x.css.swp", "x.css~", ".keep", "x")) {
      Files.writeString(folder.resolve("assets").resolve(name), "");
    }
    assertThat(texts(new Assets(Templates.in(folder, "templates"), Map::of), Samples.site()))
        .containsOnlyKeys("assets/offprint.css", "assets/offprint.js", "assets/.keep", "assets/x");
  }

  @Test
  void aLinkThatLeadsOutOfTheTemplatesIsAProblem() throws Exception {
    Path mine = folder.resolve("mine");
    Path secret = Files.writeString(folder.resolve("secret"), "not for you");
    Files.createDirectories(mine.resolve("assets/css"));
    Files.writeString(mine.resolve("mark.svg"), "<svg/>");
    Files.createSymbolicLink(mine.resolve("assets/inside"), mine.resolve("mark.svg"));
    Output output = new Assets(Templates.in(mine, "templates"), Map::of);
    assertThat(texts(output, Samples.site())).containsEntry("assets/inside", "<svg/>");
    Files.createSymbolicLink(mine.resolve("assets/host"), secret);
    Files.createSymbolicLink(mine.resolve("assets/css/x.css"), secret);
    Files.createSymbolicLink(mine.resolve("assets/away"), folder);
    String words =
        ":1:1: error: this link does not lead to a file inside the folder of templates"
            + " (put the file itself there)";
    assertThatThrownBy(() -> texts(output, Samples.site()))
        .isInstanceOf(OffprintException.class)
        .hasMessage(
            "templates/assets/away%1$s\ntemplates/assets/css/x.css%1$s\ntemplates/assets/host%1$s"
                .formatted(words));
  }

  @Test
  void theThemeIsSmallAndAsksNobodyElse() {
    Map<String, String> texts = texts(new Assets(Templates.bundledOnly(), Map::of), Samples.site());
    String all = String.join("", texts.values());
    assertThat(all.getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
    assertThat(all).doesNotContain("http:", "https:", "@import", "url(");
  }

  @Test
  void staticFilesAreCopied() throws Exception {
    Path source = Files.writeString(folder.resolve("x"), "as it is");
    Site site = new Site(Samples.info(), List.of(), Map.of(), Map.of("CNAME", source));
    assertThat(texts(new Statics("content/_static"), site)).isEqualTo(Map.of("CNAME", "as it is"));
  }

  @Test
  void theNumbersOfAFigureAreATable() {
    Site site = figureSite(Samples.curveAndDots(), "<svg/>");
    Map<String, String> texts = texts(new FigureFiles(), site);
    assertThat(texts)
        .containsOnlyKeys("figures/x.svg", "figures/x.pdf", "figures/x.csv", "figures/x.json");
    assertThat(texts.get("figures/x.csv"))
        .isEqualTo(
            "panel,mark,series,x,y,about\n"
                + "1,1,theory,1,1,\"{\"\"experiment\"\":\"\"e/x\"\",\"\"seed\"\":7,"
                + "\"\"parameters\"\":{\"\"samples\"\":256,\"\"ridge\"\":0.001},"
                + "\"\"code\"\":\"\"0123456789abcdef\"\",\"\"data\"\":{},"
                + "\"\"panels\"\":[{\"\"title\"\":\"\"\"\",\"\"x\"\":\"\"$n$\"\",\"\"y\"\":\"\"test MSE\"\"}]}\"\n"
                + "1,1,theory,10,0.5,\n"
                + "1,1,theory,100,0.25,\n"
                + "1,2,\"experiment, 30 trials\",10,0.51,\n");
    assertThat(texts.get("figures/x.json"))
        .startsWith("{\"id\":\"x\",\"experiment\":\"e/x\",\"seed\":7,")
        .contains("\"parameters\":{\"samples\":256,\"ridge\":0.001}")
        .contains("\"code\":\"0123456789abcdef\",\"data\":{}")
        .contains("\"x\":{\"label\":\"$n$\",\"scale\":\"log\"}")
        .contains("\"kind\":\"Curve\",\"columns\":{\"x\":[1,10,100],\"y\":[1,0.5,0.25]}")
        .contains("\"values\":{\"largestDeviation\":")
        .endsWith("}\n");
  }

  @Test
  void valuesWithoutFigureAreATableToo() {
    Findings findings =
        Findings.none()
            .value("kappa", 0.5)
            .value("modes", Numbers.of(1, 2))
            .value("say \"so\"", "a,b");
    Map<String, String> texts = texts(new FigureFiles(), figureSite(findings, ""));
    assertThat(texts).containsOnlyKeys("figures/x.csv", "figures/x.json");
    assertThat(texts.get("figures/x.csv"))
        .isEqualTo(
            "name,index,value,about\nkappa,,0.5,\"{\"\"experiment\"\":\"\"e/x\"\",\"\"seed\"\":7,"
                + "\"\"parameters\"\":{\"\"samples\"\":256,\"\"ridge\"\":0.001},"
                + "\"\"code\"\":\"\"0123456789abcdef\"\",\"\"data\"\":{}}\"\n"
                + "modes,0,1,\nmodes,1,2,\n\"say \"\"so\"\"\",,\"a,b\",\n");
  }

  private static Site figureSite(Findings findings, String svg) {
    Exhibit exhibit = Samples.exhibit(1, Samples.directive("x", "e/x", "", ""), findings, svg);
    return new Site(Samples.info(), List.of(), Map.of("x", exhibit), Map.of());
  }
}
