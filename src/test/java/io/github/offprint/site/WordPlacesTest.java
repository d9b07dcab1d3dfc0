package io.github.offprint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordPlacesTest {

  @Property
  void wordsReadWhereTheyStandAreThoseOfTheWholeText(@ForAll("texts") String text) {
    List<String> told = new ArrayList<>();
    SearchWords.each(text, (signs, from, length) -> told.add(new String(signs, from, length)));
    assertThat(told).isEqualTo(SearchWords.of(text));
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "B", "Ridge", "7", " ", " ", ".", ",", "-", "'", ":", "é", "É", "ß", "Σ", "σ", "İ",
            "ﬁ", "½", "核", "回", "の", "𝒩", "…", "_")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Test
  void aWordIsFoundAgainHoweverManyThereAre() {
    WordPlaces places = new WordPlaces();
    Set<WordPlaces.Word> words = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      char[] word = ("w" + i).toCharArray();
      words.add(places.word(word, 0, word.length));
    }
    assertThat(words).hasSize(20_000);
    assertThat(places.word("xw123 ".toCharArray(), 1, 4)).isIn(words).hasToString("w123");
    List<String> each = new ArrayList<>();
    places.each(word -> each.add(word.toString()));
    assertThat(each).hasSize(20_000).doesNotHaveDuplicates();
  }

  @Test
  void wordsOfTheSameHashAreKeptApart() {
    WordPlaces places = new WordPlaces();
    // "Aa" and "BB" have the same hash
    WordPlaces.Word one = places.word("Aa".toCharArray(), 0, 2);
    assertThat(places.word("BB".toCharArray(), 0, 2)).isNotSameAs(one);
    assertThat(places.word("Aa".toCharArray(), 0, 2)).isSameAs(one);
  }
}
