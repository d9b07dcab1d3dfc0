package io.github.offprint.build;

import io.github.offprint.content.Directive;
import io.github.offprint.content.LabelWords;
import io.github.offprint.content.Workers;
import io.github.offprint.experiment.Findings;
import io.github.offprint.figure.Figure;
import io.github.offprint.plot.Drawing;
import io.github.offprint.plot.SvgPlot;
import io.github.offprint.plot.Texts;
import io.github.offprint.problem.Problems;
import io.github.offprint.run.Finished;
import io.github.offprint.run.PlannedRun;
import io.github.offprint.site.Exhibit;
import io.github.offprint.site.Origin;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finished runs to what stands on the page. */
public final class Exhibits {

  private final SvgPlot plot;
  private final SourceCode source;
  private final Problems problems;
  private final Map<String, FigureNumbers.Name> names;
  private final Map<String, Exhibit> before;

  private Exhibits(
      Map<String, FigureNumbers.Name> names,
      SvgPlot plot,
      SourceCode source,
      Map<String, Exhibit> before,
      Problems problems) {
    this.before = before;
    this.names = names;
    this.plot = plot;
    this.source = source;
    this.problems = problems;
  }

  /**
   * Draws all figures, numbered in the order of their post and named in English.
   *
   * @param finished the runs of a post in its order
   * @param source where the code of experiments is published
   * @param problems told of each figure that cannot be drawn, at its directive
   * @return by the id of the directive, in the same order
   */
  public static Map<String, Exhibit> drawn(
      List<Finished> finished, SvgPlot plot, SourceCode source, Problems problems) {
    Map<String, List<Directive>> byPost =
        finished.stream()
            .map(run -> run.run().directive())
            .collect(Collectors.groupingBy(directive -> directive.position().file()));
    String word = LabelWords.of("en").word("fig");
    Map<String, FigureNumbers.Name> names = new HashMap<>();
    Set<String> figureless = figureless(finished);
    byPost.values().stream()
        .flatMap(body -> FigureNumbers.of(body, figureless).entrySet().stream())
        .forEach(f -> names.put(f.getKey(), new FigureNumbers.Name(f.getValue(), word)));
    return drawn(finished, names, plot, source, new Workers(1), problems);
  }

  /**
   * The same on several threads.
   *
   * @param names of all figures, also of those that are not drawn
   */
  static Map<String, Exhibit> drawn(
      List<Finished> finished,
      Map<String, FigureNumbers.Name> names,
      SvgPlot plot,
      SourceCode source,
      Workers workers,
      Problems problems) {
    return drawnAgain(finished, names, plot, source, workers, Map.of(), problems);
  }

  /**
   * The same with drawings that are there already.
   *
   * @param before by the id of the directive; used where they would be drawn alike
   */
  static Map<String, Exhibit> drawnAgain(
      List<Finished> finished,
      Map<String, FigureNumbers.Name> names,
      SvgPlot plot,
      SourceCode source,
      Workers workers,
      Map<String, Exhibit> before,
      Problems problems) {
    Exhibits exhibits = new Exhibits(names, plot, source, before, problems);
    Map<String, Exhibit> drawn = new LinkedHashMap<>();
    workers
        .map(finished, exhibits::drawn)
        .forEach(exhibit -> drawn.put(exhibit.finished().run().directive().id(), exhibit));
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
    FigureNumbers.Name name =
        names.getOrDefault(finished.run().directive().id(), new FigureNumbers.Name(0, ""));
    return findings
        .figure()
        .flatMap(figure -> drawn(figure, finished, name))
        .orElseGet(() -> exhibit(name.number(), finished, Optional.empty(), Optional.empty()));
  }

  private Exhibit exhibit(
      int number, Finished finished, Optional<Drawing> drawing, Optional<String> narrow) {
    return new Exhibit(number, finished, drawing, narrow, source(finished));
  }

  private Optional<String> source(Finished finished) {
    return source.link(finished.run().experiment().getClass());
  }

  private Optional<Exhibit> drawn(Figure figure, Finished finished, FigureNumbers.Name name) {
    String id = finished.run().directive().id();
    String title = name.title();
    int number = name.number();
    String alt = finished.run().directive().alt();
    try {
      Map<String, String> origin = Origin.lines(finished, source(finished));
      Optional<Exhibit> same =
          Optional.ofNullable(before.get(id)).filter(old -> isSame(old, finished, name, origin));
      if (same.isPresent()) {
        return Optional.of(exhibit(number, finished, same.get().drawing(), same.get().narrow()));
      }
      Drawing drawing = plot.draw(figure, id, new Texts(title, alt, origin));
      // The wide drawing beside it says where both come from.
      Optional<String> narrow = plot.drawNarrow(figure, drawing, new Texts(title, alt, Map.of()));
      return Optional.of(exhibit(number, finished, Optional.of(drawing), narrow));
    } catch (IllegalArgumentException e) {
      problems.error(
          finished.run().directive().position(),
          "the figure \"" + id + "\" cannot be drawn: " + e.getMessage(),
          toBeMended(finished.run()) + " has to be mended");
      return Optional.empty();
    }
  }

  private static boolean isSame(
      Exhibit old, Finished finished, FigureNumbers.Name name, Map<String, String> origin) {
    return old.drawing().isPresent()
        && old.number() == name.number()
        && old.drawing().get().file().contains(">" + name.title() + "</title>")
        && old.finished().findings() == finished.findings()
        && old.finished().run().directive().alt().equals(finished.run().directive().alt())
        && Origin.lines(old.finished(), old.source()).equals(origin);
  }

  private static String toBeMended(PlannedRun run) {
    return run.directive()
        .imported()
        .map(file -> "the file " + file.shownAs())
        .orElse("the experiment " + run.directive().experiment());
  }
}
