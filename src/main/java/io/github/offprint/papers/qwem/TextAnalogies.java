package io.github.offprint.papers.qwem;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.Run;
import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Panel.LegendPlace;
import io.github.offprint.solver.linalg.Eigenpairs;
import io.github.offprint.solver.qwem.SpectralEmbedding;
import io.github.offprint.solver.qwem.analogy.Analogies;
import io.github.offprint.solver.qwem.analogy.AnalogyFile;
import io.github.offprint.solver.qwem.analogy.AnalogyScore;
import io.github.offprint.solver.qwem.analogy.Category;
import io.github.offprint.solver.qwem.analogy.WordVectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The analogies of a file, asked of the statistics of a text. */
final class TextAnalogies {

  static final String CORPUS = "corpus";
  static final String QUESTIONS = "questions";

  /** So many of the largest eigenvalues are told. */
  private static final int LEADING = 10;

  private static final double COUNTING = 0.2;

  /** The share of analogies that embeddings of one dimension solve, of all and by category. */
  private record Shares(double all, List<Double> byCategory) {}

  /** What one association has to say: its eigenpairs, and a score for each dimension. */
  private record Outcome(Association association, Eigenpairs pairs, List<Shares> scores) {

    Numbers accuracy() {
      return Numbers.of(scores.size(), k -> scores.get(k).all());
    }

    Numbers accuracy(int category) {
      return Numbers.of(scores.size(), k -> scores.get(k).byCategory().get(category));
    }
  }

  private final Reading reading;
  private final Reading.Counted counted;
  private final Analogies analogies;
  private final List<Outcome> outcomes = new ArrayList<>();

  private TextAnalogies(Reading reading, Run run) {
    this.reading = reading;
    // a slip in the questions is told before an hour of counting
    Path file = run.data(QUESTIONS);
    questions(file, word -> OptionalInt.empty());
    this.counted = reading.counted(run.data(CORPUS), run, COUNTING);
    this.analogies = questions(file, counted::number);
    if (analogies.count() == 0) {
      throw new IllegalArgumentException(
          "%s: expected a category with two pairs of words of the vocabulary, found none among %s words"
              .formatted(file.getFileName(), counted.vocabulary().size()));
    }
  }

  /**
   * What is found in the inputs {@code corpus} and {@code questions}.
   *
   * @throws IllegalArgumentException if either is missing or not what it should be
   */
  static Findings of(Reading reading, Run run) {
    for (String name : run.declared()) {
      if (!name.equals(CORPUS) && !name.equals(QUESTIONS)) {
        throw new IllegalArgumentException(
            "expected data named corpus and questions, found \"%s\"".formatted(name));
      }
    }
    TextAnalogies text = new TextAnalogies(reading, run);
    text.ask(run);
    return text.findings();
  }

  private static Analogies questions(Path file, Function<String, OptionalInt> vocabulary) {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(name + ": expected a file of analogies, found none");
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return AnalogyFile.read(lines, vocabulary);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ", " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? new IllegalArgumentException(name + ": expected UTF-8, found something else", e)
          : e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ask(Run run) {
    int count = Association.values().length;
    for (Association association : Association.values()) {
      Eigenpairs pairs =
          Eigenpairs.largest(association.of(counted.pairs()), reading.largestDimension());
      run.progress(COUNTING + (1 - COUNTING) * (outcomes.size() + 0.8) / count);
      List<Shares> scores = new ArrayList<>();
      for (int dimension : reading.dimensions()) {
        WordVectors vectors = new WordVectors(SpectralEmbedding.of(pairs, dimension));
        AnalogyScore score = new AnalogyScore(analogies, vectors);
        scores.add(new Shares(score.accuracy(), score.accuracies()));
      }
      outcomes.add(new Outcome(association, pairs, scores));
    }
  }

  private Findings findings() {
    Findings findings =
        Findings.of(figure())
            .value("dimensions", Numbers.of(reading.dimensions()))
            .value("words", counted.vocabulary().size())
            .value("tokens", counted.tokens())
            .value("shareOfPairsThatOccur", counted.density())
            .value("items", analogies.count())
            .value(
                "categories",
                analogies.categories().stream()
                    .map(Category::name)
                    .collect(Collectors.joining(", ")));
    for (Outcome outcome : outcomes) {
      findings = with(findings, outcome);
    }
    return withCategories(findings);
  }

  private static Findings with(Findings findings, Outcome outcome) {
    String word = outcome.association().word();
    Eigenpairs pairs = outcome.pairs();
    String name = capital(word);
    Findings more =
        findings
            .possibly(word, outcome.accuracy())
            .value("eigenvalues" + name, Numbers.of(Math.min(LEADING, pairs.size()), pairs::value));
    OptionalInt nonNegative = pairs.nonNegative();
    return nonNegative.isPresent()
        ? more.value("nonNegativeEigenvalues" + name, nonNegative.getAsInt())
        : more;
  }

  private Findings withCategories(Findings findings) {
    Set<String> names = new HashSet<>();
    Findings more = findings;
    for (int i = 0; i < analogies.categories().size(); i++) {
      Category category = analogies.categories().get(i);
      String name = camel(category.name());
      // a name that is empty or taken, as of "a b" beside "a-b", is told by its place
      name = !name.isEmpty() && names.add(name) ? name : "Category" + (i + 1);
      more = more.value("items" + name, category.analogies());
      for (Outcome outcome : outcomes) {
        more = more.possibly(outcome.association().word() + name, outcome.accuracy(i));
      }
    }
    return more;
  }

  /** The name of a category as part of that of a value: Gram8Plural for gram8-plural. */
  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("[^A-Za-z0-9]+")) {
      camel.append(capital(part));
    }
    return camel.toString();
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** What the axis ends at: the next tenth above the largest share. */
  private double mostSolved() {
    double most = 0;
    for (Outcome outcome : outcomes) {
      for (Shares shares : outcome.scores()) {
        most = Math.max(most, shares.all());
      }
    }
    return Math.min(1.04, (Math.floor(10 * most) + 1) / 10);
  }

  private Figure figure() {
    Numbers x = Numbers.of(reading.dimensions());
    Panel panel =
        Panel.of(
                Axis.log("dimension $d$"),
                Axis.linear("share of analogies solved").from(0, mostSolved()))
            .titled(Lists.grouped(counted.tokens()) + " tokens")
            .withLegend(LegendPlace.TOP_LEFT);
    // the one to look at on top
    for (int i = outcomes.size() - 1; i >= 0; i--) {
      panel = panel.with(outcomes.get(i).association().line(x, outcomes.get(i).accuracy()));
    }
    return Figure.row(520, 340, true, panel);
  }
}
