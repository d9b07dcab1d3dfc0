package io.github.offprint.run;

import io.github.offprint.content.ValueName;
import io.github.offprint.problem.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run whose published result is not known to be what its code says now.
 *
 * @param id of its directive
 * @param position of its directive, or the file in which it stood
 * @param run what would be computed; absent if no post asks for it any more
 * @param changes the reasons, most telling first; never empty
 */
public record Stale(String id, Position position, Optional<KeyedRun> run, List<Change> changes) {

  public Stale {
    changes = List.copyOf(changes);
  }

  /** A planned run that is stale. */
  public static Stale planned(KeyedRun run, List<Change> changes) {
    return new Stale(run.id(), run.run().directive().position(), Optional.of(run), changes);
  }

  /** The same with one more reason. */
  public Stale with(Change change) {
    List<Change> more = new ArrayList<>(changes);
    more.add(change);
    return new Stale(id, position, run, more);
  }

  /**
   * Whether a post that names a value has to be looked at: one of its parameters only if that one
   * has changed, everything else in any case.
   */
  public boolean concerns(ValueName name) {
    return name.id().equals(id)
        && FoundValues.parameter(name)
            .map(parameter -> changes.stream().anyMatch(change -> change.concerns(parameter)))
            .orElse(true);
  }
}
