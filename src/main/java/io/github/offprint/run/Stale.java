package io.github.offprint.run;

import java.util.List;
import java.util.Optional;

/**
 * A run whose published result is not known to be what its code says now.
 *
 * @param id of its directive
 * @param run what would be computed; absent if no post asks for it any more
 * @param changes the reasons, most telling first; never empty
 */
public record Stale(String id, Optional<KeyedRun> run, List<Change> changes) {

  public Stale {
    changes = List.copyOf(changes);
  }
}
