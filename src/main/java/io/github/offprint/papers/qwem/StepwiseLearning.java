package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.solver.corpus.Boundary;
import io.github.offprint.solver.corpus.Corpus;
import io.github.offprint.solver.corpus.Documents;
import io.github.offprint.solver.corpus.PairCounting;
import io.github.offprint.solver.corpus.Unigram;
import io.github.offprint.solver.corpus.Vocabulary;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.Cooccurrence;
import io.github.offprint.solver.qwem.PairLoss;
import io.github.offprint.solver.qwem.PairShape;
import io.github.offprint.solver.qwem.Reweighting;
import io.github.offprint.solver.qwem.TargetLoss;
import io.github.offprint.solver.qwem.language.AttributeLanguage;
import io.github.offprint.solver.qwem.language.SampledDocuments;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Embeddings learn one direction at a time (figure 1 of the paper): quadratic word embeddings with
 * their closed-form dynamics above, word2vec below, both trained on all pairs in each step from the
 * same small random start.
 */
public final class StepwiseLearning implements Experiment<StepwiseLearning.Setting> {

  /** Which words, and how they are learned. */
  public record Setting(
      @Parameter("language that the words are from, unless a corpus is given")
          SyntheticLanguage language,
      @Parameter(
              value = "documents drawn from the language; not given: its exact statistics",
              atLeast = 1,
              atMost = 1e8)
          Optional<Integer> documents,
      @Parameter(
              value = "words of a drawn document; all pairs in it count",
              atLeast = 2,
              atMost = 10_000)
          int documentLength,
      @Parameter("name under data of a text file, or of a folder of them, to learn from")
          Optional<String> corpus,
      @Parameter(
              value = "most frequent words of the corpus that count",
              atLeast = 2,
              atMost = 20_000)
          int vocabularySize,
      @Parameter(value = "words to each side that count as near", atLeast = 1, atMost = 10_000)
          int window,
      @Parameter(value = "dimension of the embeddings", atLeast = 3, atMost = 4096)
          int embeddingDimension,
      @Parameter(
              value = "standard deviation of the entries that training starts from",
              above = 0,
              atMost = 0.1)
          double initialScale,
      @Parameter(
              value = "time of a step, in units of the inverse of the largest eigenvalue",
              above = 0,
              atMost = 1)
          double step,
      @Parameter(
              value = "time at which training ends, in units of the first learning time",
              above = 1,
              atMost = 1000)
          double duration,
      @Parameter(
              value = "three rising times at which the embeddings are shown, in the same units",
              above = 0)
          List<Double> snapshots,
      @Parameter("words to label; none: those that lie farthest out along the two axes")
          List<String> words) {

    public Setting {
      snapshots = List.copyOf(snapshots);
      words = List.copyOf(words);
      boolean rising = snapshots.size() == 3;
      for (int i = 1; i < snapshots.size(); i++) {
        rising &= snapshots.get(i) > snapshots.get(i - 1);
      }
      if (!rising || snapshots.get(2) > duration) {
        throw new IllegalArgumentException(
            "snapshots need three rising times up to the duration %s, found %s"
                .formatted(duration, snapshots));
      }
      Lists.checkMost(
          "embeddingDimension",
          List.of(embeddingDimension),
          corpus.isPresent() ? vocabularySize : language.words());
    }

    Lexicon lexicon(Run run) {
      return corpus.map(name -> counted(name, run)).orElseGet(() -> spoken(run));
    }

    private Lexicon spoken(Run run) {
      AttributeLanguage exact = language.language(run.draws("language"));
      return Lexicon.of(
          exact,
          documents
              .<Cooccurrence>map(
                  many ->
                      new SampledDocuments(exact, documentLength, run.draws("documents"))
                          .counted(many))
              .orElse(exact));
    }

    private Lexicon counted(String name, Run run) {
      Corpus texts = Corpus.of(TextFiles.of(run.data(name)), Documents.TEXT);
      Vocabulary vocabulary =
          texts.vocabulary(vocabularySize, 1, share -> run.progress(share / 10));
      Lists.checkMost("embeddingDimension", List.of(embeddingDimension), vocabulary.size());
      return new Lexicon(
          PairCounting.of(window, Boundary.TRUNCATE, Unigram.MARGINAL)
              .count(
                  texts.tokens(vocabulary, share -> run.progress(0.1 + share / 10)),
                  vocabulary.size()),
          IntStream.range(0, vocabulary.size()).mapToObj(vocabulary::word).toList());
    }
  }

  @Override
  public String name() {
    return "qwem/stepwise-learning";
  }

  @Override
  public String summary() {
    return "Embeddings learn one direction at a time: loss, singular values and words against time.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        new SyntheticLanguage(
            List.of(0.75, 0.6, 0.65, 0.6), List.of(0.55, 0.5), 0.55, 0.45, 0.1, 0),
        Optional.of(4000),
        24,
        Optional.empty(),
        2000,
        16,
        24,
        1e-8,
        0.2,
        12,
        List.of(0.55, 1.3, 8.0),
        List.of());
  }

  /**
   * Values of the target matrix: {@code eigenvalues}, one for each dimension; {@code
   * effectiveRank}, how many of them are positive, beyond which dimensions stay empty; {@code
   * learningTimes} of these, and {@code stepHeights}, by which the loss falls in each.
   *
   * <p>Values of the experiment above: {@code stepTimes}, at which the square of the strength along
   * each eigenvector reaches half of its eigenvalue, as far as it does before the end; {@code
   * stepsInOrder}, how many of the first of these rise; {@code firstStepTime} and {@code
   * firstStepHeight}, the fall of the loss from the start to the geometric mean of the first two
   * step times, both NaN without such steps; {@code maxRelativeDeviation} of singular values from
   * theory over all times, in units of the first one at its end; {@code maxLossDeviation}; {@code
   * finalLoss}; {@code steps} of gradient descent.
   *
   * <p>Values of the row below: {@code wordToVecStretch}, by which the time of word2vec is
   * multiplied so that its first direction grows as fast at the start as that above; {@code
   * wordToVecModesAtOnce} and {@code modesAtOnce}, how many directions rise at the same time in
   * each row; {@code overlapWithWordToVec}, of the subspaces of the first 1, 2, … directions that
   * both have learned at the last snapshot; {@code wordToVecFinalLoss}.
   *
   * <p>{@code snapshotTimes} of the three pictures, and {@code words} and {@code dimension}.
   */
  @Override
  public Findings run(Setting setting, Run run) {
    Lexicon lexicon = setting.lexicon(run);
    List<Integer> asked = lexicon.numbers(setting.words());
    StepGround ground = StepGround.of(setting, lexicon, run);
    Course.Schedule schedule = ground.schedule(setting);
    Course quadratic = Course.of(new TargetLoss(ground.target()), ground.initial(), schedule, run);
    PairLoss loss =
        PairLoss.sampled(lexicon.counts(), Reweighting.negativeWeight(1), PairShape.LOGISTIC);
    Course wordToVec = Course.ofPairs(loss, ground.initial(), schedule, run);
    Matrix directions = ground.pairs().vectors();
    PrincipalView above = new PrincipalView(quadratic, directions);
    PrincipalView below = new PrincipalView(wordToVec, directions);
    List<PrincipalView.Labelled> labelled =
        asked.isEmpty() ? above.outermost() : above.labelled(asked);
    StepsFigure figure = new StepsFigure(schedule, ground.theory(), lexicon.words(), labelled);
    return StepValues.added(
        Findings.of(figure.figure(quadratic, above, wordToVec, below)),
        ground,
        schedule,
        quadratic,
        wordToVec);
  }
}
