package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Experiment;
import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Parameter;
import io.github.offprint.experiment.Run;
import io.github.offprint.experiment.Trial;
import io.github.offprint.figure.Arrangement;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Numbers;
import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.qwem.SpectralEmbedding;
import io.github.offprint.solver.qwem.TargetMatrix;
import io.github.offprint.solver.qwem.analogy.Analogies;
import io.github.offprint.solver.qwem.analogy.AnalogyScore;
import io.github.offprint.solver.qwem.analogy.Category;
import io.github.offprint.solver.qwem.analogy.Pair;
import io.github.offprint.solver.qwem.analogy.TaskVectors;
import io.github.offprint.solver.qwem.analogy.WordVectors;
import io.github.offprint.solver.qwem.language.AttributeLanguage;
import io.github.offprint.solver.qwem.language.SampledDocuments;
import io.github.offprint.solver.random.Draws;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The differences between the words of pairs that stand in one relation: their spectrum is a spike,
 * the relation itself, above noise that follows the law of Marchenko and Pastur, and the spike
 * decides how many analogies are solved (figure 4 of the paper).
 */
public final class TaskVectorSpectra implements Experiment<TaskVectorSpectra.Setting> {

  /** Which texts, which pairs and which embeddings. */
  public record Setting(
      @Parameter("language that the words are from") SyntheticLanguage language,
      @Parameter(value = "documents of each text", atLeast = 1, atMost = 1e8) int documents,
      @Parameter(value = "words of a document; all pairs in it count", atLeast = 2, atMost = 10_000)
          int documentLength,
      @Parameter(value = "texts drawn", atLeast = 2, atMost = 1000) int texts,
      @Parameter("relation whose spectra are shown") Relation relation,
      @Parameter(
              value = "pairs whose differences are taken, at most half of the words",
              atLeast = 2,
              atMost = 2048)
          int pairs,
      @Parameter(
              value = "dimensions for which spectra are shown, a panel each",
              atLeast = 1,
              atMost = 4096)
          List<Integer> spectrumDimensions,
      @Parameter(
              value = "dimensions of the embeddings, at most the number of words, rising",
              atLeast = 1,
              atMost = 4096)
          List<Integer> dimensions)
      implements Serializable {

    public Setting {
      spectrumDimensions = List.copyOf(spectrumDimensions);
      dimensions = List.copyOf(dimensions);
      Lists.checkRising("spectrumDimensions", spectrumDimensions, true);
      Lists.checkMost("spectrumDimensions", spectrumDimensions, language.words());
      Lists.checkRising("dimensions", dimensions, true);
      Lists.checkMost("dimensions", dimensions, language.words());
      Lists.checkMost("pairs", List.of(pairs), language.words() / 2);
    }

    /** The largest dimension that is asked for. */
    int most() {
      return Math.max(
          dimensions.get(dimensions.size() - 1),
          spectrumDimensions.get(spectrumDimensions.size() - 1));
    }
  }

  /** What two words of a pair differ in. */
  public enum Relation {
    GENDER,
    NUMBER;

    String word() {
      return this == GENDER ? "Gender" : "Number";
    }

    Category category(AttributeLanguage language) {
      return language.flips(word(), this == GENDER ? language.genderBit() : language.numberBit());
    }
  }

  /** One text: everything that is read from its embeddings. */
  private record Text(Setting setting, AttributeLanguage language) implements Trial<TaskOutcome> {

    @Override
    public TaskOutcome run(int index, Draws draws) {
      SampledDocuments documents =
          new SampledDocuments(language, setting.documentLength(), draws.split("documents"));
      Eigenpairs modes =
          Eigenpairs.largest(
              TargetMatrix.of(documents.counted(setting.documents())).dense(), setting.most());
      int[] chosen = draws.split("pairs").sample(setting.pairs(), setting.language().words() / 2);
      TaskOutcome outcome = new TaskOutcome(setting, SpectralEmbedding.effectiveRank(modes));
      for (Relation relation : Relation.values()) {
        Category category = relation.category(language);
        List<Pair> pairs = Arrays.stream(chosen).mapToObj(category.pairs()::get).toList();
        for (int k = 0; k < setting.dimensions().size(); k++) {
          Matrix embedding = SpectralEmbedding.of(modes, setting.dimensions().get(k));
          double accuracy =
              new AnalogyScore(new Analogies(List.of(category)), new WordVectors(embedding))
                  .accuracy();
          outcome.take(relation, k, new TaskVectors(embedding, pairs), accuracy);
        }
        if (relation == setting.relation()) {
          for (int k = 0; k < setting.spectrumDimensions().size(); k++) {
            Matrix embedding = SpectralEmbedding.of(modes, setting.spectrumDimensions().get(k));
            outcome.take(k, TaskSpectrum.of(new TaskVectors(embedding, pairs)));
          }
        }
      }
      return outcome;
    }
  }

  @Override
  public String name() {
    return "qwem/task-vectors";
  }

  @Override
  public String summary() {
    return "Spectra of differences between words: a spike above Marchenko-Pastur noise.";
  }

  @Override
  public Setting defaults() {
    return new Setting(
        SyntheticLanguage.STANDARD,
        2000,
        24,
        8,
        Relation.GENDER,
        30,
        List.of(32, 64, 96),
        List.of(2, 4, 8, 12, 16, 24, 32, 48, 64, 96));
  }

  /**
   * Values over {@code dimensions}, as means over texts, for {@code Gender} and {@code Number}:
   * {@code signalToNoiseGender}, with the largest as {@code signalToNoiseGenderBest} at {@code
   * signalToNoiseGenderBestDimension} and that of the largest dimension as {@code
   * signalToNoiseGenderLast}; {@code accuracyGender}; {@code shareOfMeanGender}, the share of the
   * mean vector in the spike, at last {@code shareOfMeanGenderLast}. For each of {@code
   * spectrumDimensions}, such as 64, in units of the variance of the noise: {@code spike64}, the
   * largest eigenvalue; {@code spikeTheory64}, where the transition of Baik, Ben Arous and Péché
   * puts it; {@code noiseEdge64}; {@code effectiveDimension64}, pairs over the fitted ratio; and
   * {@code largestSpikeDeviation}, relative, of all. {@code positiveEigenvalues}: how many of the
   * eigenvalues of M* up to the largest dimension are positive, the fewest of any text; further
   * dimensions are zero.
   */
  @Override
  public Findings run(Setting setting, Run run) {
    AttributeLanguage language = setting.language().language(run.draws("language"));
    List<TaskOutcome> outcomes = run.trials("texts", setting.texts(), new Text(setting, language));
    List<TaskSpectrum> spectra = new ArrayList<>();
    for (int k = 0; k < setting.spectrumDimensions().size(); k++) {
      int at = k;
      spectra.add(TaskSpectrum.pooled(outcomes.stream().map(o -> o.spectrum(at)).toList()));
    }
    TaskCurves curves = new TaskCurves(setting, outcomes);
    Findings findings =
        Findings.of(figure(setting, spectra, curves))
            .value("dimensions", Numbers.of(setting.dimensions()));
    return withSpectra(curves.addTo(findings), setting, spectra);
  }

  private static Findings withSpectra(
      Findings findings, Setting setting, List<TaskSpectrum> spectra) {
    Findings more = findings;
    double largest = 0;
    for (int k = 0; k < spectra.size(); k++) {
      int d = setting.spectrumDimensions().get(k);
      TaskSpectrum spectrum = spectra.get(k);
      more =
          more.value("spike" + d, spectrum.spike())
              .value("spikeTheory" + d, spectrum.spikeTheory())
              .value("noiseEdge" + d, spectrum.noise().upperEdge())
              .value("effectiveDimension" + d, setting.pairs() / spectrum.ratio());
      largest = Math.max(largest, Math.abs(spectrum.spike() / spectrum.spikeTheory() - 1));
    }
    return more.value("largestSpikeDeviation", largest);
  }

  private static Figure figure(Setting setting, List<TaskSpectrum> spectra, TaskCurves curves) {
    List<Arrangement> above = new ArrayList<>();
    for (int k = 0; k < spectra.size(); k++) {
      String title = "$d = %s$".formatted(setting.spectrumDimensions().get(k));
      above.add(spectra.get(k).panel(title, k == 0));
    }
    Arrangement all =
        new Arrangement.Stack(
            List.of(
                new Arrangement.Row("", above, false, 1),
                new Arrangement.Row("", curves.panels(), false, 1)),
            false,
            1);
    return new Figure(760, 620, all, Optional.empty());
  }
}
