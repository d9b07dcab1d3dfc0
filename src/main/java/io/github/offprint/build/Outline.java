package io.github.offprint.build;

import io.github.offprint.run.KeyedRun;
import io.github.offprint.run.Lock;
import java.util.List;
import java.util.Optional;

/**
 * What a build would compute, and what the published site was computed from.
 *
 * @param runs of all posts, none of them computed
 * @param lock absent if there is none
 */
public record Outline(List<KeyedRun> runs, Optional<Lock> lock) {

  public Outline {
    runs = List.copyOf(runs);
  }
}
