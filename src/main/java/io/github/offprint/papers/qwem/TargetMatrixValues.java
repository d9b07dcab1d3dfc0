package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Numbers;
import io.github.offprint.solver.corpus.Boundary;
import io.github.offprint.solver.corpus.Corpus;
import io.github.offprint.solver.corpus.Documents;
import io.github.offprint.solver.corpus.PairCounting;
import io.github.offprint.solver.corpus.PairCounts;
import io.github.offprint.solver.corpus.Text;
import io.github.offprint.solver.corpus.TokenStream;
import io.github.offprint.solver.corpus.Unigram;
import io.github.offprint.solver.corpus.Vocabulary;
import io.github.offprint.solver.linalg.SymmetricEigen;
import io.github.offprint.solver.qwem.AlignedDynamics;
import io.github.offprint.solver.qwem.TargetMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The target matrix of one document and what quadratic word embeddings learn of it: values and no
 * figure.
 */
public final class TargetMatrixValues implements Experiment<TargetMatrixValues.Setting> {

  private static final int MOST_WORDS = 2000;

  private static final String EXAMPLE =
      "the king rules the land and the queen rules the land."
          + " the man works the land and the woman works the land."
          + " the king and the queen, the man and the woman.";

  /** What is counted, and what is asked about it. */
  public record Setting(
      @Parameter(
              value =
                  "the document as numbers of words; without it, text. A number below the largest that"
                      + " does not occur is a word with a row of zeros",
              atLeast = 0,
              atMost = MOST_WORDS - 1)
          Optional<List<Integer>> tokens,
      @Parameter("the document as text; without it and tokens, a short example")
          Optional<String> text,
      @Parameter(
              value = "words on each side that a word is paired with",
              atLeast = 1,
              atMost = 10_000)
          int window,
      @Parameter("what becomes of windows at the end: truncate or drop") Boundary boundary,
      @Parameter("probability of a word: marginal of the pairs, or share of the corpus")
          Unigram unigram,
      @Parameter(value = "weight of negative samples", above = 0) double negativeWeight,
      @Parameter(
              value =
                  "dimension of the embeddings; modes beyond the positive eigenvalues are not"
                      + " learned, and what they start with decays",
              atLeast = 1,
              atMost = MOST_WORDS)
          int dimension,
      @Parameter(value = "square of all singular values at time 0", atLeast = 0)
          double initialScaleSquared,
      @Parameter(value = "times of gradient flow", atLeast = 0) List<Double> times) {

    public Setting {
      if (tokens.isPresent() && text.isPresent()) {
        throw new IllegalArgumentException("a document is either tokens or text, found both");
      }
      if (tokens.map(List::isEmpty).orElse(false)) {
        throw new IllegalArgumentException("expected at least one of tokens, found none");
      }
    }

    private PairCounts counts() {
      PairCounting counting = PairCounting.of(window, boundary, unigram);
      if (tokens.isPresent()) {
        int[] words = tokens.get().stream().mapToInt(Integer::intValue).toArray();
        int largest = Arrays.stream(words).max().orElse(0);
        return counting.count(TokenStream.of(words), largest + 1);
      }
      Corpus corpus = Corpus.of(List.of(Text.of("text", text.orElse(EXAMPLE))), Documents.TEXT);
      Vocabulary vocabulary = corpus.vocabulary(MOST_WORDS + 1, 1, read -> {});
      if (vocabulary.size() > MOST_WORDS) {
        throw new IllegalArgumentException(
            "text: expected at most %s different words, found more".formatted(MOST_WORDS));
      }
      return counting.count(corpus.tokens(vocabulary, read -> {}), vocabulary.size());
    }
  }

  @Override
  public String name() {
    return "qwem/target-matrix";
  }

  @Override
  public String summary() {
    return "Spectrum of the target matrix of a short text, and learning in closed form.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        Optional.empty(),
        Optional.empty(),
        2,
        Boundary.TRUNCATE,
        Unigram.MARGINAL,
        1,
        3,
        1e-4,
        List.of(1.0, 5.0, 10.0, 20.0, 40.0));
  }

  @Override
  public Findings run(Setting setting, Run run) {
    TargetMatrix target = TargetMatrix.of(setting.counts(), setting.negativeWeight());
    int dimension = setting.dimension();
    if (dimension > target.size()) {
      throw new IllegalArgumentException(
          "dimension: expected at most %s, the number of different words, found %s"
              .formatted(target.size(), dimension));
    }
    SymmetricEigen eigen = SymmetricEigen.of(target.dense());
    Numbers eigenvalues = Numbers.of(target.size(), eigen::eigenvalue);
    double norm = target.frobeniusNormSquared();
    AlignedDynamics dynamics =
        AlignedDynamics.from(
            setting.initialScaleSquared(), Arrays.copyOf(eigenvalues.toArray(), dimension), norm);
    return learned(Findings.none().value("eigenvalues", eigenvalues), dynamics, setting.times())
        .value("effectiveRank", dynamics.effectiveRank())
        .value("frobeniusNormSquared", norm)
        .value("trace", target.trace());
  }

  /** Times are NaN for modes that are never learned. */
  private static Findings learned(Findings findings, AlignedDynamics dynamics, List<Double> times) {
    int dimension = dynamics.dimension();
    return findings
        .possibly(
            "learningTimes",
            Numbers.of(dimension, k -> dynamics.learningTime(k).orElse(Double.NaN)))
        .value(
            "singularValues",
            times.stream()
                .map(time -> Numbers.of(dimension, k -> dynamics.singularValue(k, time)))
                .toList())
        .value("loss", Numbers.of(times.size(), i -> dynamics.loss(times.get(i))));
  }
}
