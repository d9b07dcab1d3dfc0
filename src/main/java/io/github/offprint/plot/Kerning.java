package io.github.offprint.plot;

import java.util.HashMap;
import java.util.Map;

/**
 * Corrections to the distance of two letters of running text, in thousandths of the type size. The
 * KaTeX fonts have no kerning table of their own; these are the pairs of Computer Modern Roman,
 * from which their outlines come (D. E. Knuth, Computer Modern Typefaces, 1986).
 */
final class Kerning {

  private static final double SMALL = -27.78;
  private static final double MIDDLE = -83.33;
  private static final double LARGE = -111.11;

  private static final Map<String, Double> PAIRS = pairs();

  private Kerning() {}

  /** What to add between two letters; mostly 0. */
  static double between(int left, int right) {
    return PAIRS.getOrDefault(Character.toString(left) + Character.toString(right), 0.0);
  }

  private static Map<String, Double> pairs() {
    Map<String, Double> pairs = new HashMap<>();
    put(pairs, "hmn", "tubyvw", SMALL);
    put(pairs, "bop", "vwyx", SMALL);
    put(pairs, "bop", "ceodq", -SMALL);
    put(pairs, "avu", "vwy", SMALL);
    put(pairs, "t", "yw", SMALL);
    put(pairs, "kvwy", "aeoc", SMALL);
    put(pairs, "vwy", ".,", MIDDLE);
    put(pairs, "c", "hk", SMALL);
    put(pairs, "P", "A.,", MIDDLE);
    put(pairs, "P", "oea", SMALL);
    put(pairs, "FVW", "oerua", MIDDLE);
    put(pairs, "FVW", "A", LARGE);
    put(pairs, "FVWKXAR", "OCGQ", SMALL);
    put(pairs, "TY", "eoraAu", MIDDLE);
    put(pairs, "T", "y", SMALL);
    put(pairs, "AR", "tU", SMALL);
    put(pairs, "ALR", "TY", MIDDLE);
    put(pairs, "ALR", "VW", LARGE);
    put(pairs, "DO", "XWAVY", SMALL);
    put(pairs, "u", "w", SMALL);
    return Map.copyOf(pairs);
  }

  private static void put(Map<String, Double> pairs, String lefts, String rights, double kern) {
    lefts
        .chars()
        .forEach(
            left ->
                rights
                    .chars()
                    .forEach(
                        right ->
                            pairs.putIfAbsent(
                                Character.toString(left) + Character.toString(right), kern)));
  }
}
