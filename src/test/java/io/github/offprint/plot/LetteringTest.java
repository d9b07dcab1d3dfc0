package io.github.offprint.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.offprint.plot.Lettered.PlacedGlyph;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
  void aSlipOfThePenIsPointedOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set("$\\lamda$"))
        .withMessageEndingWith("(did you mean \\lambda?)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set("$\\left( x \\rightarrow y$"))
        .withMessageContaining("\\left without its \\right");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set("$x \\right)$"))
        .withMessageContaining("without a \\left");
  }

  static Stream<String> commands() {
    return Symbols.commandNames().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandForASymbolHasItsGlyphs(String name) {
    assertThat(set("$\\" + name + "$").glyphs()).isNotEmpty();
    assertThat(set("$\\displaystyle \\" + name + "_k^2$").glyphs()).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$\\binom{n}{k} \\dbinom{n}{k} \\tfrac12 \\dfrac{a}{b}$",
        "$\\operatorname*{arg\\,min}_{x \\in \\mathcal{X}} f$",
        "$\\sum\\limits_k^n \\int\\nolimits_0^1 \\underset{x}{\\max} \\overset{d}{\\to}$",
        "$\\left\\{ \\frac{a}{b} \\middle| c \\right\\rangle \\left. x \\right]$",
        "$\\bigl( \\Bigm| \\biggr) \\Bigg\\lVert$",
        "$\\mathscr{F} \\mathsf{A} \\mathtt{a} \\mathfrak{g} \\boldsymbol{\\nabla + 1 \\lambda}$",
        "$\\mathop{X} \\mathrel{R} a \\mathbin{b} c$",
        "$\\text{if {braces} cost 5\\% more} \\texttt{x} \\textsf{y}$",
        "$E_{\\mathrm{train}}/E_{\\text{test}}$",
        "Erdős, Gödel",
        "Ångström, Poincaré, Čebyšev, café, Ørsted, Straße, œuvre",
        "10--20 and a \\\\ b",
      })
  void labelsOfPapersAreSet(String label) {
    assertThat(set(label).width()).isPositive();
  }

  @Test
  void twoHyphensAreADash() {
    assertThat(glyphs("1--2")).isEqualTo("MAIN:1 MAIN:– MAIN:2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"G\\\"odel", "rate \\eta", "Erd\\H{o}s", "a\\"})
  void texInPlainTextIsAnErrorAndNotDrawnAsItIsWritten(String label) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(label))
        .withMessageContaining(label)
        .withMessageContaining("put formulas between dollars");
  }

  @Test
  void scriptsOfDisplayedOperatorsStandAboveAndBelow() {
    PlacedGlyph[] text = set("$\\max_x$").glyphs().toArray(PlacedGlyph[]::new);
    PlacedGlyph[] display = set("$\\displaystyle\\max_x$").glyphs().toArray(PlacedGlyph[]::new);
    assertThat(text[3].x()).isGreaterThan(text[2].x() + 400);
    assertThat(display[3].x()).isBetween(display[0].x(), display[2].x());
    assertThat(glyphs("$\\displaystyle\\sum$")).isEqualTo("SIZE2:∑");
  }

  @Test
  void scriptsUnderARootAreRaisedLess() {
    double raised = set("$x^2$").glyphs().get(1).y();
    double cramped = set("$\\sqrt{x^2}$").glyphs().get(2).y();
    assertThat(raised - cramped).isCloseTo(363 - 289, within(1e-9));
  }

  @Test
  void primesAndPowersShareTheirPlace() {
    assertThat(glyphs("$x'^2$")).isEqualTo("ITALIC:x MAIN:′ MAIN:2");
  }

  @Test
  void wideAccentsGrow() {
    assertThat(glyphs("$\\widehat{l}$")).contains("MAIN:ˆ");
    assertThat(glyphs("$\\widehat{x}$")).contains("SIZE1:ˆ");
    assertThat(glyphs("$\\widehat{M}$")).contains("SIZE2:ˆ");
  }

  @Test
  void aCharacterWithoutGlyphIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set("доход"))
        .withMessageContaining("д (U+0434)")
        .withMessageContaining("доход");
  }
}
