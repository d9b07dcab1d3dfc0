package io.github.offprint.serve;

import java.util.Set;

/**
 * Which classes a preview cannot exchange while it runs: those of Offprint that it is made of
 * itself, and what they are made from. Bundled experiments and their mathematics are not among
 * them, as little as the classes of any other project.
 */
final class Contract {

  private static final String OFFPRINT = "io.github.offprint.";
  private static final String PAPERS = OFFPRINT + "papers.";
  private static final String SOLVER = OFFPRINT + "solver.";

  /** Mathematics that the contract of experiments mentions, with all that these use. */
  private static final Set<String> SHARED_SOLVER =
      Set.of(
          SOLVER + "random.Draws",
          SOLVER + "random.Xoshiro",
          SOLVER + "random.Ziggurat",
          SOLVER + "spectrum.Level",
          SOLVER + "spectrum.PowerLaw",
          SOLVER + "spectrum.Spectrum",
          SOLVER + "spectrum.SumRule",
          SOLVER + "spectrum.Total");

  private Contract() {}

  /**
   * Whether a class belongs to the running program.
   *
   * @param type its name with dots, and with a dollar sign before the name of a class inside it
   */
  static boolean has(String type) {
    int inside = type.indexOf('$');
    String outer = inside < 0 ? type : type.substring(0, inside);
    return outer.startsWith(SOLVER)
        ? SHARED_SOLVER.contains(outer)
        : outer.startsWith(OFFPRINT) && !outer.startsWith(PAPERS);
  }
}
