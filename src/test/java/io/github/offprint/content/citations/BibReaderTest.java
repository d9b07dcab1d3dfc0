package io.github.offprint.content.citations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Source;
import io.github.offprint.problem.Problem;
import io.github.offprint.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibReaderTest {

  private final Problems problems = new Problems();

  private Bibliography read(String bibtex) {
    return Bibliography.read(Source.of("a.bib", bibtex), problems);
  }

  private Entry only(String bibtex) {
    List<Entry> entries = read(bibtex).entries();
    assertThat(problems.sorted()).isEmpty();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private List<String> told(String bibtex) {
    read(bibtex);
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void valuesMayStandInBracesInQuotesOrAlone() {
    Entry entry = only("@Misc{k, A = {x {y} z}, b = \"p {\"} q\", c = 1999, }");
    assertThat(entry.type()).isEqualTo("misc");
    assertThat(entry.fields()).containsEntry("a", "x {y} z").containsEntry("b", "p {\"} q");
    assertThat(entry.fields()).containsEntry("c", "1999");
  }

  @Test
  void anEntryMayStandInRoundBrackets() {
    assertThat(only("@misc(k, title = {T})").text("title")).contains("T");
  }

  @Test
  void abbreviationsAndMonthsArePutInAndTextsJoined() {
    Entry entry =
        only(
            "@string{j = \"Journal\"}\n@misc{k, journal = j # { of } # j, month = 10 # \"~\" # jan}");
    assertThat(entry.text("journal")).contains("Journal of Journal");
    assertThat(entry.text("month")).contains("10\u00A01");
  }

  @Test
  void whatStandsBetweenEntriesIsAComment() {
    assertThat(
            only("mail me@home.org\n% @misc{a, title={no}}\n@comment{@misc{b}}\n@misc{k,}").key())
        .isEqualTo("k");
  }

  @Test
  void theCommentOfAnEntryInOneLineDoesNotHideTheNextLine() {
    assertThat(read("% one\n@misc{a,}\n% two\n@misc{b,} @misc{c,}").keys())
        .containsExactly("a", "b", "c");
  }

  @Test
  void crossrefFillsInWhatIsMissing() {
    Bibliography works =
        read("@inproceedings{k, title={T}, crossref={p}} @proceedings{p, title={P}, year=2001}");
    assertThat(works.entry("k").orElseThrow().text("title")).contains("T");
    assertThat(works.entry("k").orElseThrow().text("booktitle")).contains("P");
    assertThat(works.entry("k").orElseThrow().year()).contains(2001);
  }

  @Test
  void anEntryThatNeverEndsIsToldWhereItBegins() {
    assertThat(told("\n  @misc{k, title = {T\n\n@misc{l, title = {U}}"))
        .containsExactly(
            "a.bib:2:3: error: the entry \"k\" that begins here never ends"
                + " (close each brace and quote that it opens)");
    assertThat(read("@misc{k, title = {T\n\n@misc{l, title = {U}}").keys()).contains("l");
  }

  @Test
  void allMistakesAreToldTogether() {
    assertThat(told("@misc{a, x = {1} y = 2}\n@misc{a, x = nope}\n@misc{a, t = 1}\n@misc{a, t=2}"))
        .hasSize(3)
        .anyMatch(problem -> problem.startsWith("a.bib:1:18: error: a comma is missing"))
        .anyMatch(problem -> problem.startsWith("a.bib:2:14: error: there is no abbreviation"))
        .anyMatch(problem -> problem.startsWith("a.bib:4:7: error: the key \"a\" is taken"));
  }

  @Test
  void anythingAtAllIsReadWithoutEnd() {
    for (String part :
        List.of("@", "{", "@misc{", "@misc{a,", "\"", "\\", "@string{", "#", "%\n@a{")) {
      read(part.repeat(500));
    }
    assertThat(problems.haveErrors()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\\\"o}\\\"{u}\\\"a | öüä",
        "\\'e \\`{e} \\^{\\i} \\~n | é è î ñ",
        "\\v{S}\\c{c}\\H{o}\\k{a}\\r{a} | Šçőąå",
        "{\\ss}{\\o}{\\AA}\\L{}\\ae | ßøÅŁæ",
        "a -- b --- c | a – b — c",
        "``q'' | “q”",
        "\\& \\% \\$ \\_ \\# | & % $ _ #",
        "The {NTK} and {{BERT}} | The NTK and BERT",
        "\\emph{very} \\textbf{bold} | very bold",
        "1~2 | 1\u00A02",
        "a\\unknown{b}c | abc",
        "ends with \\ | ends with",
        "{\\'{\\i}}x | íx",
      })
  void texBecomesPlainText(String tex, String plain) {
    assertThat(TexText.plain(tex)).isEqualTo(plain);
  }

  @Test
  void formulasAreMarkedAndCanBeTakenOut() {
    String plain = TexText.plain("A $k^2$ and \\(x_{i}\\) for \\$5");
    assertThat(plain).doesNotContain("k").doesNotContain("x");
    assertThat(FormulaMark.dollars(plain)).isEqualTo("A $k^2$ and $x_{i}$ for $5");
  }

  @Test
  void nobodyCanForgeAMark() {
    assertThat(TexText.plain("a\uE00000107\uE001b\uE0120")).isEqualTo("a00107b0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Lovelace | Ada;;Lovelace;",
        "Lovelace, Ada | Ada;;Lovelace;",
        "Ludwig van Beethoven | Ludwig;van;Beethoven;",
        "van Beethoven, Ludwig | Ludwig;van;Beethoven;",
        "King, Jr., Martin Luther | Martin Luther;;King;Jr.",
        "{Barnes and Noble} | ;;Barnes and Noble;",
        "Jos{\\'e} de la {Cruz Garcia} | José;de la;Cruz Garcia;",
        "Plato | ;;Plato;",
        "{\\v S}ime M{\\\"u}ller | Šime;;Müller;",
      })
  void namesAreTakenApart(String tex, String parts) {
    assertThat(PersonName.list(tex))
        .extracting(n -> String.join(";", n.given(), n.particle(), n.family(), n.suffix()))
        .containsExactly(parts);
  }

  @Test
  void namesStandWithAndBetweenThem() {
    assertThat(PersonName.list("A B and {C and D} and others"))
        .extracting(PersonName::called)
        .containsExactly("B", "C and D", "others");
  }

  @ParameterizedTest
  @CsvSource({
    "eprint = {2110.03922},2110.03922",
    "eprint = {2110.03922v2} | archiveprefix = {arXiv},2110.03922",
    "journal = {arXiv preprint arXiv:2110.03922},2110.03922",
    "url = {https://arxiv.org/pdf/2110.03922v3.pdf},2110.03922",
    "eprint = {hep-th/9901001} | eprinttype = {arxiv},hep-th/9901001",
  })
  void arxivNumbersAreFoundWhereverTheyStand(String fields, String number) {
    assertThat(only("@misc{k, " + fields.replace('|', ',') + "}").arxiv()).contains(number);
  }

  @Test
  void otherNumbersAreNotThoseOfArxiv() {
    assertThat(only("@misc{k, eprint = {2110.03922}, archiveprefix = {HAL}}").arxiv()).isEmpty();
    assertThat(only("@misc{k, url = {https://example.org/2110.03922}}").arxiv()).isEmpty();
  }

  @Test
  void onlyAddressesOfTheWebAreLinks() {
    Entry entry =
        only("@misc{k, url={javascript:alert(1)}, pdf={https://a.org/x\\_y}, doi={doi:10.1000/x}}");
    assertThat(entry.url("url")).isEmpty();
    assertThat(entry.url("pdf")).contains("https://a.org/x_y");
    assertThat(entry.doi()).contains("10.1000/x");
  }
}
