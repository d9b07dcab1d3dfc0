package io.github.offprint.plot;

/** One part of a formula above another (The TeXbook, appendix G, rule 15). */
final class Fractions {

  /** Parameters num1, denom1, num2, denom2, num3 of cmsy10, cmsy7 and cmsy5. */
  private static final double[] LARGE_UP = {677, 732, 925};

  private static final double[] LARGE_DOWN = {686, 752, 1025};
  private static final double[] UP = {394, 384, 387};
  private static final double[] DOWN = {345, 344, 532};
  private static final double[] UP_WITHOUT_BAR = {444, 471, 504};

  private static final double AXIS = FormulaSetter.AXIS;
  private static final double RULE = FormulaSetter.RULE;

  /** On both sides of a fraction. */
  private static final double SPACE = 120;

  private Fractions() {}

  /**
   * Two parts above each other.
   *
   * @param large as in a displayed formula
   * @param size of the type: 0 in the line, 1 in scripts, 2 in scripts of scripts
   */
  static Lettered of(Lettered above, Lettered below, boolean bar, boolean large, int size) {
    double up = large ? LARGE_UP[size] : bar ? UP[size] : UP_WITHOUT_BAR[size];
    double down = large ? LARGE_DOWN[size] : DOWN[size];
    double width = Math.max(above.width(), below.width());
    double space = bar ? SPACE : 0;
    if (bar) {
      double clear = (large ? 3.5 : 1.5) * RULE;
      up = Math.max(up, above.depth() + AXIS + clear);
      down = Math.max(down, below.height() - AXIS + clear);
    } else {
      double missing = (large ? 7 : 3) * RULE - (up - above.depth() - (below.height() - down));
      up += Math.max(0, missing) / 2;
      down += Math.max(0, missing) / 2;
    }
    Lettered set =
        above
            .moved(space + (width - above.width()) / 2, up)
            .over(below.moved(space + (width - below.width()) / 2, -down));
    Lettered line = Lettered.bar(width, AXIS - RULE / 2, AXIS + RULE / 2).moved(space, 0);
    return (bar ? line.over(set) : set).wide(width + 2 * space);
  }
}
