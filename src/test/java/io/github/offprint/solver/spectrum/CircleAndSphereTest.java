package io.github.offprint.solver.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.spectrum.ReluKernel.Kind;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircleAndSphereTest {

  /** Eigenvalues are promised to this part of K(x,x). */
  private static final double PROMISED = 1e-15;

  @Nested
  class Laws {

    /** Σ m λ = K(x,x) on the circle, where no degree is missing. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 11, 256})
    void eigenvaluesOfTheCircleAddUpToTheDiagonal(int points) {
      Circle circle = new Circle(points);
      ReluKernel kernel = new ReluKernel(Kind.NTK, 4, 2, 0.01, circle.inputScale());

      Spectrum spectrum = circle.spectrum(kernel, circle.highestDegree(), 0);
      assertThat(spectrum.trace()).isCloseTo(1, within(points * PROMISED));
      assertThat(spectrum.sum((lambda, m, v2) -> m)).isEqualTo(points);
    }

    /** Σ_j K(θ_i-θ_j) cos(kθ_j)/M = λ_k cos(kθ_i). */
    @Test
    void cosinesAreEigenfunctionsOfTheCircle() {
      Circle circle = new Circle(12);
      ReluKernel kernel = new ReluKernel(Kind.NNGP, 2, 2, 0.1, 0.5);
      double[] eigenvalues = circle.eigenvalues(kernel::normalised, 6);
      for (int k = 0; k <= 6; k++) {
        double sum = 0;
        for (int j = 0; j < 12; j++) {
          sum += kernel.normalised(circle.halfChordSquared(5, j)) * Math.cos(Math.PI * k * j / 6);
        }
        assertThat(sum / 12)
            .isCloseTo(eigenvalues[k] * Math.cos(Math.PI * k * 5 / 6), within(1e-15));
      }
    }

    /** A kernel that is the Gegenbauer polynomial of degree 1 has λ_1 = 1/N(d,1) = 1/d alone. */
    @ParameterizedTest
    @ValueSource(ints = {3, 8, 100})
    void theCosineIsAnEigenfunctionOfTheSphere(int dimension) {
      DoubleUnaryOperator cosine = halfChordSquared -> 1 - 2 * halfChordSquared;
      double[] eigenvalues = new Sphere(dimension).eigenvalues(cosine, 5);

      assertThat(eigenvalues)
          .usingComparatorWithPrecision(PROMISED)
          .containsExactly(0, 1.0 / dimension, 0, 0, 0, 0);
    }

    /** N(3,k) = 2k + 1; N(8,2) = 35 and N(8,3) = 112 by hand. */
    @Test
    void harmonicsOfTheSphereAreCounted() {
      Sphere sphere = new Sphere(3);
      for (int k = 0; k <= 10; k++) {
        assertThat(sphere.multiplicity(k)).isEqualTo(2 * k + 1);
      }
      assertThat(new Sphere(8).multiplicity(2)).isEqualTo(35);
      assertThat(new Sphere(8).multiplicity(3)).isEqualTo(112);
    }
  }

  @Nested
  class Limits {

    /** Closed forms for one layer without bias on S²: 1/4, 1/6, 5/128, 0 and 3/8, 1/6, 3/128, 0. */
    @Test
    void oneLayerOnTheOrdinarySphereHasClosedForms() {
      ReluKernel ntk = new ReluKernel(Kind.NTK, 1, 2, 0, 1);
      ReluKernel nngp = new ReluKernel(Kind.NNGP, 1, 2, 0, 1);

      assertThat(new Sphere(3).eigenvalues(ntk::normalised, 3))
          .usingComparatorWithPrecision(PROMISED)
          .containsExactly(1 / 4.0, 1 / 6.0, 5 / 128.0, 0);
      assertThat(new Sphere(3).eigenvalues(nngp::normalised, 3))
          .usingComparatorWithPrecision(PROMISED)
          .containsExactly(3 / 8.0, 1 / 6.0, 3 / 128.0, 0);
    }

    /** 4/π² and 1/4; the kink of K at π leaves an error of order M^-4, here 1e-14. */
    @Test
    void manyPointsOnACircleAreTheContinuum() {
      ReluKernel nngp = new ReluKernel(Kind.NNGP, 1, 2, 0, 0.5);
      double[] eigenvalues = new Circle(4096).eigenvalues(nngp::normalised, 1);

      assertThat(eigenvalues[0]).isCloseTo(4 / (Math.PI * Math.PI), within(1e-12));
      assertThat(eigenvalues[1]).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void whatDoesNotExistIsRefused() {
      assertRefused(() -> new Circle(1), "from 2 to 10000 points, found 1");
      assertRefused(() -> new Sphere(2), "from 3 to 1000, found 2");
      assertRefused(() -> new Circle(10).multiplicity(6), "from 0 to 5 here, found 6");
      assertRefused(() -> new Sphere(3).eigenvalues(h -> 1, 101), "from 0 to 100 here, found 101");
    }

    private void assertRefused(Runnable attempt, String message) {
      assertThatThrownBy(attempt::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message);
    }
  }

  @Nested
  class AgainstReferenceNumbers {

    @ParameterizedTest(name = "{0} {1}, {3} layers, bias {5}")
    @CsvFileSource(
        resources = "/reference/circle-and-sphere-kernels.csv",
        useHeadersInDisplayName = true)
    void eigenvaluesAgree(
        String shape,
        int size,
        String kind,
        int layers,
        double weightVariance,
        double biasVariance,
        double diagonal,
        String expected) {
      Domain domain = shape.equals("circle") ? new Circle(size) : new Sphere(size);
      ReluKernel kernel =
          new ReluKernel(Kind.NTK, layers, weightVariance, biasVariance, domain.inputScale());
      int highest = domain.highestDegree();
      double[] found = domain.eigenvalues(kernel::normalised, highest);

      assertThat(kind).isEqualTo("ntk");
      assertThat(kernel.at(0)).isCloseTo(diagonal, within(diagonal * PROMISED));
      for (String pair : expected.split(" ")) {
        int degree = Integer.parseInt(pair.substring(0, pair.indexOf(':')));
        double reference = Double.parseDouble(pair.substring(pair.indexOf(':') + 1));
        assertThat(found[degree]).isCloseTo(reference, within(PROMISED));
      }
    }
  }
}
