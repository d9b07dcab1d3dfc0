package io.github.offprint.start;

import java.util.List;

/**
 * What a new project was given.
 *
 * @param written files that are new
 * @param kept files that were there, and are as they were
 * @param advice what should be added to those by hand
 */
public record Started(List<String> written, List<String> kept, List<Advice> advice) {

  public Started {
    written = List.copyOf(written);
    kept = List.copyOf(kept);
    advice = List.copyOf(advice);
  }

  /**
   * Lines that a file lacks.
   *
   * @param file from the root of the project
   */
  public record Advice(String file, List<String> lines) {
    public Advice {
      lines = List.copyOf(lines);
    }
  }
}
