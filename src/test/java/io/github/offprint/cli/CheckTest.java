package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that was built, then something changes: exactly what depends on it is named. */
class CheckTest {

  private static final String SLOPE_STALE =
      "content/posts/one.md:6:1: stale: fig-slope (lab/slope)";
  private static final String SECOND_STALE =
      "content/posts/one.md:18:1: stale: fig-second (lab/slope)";
  private static final String SUM_STALE = "content/posts/two.md:6:1: stale: tbl-sum (lab/sum)";
  private static final String NUMBER =
      "  so also content/posts/one.md:15:23: the number fig-slope.slope";
  private static final String RIDGE =
      "  so also content/posts/one.md:15:66: the number fig-slope.with.ridge";
  private static final String COUNT =
      "  so also content/posts/one.md:16:15: the number fig-slope.with.count";
  private static final String CLAIM =
      "  so also content/posts/one.md:28:1: the claim \"fig-slope.slope > 0.1\"";
  private static final String MEND = "  to mend it: offprint build";
  private static final String END =
      "The site is stale (build it with \"offprint build\", and commit what has changed).";

  @TempDir Path root;

  private static Workshop built;

  private Workshop lab;

  @BeforeAll
  static void build(@TempDir Path once) throws IOException {
    built = Laboratory.at(once);
    assertThat(built.run("build")).as(built.err()).isEqualTo(Main.DONE);
  }

  @BeforeEach
  void copy() throws IOException {
    lab = built.copy(root);
  }

  @AfterEach
  void silence() {
    System.clearProperty("lab.noise");
  }

  @Test
  void aSiteThatWasJustBuiltIsInSync() throws IOException {
    assertThat(lab.run("check", "--quiet")).isEqualTo(Main.DONE);
    assertThat(lab.err() + lab.out()).isEmpty();
  }

  @Test
  void commentsAndFormatChangeNothing() throws IOException {
    lab.editSource("Line", "return STEP;", "\n    // half\n    return (STEP);\n");
    lab.editSource("Sum", "double sum", "double  sum");
    assertThat(check()).isEmpty();
  }

  @Nested
  class Why {

    @Test
    void aConstantIsNamedWithItsMethodAndHowItIsReached() throws IOException {
      lab.editSource("Line", "STEP = 0.5", "STEP = 0.25");
      String why = "  because lab.Line: step() changed (reached through Slope.run -> Line.at)";
      assertThat(check())
          .containsExactly(SLOPE_STALE, why, NUMBER, CLAIM, MEND, SECOND_STALE, why, MEND, END);
    }

    @Test
    void methodsThatAreNewOrGoneAreNamed() throws IOException {
      lab.editSource("Line", "step() * i", "twice() * i / 2");
      lab.editSource(
          "Line", "double step() {\n    return STEP;", "double twice() {\n    return 2 * STEP;");
      assertThat(check())
          .contains(
              "  because lab.Line: at(int, double) changed; twice() is new; step() is gone"
                  + " (reached through Slope.run)");
    }

    @Test
    void onlyTheParameterThatChangedIsQuotedAnew() throws IOException {
      lab.edit("content/posts/one.md", "{ridge: 0.1}", "{ridge: 0.3}");
      assertThat(check())
          .containsExactly(
              SLOPE_STALE,
              "  because parameter ridge: 0.1 -> 0.3",
              NUMBER,
              RIDGE,
              CLAIM,
              MEND,
              END);
    }

    @Test
    void aNewDefaultIsAChangedParameter() throws IOException {
      lab.editSource("Slope", "new Params(0.1, 3)", "new Params(0.1, 4)");
      assertThat(check())
          .contains("  because parameter count: 3 -> 4", COUNT)
          .doesNotContain(RIDGE);
    }

    @Test
    void theSeed() throws IOException {
      lab.edit("content/posts/one.md", "seed: 7", "seed: 8");
      assertThat(check())
          .containsExactly(SLOPE_STALE, "  because seed: 7 -> 8", NUMBER, CLAIM, MEND, END);
    }

    @Test
    void anInputFile() throws IOException {
      lab.write("content/numbers.txt", "1 2 4");
      assertThat(check())
          .containsExactly(
              SUM_STALE,
              "  because data file numbers changed",
              "  so also content/posts/two.md:13:21: the number tbl-sum.sum",
              MEND,
              END);
    }

    @Test
    void anotherExperiment() throws IOException {
      lab.source(
          "Twin",
          Files.readString(root.resolve("sources/Slope.java"))
              .replace("package lab;", "")
              .replace("Slope", "Twin")
              .replace("lab/slope", "lab/twin"));
      lab.offer("Slope", "Sum", "Twin");
      lab.edit("content/posts/one.md", "lab/slope\nid: fig-second", "lab/twin\nid: fig-second");
      assertThat(check())
          .contains("  because experiment: lab/slope -> lab/twin")
          .doesNotContain(SLOPE_STALE);
    }

    @Test
    void theVersionOfALibrary() throws IOException {
      String steps = "public final class Steps { public static double step() { return 0.5; } }";
      lab.library("steps-1.0.jar", "Steps", steps);
      lab.editSource("Line", "return STEP", "return lib.Steps.step()");
      lab.run("build");
      lab.library("steps-1.1.jar", "Steps", steps);
      assertThat(check())
          .contains(SLOPE_STALE, SECOND_STALE, "  because library steps: 1.0 -> 1.1")
          .doesNotContain(SUM_STALE);
    }

    @Test
    void aFigureThatIsNewAndOneThatIsGone() throws IOException {
      lab.edit("content/posts/one.md", "id: fig-second", "id: fig-third");
      assertThat(check())
          .contains(
              "content/posts/one.md:1:1: stale: fig-second",
              "  because no post asks for it any more",
              "content/posts/one.md:18:1: stale: fig-third (lab/slope)",
              "  because the lock does not know it: it is new",
              "site/figures/fig-second.svg is not part of the site")
          .doesNotContain(SLOPE_STALE);
    }

    @Test
    void thereIsNoLock() throws IOException {
      Files.delete(lab.folder.resolve("offprint.lock"));
      assertThat(check())
          .contains(SLOPE_STALE, SECOND_STALE, SUM_STALE, "  because there is no offprint.lock")
          .contains("offprint.lock is missing");
    }
  }

  @Nested
  class Together {

    @Test
    void filesThatShowNoStaleRunAreToldInTheSameRun() throws IOException {
      lab.edit("content/posts/one.md", "seed: 7", "seed: 8");
      lab.edit("site/figures/fig-second.svg", "</svg>", "<g/></svg>");
      lab.edit("content/posts/two.md", "The sum is", "Their sum is");
      assertThat(check())
          .contains(
              SLOPE_STALE,
              "site/figures/fig-second.svg is different",
              "site/posts/two/index.html is different")
          .noneMatch(line -> line.startsWith("site/posts/one"))
          .noneMatch(line -> line.startsWith("site/figures/fig-slope"))
          .hasSize(8);
    }

    @Test
    void aLockThatWasEditedIsTold() throws IOException {
      lab.edit("offprint.lock", "\"post\": \"content/posts/two.md\"", "\"post\": \"x.md\"");
      assertThat(check()).startsWith("offprint.lock is different");
    }

    @Test
    void aClaimThatDoesNotHoldIsAProblemThoughAnotherRunIsStale() throws IOException {
      lab.edit("content/posts/one.md", "fig-slope.slope > 0.1", "fig-second.slope > 9");
      lab.edit("content/posts/one.md", "seed: 7", "seed: 8");
      assertThat(lab.run("check", "--quiet")).isEqualTo(Main.PROBLEMS);
      assertThat(lab.err()).contains("content/posts/one.md:28:1: error: the claim");
    }

    /** A formula with a hole in the place of a number may be no formula. */
    @Test
    void formulasCaptionsAndHeadingsAreNamedToo() throws IOException {
      lab.edit(
          "content/posts/two.md", "The sum is", "## About `{value} fig-slope.draw`\n\nThe sum is");
      lab.edit(
          "content/posts/two.md",
          "alt: A sum.",
          "alt: A sum.\ncaption: For $2^\\value{fig-slope.slope}$.");
      lab.edit("content/posts/one.md", "seed: 7", "seed: 8");
      assertThat(check())
          .contains(
              SLOPE_STALE,
              NUMBER,
              "  so also content/posts/two.md:10:24: the number fig-slope.slope",
              "  so also content/posts/two.md:14:19: the number fig-slope.draw")
          .noneMatch(line -> line.startsWith("site/posts/two"));
    }

    @Test
    void theCommandThatMendsHasTheSameOptions() throws IOException {
      lab.edit("content/posts/one.md", "seed: 7", "seed: 8");
      lab.run("check", "--base-url", "https://x.org/", "--quiet");
      assertThat(lab.err()).contains("  to mend it: offprint build --base-url https://x.org/\n");
      lab.run("check", "--remedy", "mvn site-build");
      assertThat(lab.err()).contains("  to mend it: mvn site-build\n");
    }
  }

  @Nested
  class Computing {

    @Test
    void nothingIsWrittenWhateverIsFound() throws IOException {
      lab.editSource("Line", "STEP = 0.5", "STEP = 0.25");
      Files.delete(lab.folder.resolve("site/robots.txt"));
      Map<String, String> before = lab.contents();
      check();
      lab.run("check", "--rerun");
      lab.run("explain", "fig-slope");
      assertThat(lab.contents()).isEqualTo(before);
    }

    @Test
    void whatIsStaleIsNotComputedAndWhatIsNotInTheCacheIs() throws IOException {
      deleteCache();
      lab.edit("content/posts/one.md", "seed: 7", "seed: 8");
      assertThat(check())
          .last()
          .asString()
          .startsWith("The site is stale; 2 of 3 runs were computed");
    }

    @Test
    void aResultThatDiffersThoughItsCodeDoesNotIsStale() throws IOException {
      deleteCache();
      System.setProperty("lab.noise", "1e-3");
      assertThat(check())
          .contains(
              SLOPE_STALE,
              "  because it finds something else than when the site was built, from the same code",
              "  because its numbers differ from the published ones by 0.001, more than its tolerance"
                  + " of 1e-9")
          .doesNotContain(SUM_STALE)
          .noneMatch(line -> line.endsWith("is different"));
    }

    @Test
    void rerunSeesWhatTheCacheHides() throws IOException {
      System.setProperty("lab.noise", "1e-3");
      assertThat(check()).isEmpty();
      assertThat(lab.run("check", "--rerun", "--quiet")).isEqualTo(Main.STALE);
      assertThat(lab.err()).contains(SLOPE_STALE, SECOND_STALE).doesNotContain(SUM_STALE);
    }

    @Test
    void whatRerunFoundIsWhatTheNextBuildShows() throws IOException {
      System.setProperty("lab.noise", "1e-3");
      assertThat(lab.run("check", "--rerun", "--quiet")).isEqualTo(Main.STALE);
      assertThat(lab.run("build")).isEqualTo(Main.DONE);
      assertThat(lab.run("check", "--rerun", "--quiet")).as(lab.err()).isEqualTo(Main.DONE);
    }

    @Test
    void aToleranceForgivesSmallDifferencesOfNumbers() throws IOException {
      lab.edit("content/posts/one.md", "seed: 7", "seed: 7\ntolerance: 1e-6");
      lab.run("build");
      System.setProperty("lab.noise", "1e-12");
      assertThat(lab.run("check", "--rerun", "--quiet")).as(lab.err()).isEqualTo(Main.DONE);
      assertThat(lab.err())
          .contains(
              "content/posts/one.md:6:1: note: fig-slope finds numbers that differ from the"
                  + " published ones by ",
              "within its tolerance");
    }

    @Test
    void rerunTellsWhetherStaleCodeFindsTheSame() throws IOException {
      lab.editSource("Line", "return STEP", "double half = STEP;\n    return half");
      lab.editSource("Sum", "double sum = params.from()", "double sum = params.from() + 1");
      assertThat(lab.run("check", "--rerun", "--quiet")).isEqualTo(Main.STALE);
      assertThat(lab.err())
          .contains(
              "  because computed again, it finds the same, bit for bit\n",
              "  because computed again, it finds something else\n");
    }

    private void deleteCache() throws IOException {
      try (Stream<Path> files = Files.walk(lab.folder.resolve(".offprint"))) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Nested
  class TheLockFile {

    @Test
    void marksOfAMergeAreShownWithTheirLine() throws IOException {
      lab.edit("offprint.lock", "      \"seed\": 7,", "<<<<<<< ours\n      \"seed\": 7,");
      assertThat(lab.run("check")).isEqualTo(Main.PROBLEMS);
      assertThat(lab.err())
          .contains(
              ": error: the lock cannot be read: a merge has left its marks here (<<<<<<< ours)"
                  + " (build the site again with offprint build or mvn site-build, which writes it anew)")
          .containsPattern("offprint\\.lock:\\d+:1: error");
    }

    @Test
    void aBuildMendsALockThatCannotBeRead() throws IOException {
      String right = lab.contents().get("offprint.lock");
      lab.write("offprint.lock", "{ \"offprint.lock\": ");
      assertThat(lab.run("check")).isEqualTo(Main.PROBLEMS);
      assertThat(lab.err())
          .containsPattern("offprint\\.lock:1:\\d+: error: the lock cannot be read");
      assertThat(lab.run("build")).isEqualTo(Main.DONE);
      assertThat(lab.contents()).containsEntry("offprint.lock", right);
    }

    @Test
    void lineEndsOfAnotherSystemAreTheSame() throws IOException {
      lab.edit("offprint.lock", "\n", "\r\n");
      assertThat(check()).isEmpty();
    }

    @Test
    void aBuildThatFailsLeavesItAsItWas() throws IOException {
      Map<String, String> before = lab.contents();
      lab.edit("content/posts/one.md", "fig-slope.slope > 0.1", "fig-slope.slope > 9");
      assertThat(lab.run("build")).isEqualTo(Main.PROBLEMS);
      assertThat(lab.contents().get("offprint.lock")).isEqualTo(before.get("offprint.lock"));
      assertThat(lab.contents().keySet()).isEqualTo(before.keySet());
    }

    @Test
    void sitesThatAreNotTheProjectsOwnLeaveItAlone() throws IOException {
      String before = lab.contents().get("offprint.lock");
      lab.edit("content/posts/one.md", "seed: 7", "seed: 8");
      lab.run("build", "--output", "elsewhere");
      assertThat(lab.contents()).containsEntry("offprint.lock", before);
      assertThat(lab.run("check", "--output", "elsewhere")).as(lab.err()).isEqualTo(Main.DONE);
      lab.run("build", "--drafts", "--output", "drafts");
      assertThat(lab.contents()).containsEntry("offprint.lock", before);
      lab.run("build", "--output", "elsewhere", "--lock", "other.lock");
      assertThat(lab.contents()).containsKey("other.lock").containsEntry("offprint.lock", before);
    }

    @Test
    void itIsTheSameAfterEveryBuild() throws IOException {
      Path file = lab.folder.resolve("offprint.lock");
      List<Object> before = List.of(Files.readString(file), Files.getLastModifiedTime(file));
      lab.run("build", "--no-cache", "--threads", "3");
      assertThat(List.of(Files.readString(file), Files.getLastModifiedTime(file)))
          .isEqualTo(before);
    }
  }

  private List<String> check() throws IOException {
    int code = lab.run("check", "--quiet");
    assertThat(code).isEqualTo(lab.err().isEmpty() ? Main.DONE : Main.STALE);
    return lab.err().lines().toList();
  }
}
