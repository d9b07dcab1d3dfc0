package io.github.offprint.solver.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.solver.random.Draws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorpusTest {

  private static final String PROSE = "The cat sat.\nThe dog -- the DOG! -- sat; a cat ran.\n\nEnd";

  private static Corpus corpus(String... texts) {
    return corpus(Documents.TEXT, texts);
  }

  private static Corpus corpus(Documents documents, String... texts) {
    return Corpus.of(
        IntStream.range(0, texts.length).mapToObj(i -> Text.of("text" + i, texts[i])).toList(),
        documents);
  }

  private static Vocabulary all(Corpus corpus) {
    return corpus.vocabulary(1_000_000, 1, read -> {});
  }

  private static List<String> words(Vocabulary vocabulary) {
    return IntStream.range(0, vocabulary.size()).mapToObj(vocabulary::word).toList();
  }

  /** Each document as its words. */
  private static List<List<String>> documents(Corpus corpus, Vocabulary vocabulary) {
    List<List<String>> documents = new ArrayList<>(List.of(new ArrayList<>()));
    corpus
        .tokens(vocabulary, read -> {})
        .read(
            new TokenStream.Sink() {
              @Override
              public void token(int word) {
                documents.get(documents.size() - 1).add(vocabulary.word(word));
              }

              @Override
              public void endDocument() {
                documents.add(new ArrayList<>());
              }
            });
    return documents.stream().filter(document -> !document.isEmpty()).toList();
  }

  @Nested
  class Words {

    @Test
    void areTheMostFrequentFirstAndThenInTheOrderOfTheAlphabet() {
      Vocabulary vocabulary = all(corpus(PROSE));

      assertThat(words(vocabulary)).containsExactly("the", "cat", "dog", "sat", "a", "end", "ran");
      assertThat(vocabulary.count(0)).isEqualTo(3);
      assertThat(vocabulary.occurrences()).isEqualTo(12);
      assertThat(vocabulary.number("dog")).hasValue(2);
      assertThat(vocabulary.number("Dog")).isEmpty();
    }

    @Test
    void areAtMostSoManyAndAtLeastSoFrequent() {
      assertThat(words(corpus(PROSE).vocabulary(3, 1, read -> {})))
          .containsExactly("the", "cat", "dog");
      assertThat(words(corpus(PROSE).vocabulary(9, 3, read -> {}))).containsExactly("the");
    }

    @Test
    void outsideTheVocabularyAreLeftOutAndTheOthersCloseUp() {
      Corpus corpus = corpus(PROSE);

      assertThat(documents(corpus, corpus.vocabulary(3, 1, read -> {})))
          .containsExactly(List.of("the", "cat", "the", "dog", "the", "dog", "cat"));
    }

    @Test
    void areOfLettersOfAllScripts() {
      Corpus corpus = corpus("ÉTÉ Größe naïve ΟΔΟΣ İki 日本2語 e\u0301t x_y don't 𐐀𐐁");

      assertThat(documents(corpus, all(corpus)).get(0))
          .containsExactly(
              "été",
              "größe",
              "naïve",
              "οδος",
              "i\u0307ki",
              "日本",
              "語",
              "e",
              "t",
              "x",
              "y",
              "don",
              "t",
              "𐐨𐐩");
    }

    /** Unicode 14 and later know more letters than Java 17 does. */
    @Test
    void areTheSameOnEveryRelease() {
      long count = 0;
      int hash = 0;
      for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
        if (Letters.contains(c)) {
          count++;
          String lower = Character.toString(c).toLowerCase(Locale.ROOT);
          hash = 31 * (31 * hash + c) + lower.hashCode();
        }
      }

      assertThat(count).isEqualTo(131_241);
      assertThat(hash).isEqualTo(520_445_676);
    }
  }

  @Nested
  class DocumentsOfACorpus {

    private static final String TEXT = "a b\r\nc\r\n \t\r\nd e f\n\n\ng";

    @Test
    void areTextsParagraphsOrLines() {
      assertDocuments(Documents.TEXT, "a b c d e f g", "h");
      assertDocuments(Documents.PARAGRAPH, "a b c", "d e f", "g", "h");
      assertDocuments(Documents.LINE, "a b", "c", "d e f", "g", "h");
    }

    private static void assertDocuments(Documents rule, String... expected) {
      Corpus corpus = corpus(rule, TEXT, "h");
      assertThat(documents(corpus, all(corpus)))
          .extracting(document -> String.join(" ", document))
          .containsExactly(expected);
    }

    @Test
    void aLineOfNumbersIsNotBlank() {
      Corpus corpus = corpus(Documents.PARAGRAPH, "a\n1\nb\n…\nc");

      assertThat(documents(corpus, all(corpus))).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void thatAreTooShortCountForNothing() {
      Corpus corpus = corpus(Documents.LINE, "a b\nc\nd e f f f").withoutDocumentsShorterThan(3);
      Vocabulary two = corpus.vocabulary(2, 1, read -> {});

      assertThat(words(all(corpus))).containsExactly("f", "d", "e");
      // words that are not in the vocabulary make a document longer, too
      assertThat(documents(corpus, two)).containsExactly(List.of("d", "f", "f", "f"));
    }
  }

  @Nested
  class Streams {

    @Test
    void mayBePackedInSeveralParts() throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      for (String part : List.of("one tw", "o three")) {
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
          out.write(part.getBytes(StandardCharsets.UTF_8));
        }
      }
      byte[] bytes = packed.toByteArray();
      Corpus corpus = Corpus.of(List.of(Text.of("x.gz", bytes)), Documents.TEXT);

      assertThat(documents(corpus, all(corpus))).containsExactly(List.of("one", "two", "three"));

      byte[] cut = Arrays.copyOf(bytes, 15);
      assertRefused(
          () -> all(Corpus.of(List.of(Text.of("x.gz", cut)), Documents.TEXT)),
          "x.gz: expected a whole gzip file, found a damaged one");
    }

    @Test
    void tellHowFarTheyAre() {
      List<Double> told = new ArrayList<>();
      String text = "word ".repeat(100_000);
      corpus(text, "", text).vocabulary(10, 1, told::add);

      assertThat(told).isSorted().hasSizeGreaterThan(10).contains(0.5).endsWith(1.0);
      assertThat(told.get(0)).isPositive();
    }

    @Test
    void wordsAndCharactersGoAcrossBuffers() {
      String text = "é".repeat(70_000) + " " + "x".repeat(200_000) + "日".repeat(30_001);

      assertThat(words(all(corpus(" ", text))))
          .containsExactly("x".repeat(200_000) + "日".repeat(30_001), "é".repeat(70_000));
    }

    @Test
    void ofOtherEncodingsAreRefusedWithTheirPlace() {
      assertInvalid("c3", 100_000, 0x63, 0xc3);
      assertInvalid("ff", 0, 0xff);
      assertInvalid("80", 1, 0x61, 0x80);
      assertInvalid("c0", 0, 0xc0, 0x80);
      assertInvalid("e0", 0, 0xe0, 0x9f, 0xbf);
      assertInvalid("ed", 0, 0xed, 0xa0, 0x80);
      assertInvalid("f4", 2, 0x20, 0x20, 0xf4, 0x90, 0x80, 0x80);
      assertInvalid("e6", 0, 0xe6, 0x97, 0x20);
    }

    private static void assertInvalid(String lead, int place, int... bytes) {
      int padding = Math.max(0, place - (bytes.length - 1));
      byte[] text = new byte[place == 100_000 ? padding + bytes.length : bytes.length];
      Arrays.fill(text, (byte) ' ');
      for (int i = 0; i < bytes.length; i++) {
        text[text.length - bytes.length + i] = (byte) bytes[i];
      }
      assertRefused(
          () -> all(Corpus.of(List.of(Text.of("a.txt", text)), Documents.TEXT)),
          "a.txt: expected UTF-8, found an invalid sequence that begins with 0x%s at byte %s"
              .formatted(lead, place));
    }

    @Test
    void withoutWordsAreRefused() {
      assertRefused(() -> all(corpus("1 2 3")), "text0: expected at least one word");
      assertRefused(
          () -> corpus("a", "b b").vocabulary(5, 3, read -> {}),
          "2 texts: expected a word that occurs at least 3 times");
      assertRefused(
          () -> all(corpus("a b").withoutDocumentsShorterThan(3)),
          "in documents of at least 3 words, found none");
      assertRefused(() -> corpus(), "a corpus of at least one text, found none");
      assertRefused(() -> all(corpus("x".repeat(1 << 21))), "words of at most 1048576 bytes");
      assertRefused(() -> corpus("a").withoutDocumentsShorterThan(0), "at least 1 to 1000000");
      assertRefused(
          () -> corpus("a").vocabulary(0, 1, read -> {}), "at least 1 word that occurs at least");
    }
  }

  @Property(tries = 200)
  void wordsAreThoseOfASimplerProgram(
      @ForAll @StringLength(max = 60) String text, @ForAll long seed) {
    // unpaired surrogates are no characters
    String clean = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Draws draws = Draws.of(seed);
    String mixed =
        clean
            .codePoints()
            .mapToObj(c -> draws.below(2) == 0 ? Character.toString(c) : "Ab ")
            .collect(Collectors.joining());
    Corpus corpus = corpus(mixed, "x");

    List<String> expected = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    (mixed + " ")
        .codePoints()
        .forEach(
            c -> {
              if (Letters.contains(c)) {
                word.appendCodePoint(c);
              } else if (word.length() > 0) {
                expected.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
              }
            });
    List<List<String>> found = documents(corpus, all(corpus));
    assertThat(found.get(found.size() - 1)).containsExactly("x");
    assertThat(found.size() > 1 ? found.get(0) : List.of()).isEqualTo(expected);
  }

  @Test
  void theBoundOfMemoryDoesNotChangeTheVocabulary() {
    Draws draws = Draws.of(4);
    StringBuilder text = new StringBuilder();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < 30_000; i++) {
      String word = word(draws.below(1 + draws.below(3000)));
      counts.merge(word, 1L, Long::sum);
      text.append(word).append(draws.below(20) == 0 ? '\n' : ' ');
    }
    Corpus corpus = corpus(Documents.LINE, text.toString());
    List<String> expected =
        new TreeMap<>(counts)
            .entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(Map.Entry::getKey)
                .limit(500)
                .toList();

    // spilled after every few hundred words
    Vocabulary bounded = corpus.withMemory(10_000).vocabulary(500, 1, read -> {});
    assertThat(words(bounded)).isEqualTo(expected);
    assertThat(words(corpus.vocabulary(500, 1, read -> {}))).isEqualTo(expected);
    assertThat(bounded.count(7)).isEqualTo(counts.get(expected.get(7)));
    Corpus longer = corpus.withoutDocumentsShorterThan(10);
    assertThat(words(longer.withMemory(10_000).vocabulary(500, 1, read -> {})))
        .isEqualTo(words(longer.vocabulary(500, 1, read -> {})));
  }

  /** A number in letters. */
  private static String word(int number) {
    return Integer.toString(number, 16)
        .chars()
        .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
        .collect(Collectors.joining());
  }

  private static void assertRefused(Runnable attempt, String message) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
