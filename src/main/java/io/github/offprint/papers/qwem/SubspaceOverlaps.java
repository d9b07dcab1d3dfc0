package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.ColorScale;
import io.github.offprint.figure.Extent;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.HeatMap;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Scale;
import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.Cooccurrence;
import io.github.offprint.solver.qwem.GradientDescent;
import io.github.offprint.solver.qwem.Initial;
import io.github.offprint.solver.qwem.PairLoss;
import io.github.offprint.solver.qwem.PairShape;
import io.github.offprint.solver.qwem.Reweighting;
import io.github.offprint.solver.qwem.Timetable;
import io.github.offprint.solver.qwem.Trajectory;
import io.github.offprint.solver.qwem.analogy.Overlap;
import io.github.offprint.solver.qwem.language.AttributeLanguage;
import io.github.offprint.solver.qwem.language.SampledDocuments;
import java.util.List;
import java.util.Optional;

/**
 * What the directions that word2vec learns have in common with the eigenvectors of M* and with
 * those of PPMI: squared overlaps of single directions as maps (figure 5 of the paper), and
 * overlaps of the subspaces of the first directions as numbers.
 */
public final class SubspaceOverlaps implements Experiment<SubspaceOverlaps.Setting> {

  /** Which words and which training. */
  public record Setting(
      @Parameter("language that the words are from") SyntheticLanguage language,
      @Parameter(
              value = "documents of a text to learn from; not given: the exact language",
              atLeast = 1,
              atMost = 1e8)
          Optional<Integer> documents,
      @Parameter(value = "words of a document; all pairs in it count", atLeast = 2, atMost = 10_000)
          int documentLength,
      @Parameter(value = "dimension of the embeddings", atLeast = 1, atMost = 4096)
          int embeddingDimension,
      @Parameter(value = "directions that are compared, at most the dimension", atLeast = 1)
          int modes,
      @Parameter(
              value = "standard deviation of the entries that training starts from",
              above = 0,
              atMost = 1)
          double initialScale,
      @Parameter(
              value = "time at which training ends; a mode of eigenvalue 1 grows like exp(t/2)",
              above = 0,
              atMost = 10_000)
          double time,
      @Parameter(value = "time of a step, halved where it is too long", above = 0, atMost = 100)
          double rate) {

    public Setting {
      Lists.checkMost("embeddingDimension", List.of(embeddingDimension), language.words());
      if (modes > embeddingDimension) {
        throw new IllegalArgumentException(
            "modes in %s dimensions go from 1 to %s, found %s"
                .formatted(embeddingDimension, embeddingDimension, modes));
      }
    }

    Cooccurrence counts(Run run) {
      AttributeLanguage exact = language.language(run.draws("language"));
      return documents
          .map(
              many ->
                  new SampledDocuments(exact, documentLength, run.draws("documents")).counted(many))
          .orElse(exact);
    }
  }

  @Override
  public String name() {
    return "qwem/overlaps";
  }

  @Override
  public String summary() {
    return "Overlaps of the directions of trained word2vec with the eigenvectors of M* and PPMI.";
  }

  @Override
  public Setting defaults() {
    SyntheticLanguage language =
        new SyntheticLanguage(List.of(0.75, 0.7, 0.65, 0.6), List.of(0.55), 0.5, 0.45, 0.1, 0);
    return new Setting(language, Optional.empty(), 24, 32, 32, 0.01, 12, 0.02);
  }

  /**
   * Values: {@code overlapTarget} and {@code overlapPpmi}, the overlaps of the subspaces of the
   * first 1, 2, … directions, from 0 to 1, with the last as {@code overlapTargetLast} and {@code
   * overlapPpmiLast}; {@code diagonalTarget} and {@code diagonalPpmi}, the mean squared overlap of
   * directions of equal rank; {@code loss} at the end of training and {@code steps} until then.
   */
  @Override
  public Findings run(Setting setting, Run run) {
    Cooccurrence counts = setting.counts(run);
    Trajectory training = trained(setting, counts, run);
    Matrix embeddings = training.snapshots().get(0).embeddings();
    Matrix learned = Eigenpairs.largest(embeddings.rowProducts(), setting.modes()).vectors();
    Overlap target = overlap(learned, Association.TARGET, counts, setting.modes());
    Overlap ppmi = overlap(learned, Association.PPMI, counts, setting.modes());
    int last = training.size() - 1;
    return withOverlap(
            withOverlap(Findings.of(figure(setting, target, ppmi)), "Target", target, setting),
            "Ppmi",
            ppmi,
            setting)
        .value("loss", training.loss(last))
        .value("steps", training.steps(last));
  }

  private static Trajectory trained(Setting setting, Cooccurrence counts, Run run) {
    PairLoss loss = PairLoss.sampled(counts, Reweighting.negativeWeight(1), PairShape.LOGISTIC);
    Matrix initial =
        Initial.gaussian(
            counts.vocabularySize(),
            setting.embeddingDimension(),
            setting.initialScale(),
            run.draws("initial embeddings"));
    Timetable timetable =
        Timetable.of(setting.rate(), setting.time()).withSnapshots(setting.time());
    return GradientDescent.follow(loss, initial, timetable);
  }

  private static Overlap overlap(
      Matrix learned, Association association, Cooccurrence counts, int modes) {
    return new Overlap(learned, Eigenpairs.largest(association.of(counts), modes).vectors());
  }

  private static Findings withOverlap(
      Findings findings, String name, Overlap overlap, Setting setting) {
    Numbers ofSubspaces = Numbers.of(setting.modes(), k -> overlap.ofSubspaces(k + 1));
    double diagonal = 0;
    for (int k = 0; k < setting.modes(); k++) {
      diagonal += overlap.squared(k, k) / setting.modes();
    }
    return findings
        .value("overlap" + name, ofSubspaces)
        .value("overlap" + name + "Last", ofSubspaces.at(setting.modes() - 1))
        .value("diagonal" + name, diagonal);
  }

  private static Figure figure(Setting setting, Overlap target, Overlap ppmi) {
    ColorScale colors = new ColorScale(ColorScale.Ramp.SEQUENTIAL, Scale.LINEAR, 0, 1);
    return Figure.row(
            760,
            350,
            true,
            panel("eigenvector of $M^\\star$", setting.modes(), target, colors),
            panel("eigenvector of PPMI", setting.modes(), ppmi, colors))
        .withColorBar("squared overlap", colors);
  }

  private static Panel panel(String right, int modes, Overlap overlap, ColorScale colors) {
    double low = 0.5;
    double high = modes + 0.5;
    Numbers values = Numbers.of(modes * modes, cell -> overlap.squared(cell / modes, cell % modes));
    return Panel.of(
            Axis.linear(right).from(low, high),
            Axis.linear("direction of word2vec").from(low, high))
        .with(
            new HeatMap(
                "squared overlaps", new Extent(low, high, low, high), modes, values, colors));
  }
}
