package io.github.offprint.solver.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.spectrum.ReluKernel.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CubeTest {

  private static final ReluKernel NTK = new ReluKernel(Kind.NTK, 4, 2, 0.01, 1);

  @Nested
  class Laws {

    /** Σ m λ = K(x,x) = 1. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 20})
    void eigenvaluesAddUpToTheDiagonal(int dimension) {
      assertThat(new Cube(dimension).spectrum(NTK, dimension, 0).trace())
          .isCloseTo(1, within(1e-14));
    }

    /** Σ_x' K(x,x') φ(x')/2^d = λ φ(x) for the parity of any subset, at any vertex. */
    @Test
    void paritiesAreEigenfunctions() {
      Cube cube = new Cube(6);
      double[] eigenvalues = cube.eigenvalues(NTK, 6);
      for (int subset : new int[] {0, 0b100, 0b10010, 0b111111, 0b110101}) {
        for (int x : new int[] {0, 0b101, 0b111111}) {
          double sum = 0;
          for (int y = 0; y < cube.vertices(); y++) {
            sum += NTK.normalised(cube.halfChordSquared(x, y)) * Cube.parity(subset, y);
          }
          double expected = eigenvalues[Integer.bitCount(subset)] * Cube.parity(subset, x);
          assertThat(sum / cube.vertices()).isCloseTo(expected, within(64 * 0x1p-53));
        }
      }
    }

    @Test
    void thereAreAsManyModesAsVertices() {
      Cube cube = new Cube(8);
      double modes = 0;
      for (int k = 0; k <= 8; k++) {
        modes += cube.multiplicity(k);
      }
      assertThat(modes).isEqualTo(256);
      assertThat(cube.multiplicity(3)).isEqualTo(56);
    }
  }

  @Nested
  class Limits {

    /** λ_1 = 1/2d for one layer without bias, both kinds. */
    @ParameterizedTest
    @ValueSource(ints = {5, 8, 40, 300})
    void linearModesOfOneLayerHaveTheirClosedForm(int dimension) {
      for (Kind kind : Kind.values()) {
        ReluKernel kernel = new ReluKernel(kind, 1, 2, 0, 1);
        assertThat(new Cube(dimension).eigenvalues(kernel, dimension)[1])
            .isCloseTo(0.5 / dimension, within(1e-15 / dimension));
      }
    }

    /** |x| has no odd part beyond the linear one. */
    @Test
    void oddModesOfOneLayerWithoutBiasAreExactlyZero() {
      double[] eigenvalues = new Cube(8).eigenvalues(new ReluKernel(Kind.NTK, 1, 2, 0, 1), 8);

      assertThat(eigenvalues[3]).isZero();
      assertThat(eigenvalues[5]).isZero();
      assertThat(eigenvalues[7]).isZero();
      assertThat(eigenvalues[8]).isPositive();
    }
  }

  @Nested
  class AgainstReferenceNumbers {

    /** To the last digit but one, or 1e-29 of K(x,x) = 1 where zeros of the table are noise. */
    @ParameterizedTest(name = "{0} {1} {2} {4}")
    @CsvFileSource(resources = "/reference/cube-kernels.csv", useHeadersInDisplayName = true)
    void eigenvaluesAgree(
        int dimension,
        String kind,
        int layers,
        double weightVariance,
        double biasVariance,
        double diagonal,
        String expected) {
      ReluKernel kernel = new ReluKernel(Kind.NTK, layers, weightVariance, biasVariance, 1);
      double[] reference =
          Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray();
      double[] found = new Cube(dimension).eigenvalues(kernel, dimension);

      assertThat(kind).isEqualTo("ntk");
      assertThat(kernel.at(0)).isCloseTo(diagonal, within(1e-15 * diagonal));
      for (int k = 0; k < reference.length; k++) {
        assertThat(found[k]).isCloseTo(reference[k], within(1e-29 + 2e-15 * reference[k]));
      }
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertRefused(() -> new Cube(0), "from 1 to 1000, found 0");
    assertRefused(() -> new Cube(31).vertices(), "at most 30 dimensions, found 31");
    assertRefused(() -> new Cube(8).spectrum(NTK, 8, 9), "from 0 to 8 here, found 9");
  }

  private static void assertRefused(Runnable attempt, String message) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
