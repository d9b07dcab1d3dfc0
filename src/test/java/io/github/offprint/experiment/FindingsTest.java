package io.github.offprint.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.offprint.figure.Numbers;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void valuesKeepTheOrderInWhichTheyWereGiven() {
    Findings findings =
        Findings.none().value("z", 1).value("a", Numbers.of(2, 3)).value("m", "words");
    assertThat(findings.values().keySet()).containsExactly("z", "a", "m");
  }

  @Test
  void twoFindingsOfOneNameAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Findings.none().value("kappa", 1).value("kappa", 2))
        .withMessageContaining("kappa");
  }

  @Test
  void aTableIsRectangular() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table(List.of("n", "error"), List.of(List.of(new Value.Scalar(1)))))
        .withMessage("a table of 2 columns has a row of 1");
  }
}
