package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Address;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
  void withoutAnAddressRobotsAreNotSentToASitemap() {
    Site site = Samples.at(Address.ROOT, Samples.site());
    assertThat(texts(new Sitemap(Templates.bundledOnly()), site).get("robots.txt"))
        .isEqualTo("User-agent: *\nAllow: /\n");
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
            new Assets(Templates.in(folder), () -> Map.of("fonts/a.woff2", new byte[] {1})),
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
  void theThemeIsSmallAndAsksNobodyElse() {
    Map<String, String> texts = texts(new Assets(Templates.bundledOnly(), Map::of), Samples.site());
    String all = String.join("", texts.values());
    assertThat(all.getBytes(StandardCharsets.UTF_8).length).isLessThan(50_000);
    assertThat(all).doesNotContain("http:", "https:", "@import", "url(");
  }

  @Test
  void staticFilesAreCopied() throws Exception {
    Path source = Files.writeString(folder.resolve("x"), "as it is");
    Site site = new Site(Samples.info(), List.of(), Map.of(), Map.of("CNAME", source));
    assertThat(texts(new Statics(), site)).isEqualTo(Map.of("CNAME", "as it is"));
  }

  @Test
  void theNumbersOfAFigureAreATable() {
    Site site = figureSite(Samples.curveAndDots(), "<svg/>");
    Map<String, String> texts = texts(figureFiles(), site);
    assertThat(texts).containsOnlyKeys("figures/x.svg", "figures/x.csv", "figures/x.json");
    assertThat(texts.get("figures/x.csv"))
        .isEqualTo(
            "panel,mark,series,x,y\n"
                + "1,1,theory,1.00,1.00\n"
                + "1,1,theory,10.00,0.50\n"
                + "1,1,theory,100.00,0.25\n"
                + "1,2,\"experiment, 30 trials\",10.00,0.51\n");
    assertThat(texts.get("figures/x.json"))
        .startsWith("{id=x, experiment=e/x, seed=7, parameters=Params[samples=256, ridge=0.001], ")
        .contains("{title=, x={label=$n$, scale=log}, y={label=test MSE, scale=linear}, series=[")
        .contains("{name=theory, kind=Curve, columns={x=[1.0, 10.0, 100.0], y=[1.0, 0.5, 0.25]}}")
        .contains("values={largestDeviation=")
        .endsWith("}\n");
  }

  @Test
  void valuesWithoutFigureAreATableToo() {
    Findings findings =
        Findings.none()
            .value("kappa", 0.5)
            .value("modes", Numbers.of(1, 2))
            .value("say \"so\"", "a,b");
    Map<String, String> texts = texts(figureFiles(), figureSite(findings, ""));
    assertThat(texts).containsOnlyKeys("figures/x.csv", "figures/x.json");
    assertThat(texts.get("figures/x.csv"))
        .isEqualTo(
            "name,index,value\nkappa,,0.50\nmodes,0,1.00\nmodes,1,2.00\n"
                + "\"say \"\"so\"\"\",,\"a,b\"\n");
  }

  private static FigureFiles figureFiles() {
    return new FigureFiles();
  }

  private static Site figureSite(Findings findings, String svg) {
    Exhibit exhibit = Samples.exhibit(1, Samples.directive("x", "e/x", "", ""), findings, svg);
    return new Site(Samples.info(), List.of(), Map.of("x", exhibit), Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "-0.5, −0.5",
    "1234567, 1234570",
    "12345678, 1.23457 × 10⁷",
    "0.0001234, 0.0001234",
    "0.00001234, 1.234 × 10⁻⁵",
    "NaN, NaN",
    "Infinity, ∞",
    "-Infinity, −∞",
    "0.1, 0.1",
    "1e-300, 1 × 10⁻³⁰⁰",
    "-0.0, 0"
  })
  void numbersAreShortForReaders(double number, String text) {
    assertThat(ReadableValue.number(number)).isEqualTo(text);
  }

  @Test
  void longSequencesAreCut() {
    assertThat(ReadableValue.of(new Value.Sequence(Numbers.of(100, i -> i))))
        .isEqualTo("0, 1, 2, 3, 4, 5, 6, 7, … (100 numbers)");
  }
}
