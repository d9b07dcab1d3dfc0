package io.github.offprint.plot;

import io.github.offprint.figure.Axis;
import io.github.offprint.figure.Canvas;
import io.github.offprint.figure.Curve;
import io.github.offprint.figure.Dots;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Ink;
import io.github.offprint.figure.Label;
import io.github.offprint.figure.Marker;
import io.github.offprint.figure.Note;
import io.github.offprint.figure.Numbers;
import io.github.offprint.figure.Panel;
import io.github.offprint.figure.Spot;
import io.github.offprint.figure.Stroke;
import io.github.offprint.figure.Words;
import io.github.offprint.solver.random.Draws;
import java.util.List;

/**
 * Words inside of a panel, in the fonts of formulas. Texts are plain with TeX between dollars; what
 * cannot be set is an error that names the command.
 */
final class WordSpecimens {

  private WordSpecimens() {}

  /** A remark, with an arrow if there is something to point to. It stands by data or by frame. */
  static Figure notes() {
    Numbers k = Numbers.of(200, i -> (i + 1) / 100.0);
    Numbers risk = Numbers.of(200, i -> 0.3 + 0.04 / (0.02 + Math.abs(k.at(i) - 1)));
    return Figure.of(
            Panel.of(Axis.linear("parameters per sample $k / n$"), Axis.linear("test error"))
                .with(
                    new Curve("", k, risk, Stroke.series(0)),
                    Note.of("interpolation threshold", Spot.data(1.5, 1.9))
                        .pointingTo(Spot.data(1, 2.25)),
                    Note.of("overparameterised", Spot.frame(0.8, 0.3))
                        .pointingTo(Spot.data(1.9, 0.36)),
                    Note.of("$\\delta = 10^{-6}$", Spot.frame(0.03, 0.94))
                        .anchored(Canvas.Anchor.LEFT)
                        .in(Ink.of(Ink.Part.MUTED))))
        .sized(520, 340);
  }

  /** A text at a point, such as the name of a curve at its end in place of a legend. */
  static Figure labels() {
    Numbers t = Numbers.of(100, i -> i / 10.0);
    Panel panel = Panel.of(Axis.linear("time $t$").from(0, 12), Axis.linear("$s_k(t)$"));
    for (int k = 1; k <= 4; k++) {
      double strength = 5 - k;
      double start = 2 * k;
      Numbers s =
          Numbers.of(100, i -> strength / (1 + StrictMath.exp(2 * strength * (start - t.at(i)))));
      Ink ink = Ink.series(k - 1);
      String text = "$k = " + k + "$";
      panel =
          panel.with(
              new Curve(text, t, s, Stroke.series(k - 1)),
              new Label(text, 10.2, s.at(99), Canvas.Anchor.LEFT, ink));
    }
    return Figure.of(panel).sized(480, 300);
  }

  /**
   * Names of points. No name covers another; one without a free place near its point is left out.
   */
  static Figure words() {
    String text =
        "actress starring songwriter johnny bobby kevin religion democracy scholar moral belief"
            + " yard southwest northeast route adjacent meter process factor increase require"
            + " mechanism component album novel theory matrix kernel river mountain island village"
            + " church army general battle";
    List<String> names = List.of(text.split(" "));
    Draws draws = Draws.of(5);
    Numbers x = Numbers.of(1000, i -> draws.gaussian());
    Numbers y = Numbers.of(1000, i -> draws.gaussian());
    Numbers namedX = Numbers.of(names.size(), i -> 1.3 * x.at(i));
    Numbers namedY = Numbers.of(names.size(), i -> 1.3 * y.at(i));
    Marker dot = Marker.dot(Ink.of(Ink.Part.FOREGROUND)).sized(4);
    return Figure.of(
            Panel.of(
                    Axis.linear("embedding direction 1").from(-4.5, 4.5),
                    Axis.linear("embedding direction 2").from(-4.5, 4.5))
                .with(
                    new Dots("all words", x, y, Marker.dot(Ink.series(5)).sized(2)),
                    new Dots("some words", namedX, namedY, dot),
                    new Words(names, namedX, namedY, Ink.of(Ink.Part.MUTED))))
        .sized(560, 520);
  }

  /** What labels, titles, legends and names can say, here as labels of a panel. */
  static Figure lettering() {
    List<String> kinds =
        List.of("integrals", "norms", "averages", "roots", "sums", "Greek", "text");
    List<String> labels =
        List.of(
            "$f(x) = \\int \\exp(-\\tfrac{x^2}{2\\sigma^2})\\, dx \\text{ for all } x$",
            "$\\lVert \\nabla f \\rVert \\approx \\left\\| \\frac{u}{v} \\right\\|, \\log x \\in [0, \\infty)$",
            "$\\mathcal{L}(\\mathbf{W}) = \\mathbb{E}\\left[ \\left( \\frac{\\partial f}{\\partial t} \\right)^2 \\right]$",
            "$\\sqrt{x^2 + y^2} \\le \\sqrt[3]{\\frac{a}{b}}, \\hat{f}, \\bar x, \\vec{v}, \\overline{ab}$",
            "$\\sum_{i=1}^{n} \\lambda_i^2 + \\frac{\\delta}{\\kappa} = n, \\quad x_{k_0}^{2^m} - y'$",
            "$\\alpha\\beta\\gamma\\delta\\epsilon\\zeta\\eta\\theta\\kappa\\lambda\\mu\\nu\\xi\\pi\\rho\\sigma\\tau\\phi\\chi\\psi\\omega\\Gamma\\Delta\\Theta\\Omega$",
            "AVATAR, To Var \\$5 — naïve Gödel, Ångström");
    Panel panel = Panel.of(Axis.kinds("", List.of("how it is set")), Axis.kinds("", kinds));
    for (int i = 0; i < labels.size(); i++) {
      Ink ink = Ink.of(Ink.Part.FOREGROUND);
      panel = panel.with(new Label(labels.get(i), -0.55, i, Canvas.Anchor.LEFT, ink));
    }
    return Figure.of(panel).sized(520, 420);
  }

  /** More of what formulas can have in them: accents over words, limits, large brackets. */
  static Figure formulas() {
    List<String> kinds = List.of("brackets", "stacks", "limits", "bold", "accents", "fractions");
    List<String> labels =
        List.of(
            "$\\left\\langle u \\middle| \\frac{v}{w} \\right\\rangle^2, \\sqrt{x^2} \\ne x^2 \\text{ if } x < 0$",
            "$\\operatorname*{arg\\,min}_x \\bigl( \\Bigm| \\biggr] \\overset{d}{\\to} \\underset{x}{\\max}$",
            "$\\displaystyle \\sum_{k=1}^{n} \\frac{a_k}{b} = \\lim_{n \\to \\infty} \\int_0^1 f$",
            "$\\boldsymbol{\\lambda}^\\top \\mathbf{w} + \\boldsymbol{\\nabla} \\varphi \\varGamma \\mathscr{F}$",
            "$\\widehat{M} \\widetilde{W} \\underline{x + y} \\hat{\\imath} \\tilde y \\dot z \\mathring{A} x'^2$",
            "$\\mathcal{E}_{\\mathrm{test}} = \\dfrac{1}{1 - \\gamma} \\binom{n}{k}$, Erdős, 10--20 \\%");
    Panel panel = Panel.of(Axis.kinds("", List.of("how it is set")), Axis.kinds("", kinds));
    for (int i = 0; i < labels.size(); i++) {
      Ink ink = Ink.of(Ink.Part.FOREGROUND);
      panel = panel.with(new Label(labels.get(i), -0.55, i, Canvas.Anchor.LEFT, ink));
    }
    return Figure.of(panel).sized(520, 420);
  }
}
