package io.github.offprint.solver.spectrum;

import java.util.Arrays;

/** A spectrum as the tables of reference numbers write it. */
public final class ReferenceSpectrum {

  private ReferenceSpectrum() {}

  /**
   * Reads {@code levels eigenvalue:multiplicity:totalTargetPower …} or {@code power alpha beta
   * modes normalised}.
   */
  public static Spectrum of(String text) {
    String[] words = text.split(" ");
    if (words[0].equals("power")) {
      return new PowerLaw(
              Double.parseDouble(words[1]),
              Double.parseDouble(words[2]),
              Long.parseLong(words[3]),
              Boolean.parseBoolean(words[4]))
          .spectrum();
    }
    return Spectrum.of(Arrays.stream(words).skip(1).map(ReferenceSpectrum::level).toList());
  }

  private static Level level(String text) {
    double[] parts = Arrays.stream(text.split(":")).mapToDouble(Double::parseDouble).toArray();
    return new Level(parts[0], parts[1], parts[2]);
  }
}
