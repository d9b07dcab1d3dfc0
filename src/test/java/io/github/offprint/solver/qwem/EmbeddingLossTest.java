package io.github.offprint.solver.qwem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.solver.linalg.Matrix;
import io.github.offprint.solver.random.Draws;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddingLossTest {

  private static final Counted COUNTS = Counted.random(7, 0.6, 5);
  private static final Reweighting PLAIN = Reweighting.negativeWeight(2);

  static Stream<Arguments> losses() {
    return Stream.of(
        Arguments.of("sampled logistic", loss(PairShape.LOGISTIC, false)),
        Arguments.of("sampled quartic", loss(PairShape.QUARTIC, false)),
        Arguments.of("balanced logistic", loss(PairShape.LOGISTIC, true)),
        Arguments.of("balanced quartic", loss(PairShape.QUARTIC, true)),
        Arguments.of("target", new TargetLoss(TargetMatrix.of(COUNTS, 2).dense())));
  }

  private static PairLoss loss(PairShape shape, boolean balanced) {
    return balanced
        ? PairLoss.balanced(COUNTS, PLAIN, shape)
        : PairLoss.sampled(COUNTS, PLAIN, shape);
  }

  private static Matrix random(int rows, int columns, long seed) {
    return Initial.gaussian(rows, columns, 1, Draws.of(seed));
  }

  private static Matrix sum(Matrix a, double factor, Matrix b) {
    return Matrix.of(a.rows(), a.columns(), (i, j) -> a.at(i, j) + factor * b.at(i, j));
  }

  private static double inner(Matrix a, Matrix b) {
    double sum = 0;
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        sum += a.at(i, j) * b.at(i, j);
      }
    }
    return sum;
  }

  @Nested
  class Law {

    /**
     * Central differences for two h, combined so that h² cancels: what is left are fifth
     * derivatives times h⁴, 2e-15 times some thousands, and rounding, 1e-15/h.
     */
    private static double change(EmbeddingLoss loss, Matrix w, Matrix along) {
      double h = 2e-4;
      return (4 * difference(loss, w, along, h / 2) - difference(loss, w, along, h)) / 3;
    }

    private static double difference(EmbeddingLoss loss, Matrix w, Matrix along, double h) {
      return (loss.at(sum(w, h, along)).loss() - loss.at(sum(w, -h, along)).loss()) / (2 * h);
    }

    /** The direction is -c times the gradient, with the same c everywhere. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.offprint.solver.qwem.EmbeddingLossTest#losses")
    void theDirectionIsAgainstTheGradient(String name, EmbeddingLoss loss) {
      Matrix first = random(7, 3, 1);
      Matrix down = loss.at(first).direction();
      double c = -change(loss, first, down) / inner(down, down);
      assertThat(c).isPositive();
      for (int seed = 2; seed < 8; seed++) {
        Matrix w = random(7, 3, seed);
        Matrix along = random(7, 3, 100 + seed);

        assertThat(change(loss, w, along))
            .isCloseTo(-c * inner(loss.at(w).direction(), along), within(1e-9));
      }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.offprint.solver.qwem.EmbeddingLossTest#losses")
    void nothingIsTheLossOne(String name, EmbeddingLoss loss) {
      assertThat(loss.at(Matrix.of(7, 3, (i, k) -> 0)).loss()).isEqualTo(1);
      for (int seed = 0; seed < 5; seed++) {
        assertThat(loss.at(random(7, 7, seed)).loss()).isGreaterThan(0.5);
      }
    }

    @Test
    void balancedAndQuarticIsTheDistanceToTheTarget() {
      PairLoss pairs = PairLoss.balanced(COUNTS, PLAIN, PairShape.QUARTIC);
      TargetLoss target = new TargetLoss(TargetMatrix.of(COUNTS, 2).dense());
      Matrix w = random(7, 3, 9);

      assertThat(pairs.at(w).loss()).isCloseTo(target.at(w).loss(), within(1e-13));
      Matrix difference = sum(pairs.at(w).direction(), -1, target.at(w).direction());
      assertThat(inner(difference, difference)).isLessThan(1e-24);
    }

    /** L_SGNS in full, less its value at W = 0, over twice its least, times two. */
    @Test
    void theLogisticLossIsThatOfSkipGrams() {
      PairLoss loss = PairLoss.sampled(COUNTS, PLAIN, PairShape.LOGISTIC);
      Matrix w = random(7, 3, 4);
      double words = COUNTS.totalWordWeight();
      double value = 0;
      double least = 0;
      for (int i = 0; i < 7; i++) {
        for (int j = 0; j < 7; j++) {
          double s = w.rowProducts().at(i, j);
          double p = COUNTS.pairWeight(i, j) / COUNTS.totalPairWeight();
          double q = 2 * COUNTS.wordWeight(i) / words * COUNTS.wordWeight(j) / words;
          double zero = (p + q) * Math.log(2);
          value += p * Math.log1p(Math.exp(-s)) + q * Math.log1p(Math.exp(s)) - zero;
          double best = Math.log(p / q);
          least +=
              p == 0 || q == 0
                  ? -zero
                  : p * Math.log1p(Math.exp(-best)) + q * Math.log1p(Math.exp(best)) - zero;
        }
      }

      assertThat(loss.at(w).loss()).isCloseTo(1 - value / (2 * least), within(1e-13));
    }

    /** Aᵀ(A - B) W/2 to first order for all shapes, so steps of small W are alike. */
    @ParameterizedTest
    @EnumSource(PairShape.class)
    void smallEmbeddingsMoveAlike(PairShape shape) {
      Matrix w = sum(Matrix.of(7, 3, (i, k) -> 0), 1e-6, random(7, 3, 3));
      Matrix quartic = loss(PairShape.QUARTIC, true).at(w).direction();
      Matrix difference = sum(loss(shape, true).at(w).direction(), -1, quartic);

      // the next terms are of third order in W: 7 products of 1e-6³
      assertThat(inner(difference, difference)).isLessThan(1e-32);
    }
  }

  @Nested
  class Limits {

    @Test
    void innerProductsOfAnySizeHaveALoss() {
      assertThat(PairShape.LOGISTIC.loss(1e4)).isCloseTo(-2 * Math.log(2), within(1e-15));
      assertThat(PairShape.LOGISTIC.loss(-1e4)).isCloseTo(2e4, within(2.0));
      assertThat(PairShape.LOGISTIC.pull(1e4)).isZero();
      assertThat(PairShape.LOGISTIC.pull(-1e4)).isEqualTo(2);
    }

    @Test
    void theBestInnerProductsHaveLossOneHalf() {
      ExactHypercube language = new ExactHypercube(0.9);
      // P/(p p) = 1 ± 0.81: M* = 2 (0.81)/(2 ± 0.81) has one eigenvalue below 0, so add it back
      PairLoss loss = PairLoss.balanced(language, Reweighting.negativeWeight(1), PairShape.QUARTIC);
      double lambda = TargetMatrix.of(language).at(0, 0) - TargetMatrix.of(language).at(0, 1);
      double other = TargetMatrix.of(language).at(0, 0) + TargetMatrix.of(language).at(0, 1);
      Matrix w = Matrix.of(2, 1, (i, k) -> (i == 0 ? 1 : -1) * Math.sqrt(lambda / 2));

      double unlearned = other * other / 2 / (lambda * lambda + other * other);
      assertThat(loss.at(w).loss()).isCloseTo(0.5 + unlearned, within(1e-14));
      Matrix direction = loss.at(w).direction();
      assertThat(inner(direction, direction)).isLessThan(1e-30);
    }
  }

  @Test
  void atZeroTheBalancedLossIsDrivenByTheTarget() {
    ExactHypercube language = new ExactHypercube(0.6, 0.5, 0.4);
    Matrix target = TargetMatrix.of(language).dense();
    for (PairShape shape : PairShape.values()) {
      Matrix slope =
          PairLoss.balanced(language, Reweighting.negativeWeight(1), shape).slopeAtZero();
      for (int i = 0; i < target.rows(); i++) {
        for (int j = 0; j < target.columns(); j++) {
          assertThat(slope.at(i, j)).isCloseTo(target.at(i, j) / 2, within(1e-15));
        }
      }
    }
  }

  @Test
  void countsWithoutAnyContrastAreRefused() {
    assertThatThrownBy(
            () ->
                PairLoss.balanced(
                    new ExactHypercube(0, 0), Reweighting.negativeWeight(1), PairShape.QUARTIC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more or less often than by chance");
    assertThatThrownBy(() -> new TargetLoss(Matrix.of(2, 2, (i, j) -> 0)))
        .hasMessageContaining("found the squared norm 0.0");
  }
}
