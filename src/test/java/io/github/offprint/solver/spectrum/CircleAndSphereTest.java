package io.github.offprint.solver.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.spectrum.ReluKernel.Kind;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircleAndSphereTest {

  /** Eigenvalues are promised to this part of themselves, or of 1 where sums are asked for. */
  private static final double PROMISED = 1e-15;

  private static final DoubleDouble ONE = DoubleDouble.ONE;

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
      double[] eigenvalues = circle.eigenvalues(kernel, 6);
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
      double[] eigenvalues = new Sphere(dimension).eigenvalues(h -> cosine(h), 5);

      assertThat(eigenvalues)
          .usingComparatorWithPrecision(PROMISED / dimension)
          .containsExactly(0, 1.0 / dimension, 0, 0, 0, 0);
      assertThat(eigenvalues[3]).isZero();
    }

    /** cos^k t has λ_k = k!/(d (d+2) … (d+2k-2)) and nothing beyond: 8e-20 for d = 300, k = 9. */
    @ParameterizedTest
    @ValueSource(ints = {3, 8, 300, 1000})
    void tinyEigenvaluesKeepTenDigits(int dimension) {
      double expected = 1;
      for (int k = 1; expected > 1e-19; k++) {
        expected *= k / (dimension + 2.0 * (k - 1));
        int power = k;
        double[] eigenvalues =
            new Sphere(dimension).eigenvalues(h -> cosine(h).power(power), k + 2);
        assertThat(eigenvalues[k]).isCloseTo(expected, within(1e-10 * expected));
        assertThat(eigenvalues[k + 1]).isZero();
        assertThat(eigenvalues[k + 2]).isZero();
        if (k == 12) {
          break;
        }
      }
    }

    private static DoubleDouble cosine(DoubleDouble halfChordSquared) {
      return ONE.minus(halfChordSquared.times(2));
    }

    /** One layer without bias has no odd part beyond the linear one, on any domain. */
    @Test
    void whatIsZeroComesOutAsZero() {
      for (Domain domain : List.of(new Circle(1000), new Sphere(3), new Sphere(1000))) {
        for (Kind kind : Kind.values()) {
          ReluKernel kernel = new ReluKernel(kind, 1, 2, 0, domain.inputScale());
          double[] eigenvalues = domain.eigenvalues(kernel, 99);
          for (int k = 3; k < 100; k += 2) {
            assertThat(eigenvalues[k]).as("%s, degree %s", domain, k).isZero();
          }
        }
      }
    }

    /** ∫ (dφ/dt)² of the zonal harmonic φ = √N_k P_k, by differences and the midpoint rule. */
    @ParameterizedTest
    @ValueSource(ints = {3, 8})
    void harmonicsHaveTheirMeanSquaredGradient(int dimension) {
      Sphere sphere = new Sphere(dimension);
      double[] second = {0, 0, 1};
      double measure = 0;
      double sum = 0;
      for (int i = 0; i < 2000; i++) {
        double t = Math.PI * (i + 0.5) / 2000;
        double density = Math.pow(Math.sin(t), dimension - 2);
        double rise =
            sphere.zonalSum(second, Math.cos(t + 1e-5))
                - sphere.zonalSum(second, Math.cos(t - 1e-5));
        measure += density;
        sum += density * Math.pow(rise / 2e-5, 2);
      }
      assertThat(sphere.multiplicity(2) * sum / measure)
          .isCloseTo(sphere.squaredGradient(2), within(1e-4));
      assertThat(new Circle(20).squaredGradient(3)).isEqualTo(9);
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

      assertThat(new Sphere(3).eigenvalues(ntk, 3))
          .usingComparatorWithPrecision(PROMISED)
          .containsExactly(1 / 4.0, 1 / 6.0, 5 / 128.0, 0);
      assertThat(new Sphere(3).eigenvalues(nngp, 3))
          .usingComparatorWithPrecision(PROMISED)
          .containsExactly(3 / 8.0, 1 / 6.0, 3 / 128.0, 0);
    }

    /** 4/π² and 1/4; the kink of K at π leaves an error of order M^-4, here 1e-14. */
    @Test
    void manyPointsOnACircleAreTheContinuum() {
      ReluKernel nngp = new ReluKernel(Kind.NNGP, 1, 2, 0, 0.5);
      double[] eigenvalues = new Circle(4096).eigenvalues(nngp, 1);

      assertThat(eigenvalues[0]).isCloseTo(4 / (Math.PI * Math.PI), within(1e-12));
      assertThat(eigenvalues[1]).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void whatDoesNotExistIsRefused() {
      assertRefused(() -> new Circle(1), "from 2 to 10000 points, found 1");
      assertRefused(() -> new Sphere(2), "from 3 to 1000, found 2");
      assertRefused(() -> new Circle(10).multiplicity(6), "from 0 to 5 here, found 6");
      assertRefused(
          () -> new Sphere(3).eigenvalues(h -> ONE, 101), "from 0 to 100 here, found 101");
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
      double[] found = domain.eigenvalues(kernel, highest);

      assertThat(kind).isEqualTo("ntk");
      assertThat(kernel.at(0)).isCloseTo(diagonal, within(diagonal * PROMISED));
      for (String pair : expected.split(" ")) {
        int degree = Integer.parseInt(pair.substring(0, pair.indexOf(':')));
        double reference = Double.parseDouble(pair.substring(pair.indexOf(':') + 1));
        assertThat(found[degree])
            .isCloseTo(reference, within(1e-29 + 5 * digits(pair) * Math.abs(reference)));
      }
    }

    /** 1e-15, or what the table rounds at: its eigenvalues of degree 40 have twelve digits. */
    private static double digits(String pair) {
      return pair.startsWith("40:") ? 1e-12 : PROMISED;
    }
  }
}
