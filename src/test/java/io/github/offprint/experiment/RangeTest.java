package io.github.offprint.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.figure.Numbers;
import org.junit.jupiter.api.Test;

class RangeTest {

  @Test
  void theEndsAreExactAndTheStepsEqual() {
    assertThat(new Range(1, 2, 5, Range.Spacing.LINEAR).numbers())
        .isEqualTo(Numbers.of(1, 1.25, 1.5, 1.75, 2));
    Numbers decades = new Range(1e-3, 10, 5, Range.Spacing.LOG).numbers();
    assertThat(decades.at(0)).isEqualTo(1e-3);
    assertThat(decades.at(2)).isCloseTo(0.1, within(1e-15));
    assertThat(decades.at(4)).isEqualTo(10);
  }

  @Test
  void aRangeThatCannotBeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(2, 1, 5, Range.Spacing.LINEAR));
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(0, 1, 5, Range.Spacing.LOG));
    assertThatIllegalArgumentException().isThrownBy(() -> new Range(0, 1, 1, Range.Spacing.LINEAR));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Range(0, 1, 1_000_000_000, Range.Spacing.LINEAR))
        .withMessageContaining("at most 100000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Range(0, Double.POSITIVE_INFINITY, 2, Range.Spacing.LINEAR));
  }
}
