package io.github.offprint.content.markdown;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Locale;

/** The engines that tests compare. */
final class Engines {

  private Engines() {}

  /** V8; ends the test as skipped only on a platform for which V8 cannot be had. */
  static JavaScript v8() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux");
    boolean amd64 = System.getProperty("os.arch").equals("amd64");
    assumeTrue(linux && amd64, "V8's native library can be had for Linux on x86_64 only");
    return new V8Engine();
  }
}
