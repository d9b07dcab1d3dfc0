package io.github.offprint.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** What stays with the running program, and what a preview exchanges. */
class ContractTest {

  private static final String ROOT = "io.github.offprint.";

  @Test
  void whatStaysUsesNothingThatIsExchanged() {
    StringWriter out = new StringWriter();
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(
            new PrintWriter(out),
            new PrintWriter(out),
            "--multi-release",
            "17",
            "--ignore-missing-deps",
            "-verbose:class",
            "-filter:none",
            "target/classes");
    Pattern arrow = Pattern.compile("(?m)^\\s+(io\\.github\\.offprint\\.\\S+)\\s+-> (\\S+)\\s");
    assertThat(arrow.matcher(out.toString()).results())
        .hasSizeGreaterThan(100)
        .filteredOn(use -> use.group(2).startsWith(ROOT))
        .filteredOn(use -> Contract.has(use.group(1)) && !Contract.has(use.group(2)))
        .extracting(MatchResult::group)
        .isEmpty();
  }

  @Test
  void experimentsAndMathematicsAreExchanged() {
    assertThat(Contract.has(ROOT + "papers.qwem.Ablation")).isFalse();
    assertThat(Contract.has(ROOT + "solver.eigenlearning.KernelRegression$Mode")).isFalse();
    assertThat(Contract.has(ROOT + "solver.spectrum.Spectrum$Term")).isTrue();
    assertThat(Contract.has(ROOT + "experiment.Experiment")).isTrue();
    assertThat(Contract.has("my.Experiment")).isFalse();
  }
}
