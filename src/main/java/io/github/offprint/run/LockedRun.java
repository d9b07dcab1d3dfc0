package io.github.offprint.run;

import io.github.offprint.run.bytecode.Sha256;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run of the published site was computed from, and what came of it.
 *
 * @param post the file that asks for it
 * @param experiment its name
 * @param seed of its random streams
 * @param parameters all of them as JSON, nested ones under names with dots
 * @param code digest of all that it can reach
 * @param libraries versions by artifact
 * @param data digests of its input files, by name
 * @param result digest of what it found
 * @param svg digest of its drawing; absent if it found no figure
 */
public record LockedRun(
    String post,
    String experiment,
    long seed,
    SortedMap<String, String> parameters,
    String code,
    SortedMap<String, String> libraries,
    SortedMap<String, String> data,
    String result,
    Optional<String> svg) {

  public LockedRun {
    parameters = copy(parameters);
    libraries = copy(libraries);
    data = copy(data);
  }

  /**
   * What is to be kept of a run.
   *
   * @param svg its drawing as a file, if it has one
   */
  static LockedRun of(Finished finished, Optional<String> svg, FoundDigests digests) {
    RunKey key = finished.key();
    return new LockedRun(
        finished.run().directive().position().file(),
        key.experiment(),
        key.seed(),
        key.parameters(),
        key.code().digest(),
        key.libraries(),
        new TreeMap<>(key.data()),
        digests.of(finished.findings()),
        svg.map(Sha256::of));
  }

  private static SortedMap<String, String> copy(Map<String, String> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
