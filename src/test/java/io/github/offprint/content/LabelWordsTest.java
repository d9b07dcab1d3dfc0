package io.github.offprint.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void whatMarkdownAddsIsSaidInTheLanguageOfThePost() {
    LabelWords german = LabelWords.of("de");
    assertThat(german.word("note")).isEqualTo("Hinweis");
    assertThat(german.filled("linkTo", german.quoted("x"))).isEqualTo("Link zu „x“");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "zh", "ja"})
  void noWordOfALanguageIsMissing(String lang) throws IOException {
    Properties all = new Properties();
    try (InputStream words = LabelWords.class.getResourceAsStream("label-words.properties")) {
      all.load(words);
    }
    assertThat(names(all, lang)).isEqualTo(names(all, "en"));
  }

  private static Set<String> names(Properties all, String lang) {
    return all.stringPropertyNames().stream()
        .filter(name -> name.startsWith(lang + "."))
        .map(name -> name.substring(lang.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
