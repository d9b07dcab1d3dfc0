package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

  private static Map<String, String> files(Site site) {
    return new SearchIndex(() -> new byte[0])
        .files(site)
        .collect(Collectors.toMap(SiteFile::path, Samples::text));
  }

  @Test
  void wordsAreSmallAndWithoutAccents() {
    assertThat(SearchWords.of("Größe, naïve Ridge-less KRR2!"))
        .containsExactly("große", "naive", "ridge", "less", "krr2");
  }

  @Test
  void whatHasNoSpacesIsCutIntoPairs() {
    assertThat(SearchWords.of("核回归 ridge回归")).containsExactly("核回", "回归", "ridge", "回归");
    assertThat(SearchWords.of("核")).containsExactly("核");
  }

  @Test
  void formulasAreFoundByTheirSymbols() {
    assertThat(
            SearchWords.symbols("s_{ij}^2 \\to \\frac{\\lambda_k}{\\left(\\kappa_\\star\\right)}"))
        .containsExactly("s_ij", "\\to", "\\frac", "\\lambda_k", "\\kappa_star");
  }

  @Test
  void captionsAndAlternativeTextsAreFound(@TempDir Path folder) {
    Map<String, String> files = files(new SampleSite(folder).site());
    assertThat(files.get("assets/search/text/first.js"))
        .contains("Test error of kernel regression on the Boolean cube")
        .contains("Three falling curves with points on them.")
        .doesNotContain("<", "annotation");
    assertThat(files.get("assets/search/index.js"))
        .contains("[\"first\",\"What a kernel machine learns, and what it cannot\"")
        .contains("\"One constant decides\"");
  }

  @Test
  void draftsAreNotInIt(@TempDir Path folder) {
    Map<String, String> files = files(new SampleSite(folder).site());
    assertThat(files.keySet()).noneMatch(path -> path.contains("draft"));
    assertThat(files.values()).noneMatch(text -> text.contains("Nobody should see"));
    assertThat(files.values()).noneMatch(text -> text.contains("Not ready"));
  }

  @Test
  void itIsTheSameEveryTime(@TempDir Path folder) {
    Site site = new SampleSite(folder).site();
    assertThat(files(site)).isEqualTo(files(site));
  }

  @Test
  void wordsShareTheBeginningsOfTheirNeighbours() {
    SearchTerms terms = new SearchTerms();
    terms.add(new PostText.Section("", "", "kernel kernels kernel", List.of()));
    terms.add(new PostText.Section("b", "B", "kernels", List.of("\\kappa")));
    assertThat(terms.packed()).isEqualTo("A\\kappa D\nAkernel B\nGs AA");
    assertThat(terms.common()).isEmpty();
  }

  @Test
  void nothingInATextEndsTheScript() {
    Site site =
        Samples.site(Samples.post("a").title("</script>").prose("<p>&lt;/script></p>").build());
    assertThat(files(site).values()).noneMatch(text -> text.contains("</script"));
  }
}
