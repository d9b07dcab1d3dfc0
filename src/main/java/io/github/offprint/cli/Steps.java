package io.github.offprint.cli;

import io.github.offprint.problem.OffprintException;
import io.github.offprint.problem.Problem;
import io.github.offprint.run.Finished;
import io.github.offprint.run.Progress;
import java.util.List;

/**
 * What commands have done for them by the packages below, so that tests can watch them ask for it.
 *
 * @param build writes a site
 * @param drawing draws what a run has found
 */
record Steps(Build build, Drawing drawing) {

  /** Writes a site. */
  @FunctionalInterface
  interface Build {
    /**
     * Builds and writes.
     *
     * @throws OffprintException with all problems, before anything is written
     */
    Report report(BuildOptions options, ClassLoader classes, Progress progress);
  }

  /**
   * What a build has to say when it has succeeded.
   *
   * @param warnings that did not stop it
   * @param summary in one line, such as how many pages it wrote
   */
  record Report(List<Problem> warnings, String summary) {}

  /** Draws what a run has found. */
  @FunctionalInterface
  interface Drawing {
    /**
     * A complete SVG document.
     *
     * @throws OffprintException if the run has no figure, or its labels cannot be set
     */
    String svg(Finished finished);
  }

  /** The steps of the program itself. */
  static Steps real() {
    return new Steps(Steps::built, Steps::drawn);
  }

  private static Report built(BuildOptions o, ClassLoader classes, Progress progress) {
    io.github.offprint.build.BuildOptions usual =
        io.github.offprint.build.BuildOptions.in(o.folder());
    io.github.offprint.build.BuildOptions options =
        new io.github.offprint.build.BuildOptions(
            o.folder(),
            o.content(),
            o.templates().orElse(usual.templates()),
            o.output(),
            o.settings().orElse(usual.settings()),
            o.cache() ? usual.cache() : java.util.Optional.empty(),
            o.baseUrl(),
            o.drafts(),
            o.lenient(),
            o.threads());
    var report = new io.github.offprint.build.SiteBuild(options, progress).build();
    return new Report(report.warnings(), report.changes().toString());
  }

  private static String drawn(Finished finished) {
    return new io.github.offprint.plot.SvgPlot()
        .draw(
            finished.findings().figure().orElseThrow(),
            "figure",
            new io.github.offprint.plot.Texts("Figure", "", java.util.Map.of()))
        .file();
  }
}
