package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Panel;
import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.Cooccurrence;
import io.github.offprint.solver.qwem.Initial;
import io.github.offprint.solver.qwem.PairLoss;
import io.github.offprint.solver.qwem.PairShape;
import io.github.offprint.solver.qwem.Reweighting;
import io.github.offprint.solver.qwem.TargetMatrix;
import io.github.offprint.solver.qwem.language.AttributeLanguage;
import io.github.offprint.solver.qwem.language.SampledDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of its two changes makes quadratic word embeddings learn in steps (figure 7 of the paper):
 * the quartic loss in place of the logistic one, equal weights of all pairs (setting 3.1) in place
 * of those of sampling, both, or neither, which is word2vec.
 */
public final class Ablation implements Experiment<Ablation.Setting> {

  private static final int RECORDS = 200;
  private static final double FIRST_RECORD = 0.3;

  /** Which words, and how they are learned. */
  public record Setting(
      @Parameter("language that the words are from") SyntheticLanguage language,
      @Parameter(value = "documents drawn from the language", atLeast = 1, atMost = 1e8)
          int documents,
      @Parameter(
              value = "words of a drawn document; all pairs in it count",
              atLeast = 2,
              atMost = 10_000)
          int documentLength,
      @Parameter(value = "weight of negative samples", above = 0, atMost = 100)
          double negativeWeight,
      @Parameter(value = "dimension of the embeddings", atLeast = 2, atMost = 4096)
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
              value = "time at which training ends; a mode of eigenvalue 1 grows like exp(t/2)",
              above = 0,
              atMost = 10_000)
          double time,
      @Parameter(
              value = "singular values whose steps are compared, at most the dimension",
              atLeast = 2)
          int modes) {

    public Setting {
      Lists.checkMost("embeddingDimension", List.of(embeddingDimension), language.words());
      if (modes > embeddingDimension) {
        throw new IllegalArgumentException(
            "modes in %s dimensions go from 2 to %s, found %s"
                .formatted(embeddingDimension, embeddingDimension, modes));
      }
    }
  }

  /** One of the four models. */
  private enum Model {
    WORD_TO_VEC("WordToVec", "word2vec", PairShape.LOGISTIC, false),
    QUARTIC("Quartic", "quartic loss only", PairShape.QUARTIC, false),
    BALANCED("Balanced", "equal weights only", PairShape.LOGISTIC, true),
    BOTH("Both", "both (QWEM)", PairShape.QUARTIC, true);

    private final String word;
    private final String title;
    private final PairShape shape;
    private final boolean balanced;

    Model(String word, String title, PairShape shape, boolean balanced) {
      this.word = word;
      this.title = title;
      this.shape = shape;
      this.balanced = balanced;
    }

    PairLoss loss(Cooccurrence counts, double negativeWeight) {
      Reweighting weights = Reweighting.negativeWeight(negativeWeight);
      return balanced
          ? PairLoss.balanced(counts, weights, shape)
          : PairLoss.sampled(counts, weights, shape);
    }
  }

  /**
   * 128 words; strengths such that the first steps stand apart; topics are not equally frequent.
   */
  private static final SyntheticLanguage LANGUAGE =
      new SyntheticLanguage(List.of(0.75, 0.6, 0.65), List.of(0.55, 0.5), 0.55, 0.45, 0.1, 0.5);

  @Override
  public String name() {
    return "qwem/ablation";
  }

  @Override
  public String summary() {
    return "Singular values against time with and without each change that makes word2vec solvable.";
  }

  @Override
  public Setting defaults() {
    return new Setting(LANGUAGE, 20_000, 24, 1, 20, 1e-6, 0.25, 5, 8);
  }

  /**
   * Values, for {@code WordToVec}, {@code Quartic}, {@code Balanced} and {@code Both}: {@code
   * modesAtOnceWordToVec} and so on, how many of the first {@code modes} singular values rise at
   * the same time, 1 if each step is over before the next begins; {@code stretch…}, by which the
   * time of the model is multiplied so that its first direction grows as fast as that of {@code
   * Both}; {@code lateGrowth…}, the growth of the first singular value over the last tenth of the
   * time, relative; {@code steps…} of gradient descent.
   */
  @Override
  public Findings run(Setting setting, Run run) {
    AttributeLanguage language = setting.language().language(run.draws("language"));
    Cooccurrence counts =
        new SampledDocuments(language, setting.documentLength(), run.draws("documents"))
            .counted(setting.documents());
    Matrix target = TargetMatrix.of(counts, setting.negativeWeight()).dense();
    Eigenpairs pairs = Eigenpairs.largest(target, setting.embeddingDimension());
    if (!(pairs.value(0) > 0)) {
      throw new IllegalArgumentException(
          "expected a target matrix with a positive eigenvalue, found none: the weight %s of"
                  .formatted(setting.negativeWeight())
              + " negative samples is too large");
    }
    Matrix initial =
        Initial.gaussian(
            target.rows(),
            setting.embeddingDimension(),
            setting.initialScale(),
            run.draws("initial embeddings"));
    List<Course> courses = new ArrayList<>();
    for (Model model : Model.values()) {
      PairLoss loss = model.loss(counts, setting.negativeWeight());
      courses.add(Course.ofPairs(loss, initial, schedule(setting, pairs), run));
    }
    Findings findings = Findings.of(figure(courses));
    for (Model model : Model.values()) {
      findings = values(findings, model.word, courses.get(model.ordinal()), setting.modes());
    }
    return findings;
  }

  private static Course.Schedule schedule(Setting setting, Eigenpairs pairs) {
    double largest = pairs.value(0);
    double first =
        StrictMath.log(largest / (setting.initialScale() * setting.initialScale())) / largest;
    double from = FIRST_RECORD * Math.min(first, setting.time());
    return new Course.Schedule(
        largest,
        setting.step(),
        Course.logarithmic(from, setting.time(), RECORDS),
        new double[0],
        pairs.vectors());
  }

  private static Findings values(Findings findings, String word, Course course, int modes) {
    int last = course.size() - 1;
    int late = last;
    while (late > 0 && course.time(late) > 0.9 * course.time(last)) {
      late--;
    }
    return findings
        .value("modesAtOnce" + word, course.modesAtOnce(modes))
        .value("stretch" + word, course.stretch())
        .value(
            "lateGrowth" + word, course.singularValue(last, 0) / course.singularValue(late, 0) - 1)
        .value("steps" + word, course.training().steps(last));
  }

  private static Figure figure(List<Course> courses) {
    List<Panel> panels = new ArrayList<>();
    for (Model model : Model.values()) {
      panels.add(panel(courses.get(model.ordinal())).titled(model.title));
    }
    Arrangement all =
        new Arrangement.Stack(
            List.of(
                new Arrangement.Row("", List.of(panels.get(0), panels.get(1)), false, 1),
                new Arrangement.Row("", List.of(panels.get(2), panels.get(3)), false, 1)),
            true,
            1);
    return new Figure(760, 520, all, Optional.empty());
  }

  private static Panel panel(Course course) {
    return Panel.of(
            Axis.log("training time $t$").from(course.time(0), course.time(course.size() - 1)),
            Axis.linear("singular values").from(0, 1.08 * course.largestSingularValue()))
        .with(
            RisingCurves.solid(
                course.size(), course.training().dimension(), course::time, course::singularValue));
  }
}
