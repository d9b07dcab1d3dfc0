package io.github.offprint.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralMeasureTest {

  /** Σ w λ^p = v · A^p v for p up to 3, and Σ λ^p = tr A^p. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 60})
  void momentsAreThoseOfTheMatrix(int size) {
    Draws draws = Draws.of(size);
    Matrix a = Matrix.symmetric(size, (i, j) -> draws.gaussian() / Math.sqrt(size));
    double[] v = new double[size];
    Arrays.setAll(v, i -> draws.gaussian());
    SpectralMeasure measure = SpectralMeasure.of(a, v);
    Matrix powered = Matrix.of(size, size, (i, j) -> i == j ? 1 : 0);
    for (int p = 0; p <= 3; p++) {
      double form = 0;
      double trace = 0;
      double weighted = 0;
      double plain = 0;
      for (int i = 0; i < size; i++) {
        trace += powered.at(i, i);
        weighted += measure.weight(i) * Math.pow(measure.eigenvalue(i), p);
        plain += Math.pow(measure.eigenvalue(i), p);
        for (int j = 0; j < size; j++) {
          form += v[i] * powered.at(i, j) * v[j];
        }
      }
      // backward stable: size times the rounding of numbers near |A|^p |v|²
      double bound = size * 0x1p-52 * Math.pow(4, p) * 2 * size;
      assertThat(weighted).isCloseTo(form, within(bound));
      assertThat(plain).isCloseTo(trace, within(bound));
      powered = powered.times(a);
    }
  }

  @Test
  void anEigenvectorHasOneEigenvalue() {
    Matrix a = Matrix.symmetric(4, (i, j) -> i == j ? i + 1.0 : 0);
    SpectralMeasure measure = SpectralMeasure.of(a, new double[] {0, 0, 3, 0});
    for (int i = 0; i < 4; i++) {
      double expected = Math.abs(measure.eigenvalue(i) - 3) < 1e-12 ? 9 : 0;
      assertThat(measure.weight(i)).isCloseTo(expected, within(1e-12));
    }
    assertThat(Arrays.stream(new int[] {0, 1, 2, 3}).mapToDouble(measure::eigenvalue).sorted())
        .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-12 ? 0 : Double.compare(x, y))
        .containsExactly(1.0, 2.0, 3.0, 4.0);
  }

  @Test
  void sizesMustAgree() {
    assertThatThrownBy(
            () -> SpectralMeasure.of(Matrix.of(2, 2, (i, j) -> 0), new double[] {1, 2, 3}))
        .hasMessageContaining("found 2 x 2 and 3");
  }
}
