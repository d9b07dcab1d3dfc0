package io.github.offprint.papers.eigenlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.experiment.Findings;
import io.github.offprint.experiment.SequentialRun;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import io.github.offprint.papers.eigenlearning.KernelSpectrum.Setting;
import io.github.offprint.solver.spectrum.ReluKernel.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelSpectrumTest {

  private final KernelSpectrum spectrum = new KernelSpectrum();

  private Findings found(Shape shape, int size, Kind kind, int layers, double bias, int highest) {
    Setting setting = new Setting(shape, size, kind, layers, 2, bias, highest);
    return spectrum.run(setting, new SequentialRun(1));
  }

  private static Numbers numbers(Findings findings, String name) {
    return ((Value.Sequence) findings.values().get(name)).numbers();
  }

  /** Σ m λ = K(x,x) = 1 where no degree is left out. */
  @ParameterizedTest
  @CsvSource({"CIRCLE, 10", "CIRCLE, 11", "CIRCLE, 256", "CUBE, 8"})
  void eigenvaluesAddUpToTheDiagonal(Shape shape, int size) {
    Findings findings = found(shape, size, Kind.NTK, 4, 0.01, 128);

    assertThat(((Value.Scalar) findings.values().get("trace")).number())
        .isCloseTo(1, within(256 * 1e-15));
  }

  /** One mode has frequency 0, and one has M/2 for even M. */
  @Test
  void modesOfTheCircleComeInPairs() {
    assertThat(numbers(found(Shape.CIRCLE, 10, Kind.NTK, 1, 0, 20), "multiplicities"))
        .isEqualTo(Numbers.of(1, 2, 2, 2, 2, 1));
    assertThat(numbers(found(Shape.CIRCLE, 9, Kind.NTK, 1, 0, 20), "multiplicities"))
        .isEqualTo(Numbers.of(1, 2, 2, 2, 2));
  }

  @Test
  void theListEndsAtTheDegreeThatIsAskedFor() {
    assertThat(numbers(found(Shape.SPHERE, 8, Kind.NTK, 4, 0.01, 3), "eigenvalues").size())
        .isEqualTo(4);
    assertThat(numbers(found(Shape.CUBE, 8, Kind.NTK, 4, 0.01, 0), "eigenvalues").size())
        .isEqualTo(1);
  }

  /** Closed forms of one layer without bias: λ_1 = 1/2d on the cube; 3/8, 1/6, 3/128, 0 on S². */
  @Test
  void oneLayerHasClosedForms() {
    assertThat(numbers(found(Shape.CUBE, 40, Kind.NNGP, 1, 0, 1), "eigenvalues").at(1))
        .isCloseTo(0.0125, within(1e-15));
    Numbers sphere = numbers(found(Shape.SPHERE, 3, Kind.NNGP, 1, 0, 3), "eigenvalues");
    assertThat(sphere.toArray())
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(3 / 8.0, 1 / 6.0, 3 / 128.0, 0);
  }

  /** Section 5 of the notes, point 5, with its fourteen decimals. */
  @ParameterizedTest
  @CsvSource({
    "CIRCLE, 256, 0.40528991912044, 0.14272874885584, 0.06593897008955, 0.02734550929415",
    "CUBE, 8, 0.31151381522596, 0.02681105351144, 0.00645866760604, 0.00214974828272",
    "SPHERE, 8, 0.31027827068541, 0.02534959077739, 0.00428684833806, 0.00070280413503"
  })
  void fourLayersHaveTheHeadlineNumbers(
      Shape shape, int size, double zeroth, double first, double second, double third) {
    Numbers eigenvalues = numbers(found(shape, size, Kind.NTK, 4, 0.01, 3), "eigenvalues");

    assertThat(eigenvalues.toArray())
        .usingComparatorWithPrecision(1.5e-14)
        .containsExactly(zeroth, first, second, third);
  }

  @Test
  void whatADomainCannotHaveIsRefused() {
    assertRefused(() -> found(Shape.CIRCLE, 1, Kind.NTK, 1, 0, 0), "from 2 to 10000 points");
    assertRefused(
        () -> new Setting(Shape.CUBE, 8, Kind.NTK, 10, 1e300, 0, 8), "K(x,x) from 1e-200 to 1e200");
    assertRefused(() -> found(Shape.SPHERE, 2, Kind.NTK, 1, 0, 0), "from 3 to 1000, found 2");
    assertRefused(() -> found(Shape.SPHERE, 8, Kind.NTK, 1, 0, 101), "from 0 to 100, found 101");
  }

  private static void assertRefused(Runnable attempt, String message) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
