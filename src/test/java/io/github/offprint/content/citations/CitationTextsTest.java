package io.github.offprint.content.citations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.Source;
import io.github.offprint.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CitationTextsTest {

  private static final Bibliography WORKS =
      Bibliography.read(
          Source.of(
              "w.bib",
              """
              @article{z, author = {Ann Zed}, title = {Z}, year = 2001, journal = {J}}
              @article{b2, author = {Bo By}, title = {Second}, year = 2020, journal = {J}}
              @article{b1, author = {Bo By}, title = {First}, year = 2020, journal = {J}}
              @article{two, author = {A Fox and B Hen}, title = {T}, year = 1999, journal = {J}}
              @misc{evil, author = {E <b>vil}, title = {<script>x</script> \\& "y"}, year = 1}
              """),
          new Problems());

  static List<String> styles() {
    return CitationStyle.NAMES;
  }

  private static Cited.Item item(String key) {
    return new Cited.Item(key, "", "page", "", "", false);
  }

  private static Cited one(String key) {
    return new Cited(List.of(item(key)), false);
  }

  private static Cited narrative(String key) {
    return new Cited(List.of(item(key)), true);
  }

  private static References written(String style, String lang, Cited... places) {
    return new CitationTexts(CacheFolder.none())
        .references(List.of(places), List.of(), WORKS, CitationStyle.named(style), lang)
        .orElseThrow();
  }

  private static List<String> texts(String style, String lang, Cited... places) {
    return written(style, lang, places).citations().stream()
        .map(text -> text.replaceAll("\uE010\\d+\uE011|\uE012", ""))
        .toList();
  }

  @Test
  void worksOfOneYearAreToldApartByLettersInTheOrderOfTheList() {
    assertThat(texts("apa", "en", one("b2"), one("b1"), one("z"), narrative("b2")))
        .containsExactly("(By, 2020b)", "(By, 2020a)", "(Zed, 2001)", "By (2020b)");
    assertThat(written("apa", "en", one("b2"), one("b1")).keys()).containsExactly("b1", "b2");
  }

  @Test
  void numbersFollowTheText() {
    assertThat(texts("ieee", "en", one("z"), one("b1"), narrative("z"), one("b2")))
        .containsExactly("[1]", "[2]", "Zed [1]", "[3]");
  }

  @Test
  void authorsCanBeLeftOut() {
    Cited year = new Cited(List.of(new Cited.Item("z", "", "page", "3-5", "", true)), false);
    assertThat(texts("apa", "en", year)).containsExactly("(2001, pp. 3\u20135)");
    assertThat(texts("ieee", "en", year)).containsExactly("[1, pp. 3\u20135]");
  }

  @Test
  void wordsComeFromTheLanguage() {
    assertThat(texts("apa", "de", narrative("two"))).containsExactly("Fox und Hen (1999)");
    assertThat(texts("apa", "pt-BR", narrative("two"))).containsExactly("Fox e Hen (1999)");
    assertThat(texts("apa", "tlh", narrative("two"))).containsExactly("Fox and Hen (1999)");
  }

  @ParameterizedTest
  @MethodSource("styles")
  void everyStyleWritesEveryWorkAndNoMarkup(String style) {
    References written =
        written(style, "en", one("evil"), narrative("evil"), one("b1"), one("b2"), one("z"));
    assertThat(written.entries()).hasSize(4);
    assertThat(String.join("", written.citations()) + String.join("", written.entries()))
        .doesNotContain("<script", "<Script", "<b>vil")
        .contains("&lt;");
    assertThat(written.citations())
        .allMatch(text -> text.contains(String.valueOf(References.OPEN)));
  }

  @Test
  void theJarOfTheCommandLineHasTheStylesThatAreNamed() throws java.io.IOException {
    String pom = java.nio.file.Files.readString(Path.of("pom.xml"));
    assertThat(CitationStyle.NAMES)
        .allMatch(name -> pom.contains("<include>" + name + ".csl</include>"));
  }

  @Test
  void aStyleThatIsNoneGivesNothing() {
    for (String xml :
        List.of(
            "",
            "<style>",
            "<style/>",
            "<!DOCTYPE style SYSTEM \"file:///etc/passwd\"><style><citation/></style>",
            "<style class=\"in-text\"><citation/><bibliography/></style>")) {
      assertThat(
              new CitationTexts(CacheFolder.none())
                  .references(List.of(one("z")), List.of(), WORKS, new CitationStyle(xml), "en"))
          .isEmpty();
    }
  }

  @Test
  void whatIsKeptIsWhatWasWritten(@TempDir Path folder) {
    Optional<References> first;
    try (CitationTexts texts = new CitationTexts(CacheFolder.at(folder))) {
      first = apa(texts);
    }
    try (CitationTexts texts = new CitationTexts(CacheFolder.at(folder))) {
      assertThat(apa(texts)).isEqualTo(first).isPresent();
    }
  }

  private static Optional<References> apa(CitationTexts texts) {
    return texts.references(
        List.of(one("z"), narrative("two")),
        List.of("b1"),
        WORKS,
        CitationStyle.named("apa"),
        "en");
  }

  private static String list(int authors, String style, String lang) {
    String names =
        IntStream.rangeClosed(1, authors)
            .mapToObj(i -> "Fam" + i + ", Given")
            .collect(Collectors.joining(" and "));
    Bibliography many =
        Bibliography.read(
            Source.of("w.bib", "@book{m, author={" + names + "}, title={T}, year={2020}}"),
            new Problems());
    return new CitationTexts(CacheFolder.none())
        .references(List.of(one("m")), List.of(), many, CitationStyle.named(style), lang)
        .orElseThrow()
        .entries()
        .get(0);
  }

  @Test
  void apaNamesTwentyAuthorsAndOfMoreTheLast() {
    assertThat(list(20, "apa", "en")).contains("Fam19, G., &amp; Fam20, G. (2020)");
    assertThat(list(21, "apa", "en")).contains("Fam19, G., \u2026 Fam21, G. (2020)");
    assertThat(list(30, "apa", "de"))
        .contains("Fam19, G., \u2026 Fam30, G. (2020)")
        .doesNotContain("Fam20");
  }

  @Test
  void otherStylesSayThatThereAreMore() {
    assertThat(list(30, "ieee", "en")).contains("G. Fam1 <i>et al.</i>");
  }

  private static String style(String attributes, String citation) {
    return "<?xml version=\"1.0\"?><style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" "
        + attributes
        + "><info><title>t</title></info><citation><layout>"
        + citation
        + "</layout></citation><bibliography><layout><text variable=\"title\"/></layout>"
        + "</bibliography></style>";
  }

  @Test
  void aStyleOfNotesStandsInBrackets() {
    CitationStyle notes = new CitationStyle(style("class=\"note\"", "<text variable=\"title\"/>"));
    assertThat(
            new CitationTexts(CacheFolder.none())
                .references(List.of(one("z")), List.of(), WORKS, notes, "en")
                .orElseThrow()
                .citations())
        .containsExactly("(\uE0100\uE011Z\uE012)");
  }

  @Test
  void whatAStyleLacksIsNamed() {
    assertThat(new CitationStyle("<html/>").flaw()).isEqualTo("it is no style, but <html>");
    assertThat(new CitationStyle("<style><citation/></style>").flaw())
        .isEqualTo("it has no bibliography");
    assertThat(new CitationStyle("<style><link rel=\"independent-parent\"/></style>").flaw())
        .isEqualTo("it only names another style, its parent");
    assertThat(new CitationStyle("<!DOCTYPE style><style/>").flaw())
        .isEqualTo("line 1 is no XML, or has a document type");
    assertThat(new CitationStyle(style("class=\"in-text\"", "<text macro=\"m\"/>")).flaw())
        .isEqualTo("something in it is not as CSL has it");
  }
}
