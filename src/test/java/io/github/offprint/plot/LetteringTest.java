package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.plot.Lettered.PlacedGlyph;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

  private final Lettering lettering = new Lettering();

  private Lettered set(String label) {
    return lettering.set(label, 1000);
  }

  private String glyphs(String label) {
    return set(label).glyphs().stream()
        .map(g -> g.glyph().face() + ":" + Character.toString(g.glyph().code()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void wordsAreUprightAndFormulasSlanted() {
    assertThat(glyphs("a $b$")).isEqualTo("MAIN:a MAIN:  ITALIC:b");
  }

  @Test
  void widthsAreTheAdvancesOfTheFont() {
    // cmr10: m 833.3 and i 277.8 thousandths, in the font's whole units.
    assertThat(set("mi").width()).isEqualTo(833 + 278);
    assertThat(lettering.set("mi", 12).width()).isCloseTo(12 * 1.111, within(1e-9));
  }

  @Test
  void lettersAreKerned() {
    assertThat(set("AV").width()).isLessThan(set("A").width() + set("V").width() - 100);
    assertThat(set("HH").width()).isEqualTo(2 * set("H").width());
  }

  @Test
  void scriptsAreSmallerAndStandHigherAndLower() {
    PlacedGlyph[] set = set("$x_k^2$").glyphs().toArray(PlacedGlyph[]::new);
    assertThat(set[1].glyph().code()).isEqualTo('2');
    assertThat(set[1].y()).isPositive();
    assertThat(set[1].scale()).isCloseTo(0.7, within(1e-12));
    assertThat(set[2].y()).isNegative();
    assertThat(set[2].scale()).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void scriptsOfScriptsAreHalfAsLarge() {
    assertThat(set("$2^{2^2}$").glyphs().get(2).scale()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void scriptsNeverTouchEachOther() {
    Lettered set = set("$x_{\\frac{a}{b}}^{\\frac{a}{b}}$");
    double lowestAbove = Double.MAX_VALUE;
    double highestBelow = -Double.MAX_VALUE;
    for (int i = 1; i <= 2; i++) {
      lowestAbove = Math.min(lowestAbove, bottom(set.glyphs().get(i)));
      highestBelow = Math.max(highestBelow, top(set.glyphs().get(i + 2)));
    }
    assertThat(lowestAbove).isGreaterThan(highestBelow);
  }

  private static double bottom(PlacedGlyph g) {
    return g.y() - g.scale() * g.glyph().depth();
  }

  private static double top(PlacedGlyph g) {
    return g.y() + g.scale() * g.glyph().height();
  }

  @Test
  void relationsHaveMoreSpaceThanSigns() {
    double parts = set("$a$").width() + set("$b$").width();
    double relation = set("$a=b$").width() - parts - 778;
    double sum = set("$a+b$").width() - parts - 778;
    assertThat(relation).isCloseTo(2 * 5 * 1000 / 18.0, within(1e-9));
    assertThat(sum).isCloseTo(2 * 4 * 1000 / 18.0, within(1e-9));
  }

  @Test
  void aMinusWithoutLeftOperandIsClose() {
    assertThat(set("$-1$").width()).isEqualTo(778 + 500);
    assertThat(glyphs("$10^{-3}$")).isEqualTo("MAIN:1 MAIN:0 MAIN:− MAIN:3");
  }

  @Test
  void rootsAndFractionsHaveBars() {
    assertThat(set("$\\sqrt{x}$").bars()).hasSize(1);
    assertThat(set("$\\frac{a}{b}$").bars()).hasSize(1);
    assertThat(set("$\\lVert x \\rVert$").bars()).isEmpty();
    assertThat(set("$\\left\\| x \\right\\|$").bars()).hasSize(4);
  }

  @Test
  void delimitersGrowWithTheirContent() {
    assertThat(glyphs("$\\left( x \\right)$")).isEqualTo("MAIN:( ITALIC:x MAIN:)");
    assertThat(glyphs("$\\left( \\frac{a}{b} \\right)$")).startsWith("SIZE1:(").endsWith("SIZE1:)");
  }

  @ParameterizedTest
  @CsvSource({
    "$\\mathcal{L}$, CALLIGRAPHIC:L",
    "$\\mathbf{w}$, BOLD:w",
    "$\\mathrm{d}$, MAIN:d",
    "$\\mathbb{E}$, AMS:E",
    "$\\bm{x}$, BOLD_ITALIC:x",
    "$\\lambda$, ITALIC:λ",
    "$\\Lambda$, MAIN:Λ",
    "$\\log$, MAIN:l MAIN:o MAIN:g",
    "$\\rightarrow$, MAIN:→",
    "$\\text{if}$, MAIN:i MAIN:f",
    "naïve, MAIN:n MAIN:a MAIN:ı MAIN:¨ MAIN:v MAIN:e",
    "λ, ITALIC:λ",
    "5\\$, MAIN:5 MAIN:$",
  })
  void commandsChooseTypeface(String label, String expected) {
    assertThat(glyphs(label)).isEqualTo(expected);
  }

  @Test
  void accentsStandAboveTheirLetter() {
    PlacedGlyph hat = set("$\\hat{M}$").glyphs().get(1);
    assertThat(bottom(hat)).isGreaterThan(set("$M$").height() - 50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$\\foo$",
        "$a",
        "$\\frac{a}$",
        "$x^$",
        "$x^a^b$",
        "${a$",
        "$a}$",
        "$\\left( x$",
        "$a & b$",
        "$\\sqrt[3$",
        "$\\text a$",
        "$\\left x \\right)$",
        "$\\$"
      })
  void whatCannotBeReadIsAnErrorThatNamesTheLabel(String label) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(label))
        .withMessageContaining("label \"" + label + "\"");
  }

  @Test
  void anUnknownCommandIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set("rate $\\eta \\foo$"))
        .withMessage(
            "label \"rate $\\eta \\foo$\" has \\foo, which is outside the TeX that figures can set");
  }

  @Test
  void aCharacterWithoutGlyphIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set("доход"))
        .withMessageContaining("д (U+0434)")
        .withMessageContaining("доход");
  }
}
