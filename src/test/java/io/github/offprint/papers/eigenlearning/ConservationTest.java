package io.github.offprint.papers.eigenlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.Table;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Bars;
import io.github.offprint.figure.Panel;
import io.github.offprint.papers.eigenlearning.Conservation.Kernel;
import io.github.offprint.papers.eigenlearning.Conservation.Setting;
import io.github.offprint.solver.spectrum.ReluKernel.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConservationTest {

  private static final List<Kernel> TWO =
      List.of(new Kernel(Kind.NTK, 1), new Kernel(Kind.NNGP, 4));

  private final Conservation conservation = new Conservation();

  private Findings found(Setting setting, long seed) {
    return conservation.run(setting, new SequentialRun(seed));
  }

  private static double scalar(Findings findings, String name) {
    return ((Value.Scalar) findings.values().get(name)).number();
  }

  /** Σ L^(D)(φ_i) = n for any kernel and any data set. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void learnabilitiesAddUpToTheSamples(long seed) {
    Findings findings = found(conservation.defaults(), seed);

    assertThat(scalar(findings, "largestDeviationFromN")).isLessThan(1e-9);
    for (String kernel : List.of("Ntk1", "Ntk4", "Nngp1", "Nngp4")) {
      assertThat(scalar(findings, "learnabilitySum" + kernel + "Samples3"))
          .isCloseTo(3, within(1e-9));
      assertThat(scalar(findings, "learnabilitySum" + kernel + "Samples6"))
          .isCloseTo(6, within(1e-9));
    }
  }

  @Test
  void aRidgeTakesFromTheTotal() {
    Findings findings = found(new Setting(10, List.of(6), TWO, 2, 0.01, 0.5), 1);

    assertThat(scalar(findings, "learnabilitySumNtk1Samples6")).isBetween(1.0, 5.9);
  }

  @Test
  void allPointsTellEverything() {
    Findings findings = found(new Setting(5, List.of(5), TWO, 2, 0.01, 0), 1);

    for (List<Value> row : findings.tables().get("learnabilities").rows()) {
      for (Value learned : row.subList(2, 7)) {
        assertThat(((Value.Scalar) learned).number()).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void everyKernelHasABarOfAllModes() {
    Findings findings = found(conservation.defaults(), 7);
    List<Panel> panels = findings.figure().orElseThrow().panels();

    assertThat(panels).hasSize(2);
    for (Panel panel : panels) {
      List<Bars> bars =
          panel.marks().stream().filter(Bars.class::isInstance).map(Bars.class::cast).toList();
      assertThat(bars).hasSize(10).allMatch(b -> b.at().size() == 4);
      assertThat(bars.stream().map(Bars::name).distinct()).hasSize(6);
    }
    Table table = findings.tables().get("learnabilities");
    assertThat(table.rows()).hasSize(8);
    assertThat(table.headers()).contains("$1$", "$\\cos \\theta$", "$\\sin 4\\theta$", "total");
  }

  @Test
  void whatDoesNotFitTheCircleIsRefused() {
    assertRefused(() -> new Setting(10, List.of(11), TWO, 2, 0, 0), "from 1 to 10, found 11");
    assertRefused(() -> new Setting(10, List.of(), TWO, 2, 0, 0), "sampleSizes needs one or more");
    assertRefused(() -> new Setting(10, List.of(3), List.of(), 2, 0, 0), "kernels needs one");
    assertRefused(
        () -> new Setting(10, List.of(3), List.of(TWO.get(0), TWO.get(0)), 2, 0, 0),
        "all different");
  }

  private static void assertRefused(Runnable attempt, String message) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
