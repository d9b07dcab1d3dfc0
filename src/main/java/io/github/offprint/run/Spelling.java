package io.github.offprint.run;

import java.util.Locale;

/** How authors write the constants of an enum: in lower case with hyphens. */
final class Spelling {

  private Spelling() {}

  static String of(Enum<?> constant) {
    return of(constant.name());
  }

  /** The same for any way of writing a constant. */
  static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
