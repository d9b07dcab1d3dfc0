package io.github.offprint.plot;

import io.github.offprint.plot.FormulaSetter.Style;
import java.util.Optional;

/** Sets what stands raised and lowered behind a part of a formula, or above and below it. */
final class ScriptSetter {

  /** Parameters sup2, sup3, sub1, sub2, supdrop and subdrop of cmsy10, cmsy7 and cmsy5. */
  private static final double[] SUP = {363, 431, 404};

  private static final double[] SUP_CRAMPED = {289, 286, 294};
  private static final double[] SUB = {150, 143, 200};
  private static final double[] SUB_UNDER_SUP = {247, 286, 400};
  private static final double[] SUP_DROP = {386, 353, 494};
  private static final double[] SUB_DROP = {50, 71, 100};

  /** Parameters big_op_spacing1 to 5 of cmex10. */
  private static final double ABOVE_GAP = 111;

  private static final double BELOW_GAP = 166;
  private static final double ABOVE_DISTANCE = 200;
  private static final double BELOW_DISTANCE = 600;
  private static final double OUTSIDE = 100;

  /** Behind scripts. */
  private static final double SPACE = 50;

  private static final double X_HEIGHT = FormulaSetter.X_HEIGHT;
  private static final double RULE = FormulaSetter.RULE;

  private final FormulaSetter setter;
  private final Style style;

  ScriptSetter(FormulaSetter setter, Style style) {
    this.setter = setter;
    this.style = style;
  }

  /** Scripts behind a part (rule 18). */
  Lettered scripts(Formula.Scripts scripts) {
    Lettered base = setter.set(scripts.base(), style);
    boolean letter =
        scripts.base() instanceof Formula.Symbol symbol && symbol.kind() != Formula.Kind.OPERATOR;
    int size = style.size();
    int next = Math.min(size + 1, 2);
    double up = letter ? 0 : base.height() - SUP_DROP[next] * style.shrink();
    double down = letter ? 0 : base.depth() + SUB_DROP[next] * style.shrink();
    Optional<Lettered> above = raised(scripts.above());
    Optional<Lettered> below = lowered(scripts.below());
    if (above.isPresent()) {
      up = Math.max(up, style.cramped() ? SUP_CRAMPED[size] : SUP[size]);
      up = Math.max(up, above.get().depth() + X_HEIGHT / 4);
    }
    if (below.isPresent()) {
      down = Math.max(down, above.isPresent() ? SUB_UNDER_SUP[size] : SUB[size]);
      down = Math.max(down, above.isPresent() ? 0 : below.get().height() - 0.8 * X_HEIGHT);
    }
    if (above.isPresent() && below.isPresent()) {
      double gap = up - above.get().depth() - (below.get().height() - down);
      down += Math.max(0, 4 * RULE - gap);
      double bottom = up - above.get().depth();
      double lift = gap < 4 * RULE ? Math.max(0, 0.8 * X_HEIGHT - bottom) : 0;
      up += lift;
      down -= lift;
    }
    return behind(base, setter.lean(scripts.base()), above, up, below, down);
  }

  private Optional<Lettered> raised(Optional<Formula> part) {
    return part.map(p -> setter.smaller(p, style.raised(), style));
  }

  private Optional<Lettered> lowered(Optional<Formula> part) {
    return part.map(p -> setter.smaller(p, style.lowered(), style));
  }

  private static Lettered behind(
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
    return all.wide(end + SPACE);
  }

  /** Parts above and below the middle of another (rule 13a). */
  Lettered limits(Formula.Limits limits) {
    Lettered base = setter.set(limits.base(), style);
    Optional<Lettered> above = raised(limits.above());
    Optional<Lettered> below = lowered(limits.below());
    double width =
        Math.max(
            base.width(),
            Math.max(
                above.map(Lettered::width).orElse(0.0), below.map(Lettered::width).orElse(0.0)));
    double half = setter.lean(limits.base()) / 2;
    Lettered all = base.moved((width - base.width()) / 2, 0);
    if (above.isPresent()) {
      Lettered a = above.get();
      double gap = Math.max(ABOVE_GAP, ABOVE_DISTANCE - a.depth());
      all = all.over(a.moved((width - a.width()) / 2 + half, base.height() + gap + a.depth()));
    }
    if (below.isPresent()) {
      Lettered b = below.get();
      double gap = Math.max(BELOW_GAP, BELOW_DISTANCE - b.height());
      all = all.over(b.moved((width - b.width()) / 2 - half, -base.depth() - gap - b.height()));
    }
    double top = above.isPresent() ? OUTSIDE : 0;
    double bottom = below.isPresent() ? OUTSIDE : 0;
    return new Lettered(width, all.height() + top, all.depth() + bottom, all.glyphs(), all.bars());
  }
}
