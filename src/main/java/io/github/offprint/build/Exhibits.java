package io.github.offprint.build;

import io.github.offprint.content.Directive;
import io.github.offprint.content.Imported;
import io.github.offprint.experiment.Findings;
import io.github.offprint.figure.Figure;
import io.github.offprint.plot.Drawing;
import io.github.offprint.plot.SvgPlot;
import io.github.offprint.plot.Texts;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.Finished;
import io.github.offprint.run.Json;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.site.Exhibit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finished runs to what stands on the page. */
public final class Exhibits {

  private final SvgPlot plot;
  private final Problems problems;
  private final FigureNumbers numbers;

  private Exhibits(FigureNumbers numbers, SvgPlot plot, Problems problems) {
    this.numbers = numbers;
    this.plot = plot;
    this.problems = problems;
  }

  /**
   * Draws all figures, numbered in the order of their post.
   *
   * @param finished the runs of a post in its order
   * @param problems told of each figure that cannot be drawn, at its directive
   * @return by the id of the directive, in the same order
   */
  public static Map<String, Exhibit> drawn(
      List<Finished> finished, SvgPlot plot, Problems problems) {
    List<Directive> directives = finished.stream().map(run -> run.run().directive()).toList();
    return drawn(finished, FigureNumbers.of(directives, figureless(finished)), plot, problems);
  }

  /** The same, where figures that are not drawn have numbers too. */
  static Map<String, Exhibit> drawn(
      List<Finished> finished, FigureNumbers numbers, SvgPlot plot, Problems problems) {
    Exhibits exhibits = new Exhibits(numbers, plot, problems);
    Map<String, Exhibit> drawn = new LinkedHashMap<>();
    finished.forEach(run -> drawn.put(run.run().directive().id(), exhibits.drawn(run)));
    return drawn;
  }

  /** The ids of runs that found no figure. */
  static Set<String> figureless(List<Finished> finished) {
    return finished.stream()
        .filter(run -> run.findings().figure().isEmpty())
        .map(run -> run.run().directive().id())
        .collect(Collectors.toSet());
  }

  private Exhibit drawn(Finished finished) {
    Findings findings = finished.findings();
    int number = numbers.number(finished.run().directive().id());
    return new Exhibit(
        number, finished, findings.figure().flatMap(figure -> drawing(figure, finished, number)));
  }

  private Optional<Drawing> drawing(Figure figure, Finished finished, int number) {
    String id = finished.run().directive().id();
    try {
      return Optional.of(plot.draw(figure, id, texts(finished, number)));
    } catch (IllegalArgumentException e) {
      problems.error(
          finished.run().directive().position(),
          "the figure \"" + id + "\" cannot be drawn: " + e.getMessage(),
          toBeMended(finished.run()) + " has to be mended");
      return Optional.empty();
    }
  }

  private static String toBeMended(PlannedRun run) {
    return run.directive()
        .imported()
        .map(file -> "the file " + file.shownAs())
        .orElse("the experiment " + run.directive().experiment());
  }

  private static Texts texts(Finished finished, int number) {
    return new Texts("Figure " + number, finished.run().directive().alt(), origin(finished.run()));
  }

  /** How to compute it again, or where it was imported from. */
  private static Map<String, String> origin(PlannedRun run) {
    Map<String, String> origin = new LinkedHashMap<>();
    run.directive()
        .imported()
        .flatMap(Imported::sha256)
        .ifPresent(digest -> origin.put("imported", "sha256:" + digest.text()));
    if (!run.directive().experiment().isEmpty()) {
      origin.put("experiment", run.experiment().name());
      origin.put("parameters", Json.text(run.params()));
      origin.put("seed", Long.toString(run.seed()));
    }
    return origin;
  }
}
