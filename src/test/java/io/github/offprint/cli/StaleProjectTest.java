package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody edits the solver of this project and forgets to build the site: exactly the figures,
 * numbers and claims that hang on it are named. On a fresh clone all figures are computed here,
 * once and into the cache of the project, where the next build finds them.
 */
class StaleProjectTest {

  private static final String SOLVER = "solver/randomfeatures/FittingRatio.java";
  private static final String POST = "content/posts/more-is-better.md";

  private static ProjectCopy copy;

  @BeforeAll
  static void build(@TempDir Path root) throws IOException, InterruptedException {
    copy = new ProjectCopy(root);
    assertThat(copy.run("build", "--quiet")).isEqualTo(inSync());
    copy.expectLittle();
  }

  @AfterAll
  static void leaveTheCache() throws IOException {
    copy.leaveTheCache();
  }

  /**
   * The search for the best fitting ratio begins with the interval from 0 to 1. Of all experiments
   * only {@code FittingRatioCurves} (figure {@code fig-fitting-ratio}) and {@code BestFit} (table
   * {@code tab-mnist}) ask for that ratio. Of what their post quotes, only {@code with.} names are
   * parameters, which are as they were.
   */
  @Test
  void oneConstantOfTheSolverMakesTwoFiguresStaleAndNothingElse()
      throws IOException, InterruptedException {
    copy.edit(SOLVER, "double high = 1;", "double high = 0.75;");
    Map<String, List<Object>> before = copy.contents();

    ProjectCopy.Ran stale = copy.run("check", "--quiet", "--remedy", "mvn site-build");
    assertThat(stale.said()).containsExactlyElementsOf(expected());
    assertThat(stale.code()).isEqualTo(Main.STALE);
    assertThat(copy.contents()).isEqualTo(before);

    assertThat(copy.run("build", "--quiet")).isEqualTo(inSync());
    assertThat(copy.contents()).isNotEqualTo(before);
    assertThat(copy.run("check", "--quiet")).isEqualTo(inSync());
  }

  @Test
  void aCommentMakesNothingStale() throws IOException, InterruptedException {
    copy.edit(
        "solver/spectrum/PowerLaw.java",
        "  public PowerLaw {\n",
        "  // known\n  public PowerLaw {\n\n");
    assertThat(copy.run("check", "--quiet")).isEqualTo(inSync());
  }

  /** The manual shows the second paragraph; its lines and columns may be older. */
  @Test
  void theManualShowsWhatIsSaid() throws IOException {
    List<String> all = expected();
    int first = all.indexOf("  to mend it: mvn site-build") + 1;
    String paragraph = String.join("\n", all.subList(first, all.size() - 1));
    String manual = Files.readString(Path.of("content", "pages", "docs", "staying-in-sync.md"));
    assertThat(withoutPlaces(manual.replace("\r\n", "\n"))).contains(withoutPlaces(paragraph));
  }

  private static String withoutPlaces(String text) {
    return text.replaceAll(":[0-9]+:[0-9]+:", ":");
  }

  private static ProjectCopy.Ran inSync() {
    return new ProjectCopy.Ran(Main.DONE, List.of());
  }

  private static List<String> expected() throws IOException {
    return List.of(
        fence("moreisbetter/fitting-ratio")
            + ": stale: fig-fitting-ratio (moreisbetter/fitting-ratio)",
        because("FittingRatioCurves"),
        number("fig-fitting-ratio.bestRatio[1]"),
        number("fig-fitting-ratio.bestRatio[2]"),
        number("fig-fitting-ratio.bestRatio[3]"),
        number("fig-fitting-ratio.bestMseNoise50"),
        claim("fig-fitting-ratio.bestMseNoise0 == 1 and fig-fitting-ratio.bestRatioNoise0 == 0"),
        claim("increasing(fig-fitting-ratio.bestRatio)"),
        claim("fig-fitting-ratio.maxRelativeDeviation < 0.05"),
        "  to mend it: mvn site-build",
        fence("randomfeatures/fitting-ratio") + ": stale: tab-mnist (randomfeatures/fitting-ratio)",
        because("BestFit"),
        number("tab-mnist.threshold"),
        claim("tab-mnist.with.relativeNoise < tab-mnist.threshold and tab-mnist.fittingRatio == 0"),
        "  to mend it: mvn site-build",
        "The site is stale (build it with \"mvn site-build\", and commit what has changed).");
  }

  /** A directive stands where its fence begins, a line above the experiment. */
  private static String fence(String experiment) throws IOException {
    String[] place = copy.place(POST, "run: " + experiment).split(":");
    return "%s:%s:1".formatted(place[0], Integer.parseInt(place[1]) - 1);
  }

  private static String because(String experiment) {
    return "  because io.github.offprint.solver.randomfeatures.FittingRatio: optimalRoot() changed"
        + " (reached through "
        + experiment
        + ".run -> FittingRatio.optimum)";
  }

  private static String number(String name) throws IOException {
    return "  so also " + copy.place(POST, name + " %") + ": the number " + name;
  }

  private static String claim(String text) throws IOException {
    return "  so also " + copy.place(POST, text) + ": the claim \"" + text + "\"";
  }
}
