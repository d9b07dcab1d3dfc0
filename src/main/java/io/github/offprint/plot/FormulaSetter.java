package io.github.offprint.plot;

import io.github.offprint.plot.Formula.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets formulas in type as TeX does for a formula inside a line of text (D. E. Knuth, The TeXbook,
 * appendix G). All lengths are in thousandths of the type size.
 */
final class FormulaSetter {

  static final double AXIS = 250;
  static final double X_HEIGHT = 431;
  static final double RULE = 40;
  private static final double MU = 1000 / 18.0;

  /** How far the tops of slanted letters stand to the right of their middles: of cmmi10. */
  private static final Map<Double, String> SKEWS =
      Map.of(
          27.78, "LUguvxαμντυ",
          55.56, "DHKceorsyzΠΥΨδηιοχϵ",
          83.34, "BCEFGMNOPQRSTXZlpqtwΓΘΞΣΦΩβεζθρςφϑϕϱ",
          111.11, "Iξψ",
          138.89, "A",
          166.67, "JdfΔΛ");

  private static final double[] SIZES = {1, 0.7, 0.5};

  private final Lettering lettering;
  private final String label;

  FormulaSetter(Lettering lettering, String label) {
    this.lettering = lettering;
    this.label = label;
  }

  /**
   * Where a part of a formula is set.
   *
   * @param level 0 in the line of text, 1 in scripts, 2 in scripts of scripts
   * @param cramped whether raised scripts are kept low, as under a root
   */
  record Style(int level, boolean cramped) {
    Style raised() {
      return new Style(level + 1, cramped);
    }

    Style lowered() {
      return new Style(level + 1, true);
    }

    Style under() {
      return new Style(level, true);
    }

    /** Which of the three sizes of type it has. */
    int size() {
      return Math.min(level, 2);
    }

    /** The size of the next level, relative to this one. */
    double shrink() {
      return SIZES[Math.min(level + 1, 2)] / SIZES[size()];
    }
  }

  /** A formula in type, on a line of text. */
  Lettered set(Formula formula) {
    return set(formula, new Style(0, false));
  }

  Lettered set(Formula formula, Style style) {
    if (formula instanceof Formula.Symbol symbol) {
      return symbol(symbol);
    } else if (formula instanceof Formula.Large symbol) {
      return large(symbol.symbol());
    } else if (formula instanceof Formula.Words words) {
      return lettering.plain(label, words.text(), words.face());
    } else if (formula instanceof Formula.Group group) {
      return row(group.parts(), style);
    } else if (formula instanceof Formula.Kinded kinded) {
      return set(kinded.body(), style);
    } else if (formula instanceof Formula.Scripts scripts) {
      return new ScriptSetter(this, style).scripts(scripts);
    } else if (formula instanceof Formula.Limits limits) {
      return new ScriptSetter(this, style).limits(limits);
    } else if (formula instanceof Formula.Fraction fraction) {
      return fraction(fraction, style);
    } else if (formula instanceof Formula.Root root) {
      return root(root, style);
    } else if (formula instanceof Formula.Accent accent) {
      return accent(accent, style);
    } else if (formula instanceof Formula.WideAccent accent) {
      return wideAccent(accent, style);
    } else if (formula instanceof Formula.Lined lined) {
      return lined(set(lined.body(), style.under()), lined.above());
    } else if (formula instanceof Formula.Sized sized) {
      return Delimiters.sized(lettering, label, sized.code(), sized.size());
    } else if (formula instanceof Formula.Fence fence) {
      return fence(fence, style);
    } else {
      return Lettered.space(((Formula.Space) formula).width() * MU);
    }
  }

  private Lettered symbol(Formula.Symbol symbol) {
    if (symbol.code() == '≠') {
      Lettered equals = Lettered.of(glyph(symbol.face(), '='));
      return equals.over(Lettered.of(glyph(Typeface.MAIN, 0xe020)).wide(0));
    }
    if (symbol.code() == '°') {
      return Lettered.of(glyph(Typeface.MAIN, 0xb0));
    }
    return set(glyph(symbol.face(), symbol.code()), symbol.kind());
  }

  /** A symbol as tall as in a displayed formula. */
  private Lettered large(Formula.Symbol symbol) {
    return set(glyph(Typeface.SIZE2, symbol.code()), symbol.kind());
  }

  private static Lettered set(Glyph glyph, Kind kind) {
    Lettered set = Lettered.of(glyph).wide(glyph.advance() + italicCorrection(glyph));
    boolean centred = kind == Kind.OPERATOR;
    return centred ? set.moved(0, AXIS - (set.height() - set.depth()) / 2) : set;
  }

  private static double italicCorrection(Glyph glyph) {
    boolean leans =
        switch (glyph.face()) {
          case ITALIC, BOLD_ITALIC, CALLIGRAPHIC, SCRIPT, SIZE1, SIZE2 -> true;
          default -> false;
        };
    return leans ? glyph.overhang() : 0;
  }

  private Glyph glyph(Typeface face, int code) {
    return lettering.glyph(label, face, code);
  }

  private Lettered row(List<Formula> parts, Style style) {
    List<Lettered> set = new ArrayList<>();
    List<Kind> kinds = Spacing.resolved(parts);
    Optional<Kind> before = Optional.empty();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Formula.Space) {
        set.add(set(parts.get(i), style));
        continue;
      }
      Kind kind = kinds.get(i);
      boolean small = style.level() > 0;
      before.ifPresent(b -> set.add(Lettered.space(Spacing.between(b, kind, small) * MU)));
      set.add(set(parts.get(i), style));
      before = Optional.of(kind);
    }
    return Lettered.row(set);
  }

  /** A part of a smaller size, in the units of this one. */
  Lettered smaller(Formula part, Style small, Style style) {
    return set(part, small).scaled(style.shrink());
  }

  /** How far a slanted letter leans over what stands behind it at its foot. */
  double lean(Formula base) {
    if (base instanceof Formula.Large symbol) {
      return italicCorrection(glyph(Typeface.SIZE2, symbol.symbol().code()));
    }
    return base instanceof Formula.Symbol symbol && symbol.code() != '≠'
        ? italicCorrection(glyph(symbol.face(), symbol.code()))
        : 0;
  }

  private Lettered fraction(Formula.Fraction fraction, Style style) {
    boolean large = fraction.large();
    Style small = new Style(style.level() + 1, style.cramped());
    Lettered above = large ? set(fraction.above(), style) : smaller(fraction.above(), small, style);
    Lettered below =
        large
            ? set(fraction.below(), style.under())
            : smaller(fraction.below(), small.under(), style);
    return Fractions.of(above, below, fraction.bar(), large, style.size());
  }

  private static Lettered lined(Lettered body, boolean above) {
    double bottom = above ? body.height() + 3 * RULE : -body.depth() - 4 * RULE;
    return body.over(Lettered.bar(body.width(), bottom, bottom + RULE));
  }

  private Lettered root(Formula.Root root, Style style) {
    Lettered body = set(root.body(), style.under());
    // Rule 11: a quarter of the bar above it, a whole x-height's in a displayed formula.
    double gap = RULE + RULE / 4;
    double top = Math.max(body.height(), X_HEIGHT) + gap + RULE;
    Lettered sign = Delimiters.tall(lettering, label, '√', top + body.depth());
    double spare = sign.height() + sign.depth() - top - body.depth();
    double bar = top + Math.max(0, spare) / 2;
    Lettered placed = sign.moved(0, bar - sign.height());
    Lettered all =
        placed
            .over(body.moved(sign.width(), 0))
            .over(Lettered.bar(body.width(), bar - RULE, bar).moved(sign.width(), 0))
            .wide(sign.width() + body.width());
    Style index = new Style(2, false);
    return root.index()
        .map(i -> withIndex(all, set(i, index).scaled(SIZES[2] / SIZES[style.size()])))
        .orElse(all);
  }

  private static Lettered withIndex(Lettered root, Lettered index) {
    double before = 5 * MU;
    double back = 10 * MU;
    double shift = Math.max(0, before + index.width() - back);
    double raise = 0.6 * (root.height() - root.depth());
    return root.moved(shift, 0)
        .over(index.moved(shift + back - index.width(), raise))
        .wide(root.width() + shift);
  }

  private Lettered accent(Formula.Accent accent, Style style) {
    Lettered body = set(accent.body(), style.under());
    Lettered mark = Lettered.of(glyph(Typeface.MAIN, accent.code()));
    double centre = mark.glyphs().get(0).glyph().box().getCenterX();
    Formula letter = single(accent.body());
    double over = (body.width() - lean(letter)) / 2 + skew(letter);
    double raise = body.height() - Math.min(body.height(), X_HEIGHT);
    return body.over(mark.moved(over - centre, raise).wide(0)).wide(body.width());
  }

  /** The widest form of an accent that is not wider than what is under it. */
  private Lettered wideAccent(Formula.WideAccent accent, Style style) {
    Lettered body = set(accent.body(), style.under());
    Glyph widest = glyph(Typeface.MAIN, accent.code());
    for (Typeface face : List.of(Typeface.SIZE1, Typeface.SIZE2, Typeface.SIZE3, Typeface.SIZE4)) {
      Glyph wider = glyph(face, accent.code());
      widest = wider.box().getWidth() <= Math.max(body.width(), 500) ? wider : widest;
    }
    Formula letter = single(accent.body());
    double over = (body.width() - lean(letter)) / 2 + skew(letter);
    double raise = body.height() - Math.min(body.height(), X_HEIGHT);
    Lettered mark = Lettered.of(widest);
    return body.over(mark.moved(over - widest.box().getCenterX(), raise).wide(0))
        .wide(body.width());
  }

  /** A letter without the braces around it. */
  private static Formula single(Formula formula) {
    return formula instanceof Formula.Group group && group.parts().size() == 1
        ? single(group.parts().get(0))
        : formula;
  }

  private static double skew(Formula letter) {
    if (letter instanceof Formula.Symbol symbol && symbol.face() == Typeface.ITALIC) {
      return SKEWS.entrySet().stream()
          .filter(entry -> entry.getValue().indexOf(symbol.code()) >= 0)
          .mapToDouble(Map.Entry::getKey)
          .sum();
    }
    return 0;
  }

  private Lettered fence(Formula.Fence fence, Style style) {
    List<Lettered> parts = fence.parts().stream().map(part -> set(part, style)).toList();
    Lettered all = Lettered.row(parts);
    double reach = Math.max(all.height() - AXIS, all.depth() + AXIS);
    List<Lettered> row = new ArrayList<>();
    for (int i = 0; i < fence.delimiters().size(); i++) {
      row.add(Delimiters.around(lettering, label, fence.delimiters().get(i), reach));
      if (i < parts.size()) {
        row.add(parts.get(i));
      }
    }
    return Lettered.row(row);
  }
}
