package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLabelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "training samples $n$ | training samples n",
        "costs \\$5 and 3\\% | costs $5 and 3%",
        "$10^{-3}$ | 10⁻³",
        "$s_k^2(t)$ | sₖ²(t)",
        "$E_{\\mathrm{train}}$ | E_train",
        "$E_{\\text{test}}/E_0$ | E_test/E₀",
        "$\\lambda_{k+1}$ | λₖ₊₁",
        "$x^{\\alpha/2}$ | x^(α/2)",
        "$k=-1$ | k = −1",
        "$a-b, c$ | a − b, c",
        "$\\frac{\\delta}{\\kappa}$ | δ/κ",
        "$\\frac{a+b}{2}$ | (a + b)/2",
        "$\\sqrt{x}$ | √x",
        "$\\sqrt[3]{n}$ | ³√n",
        "$\\hat{f}$ | f̂",
        "$f'$ | f′",
        "$\\log n$ | log n",
        "$\\left\\lVert w \\right\\rVert$ | ∥w∥",
        "$\\mathcal{L}(\\mathbf{W})$ | L(W)",
        "$\\kappa = 1$ | κ = 1",
        "$\\max_i a_i \\to 0$ | maxᵢ aᵢ → 0",
        "MSE | MSE"
      })
  void saysWithCharactersWhatTheFormulaSays(String label, String plain) {
    assertThat(PlainLabel.of(label)).isEqualTo(plain);
  }

  @Test
  void anEmptyLabelStaysEmpty() {
    assertThat(PlainLabel.of("")).isEmpty();
  }

  @Test
  void refusesWhatFiguresCannotSet() {
    assertThatThrownBy(() -> PlainLabel.of("$\\xyz$")).hasMessageContaining("\\xyz");
  }
}
