package io.github.offprint.run;

import io.github.offprint.run.bytecode.Outside;
import io.github.offprint.run.bytecode.Part;
import java.util.List;

/**
 * Stands for the code that an experiment runs: two builds with equal digests compute the same.
 *
 * @param digest SHA-256 in hexadecimal; empty if there is no code
 * @param parts classes, fields, methods, resources, services and libraries that the experiment can
 *     reach, each with a digest of its own, in the order of kinds and names
 * @param warnings sentences on code that could not be followed, whose changes are not seen
 * @param outside calls that take something from outside of the arguments of the experiment
 */
public record Fingerprint(
    String digest, List<Part> parts, List<String> warnings, List<Outside> outside) {

  /** Of a result that no code of this project has computed. */
  static final Fingerprint NONE = new Fingerprint("", List.of(), List.of());

  public Fingerprint {
    parts = List.copyOf(parts);
    warnings = List.copyOf(warnings);
    outside = List.copyOf(outside);
  }

  /** A fingerprint of code that takes nothing from outside. */
  public Fingerprint(String digest, List<Part> parts, List<String> warnings) {
    this(digest, parts, warnings, List.of());
  }
}
