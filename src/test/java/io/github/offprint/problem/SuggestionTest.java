package io.github.offprint.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  private static final List<String> KEYS = List.of("title", "published", "tags", "toc", "pin");

  @ParameterizedTest
  @CsvSource({
    "titel, title", // two letters swapped
    "Title, title", // another case
    "publishd, published", // a letter lost
    "tagss, tags", // a letter too many
    "pun, pin", // a wrong letter
  })
  void aSlipOfThePenFindsTheName(String slip, String meant) {
    assertThat(Suggestion.closest(slip, KEYS)).contains(meant);
    assertThat(Suggestion.of(slip, KEYS)).isEqualTo("did you mean \"" + meant + "\"?");
  }

  @Test
  void aStrangeNameGetsTheListOfWhatExists() {
    assertThat(Suggestion.closest("weather", KEYS)).isEmpty();
    assertThat(Suggestion.of("weather", KEYS)).isEqualTo("known: pin, published, tags, title, toc");
  }

  @Test
  void nothingIsSuggestedWhereNothingExists() {
    assertThat(Suggestion.of("weather", List.of())).isEqualTo("there are none");
  }
}
