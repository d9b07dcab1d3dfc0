package io.github.offprint.run.bytecode;

import java.util.List;

/**
 * All that can be reached from some classes.
 *
 * @param digest SHA-256 in hexadecimal, over all parts
 * @param parts in the order of kinds and names
 * @param warnings sentences on what could not be followed, such as a class whose name is computed
 * @param outside calls that take something from outside, but those that are said to be harmless
 */
public record Code(String digest, List<Part> parts, List<String> warnings, List<Outside> outside) {

  public Code {
    parts = List.copyOf(parts);
    warnings = List.copyOf(warnings);
    outside = List.copyOf(outside);
  }
}
