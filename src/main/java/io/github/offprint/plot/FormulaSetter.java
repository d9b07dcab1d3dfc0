package io.github.offprint.plot;

import io.github.offprint.plot.Formula.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets formulas in type as TeX does for a formula inside a line of text (D. E. Knuth, The TeXbook,
 * appendix G). All lengths are in thousandths of the type size.
 */
final class FormulaSetter {

  private static final double AXIS = 250;
  private static final double X_HEIGHT = 431;
  private static final double RULE = 40;
  private static final double MU = 1000 / 18.0;

  /** Where scripts stand: parameters sup2, sub1, sub2, supdrop and subdrop of cmsy10. */
  private static final double SUP = 363;

  private static final double SUB = 150;
  private static final double SUB_UNDER_SUP = 247;
  private static final double SUP_DROP = 386;
  private static final double SUB_DROP = 50;

  private static final double NUMERATOR = 394;
  private static final double DENOMINATOR = 345;

  private static final double[] SIZES = {1, 0.7, 0.5};

  private final Lettering lettering;
  private final String label;

  FormulaSetter(Lettering lettering, String label) {
    this.lettering = lettering;
    this.label = label;
  }

  /**
   * A formula in type.
   *
   * @param level 0 in the line of text, 1 in scripts, 2 in scripts of scripts
   */
  Lettered set(Formula formula, int level) {
    if (formula instanceof Formula.Symbol symbol) {
      return symbol(symbol);
    } else if (formula instanceof Formula.Words words) {
      return lettering.plain(label, words.text(), words.face());
    } else if (formula instanceof Formula.Group group) {
      return row(group.parts(), level);
    } else if (formula instanceof Formula.Scripts scripts) {
      return scripts(scripts, level);
    } else if (formula instanceof Formula.Fraction fraction) {
      return fraction(fraction, level);
    } else if (formula instanceof Formula.Root root) {
      return root(root, level);
    } else if (formula instanceof Formula.Accent accent) {
      return accent(accent, level);
    } else if (formula instanceof Formula.Overline overline) {
      return overlined(set(overline.body(), level));
    } else if (formula instanceof Formula.Fence fence) {
      return fence(fence, level);
    } else {
      return Lettered.space(((Formula.Space) formula).width() * MU);
    }
  }

  private Lettered symbol(Formula.Symbol symbol) {
    if (symbol.code() == '≠') {
      Lettered equals = Lettered.of(glyph(Typeface.MAIN, '='));
      return equals.over(Lettered.of(glyph(Typeface.MAIN, 0xe020)).wide(0));
    }
    if (symbol.code() == '°') {
      return Lettered.of(glyph(Typeface.MAIN, 0xb0));
    }
    Glyph glyph = glyph(symbol.face(), symbol.code());
    Lettered set = Lettered.of(glyph).wide(glyph.advance() + italicCorrection(glyph));
    boolean centred = symbol.kind() == Kind.OPERATOR;
    return centred ? set.moved(0, AXIS - (set.height() - set.depth()) / 2) : set;
  }

  private static double italicCorrection(Glyph glyph) {
    return glyph.face() == Typeface.ITALIC || glyph.face() == Typeface.SIZE1 ? glyph.overhang() : 0;
  }

  private Glyph glyph(Typeface face, int code) {
    return lettering.glyph(label, face, code);
  }

  private Lettered row(List<Formula> parts, int level) {
    List<Lettered> set = new ArrayList<>();
    List<Kind> kinds = Spacing.resolved(parts);
    Optional<Kind> before = Optional.empty();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Formula.Space) {
        set.add(set(parts.get(i), level));
        continue;
      }
      Kind kind = kinds.get(i);
      before.ifPresent(b -> set.add(Lettered.space(Spacing.between(b, kind, level > 0) * MU)));
      set.add(set(parts.get(i), level));
      before = Optional.of(kind);
    }
    return Lettered.row(set);
  }

  private double shrink(int level) {
    return SIZES[Math.min(level + 1, 2)] / SIZES[Math.min(level, 2)];
  }

  private Lettered smaller(Formula part, int level) {
    return set(part, level + 1).scaled(shrink(level));
  }

  private Lettered scripts(Formula.Scripts scripts, int level) {
    Lettered base = set(scripts.base(), level);
    boolean letter = scripts.base() instanceof Formula.Symbol;
    double lean = lean(scripts.base());
    double up = letter ? SUP : Math.max(SUP, base.height() - SUP_DROP * shrink(level));
    double down = letter ? 0 : base.depth() + SUB_DROP * shrink(level);
    Optional<Lettered> above = scripts.above().map(a -> smaller(a, level));
    Optional<Lettered> below = scripts.below().map(b -> smaller(b, level));
    if (above.isPresent()) {
      up = Math.max(up, above.get().depth() + X_HEIGHT / 4);
    }
    if (below.isPresent()) {
      down = Math.max(down, above.isPresent() ? SUB_UNDER_SUP : SUB);
      down = Math.max(down, below.get().height() - 0.8 * X_HEIGHT);
    }
    if (above.isPresent() && below.isPresent()) {
      double gap = up - above.get().depth() - (below.get().height() - down);
      down += Math.max(0, 4 * RULE - gap);
    }
    return withScripts(base, lean, above, up, below, down);
  }

  private static Lettered withScripts(
      Lettered base,
      double lean,
      Optional<Lettered> above,
      double up,
      Optional<Lettered> below,
      double down) {
    Lettered all = base;
    double end = base.width();
    if (above.isPresent()) {
      all = all.over(above.get().moved(base.width(), up));
      end = Math.max(end, base.width() + above.get().width());
    }
    if (below.isPresent()) {
      all = all.over(below.get().moved(base.width() - lean, -down));
      end = Math.max(end, base.width() - lean + below.get().width());
    }
    return all.wide(end + RULE);
  }

  /** A subscript moves back under a letter that leans over it. */
  private double lean(Formula base) {
    return base instanceof Formula.Symbol symbol && symbol.code() != '≠'
        ? italicCorrection(glyph(symbol.face(), symbol.code()))
        : 0;
  }

  private Lettered fraction(Formula.Fraction fraction, int level) {
    Lettered above = smaller(fraction.above(), level);
    Lettered below = smaller(fraction.below(), level);
    double width = Math.max(above.width(), below.width()) + 2 * RULE;
    double up = Math.max(NUMERATOR, above.depth() + AXIS + 1.5 * RULE);
    double down = Math.max(DENOMINATOR, below.height() - AXIS + 1.5 * RULE);
    double margin = 3 * RULE;
    return Lettered.bar(width, AXIS - RULE / 2, AXIS + RULE / 2)
        .moved(margin, 0)
        .over(above.moved(margin + (width - above.width()) / 2, up))
        .over(below.moved(margin + (width - below.width()) / 2, -down))
        .wide(width + 2 * margin);
  }

  private static Lettered overlined(Lettered body) {
    double bottom = body.height() + 3 * RULE;
    return body.over(Lettered.bar(body.width(), bottom, bottom + RULE));
  }

  private Lettered root(Formula.Root root, int level) {
    Lettered body = set(root.body(), level);
    double top = Math.max(body.height(), X_HEIGHT) + 2 * RULE + RULE;
    Lettered sign = Delimiters.tall(lettering, label, '√', top + body.depth());
    Lettered placed = sign.moved(0, top - sign.height());
    Lettered all =
        placed
            .over(body.moved(sign.width(), 0))
            .over(Lettered.bar(body.width(), top - RULE, top).moved(sign.width(), 0))
            .wide(sign.width() + body.width() + RULE);
    return root.index().map(index -> withIndex(all, smaller(index, level + 1))).orElse(all);
  }

  private static Lettered withIndex(Lettered root, Lettered index) {
    double shift = Math.max(0, index.width() - 400);
    return root.moved(shift, 0)
        .over(index.moved(shift + 400 - index.width(), 0.45 * root.height()))
        .wide(root.width() + shift);
  }

  private Lettered accent(Formula.Accent accent, int level) {
    Lettered body = set(accent.body(), level);
    Lettered mark = Lettered.of(glyph(Typeface.MAIN, accent.code()));
    Glyph glyph = mark.glyphs().get(0).glyph();
    double centre = glyph.outline().getBounds2D().getCenterX();
    double over = body.width() / 2 + slant(accent.body(), body);
    double raise = Math.max(0, body.height() - X_HEIGHT);
    return body.over(mark.moved(over - centre, raise).wide(0)).wide(body.width());
  }

  /** The top of a slanted letter stands to the right of its middle. */
  private static double slant(Formula formula, Lettered body) {
    boolean slanted =
        formula instanceof Formula.Symbol symbol && symbol.face() == Typeface.ITALIC
            || formula instanceof Formula.Group group
                && group.parts().size() == 1
                && slant(group.parts().get(0), body) > 0;
    return slanted ? 0.11 * body.height() : 0;
  }

  private Lettered fence(Formula.Fence fence, int level) {
    Lettered body = set(fence.body(), level);
    double reach = Math.max(body.height() - AXIS, body.depth() + AXIS);
    Lettered left = Delimiters.around(lettering, label, fence.left(), reach);
    Lettered right = Delimiters.around(lettering, label, fence.right(), reach);
    return Lettered.row(List.of(left, body, right));
  }
}
