package io.github.offprint.solver.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTest {

  /** Shares of 200 000 draws, within 5 standard errors. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 40})
  void numbersAreDrawnAsOftenAsTheyWeigh(int size) {
    double[] weights = new double[size];
    double total = 0;
    for (int i = 0; i < size; i++) {
      weights[i] = i % 3 == 1 ? 0 : 0.1 + i * i;
      total += weights[i];
    }
    Alias alias = new Alias(weights);
    Draws draws = Draws.of(size);
    int[] hits = new int[size];
    int count = 200_000;
    for (int n = 0; n < count; n++) {
      hits[alias.draw(draws)]++;
    }
    for (int i = 0; i < size; i++) {
      double p = weights[i] / total;
      assertThat(hits[i] / (double) count).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / count)));
    }
  }

  @Test
  void weightsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new Alias(new double[] {1, -1})).hasMessageContaining("found -1.0");
    assertThatThrownBy(() -> new Alias(new double[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a positive and finite sum, found 0.0");
  }
}
