package io.github.offprint.run;

import io.github.offprint.problem.Position;
import io.github.offprint.run.bytecode.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What every figure and number of the published site was computed from: committed beside the site,
 * so that a change of anything it depends on can be found and named.
 *
 * @param runs by the id of their directive
 * @param code that they reach
 */
public record Lock(SortedMap<String, LockedRun> runs, CodeTable code) {

  /** What the file is called. */
  public static final String FILE = "offprint.lock";

  /** A lock of nothing. */
  public static final Lock NONE = new Lock(new TreeMap<>(), CodeTable.of(List.of()));

  public Lock {
    runs = Collections.unmodifiableSortedMap(new TreeMap<>(runs));
  }

  /**
   * The lock of a site.
   *
   * @param svgs drawings as files by the id of their directive
   */
  public static Lock of(
      Collection<Finished> finished, Map<String, String> svgs, FoundDigests digests) {
    SortedMap<String, LockedRun> runs = new TreeMap<>();
    for (Finished run : finished) {
      String id = run.run().directive().id();
      runs.put(id, LockedRun.of(run, Optional.ofNullable(svgs.get(id)), digests));
    }
    return new Lock(
        runs, CodeTable.of(finished.stream().map(run -> run.key().code()).distinct().toList()));
  }

  /**
   * Reads the text of a lock.
   *
   * @param shown the file as problems show it
   * @throws io.github.offprint.problem.OffprintException if it is not such a text, with the place
   */
  public static Lock read(String text, String shown) {
    return LockReader.read(text, shown);
  }

  /** As JSON with one fact a line, sorted: the same for equal locks. */
  public String text() {
    return LockText.of(this);
  }

  /**
   * The runs whose results are not known to be what is published, with the reasons: runs of which
   * something has changed, new ones, and those that no post asks for any more.
   *
   * @param plan all runs of the site
   */
  public List<Stale> stale(List<KeyedRun> plan) {
    CodeTable gone = plan.stream().allMatch(this::hasSameCode) ? NONE.code : gone(plan);
    List<Stale> stale = new ArrayList<>();
    for (KeyedRun run : plan) {
      List<Change> changes = changes(run, gone);
      if (!changes.isEmpty()) {
        stale.add(Stale.planned(run, changes));
      }
    }
    Set<String> planned = plan.stream().map(KeyedRun::id).collect(Collectors.toSet());
    runs.forEach(
        (id, run) -> {
          if (!planned.contains(id)) {
            Position post = Position.startOf(run.post());
            stale.add(new Stale(id, post, Optional.empty(), List.of(Change.DROPPED)));
          }
        });
    return stale;
  }

  private boolean hasSameCode(KeyedRun run) {
    LockedRun before = runs.get(run.id());
    return before == null || before.code().equals(run.key().code().digest());
  }

  /** What no run reaches any more. */
  private CodeTable gone(List<KeyedRun> plan) {
    return code.without(CodeTable.of(plan.stream().map(run -> run.key().code()).toList()));
  }

  /** What has changed about a run, most telling first; nothing if its key is as it was. */
  private List<Change> changes(KeyedRun run, CodeTable gone) {
    LockedRun before = runs.get(run.id());
    return before == null
        ? List.of(Change.ADDED)
        : KeyChanges.of(
            before, run.key(), () -> new CodeChanges(run.key().code(), code, gone).all());
  }

  /**
   * How what was found differs from what was found when the lock was written, for a run whose key
   * is the same.
   */
  public Optional<Change> resultChange(Finished finished, FoundDigests digests) {
    String id = finished.run().directive().id();
    return Optional.ofNullable(runs.get(id))
        .filter(before -> !before.result().equals(digests.of(finished.findings())))
        .map(before -> Change.result(finished.key().code().warnings()));
  }

  /** Whether a part of the code is as it was when the lock was written; a library never changes. */
  public CodeTable.State state(Part part) {
    return part.kind() == Part.Kind.LIBRARY ? CodeTable.State.SAME : code.state(part);
  }
}
