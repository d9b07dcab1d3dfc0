package io.github.offprint.content.citations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.Source;
import io.github.offprint.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnEntryTest {

  private static OwnEntry entry(String title, String... authors) {
    return new OwnEntry(
        title,
        List.of(authors),
        LocalDate.of(2025, 3, 9),
        "A & B",
        Optional.of("https://a.example/p/"));
  }

  @Test
  void theLineIsMuchAsInApa() {
    assertThat(
            entry("What I found", "Ada Lovelace", "Carl Philipp van der Berg", "The Team").line())
        .isEqualTo(
            "Lovelace, A., van der Berg, C. P., & The Team (2025, March 9). What I found. A & B."
                + " https://a.example/p/");
  }

  @Test
  void aPageThatNobodySignedBeginsWithItsTitle() {
    assertThat(entry("Why?").line()).isEqualTo("Why? (2025, March 9). A & B. https://a.example/p/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"50% of {x_1} & $y$ ~ #3 \\alpha^2", "Plain", "\u00DCber die Dinge", "\\", "}{"})
  void whatIsWrittenCanBeReadAgain(String title) {
    Problems problems = new Problems();
    Bibliography read =
        Bibliography.read(
            Source.of("x.bib", entry(title, "Ada Lovelace", "The Team").bibtex()), problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(read.entries()).hasSize(1);
    Entry found = read.entries().get(0);
    assertThat(found.text("title")).contains(title);
    assertThat(found.names("author"))
        .extracting(PersonName::called)
        .containsExactly("Lovelace", "The Team");
    assertThat(found.year()).contains(2025);
    assertThat(found.url("url")).contains("https://a.example/p/");
  }

  @Test
  void theKeyIsMadeOfNameYearAndWord() {
    assertThat(entry("The \u00C9tudes", "Ren\u00E9e M\u00FCller").bibtex())
        .startsWith("@misc{muller2025etudes,\n");
  }
}
