package io.github.offprint.solver.corpus;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToIntFunction;

/**
 * Texts as a source of words, read as a stream however large they are.
 *
 * <p>Every character that is not a letter (Unicode 13, categories Lu, Ll, Lt, Lm and Lo) separates
 * words; so do marks, wherefore accents must be composed with their letters (NFC). Words are made
 * lower case as {@code String.toLowerCase(Locale.ROOT)} does. Texts are UTF-8, plain or packed with
 * gzip, which the first two bytes tell.
 */
public final class Corpus {

  /** Half of the 2 GB that counting may take. */
  private static final long MEMORY = 1L << 30;

  private static final int LONGEST_MINIMUM = 1_000_000;

  private final List<Text> texts;
  private final Documents documents;
  private final int shortest;
  private final long memory;

  private Corpus(List<Text> texts, Documents documents, int shortest, long memory) {
    this.texts = List.copyOf(texts);
    this.documents = documents;
    this.shortest = shortest;
    this.memory = memory;
  }

  /** Of texts in this order, all documents of at least one word. */
  public static Corpus of(List<Text> texts, Documents documents) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("expected a corpus of at least one text, found none");
    }
    return new Corpus(texts, documents, 1, MEMORY);
  }

  /**
   * Without documents that are too short.
   *
   * @param words how many a document must have, in or out of the vocabulary, from 1 to 1 000 000
   */
  public Corpus withoutDocumentsShorterThan(int words) {
    if (words < 1 || words > LONGEST_MINIMUM) {
      throw new IllegalArgumentException(
          "expected documents of at least 1 to %s words, found %s"
              .formatted(LONGEST_MINIMUM, words));
    }
    return new Corpus(texts, documents, words, memory);
  }

  /**
   * With another bound of memory for the counts of words, which go to temporary files beyond it.
   *
   * @param bytes as default 1 GB
   */
  public Corpus withMemory(long bytes) {
    return new Corpus(texts, documents, shortest, bytes);
  }

  /**
   * The most frequent words of this corpus.
   *
   * @param most how many, at most; at least 1
   * @param least how often they must occur; at least 1
   * @param progress takes the share of the bytes that is read, from 0 to 1
   * @throws IllegalArgumentException if a text is not what it should be, or no word counts
   */
  public Vocabulary vocabulary(int most, long least, DoubleConsumer progress) {
    if (most < 1 || least < 1) {
      throw new IllegalArgumentException(
          "expected a vocabulary of at least 1 word that occurs at least once, found %s and %s"
              .formatted(most, least));
    }
    try (WordCounter counter = new WordCounter(memory)) {
      DocumentFilter counting =
          new DocumentFilter(
              shortest,
              new TokenStream.Sink() {
                @Override
                public void token(int word) {
                  counter.count(word);
                }

                @Override
                public void endDocument() {}
              });
      read(
          word -> {
            if (counter.isFull() && counting.isPassing()) {
              counter.spill();
            }
            return counter.number(word);
          },
          counting,
          progress);
      Vocabulary vocabulary = counter.vocabulary(most, least);
      checkNotEmpty(vocabulary, least);
      return vocabulary;
    }
  }

  private void checkNotEmpty(Vocabulary vocabulary, long least) {
    if (vocabulary.size() == 0) {
      String where = texts.size() == 1 ? texts.get(0).name() : "%s texts".formatted(texts.size());
      throw new IllegalArgumentException(
          least <= 1 && shortest <= 1
              ? where + ": expected at least one word, found none"
              : "%s: expected a word that occurs at least %s times in documents of at least %s words, found none"
                  .formatted(where, least, shortest));
    }
  }

  /**
   * The words of this corpus that are in a vocabulary, as their numbers. The others are left out,
   * so that their neighbours meet.
   *
   * @param progress takes the share of the bytes that is read, from 0 to 1, on the thread that
   *     reads
   */
  public TokenStream tokens(Vocabulary vocabulary, DoubleConsumer progress) {
    return sink -> read(vocabulary::find, new DocumentFilter(shortest, sink), progress);
  }

  private void read(ToIntFunction<Word> number, DocumentFilter filter, DoubleConsumer progress) {
    double total = Math.max(1, texts.stream().mapToLong(Text::size).sum());
    WordReader.Sink sink =
        new WordReader.Sink() {
          @Override
          public void word(Word word) {
            filter.token(number.applyAsInt(word));
          }

          @Override
          public void endLine(boolean blank) {
            if (documents == Documents.LINE || documents == Documents.PARAGRAPH && blank) {
              filter.endDocument();
            }
          }
        };
    long before = 0;
    for (Text text : texts) {
      long start = before;
      WordReader.read(text, sink, bytes -> progress.accept(Math.min(1, (start + bytes) / total)));
      filter.endDocument();
      before += text.size();
    }
    progress.accept(1);
  }
}
