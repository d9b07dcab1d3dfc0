package io.github.offprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a figure depends on, and what has changed since the site was built. */
class ExplainTest {

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

  @Test
  void theTreeLeadsFromTheExperimentToWhatItCalls() throws IOException {
    assertThat(lab.run("explain", "fig-slope")).isEqualTo(Main.DONE);
    assertThat(lab.err()).isEmpty();
    assertThat(lab.out().replaceAll("[0-9a-f]{10,16}", "#").lines())
        .startsWith(
            "lab/slope: fig-slope, asked for at content/posts/one.md:6:1",
            "as in offprint.lock: nothing has changed",
            "parameters",
            "  count  3",
            "  ridge  0.1",
            "seed",
            "  7")
        .containsSequence("    lab.Line.at(int, double)  #", "      .step()  #")
        .noneMatch(line -> line.contains("class ") || line.contains("CHANGED"));
  }

  @Test
  void dataIsShownByItsDigest() throws IOException {
    lab.run("explain", "tbl-sum");
    assertThat(lab.out()).containsPattern("data\n  numbers  [0-9a-f]{16}\n");
  }

  @Test
  void deepLevelsAreCountedUntilTheyAreAskedFor() throws IOException {
    lab.run("explain", "fig-slope", "--depth", "1");
    assertThat(lab.out()).contains("… ").doesNotContain("lab.Line");
    lab.run("explain", "fig-slope", "--depth", "2");
    assertThat(lab.out()).contains("    lab.Line.at(int, double)").doesNotContain(".step()");
    lab.run("explain", "fig-slope", "--all");
    assertThat(lab.out()).contains(".step()", "class lab.Line").doesNotContain("… ");
  }

  @Test
  void whatHasChangedIsMarkedHoweverDeepItLies() throws IOException {
    lab.editSource("Line", "STEP = 0.5", "STEP = 0.25");
    lab.edit("content/posts/one.md", "{ridge: 0.1}", "{ridge: 0.3}");
    assertThat(lab.run("explain", "fig-slope", "--depth", "1")).isEqualTo(Main.DONE);
    assertThat(lab.out().replaceAll("[0-9a-f]{10,16}", "#"))
        .contains(
            "not as in offprint.lock:\n  parameter ridge: 0.1 -> 0.3\n  lab.Line: step() changed",
            "    lab.Line.at(int, double)  #\n      .step()  #  CHANGED\n");
  }

  @Test
  void anExperimentIsExplainedWithItsUsualParameters() throws IOException {
    lab.editSource("Line", "STEP = 0.5", "STEP = 0.25");
    assertThat(lab.run("explain", "lab/slope")).isEqualTo(Main.DONE);
    assertThat(lab.out())
        .startsWith("lab/slope\nparameters\n  count  3\n  ridge  0.1\n")
        .contains("CHANGED");
  }

  @Test
  void withoutALockNothingIsCompared() throws IOException {
    Files.delete(lab.folder.resolve("offprint.lock"));
    assertThat(lab.run("explain", "fig-slope")).isEqualTo(Main.DONE);
    assertThat(lab.out())
        .contains("there is no offprint.lock to compare with")
        .doesNotContain("NEW");
  }

  @Test
  void anUnknownNameGetsASuggestion() throws IOException {
    assertThat(lab.run("explain", "fig-slop")).isEqualTo(Main.USAGE);
    assertThat(lab.err())
        .startsWith("offprint: no figure has the id \"fig-slop\" (did you mean \"fig-slope\"?)");
    lab.edit("content/posts/one.md", "id: fig-second", "id: fig-third");
    assertThat(lab.run("explain", "fig-second")).isEqualTo(Main.USAGE);
    assertThat(lab.err()).contains("\"fig-second\" stands in offprint.lock, but no post asks");
    assertThat(lab.run("explain", "fig-slope", "--depth", "0")).isEqualTo(Main.USAGE);
  }
}
