package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelWordsTest {

  @Test
  void wordsAreThoseOfTheLanguageWhateverItsRegion() {
    assertThat(LabelWords.of("de-AT").word("fig")).isEqualTo("Abbildung");
    assertThat(LabelWords.of("ja").quoted("x")).isEqualTo("\u300Cx\u300D");
  }

  @Test
  void aLanguageThatIsNotKnownIsAnsweredInEnglish() {
    assertThat(LabelWords.of("xx").word("proof")).isEqualTo("Proof");
  }
}
