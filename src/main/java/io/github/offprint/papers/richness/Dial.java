package io.github.offprint.papers.richness;

import io.github.offprint.solver.richness.Richness;
import java.util.List;

/** The checks that settings share. */
final class Dial {

  private Dial() {}

  /** Refuses places outside of the dial, unless they are asked for. */
  static void check(List<Double> richness, boolean beyond) {
    if (richness.isEmpty()) {
      throw new IllegalArgumentException("richness needs at least one number, found none");
    }
    for (double r : richness) {
      if (!beyond && !new Richness(r, 1).isOnTheDial()) {
        throw new IllegalArgumentException(
            "richness goes from 0 (lazy) to 0.5 (rich), found "
                + r
                + "; outside, training explodes as networks grow: to see that, set beyond: true");
      }
    }
  }

  /** Refuses widths that give no slope and numbers of trials that do not belong to them. */
  static void check(List<Integer> widths, List<Integer> trials, double fitFrom) {
    for (int i = 1; i < widths.size(); i++) {
      if (widths.get(i) <= widths.get(i - 1)) {
        throw new IllegalArgumentException("widths must rise, found " + widths);
      }
    }
    if (widths.stream().filter(n -> n >= fitFrom).count() < 2) {
      throw new IllegalArgumentException(
          "a slope needs two widths of at least %s, found %s"
              .formatted((long) StrictMath.ceil(fitFrom), widths));
    }
    if (trials.size() != widths.size()) {
      throw new IllegalArgumentException(
          "trials needs a number for each of %s widths, found %s"
              .formatted(widths.size(), trials.size()));
    }
  }
}
