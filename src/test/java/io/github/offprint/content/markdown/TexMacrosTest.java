package io.github.offprint.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.offprint.content.CacheFolder;
import io.github.offprint.content.Typesetter;
import io.github.offprint.content.Typesetter.Formula;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of LaTeX, AMS and MathJax, said in the words of KaTeX. */
class TexMacrosTest {

  private static final Typesetter TYPESETTER =
      new ScriptTypesetter(Map.of("\\root", "R"), CacheFolder.none());

  private static final Typesetter PLAIN = new ScriptTypesetter(Map.of(), CacheFolder.none());

  @AfterAll
  static void close() {
    TYPESETTER.close();
    PLAIN.close();
  }

  /** What is shown of a formula, without its TeX. */
  private static String set(Typesetter typesetter, String tex) {
    Formula formula = typesetter.formula(tex, true);
    assertThat(formula).as(tex).isInstanceOf(Formula.Set.class);
    return ((Formula.Set) formula).html().replaceAll("<annotation[^>]*>[^<]*</annotation>", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\root 3 \\of {x+1} y => \\sqrt[{3}]{x+1} y",
        "\\root n \\of x y => \\sqrt[{n}]{x} y",
        "\\sqrt[\\leftroot{-2}\\uproot{2}\\beta]{k} => \\sqrt[\\beta]{k}",
        "a \\buildrel \\text{def} \\over = b => a \\mathrel{\\overset{\\text{def}}{=}} b",
        "\\raise 2pt {x} y => \\raisebox{2pt}{$x$} y",
        "\\raise{2pt}{x} => \\raisebox{2pt}{$x$}",
        "\\lower 1.5ex\\hbox{ab} => \\raisebox{-1.5ex}{$\\hbox{ab}$}",
        "\\lower-1ex x => \\raisebox{1ex}{$x$}",
        "\\moveright 3pt{x}y => \\hspace{3pt}{x}\\hspace{-3pt}y",
        "\\moveleft 3pt x => \\hspace{-3pt}{x}\\hspace{3pt}",
        "\\skew4\\hat A => \\hat{A}",
        "\\bbox[5px,border:2px solid red]{x^2} => \\boxed{x^2}",
        "\\bbox[yellow,3px]{x^2} => \\colorbox{yellow}{$\\displaystyle x^2$}",
        "\\bbox{x} => {x}",
        "\\enclose{updiagonalstrike}{x} => \\cancel{x}",
        "\\enclose{top, bottom}[mathcolor=\"red\"]{x} => \\underline{\\overline{x}}",
        "\\class{a}{x}\\cssId{b}{y}\\style{color:red}{z} => {x}{y}{z}",
        "\\mathtip{x}{why}\\toggle{a}{b}\\endtoggle c => {x}{a}c",
        "\\unicode{x2211} + \\unicode[Arial]{8721} => {∑} + {∑}",
        "X \\unicode{x2AEB} Y => X ⫫ Y",
        "\\begin{array}{cc} a \\hfill & b \\\\ \\hfill c & d\\hfil\\end{array} => \\begin{array}{cc} a & b \\\\ \\qquad c & d\\end{array}",
        "\\prescript{14}{2}{C} => {\\vphantom{C}}^{14}_{2}{C}",
        "\\begin{align*}\\Aboxed{x &= 1}\\\\ y &= 2\\end{align*} => \\begin{align*}&\\boxed{x = 1}\\\\ y &= 2\\end{align*}",
        "\\mathbbm{1}\\mathds{E}\\mathbfit{x}\\symbf{y}\\symup{d}\\upalpha => \\mathbb{1}\\mathbb{E}\\boldsymbol{x}\\mathbf{y}\\mathrm{d}\\alpha",
        "\\textsc{ab}\\textsl{c} => \\text{ab}\\textit{c}",
        "\\noindent x\\displaylimits\\ensuremath{y}\\vspace{3pt} => x{y}",
        "\\matrix{a & b \\cr c & d} => \\begin{matrix}a & b \\\\ c & d\\end{matrix}",
        "\\scalebox{2}{a $x$}\\resizebox{1em}{2em}{b} => \\text{a $x$}\\text{b}",
        "\\Space{1em}{2em}{3em}x => \\hspace{1em}x",
      })
  void aCommandIsSetAsWhatItStandsFor(String example) {
    String[] parts = example.split(" => ");
    assertThat(set(PLAIN, parts[0])).isEqualTo(set(PLAIN, parts[1]));
  }

  @Test
  void macrosOfTheSettingsStandAboveThem() {
    assertThat(set(TYPESETTER, "\\root")).isEqualTo(set(TYPESETTER, "R"));
  }

  @Test
  void whatIsNotKnownIsTold() {
    assertThat(PLAIN.formula("\\enclose{phasorangle}{x}", false))
        .isEqualTo(new Formula.Mistake("\\enclose knows no 'phasorangle'", 0));
    assertThat(PLAIN.formula("\\unicode{x}", false))
        .isEqualTo(new Formula.Mistake("\\unicode knows no character 'x'", 0));
    assertThat(PLAIN.formula("\\root 3", false)).isInstanceOf(Formula.Mistake.class);
    assertThat(PLAIN.formula("\\enclose{constructor}{x}", false))
        .isInstanceOf(Formula.Mistake.class);
  }
}
