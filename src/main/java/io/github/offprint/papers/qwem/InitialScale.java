package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.Initial;
import io.github.offprint.solver.qwem.PairLoss;
import io.github.offprint.solver.qwem.PairShape;
import io.github.offprint.solver.qwem.Reweighting;
import io.github.offprint.solver.qwem.TargetLoss;
import io.github.offprint.solver.qwem.TargetMatrix;
import io.github.offprint.solver.qwem.language.AttributeLanguage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How small a start must be for the closed form to hold (figure 2 of the paper): singular values
 * against time for embeddings that begin larger and smaller, in word2vec, in quadratic word
 * embeddings and in theory.
 */
public final class InitialScale implements Experiment<InitialScale.Setting> {

  private static final int RECORDS = 160;
  private static final double FIRST_RECORD = 0.3;

  /** Which words, and how they are learned. */
  public record Setting(
      @Parameter("language that the words are from, known exactly") SyntheticLanguage language,
      @Parameter(value = "dimension of the embeddings", atLeast = 1, atMost = 4096)
          int embeddingDimension,
      @Parameter(
              value =
                  "standard deviations of the entries that training starts from, a column each, falling",
              above = 0,
              atMost = 0.1)
          List<Double> initialScales,
      @Parameter(
              value = "time of a step, in units of the inverse of the largest eigenvalue",
              above = 0,
              atMost = 1)
          double step,
      @Parameter(
              value = "time at which training ends, in units of the first learning time",
              above = 1,
              atMost = 1000)
          double duration) {

    public Setting {
      initialScales = List.copyOf(initialScales);
      boolean falling = !initialScales.isEmpty() && initialScales.size() <= 4;
      for (int i = 1; i < initialScales.size(); i++) {
        falling &= initialScales.get(i) < initialScales.get(i - 1);
      }
      if (!falling) {
        throw new IllegalArgumentException(
            "initialScales needs one to four numbers, each smaller than the one before, found "
                + initialScales);
      }
      Lists.checkMost("embeddingDimension", List.of(embeddingDimension), language.words());
    }
  }

  /** 128 words; strengths such that the first steps stand apart. */
  private static final SyntheticLanguage LANGUAGE =
      new SyntheticLanguage(List.of(0.75, 0.6, 0.65), List.of(0.55, 0.5), 0.55, 0.45, 0.1, 0);

  /** One start and what came of it. */
  private record Column(
      double scale, double firstTime, AlignedTheory theory, Course quadratic, Course wordToVec) {

    double inFirstTimes(Course course, int i) {
      return course.time(i) / firstTime;
    }
  }

  @Override
  public String name() {
    return "qwem/initial-scale";
  }

  @Override
  public String summary() {
    return "Singular values against time from larger and smaller starts, beside theory.";
  }

  @Override
  public Setting defaults() {
    return new Setting(LANGUAGE, 20, List.of(0.02, 1e-10), 0.25, 12);
  }

  /**
   * Values, one for each of {@code initialScales}: {@code maxDeviation} of the singular values of
   * quadratic word embeddings from theory, over all times, in units of the first one at its end;
   * {@code meanDeviation}, the average over equal ratios of time of the largest deviation at each;
   * {@code learningTime} of the first mode; {@code wordToVecModesAtOnce} and {@code modesAtOnce},
   * how many modes rise at the same time. By themselves: {@code maxDeviationLargest} and {@code
   * maxDeviationSmallest} of the first and the last start, and {@code meanDeviationLargest} and
   * {@code meanDeviationSmallest}.
   */
  @Override
  public Findings run(Setting setting, Run run) {
    AttributeLanguage language = setting.language().language(run.draws("language"));
    Matrix target = TargetMatrix.of(language).dense();
    Eigenpairs pairs = Eigenpairs.largest(target, setting.embeddingDimension());
    // the same numbers for every start, so that nothing but their size differs
    Matrix unit =
        Initial.gaussian(
            target.rows(), setting.embeddingDimension(), 1, run.draws("initial embeddings"));
    List<Column> columns = new ArrayList<>();
    for (double scale : setting.initialScales()) {
      columns.add(column(setting, language, target, pairs, scaled(unit, scale), scale, run));
    }
    return values(Findings.of(figure(columns)), columns);
  }

  private static Matrix scaled(Matrix unit, double scale) {
    return Matrix.of(unit.rows(), unit.columns(), (i, k) -> scale * unit.at(i, k));
  }

  private static Column column(
      Setting setting,
      AttributeLanguage language,
      Matrix target,
      Eigenpairs pairs,
      Matrix initial,
      double scale,
      Run run) {
    TargetLoss loss = new TargetLoss(target);
    AlignedTheory theory = new AlignedTheory(pairs, initial, loss.frobeniusNormSquared());
    double first = theory.dynamics().learningTime(0).orElseThrow();
    if (!(first > 0)) {
      throw new IllegalArgumentException(
          "expected starts below the first singular value, found the scale " + scale);
    }
    Course.Schedule schedule =
        new Course.Schedule(
            pairs.value(0),
            setting.step(),
            Course.logarithmic(FIRST_RECORD * first, setting.duration() * first, RECORDS),
            new double[0],
            pairs.vectors());
    PairLoss ofPairs =
        PairLoss.sampled(language, Reweighting.negativeWeight(1), PairShape.LOGISTIC);
    return new Column(
        scale,
        first,
        theory,
        Course.of(loss, initial, schedule, run),
        Course.ofPairs(ofPairs, initial, schedule, run));
  }

  private static Findings values(Findings findings, List<Column> columns) {
    int size = columns.size();
    Numbers most =
        Numbers.of(size, i -> columns.get(i).theory().largestDeviation(columns.get(i).quadratic()));
    Numbers mean =
        Numbers.of(size, i -> columns.get(i).theory().meanDeviation(columns.get(i).quadratic()));
    return findings
        .value("initialScales", Numbers.of(size, i -> columns.get(i).scale()))
        .value("maxDeviation", most)
        .value("meanDeviation", mean)
        .value("learningTime", Numbers.of(size, i -> columns.get(i).firstTime()))
        .value("modesAtOnce", Numbers.of(size, i -> atOnce(columns.get(i).quadratic())))
        .value("wordToVecModesAtOnce", Numbers.of(size, i -> atOnce(columns.get(i).wordToVec())))
        .value("maxDeviationLargest", most.at(0))
        .value("maxDeviationSmallest", most.at(size - 1))
        .value("meanDeviationLargest", mean.at(0))
        .value("meanDeviationSmallest", mean.at(size - 1));
  }

  private static double atOnce(Course course) {
    return course.modesAtOnce(course.training().dimension());
  }

  private static Figure figure(List<Column> columns) {
    double top = 0;
    for (Column column : columns) {
      top = Math.max(top, column.quadratic().largestSingularValue());
      top = Math.max(top, column.wordToVec().largestSingularValue());
    }
    List<Arrangement> wordToVec = new ArrayList<>();
    List<Arrangement> quadratic = new ArrayList<>();
    List<Arrangement> theory = new ArrayList<>();
    for (Column column : columns) {
      wordToVec.add(
          panel(column, column.wordToVec(), column.wordToVec()::singularValue, top)
              .titled("initial scale $\\sigma = " + power(column.scale()) + "$"));
      quadratic.add(panel(column, column.quadratic(), column.quadratic()::singularValue, top));
      theory.add(
          panel(
              column,
              column.quadratic(),
              (i, k) -> column.theory().singularValues(column.quadratic(), i)[k],
              top));
    }
    Arrangement all =
        new Arrangement.Stack(
            List.of(
                new Arrangement.Row("word2vec", wordToVec, true, 1),
                new Arrangement.Row("QWEM", quadratic, true, 1),
                new Arrangement.Row("theory", theory, true, 1)),
            true,
            1);
    return new Figure(760, 620, all, Optional.empty());
  }

  private static Panel panel(Column column, Course course, RisingCurves.Values values, double top) {
    List<Mark> curves =
        RisingCurves.solid(
            course.size(),
            course.training().dimension(),
            i -> column.inFirstTimes(course, i),
            values);
    double end = column.inFirstTimes(course, course.size() - 1);
    return Panel.of(
            Axis.log("training time $t/\\tau_1$").from(FIRST_RECORD, end),
            Axis.linear("singular values").from(0, 1.1 * top))
        .with(curves);
  }

  /** A number as a power of ten with a factor. */
  private static String power(double number) {
    int exponent = (int) Math.floor(StrictMath.log10(number) + 1e-9);
    double factor = number / StrictMath.pow(10, exponent);
    String digits =
        new BigDecimal(factor).round(new MathContext(2)).stripTrailingZeros().toPlainString();
    String ten = "10^{" + exponent + "}";
    return digits.equals("1") ? ten : digits + " \\times " + ten;
  }
}
