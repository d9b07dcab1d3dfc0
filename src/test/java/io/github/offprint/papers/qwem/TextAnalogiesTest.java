package io.github.offprint.papers.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import io.github.offprint.solver.corpus.Boundary;
import io.github.offprint.solver.corpus.Documents;
import io.github.offprint.solver.corpus.Unigram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextAnalogiesTest {

  /** Each is a word with the ending x and one with the ending y. */
  private static final String[] TOPICS = {"a", "b", "c", "d"};

  private static final String QUESTIONS =
      """
      : gram1-ending
      AX ay bx by
      cx cy dx dy
      ax ay zx zy

      : with-one-pair
      ax bx ax bx
      : unknown
      athens greece oslo norway
      """;

  private static final List<Integer> DIMENSIONS = List.of(1, 4);

  @TempDir private Path folder;
  private Path corpus;
  private Path questions;

  @BeforeEach
  void write() throws IOException {
    corpus = Files.writeString(folder.resolve("corpus.txt"), text());
    questions = Files.writeString(folder.resolve("questions.txt"), QUESTIONS);
  }

  /**
   * Words stand beside those of their topic, those of their ending and themselves, so topics and
   * endings are directions of their own and every analogy between endings holds.
   */
  private static String text() {
    StringBuilder lines = new StringBuilder();
    for (String topic : TOPICS) {
      lines.append("%1$sx %1$sy %1$sx %1$sy\n%1$sx %1$sy %1$sx %1$sy\n".formatted(topic));
      for (String other : TOPICS) {
        lines.append("%1$sx %2$sx\n%1$sy %2$sy\n".formatted(topic, other));
      }
    }
    return lines.toString();
  }

  private static Reading reading(int words, int shortest, List<Integer> dimensions) {
    return new Reading(
        words, 2, Boundary.TRUNCATE, Unigram.MARGINAL, Documents.LINE, shortest, dimensions);
  }

  private static Findings found(Reading reading, Map<String, Path> inputs) {
    AnalogyAccuracy experiment = new AnalogyAccuracy();
    AnalogyAccuracy.Setting standard = experiment.defaults();
    return experiment.run(
        new AnalogyAccuracy.Setting(
            standard.language(),
            standard.documents(),
            standard.documentLength(),
            standard.texts(),
            standard.dimensions(),
            reading),
        new SequentialRun(1, inputs));
  }

  private Findings found(Reading reading) {
    return found(reading, Map.of("corpus", corpus, "questions", questions));
  }

  private void assertRefused(Reading reading, String message) {
    assertThatThrownBy(() -> found(reading))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static Numbers numbers(Findings findings, String name) {
    return ((Value.Sequence) findings.values().get(name)).numbers();
  }

  private static double number(Findings findings, String name) {
    return ((Value.Scalar) findings.values().get(name)).number();
  }

  @Test
  void everyPairOfACategoryAsksAboutEveryOther() {
    Findings findings = found(reading(8, 1, DIMENSIONS));
    // of the pairs a, c, b, d, the file itself asks two questions; all ordered pairs are 12
    assertThat(number(findings, "items")).isEqualTo(12);
    assertThat(number(findings, "itemsGram1Ending")).isEqualTo(12);
    assertThat(findings.values().get("categories")).isEqualTo(new Value.Text("gram1-ending"));
    assertThat(findings.values()).doesNotContainKey("targetWithOnePair");
  }

  @Test
  void endingsAreADirectionOnceAllTopicsAreThere() {
    Findings findings = found(reading(8, 1, DIMENSIONS));
    assertThat(numbers(findings, "target").at(1)).isEqualTo(1);
    assertThat(numbers(findings, "target").at(0)).isLessThan(1);
    assertThat(numbers(findings, "targetGram1Ending")).isEqualTo(numbers(findings, "target"));
    assertThat(numbers(findings, "ppmi").size()).isEqualTo(2);
    assertThat(numbers(findings, "pmi").size()).isEqualTo(2);
  }

  @Test
  void whatWasReadIsTold() {
    Findings findings = found(reading(8, 1, DIMENSIONS));
    // 8 lines of 4 words and 32 of 2
    assertThat(number(findings, "tokens")).isEqualTo(96);
    assertThat(number(findings, "words")).isEqualTo(8);
    // a word never stands beside the other ending of another topic: 3 of 8
    assertThat(number(findings, "shareOfPairsThatOccur")).isEqualTo(5 / 8.0);
    assertThat(numbers(findings, "eigenvaluesTarget").size()).isEqualTo(4);
    // M* is a function of two independent differences: topics 3 times, ending once, both 3 times
    assertThat(number(findings, "nonNegativeEigenvaluesTarget")).isEqualTo(4);
    assertThat(number(found(reading(8, 3, DIMENSIONS)), "tokens")).isEqualTo(32);
  }

  @Test
  void aFolderIsReadLikeOneFile() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("texts"));
    String text = text();
    int half = text.indexOf('\n', text.length() / 2) + 1;
    Files.writeString(inner.resolve("1.txt"), text.substring(0, half));
    Files.writeString(inner.resolve("2.txt"), text.substring(half));
    Findings apart =
        found(reading(8, 1, DIMENSIONS), Map.of("corpus", inner, "questions", questions));
    assertThat(apart.values()).isEqualTo(found(reading(8, 1, DIMENSIONS)).values());
  }

  @Test
  void whatCannotBeFoundIsRefused() throws IOException {
    assertRefused(reading(9, 1, DIMENSIONS), "vocabularySize: expected at most 8");
    assertRefused(reading(8, 5, DIMENSIONS), "corpus.txt: expected a word that occurs");
    assertThatThrownBy(() -> reading(8, 1, List.of(9))).hasMessageContaining("from 1 to 8");
    Files.writeString(questions, ": capitals\nathens greece oslo norway\n");
    assertRefused(reading(8, 1, DIMENSIONS), "questions.txt: expected a category with two pairs");
    Files.writeString(questions, ": capitals\nathens greece oslo\n");
    assertRefused(reading(8, 1, DIMENSIONS), "questions.txt, line 2: expected four words");
    Files.write(questions, new byte[] {':', ' ', 'a', '\n', (byte) 0xff});
    assertRefused(reading(8, 1, DIMENSIONS), "questions.txt: expected UTF-8");
    Files.writeString(corpus, "");
    Files.writeString(questions, QUESTIONS);
    assertRefused(reading(8, 1, DIMENSIONS), "corpus.txt: expected at least one word");
  }

  @Test
  void inputsWithOtherNamesAreRefused() {
    Reading reading = reading(8, 1, DIMENSIONS);
    assertThatThrownBy(() -> found(reading, Map.of("corpsu", corpus)))
        .hasMessageContaining("named corpus and questions, found \"corpsu\"");
    assertThatThrownBy(() -> found(reading, Map.of("corpus", corpus)))
        .hasMessageContaining("no input file is declared as \"questions\"");
  }
}
