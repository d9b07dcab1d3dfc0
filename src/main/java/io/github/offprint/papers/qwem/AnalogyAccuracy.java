package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Spread;
import io.github.offprint.experiment.Trial;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Band;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Mark;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.Cooccurrence;
import io.github.offprint.solver.qwem.SpectralEmbedding;
import io.github.offprint.solver.qwem.analogy.Analogies;
import io.github.offprint.solver.qwem.analogy.AnalogyScore;
import io.github.offprint.solver.qwem.analogy.WordVectors;
import io.github.offprint.solver.qwem.language.AttributeLanguage;
import io.github.offprint.solver.qwem.language.SampledDocuments;
import io.github.offprint.solver.random.Draws;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How many analogies are solved by the largest modes of M*, PPMI and PMI: those of gender and
 * number in a language that is known exactly and in texts drawn from it or, where the data {@code
 * corpus} and {@code questions} are given, those of a file, asked of a text.
 *
 * <p>The embeddings of all three are V_d Λ_d^{1/2} of the d algebraically largest eigenpairs, all
 * dimensions from one decomposition.
 */
public final class AnalogyAccuracy implements Experiment<AnalogyAccuracy.Setting> {

  /** Which language, which texts and which embeddings. */
  public record Setting(
      @Parameter("language that the words are from") SyntheticLanguage language,
      @Parameter(
              value = "documents of each text, a panel for each beside that of the exact language",
              atLeast = 1,
              atMost = 1e8)
          List<Integer> documents,
      @Parameter(value = "words of a document; all pairs in it count", atLeast = 2, atMost = 10_000)
          int documentLength,
      @Parameter(value = "texts drawn of each size", atLeast = 2, atMost = 1000) int texts,
      @Parameter(
              value = "dimensions of the embeddings, at most the number of words, rising",
              atLeast = 1,
              atMost = 4096)
          List<Integer> dimensions,
      @Parameter("how a text is read, where the data corpus and questions are given")
          Reading reading) {

    public Setting {
      documents = List.copyOf(documents);
      dimensions = List.copyOf(dimensions);
      Lists.checkRising("documents", documents, false);
      Lists.checkRising("dimensions", dimensions, true);
      Lists.checkMost("dimensions", dimensions, language.words());
    }
  }

  /** The shares of analogies that are solved, for each association by dimension. */
  private record Scores(List<Integer> dimensions) implements Serializable {

    Outcome of(AttributeLanguage language, Cooccurrence counts) {
      Analogies analogies =
          new Analogies(
              List.of(
                  language.flips("gender", language.genderBit()),
                  language.flips("number", language.numberBit())));
      double[][] scores = new double[Association.values().length][dimensions.size()];
      int positive = 0;
      for (Association association : Association.values()) {
        int most = dimensions.get(dimensions.size() - 1);
        Eigenpairs pairs = Eigenpairs.largest(association.of(counts), most);
        positive =
            association == Association.TARGET ? SpectralEmbedding.effectiveRank(pairs) : positive;
        for (int k = 0; k < dimensions.size(); k++) {
          Matrix embedding = SpectralEmbedding.of(pairs, dimensions.get(k));
          scores[association.ordinal()][k] =
              new AnalogyScore(analogies, new WordVectors(embedding)).accuracy();
        }
      }
      return new Outcome(scores, positive);
    }
  }

  /**
   * What one text has to say.
   *
   * @param scores for each association by dimension
   * @param positive how many of the eigenvalues of M* that were asked for are positive
   */
  private record Outcome(double[][] scores, int positive) implements Serializable {}

  /** One text. */
  private record Text(AttributeLanguage language, int documents, int length, Scores scores)
      implements Trial<Outcome> {
    @Override
    public Outcome run(int index, Draws draws) {
      return scores.of(language, new SampledDocuments(language, length, draws).counted(documents));
    }
  }

  /** One panel: what was found in some number of texts of one size, or in the exact language. */
  private record Column(String title, String suffix, List<Outcome> outcomes) {

    Numbers mean(Association association) {
      return spread(association, 0);
    }

    /** So many standard deviations of single texts from the mean of all. */
    Numbers spread(Association association, double deviations) {
      int row = association.ordinal();
      return Numbers.of(
          outcomes.get(0).scores()[row].length,
          k -> {
            double[] shares = outcomes.stream().mapToDouble(o -> o.scores()[row][k]).toArray();
            return shares.length == 1 ? shares[0] : Spread.of(shares).at(deviations);
          });
    }
  }

  @Override
  public String name() {
    return "qwem/analogies";
  }

  @Override
  public String summary() {
    return "Analogies solved against dimension, by M*, PPMI and PMI, in an exact language and texts.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        SyntheticLanguage.STANDARD,
        List.of(2000, 20_000),
        24,
        4,
        List.of(2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128),
        Reading.STANDARD);
  }

  /**
   * Values, with {@code target}, {@code ppmi} or {@code pmi} for the matrix, and {@code Exact} or
   * {@code Documents2000} and so on for the text: {@code targetExact} the shares of analogies
   * solved, one for each of {@code dimensions}, means over texts; {@code targetExactBest} the
   * largest of them; {@code targetExactBestDimension} the first dimension that has it; {@code
   * targetExactLast} the share at the largest dimension; {@code targetExactFirst} the one at the
   * smallest. {@code positiveEigenvaluesExact} and so on: how many of the eigenvalues of M* up to
   * the largest dimension are positive, the fewest of any text; further dimensions are zero.
   *
   * <p>Values of a text: {@code target}, {@code ppmi} and {@code pmi}, the shares of all analogies
   * solved, one for each of {@code dimensions}, and {@code targetFamily} and so on for each of the
   * {@code categories}; {@code items}, how many analogies there are, and {@code itemsFamily} and so
   * on; {@code words} of the vocabulary, {@code tokens} of the text that are among them, and the
   * {@code shareOfPairsThatOccur}; {@code eigenvaluesTarget} and so on, the largest; {@code
   * nonNegativeEigenvaluesTarget} and so on, how many there are.
   */
  @Override
  public Findings run(Setting setting, Run run) {
    return run.declared().isEmpty()
        ? spoken(setting, run)
        : TextAnalogies.of(setting.reading(), run);
  }

  private static Findings spoken(Setting setting, Run run) {
    List<Column> columns = columns(setting, run);
    Findings findings =
        Findings.of(figure(setting, columns)).value("dimensions", Numbers.of(setting.dimensions()));
    for (Column column : columns) {
      for (Association association : Association.values()) {
        findings = withValues(findings, setting, column, association);
      }
      int fewest = column.outcomes().stream().mapToInt(Outcome::positive).min().orElseThrow();
      findings = findings.value("positiveEigenvalues" + column.suffix(), fewest);
    }
    return findings;
  }

  private static List<Column> columns(Setting setting, Run run) {
    AttributeLanguage language = setting.language().language(run.draws("language"));
    Scores scores = new Scores(setting.dimensions());
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("exact", "Exact", List.of(scores.of(language, language))));
    for (int documents : setting.documents()) {
      run.progress(columns.size() / (setting.documents().size() + 1.0));
      long tokens = (long) documents * setting.documentLength();
      columns.add(
          new Column(
              Lists.grouped(tokens) + " tokens",
              "Documents" + documents,
              run.trials(
                  "documents=" + documents,
                  setting.texts(),
                  new Text(language, documents, setting.documentLength(), scores))));
    }
    return columns;
  }

  private static Findings withValues(
      Findings findings, Setting setting, Column column, Association association) {
    Numbers mean = column.mean(association);
    int best = 0;
    for (int k = 1; k < mean.size(); k++) {
      best = mean.at(k) > mean.at(best) ? k : best;
    }
    String name = association.word() + column.suffix();
    return findings
        .value(name, mean)
        .value(name + "Best", mean.at(best))
        .value(name + "BestDimension", setting.dimensions().get(best))
        .value(name + "First", mean.at(0))
        .value(name + "Last", mean.at(mean.size() - 1));
  }

  private static Figure figure(Setting setting, List<Column> columns) {
    List<Panel> panels = new ArrayList<>();
    for (Column column : columns) {
      Panel panel =
          Panel.of(
                  Axis.log("dimension $d$"), Axis.linear("share of analogies solved").from(0, 1.04))
              .titled(column.title());
      // the one to look at on top
      for (int i = Association.values().length - 1; i >= 0; i--) {
        panel = panel.with(marks(setting, column, Association.values()[i]));
      }
      panels.add(panel.withLegend(panels.isEmpty() ? LegendPlace.TOP_LEFT : LegendPlace.NONE));
    }
    return Figure.row(760, 340, true, panels.toArray(Panel[]::new));
  }

  private static List<Mark> marks(Setting setting, Column column, Association association) {
    Numbers x = Numbers.of(setting.dimensions());
    List<Mark> marks = new ArrayList<>();
    if (column.outcomes().size() > 1) {
      Numbers low = column.spread(association, -1);
      Numbers high = column.spread(association, 1);
      marks.add(new Band("", x, low, high, association.ink().withOpacity(0.2)));
    }
    marks.addAll(association.line(x, column.mean(association)));
    return marks;
  }
}
